#pragma once

#include <string>

#include "evaluate/evaluation.hpp"

namespace boardpack {

/// Whether a change counts, and by which test or rule.
struct Change {
    Movement moved = Movement::unknown;
    bool clear = false;
    bool too_few = false;                // a base is below the smallest for a judgement: no test is made
    std::string test;                    // in words
    std::optional<double> detectable{};  // the smallest difference that would be clear, in the unit of the value
};

/// Compares two values. Values that print alike have not moved. Otherwise the change is clear when a test says so:
/// shares with both bases known by `two_shares`; counts and rates of people by `two_rates`; everything else
/// (things, money, waits, scores, shares without a base) is not a sample of anything and is clear when the difference
/// passes the tolerance of the definition.
/// `reach`: whether the smallest difference that would have been clear is searched for too, which costs many tests.
enum class Reach { measured, left_out };
[[nodiscard]] Change change_between(const Indicator& indicator, const Observation& latest, const Observation& earlier,
                                    Reach reach);

/// Is the change for the better? By polarity; of a band, or a level to hold, nearer to it is better.
[[nodiscard]] Judgement judge_change(const Indicator& indicator, const TargetInForce& target, const Rational& latest,
                                     const Rational& earlier, const Change& change);

/// The period whose value is the base for one of `at`: the baseline, or of a count since the start of the year the same
/// point of a year not later than it.
[[nodiscard]] Period baseline_point(const Indicator& indicator, const Period& baseline, const Period& at);

/// The three comparisons of the latest value. A count since April (or September) is compared only with the same point
/// of another year; a rolling year not with a window that overlaps it; nothing across a break.
struct Comparisons {
    Comparison since_baseline, on_year, on_previous;
};
[[nodiscard]] Comparisons compare(FigureStore& store, const Series& series, const Observation& latest,
                                  const TargetInForce& target);

/// A side of a level or a band.
enum class Side { below, above };

/// The tolerance of the definition on one side, in the unit of the value, at a level.
[[nodiscard]] Rational tolerance_at(const Indicator& indicator, const Rational& level, Side side);

}  // namespace boardpack
