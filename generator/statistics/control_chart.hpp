#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "base/date.hpp"
#include "statistics/profile.hpp"
#include "statistics/refusal.hpp"

namespace boardpack::statistics {

/// Which way a measure gets better.
enum class Direction : std::uint8_t { increase, decrease, neutral };

/// Where a value lies, seen from the mean of its part; unknown when either is missing.
enum class Side : std::uint8_t { unknown, below, on, above };

/// Yes, no, or not to be said because a value or a limit is missing.
enum class Trilean : std::uint8_t { unknown, no, yes };

/// What a point is labelled with: the rule that marks it.
enum class Label : std::uint8_t {
    not_judged,  // value missing, or part too short (never in profile plotthedots)
    common_cause,
    above_upper_limit,
    below_lower_limit,
    trend_increasing,
    trend_decreasing,
    two_in_three_above,
    two_in_three_below,
    shift_above,
    shift_below
};

/// What a label means, given the direction of improvement.
enum class PointClass : std::uint8_t { not_judged, common_cause, improvement, concern, neutral_high, neutral_low };

/// The answer of the variation icon, or the reason why there is none.
enum class Variation : std::uint8_t {
    common_cause,
    improvement,
    concern,
    neutral_high,
    neutral_low,
    too_few_points,  // of the latest part
    no_variation,    // every moving range of the basis is zero
    no_limits        // no two neighbouring values: no moving range at all
};

/// The answer of the assurance icon, or the reason why there is none.
enum class Assurance : std::uint8_t {
    not_asked,  // no target, or neither direction is better
    pass,
    fail,
    inconsistent,  // "hit or miss"
    too_few_points,
    no_limits
};

/// Natural process limits of one part, and the inner lines at two thirds of them.
struct Limits {
    double lower = 0, upper = 0;
    double near_lower = 0, near_upper = 0;
};

/// A stretch of the series with limits of its own: from one rebase date to the next.
struct Part {
    std::uint32_t begin = 0, end = 0;  // points, end exclusive
    std::uint32_t group = 0;           // running count of the rebase dates met
    std::uint32_t values = 0;          // points that have a value
    std::uint32_t basis_values = 0;    // of these, in the basis of the limits
    bool is_short = false;             // fewer points than the profile asks for (rows in plotthedots, values in mdc)
    bool has_width = false;            // limits exist and lie apart
    std::optional<double> mean;
    std::optional<Limits> limits;
};

/// One row of the series, in order of date.
struct Point {
    std::uint32_t row = 0;   // its place in the series as given
    std::uint32_t part = 0;  // index into ControlChart::parts
    Side side = Side::unknown;
    Trilean outside = Trilean::unknown;  // strictly beyond a limit
    Trilean near = Trilean::unknown;     // strictly beyond an inner line, not outside
    Label label = Label::not_judged;
    PointClass type = PointClass::not_judged;
};

/// A judged XmR chart. Its vectors keep their memory when the value is used again for the next series.
struct ControlChart {
    std::vector<Point> points;
    std::vector<Part> parts;
    Variation variation = Variation::common_cause;
    Assurance assurance = Assurance::not_asked;
    std::optional<std::uint32_t> described;  // the point that the icons describe
};

/// A series as given, in any order: parallel lists; a missing value is a row without a number.
struct Series {
    std::span<const Date> dates;
    std::span<const std::optional<double>> values;
};

/// How a series is to be judged.
struct Settings {
    const Profile* profile = &mdc;
    Direction direction = Direction::increase;
    std::optional<double> target;
    std::span<const Date> rebase_dates;        // each starts a new part at the row of that date
    std::optional<double> fix_after_n_points;  // limits rest on the first n rows of each part; 12 or more
    std::optional<bool> screen_outliers;       // overrides the profile
};

/// Memory that `judge` uses again from series to series.
struct Workspace {
    std::vector<double> values;         // in order of date, 0 where missing
    std::vector<std::uint8_t> present;  // parallel to values
    std::vector<double> basis;
    std::vector<double> ranges;
    std::vector<Date> rebase_dates;
    std::vector<std::uint8_t> marks;  // bits of the rules that hold at a point
};

/// Judges a series by the XmR chart of individual values and moving ranges: limits at the mean -/+ 2.66 mean moving
/// ranges of each part; the rules "outside", "trend", "two in three", "shift"; the two icons. Rules, formulas and the
/// differences between profiles: docs/methods-statistics.md. Source: W. A. Shewhart's chart as taught by NHS England's
/// Making Data Count; profile plotthedots follows NHSRplotthedots 0.2.2.
/// Refused: E0540 no rows, E0541 two rows of one date, E0542 fix_after_n_points below 12, E0543 a rebase date that is
/// no date of the series (profile mdc), E0544 lists of different length, E0556 a value that is not finite.
[[nodiscard]] Answer<void> judge(const Series& series, const Settings& settings, Workspace& workspace,
                                 ControlChart& chart);

}  // namespace boardpack::statistics
