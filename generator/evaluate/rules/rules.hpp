#pragma once

#include <span>
#include <string>
#include <string_view>

#include "evaluate/comparison.hpp"
#include "evaluate/evaluation.hpp"

namespace boardpack {

// How a status comes about: rules tried in a fixed order, the first that decides settles it. Each rule records what it
// saw in the trace. Reasons are for readers and hold no number of the indicator itself: a hidden figure must not leak
// through a sentence. Traces are for explain and hold all numbers.

/// What the rules look at and what they fill in, for one indicator.
struct Judging {
    const Model& model;
    Evaluation& evaluation;
    IndicatorResult& result;

    [[nodiscard]] const Indicator& indicator() const { return *result.indicator; }
    [[nodiscard]] const Series& series() const { return *result.series; }
    [[nodiscard]] const Observation& latest() const { return *result.latest; }
    [[nodiscard]] const Period& asked() const { return evaluation.period; }

    /// Records a step that decides nothing; always false, so that a rule can end with it.
    bool noted(std::string_view rule, std::string text, Span where) const;
    /// Settles the status; always true.
    bool decided(std::string_view rule, StatusCode status, std::string reason, std::string text, Span where) const;
};

struct NamedRule {
    std::string_view name;
    bool (*apply)(const Judging&);
};

/// The rules in the order in which they are tried. The last ones decide for every form of target.
[[nodiscard]] std::span<const NamedRule> status_rules();

// One file each.
[[nodiscard]] bool rule_retired(const Judging& j);
[[nodiscard]] bool rule_milestone(const Judging& j);
[[nodiscard]] bool rule_figure(const Judging& j);
[[nodiscard]] bool rule_target_in_force(const Judging& j);
[[nodiscard]] bool rule_minimum_base(const Judging& j);
[[nodiscard]] bool rule_improvement(const Judging& j);
[[nodiscard]] bool rule_band(const Judging& j);
[[nodiscard]] bool rule_level(const Judging& j);

/// The step of a trace in which the direction of travel had its say.
inline constexpr std::string_view travel_rule = "direction-of-travel";

/// The rules that hold a value against a target, without those that find the value: what a forecast is judged by.
[[nodiscard]] std::span<const NamedRule> target_rules();

/// "5 percentage points", "10% of the target": the tolerance of the definition on one side in words; "" for none.
[[nodiscard]] std::string tolerance_words(const Indicator& indicator, Side side);
/// "2 percentage points", "1.5 weeks": a size that the definition sets, with as many places as it is written with.
[[nodiscard]] std::string set_size_words(const Indicator& indicator, const Rational& size);
/// The value judged, as a trace states it, with numerator and denominator.
[[nodiscard]] std::string value_words(const Indicator& indicator, const Observation& o);

}  // namespace boardpack
