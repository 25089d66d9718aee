#include <fmt/format.h>

#include "evaluate/comparison.hpp"
#include "evaluate/quantities.hpp"
#include "evaluate/rules/rules.hpp"
#include "figure/format.hpp"

namespace boardpack {

namespace {

std::string_view rule_name(TargetForm form) {
    switch (form) {
        case TargetForm::statutory_all:
            return "statutory-all";
        case TargetForm::trajectory:
            return "trajectory";
        case TargetForm::benchmark:
            return "benchmark";
        default:
            return "threshold";
    }
}

/// "the target of 95%", "the level of England".
std::string level_name(const Judging& j) {
    const TargetInForce& in_force = j.result.target;
    if (in_force.target->form == TargetForm::benchmark) {
        const Area* area = j.model.area(in_force.target->area);
        return fmt::format("the level of {}", area ? area->name : in_force.target->area);
    }
    const Shape shape = target_shape(j.indicator(), *in_force.value);
    return "the target of " + format_value(*in_force.value, shape, Wording::sentence);
}

bool settle(const Judging& j, std::string_view rule, const Rational& shortfall, const Rational& level,
            std::string_view level_words, const std::string& limits) {
    const Indicator& indicator = j.indicator();
    const Rational tolerance = tolerance_at(indicator, level);
    const Shape shape = value_shape(indicator);
    const std::string within = tolerance_words(indicator);
    const std::string text = fmt::format("{} against {}: short by {}, tolerance {}", value_words(indicator, j.latest()),
                                         limits, size_words(shortfall.sign() > 0 ? shortfall : Rational{0}, shape),
                                         within.empty() ? "none" : within);
    const Span where = j.result.target.target->span;
    if (shortfall.sign() <= 0)
        return j.decided(rule, StatusCode::met, fmt::format("At or better than {}.", level_words), text, where);
    if (shortfall <= tolerance)
        return j.decided(rule, StatusCode::close, fmt::format("Within {} of {}.", within, level_words), text, where);
    const std::string_view side = indicator.polarity == Polarity::lower ? "Above" : "Below";
    const std::string reason = within.empty() ? fmt::format("{} {}.", side, level_words)
                                              : fmt::format("{} {} by more than {}.", side, level_words, within);
    return j.decided(rule, StatusCode::not_met, reason, text, where);
}

}  // namespace

/// A level to reach: all within the law's limit, a threshold, a point of a trajectory, or what another area has.
bool rule_level(const Judging& j) {
    const Rational& level = *j.result.target.value;
    const Rational& value = *j.latest().value;
    const Rational shortfall = j.indicator().polarity == Polarity::lower ? value - level : level - value;
    return settle(j, rule_name(j.result.target.target->form), shortfall, level, level_name(j),
                  exact_words(level, target_shape(j.indicator(), level)));
}

/// A range to stay in, ends included.
bool rule_band(const Judging& j) {
    const TargetInForce& in_force = j.result.target;
    if (in_force.target->form != TargetForm::band)
        return false;
    const Rational& value = *j.latest().value;
    const bool below = value < *in_force.low;
    const Rational& limit = below ? *in_force.low : *in_force.high;
    const Rational outside = below ? *in_force.low - value : value - *in_force.high;
    const auto words = [&](const Rational& level) {
        return format_value(level, target_shape(j.indicator(), level), Wording::sentence);
    };
    const std::string band = fmt::format("the range of {} to {}", words(*in_force.low), words(*in_force.high));
    const Rational tolerance = tolerance_at(j.indicator(), limit);
    const std::string within = tolerance_words(j.indicator());
    const std::string text = fmt::format("{} against {}, tolerance {}", value_words(j.indicator(), j.latest()), band,
                                         within.empty() ? "none" : within);
    const Span where = in_force.target->span;
    if (outside.sign() <= 0)
        return j.decided("band", StatusCode::met, fmt::format("Inside {}.", band), text, where);
    const std::string_view side = below ? "Below" : "Above";
    if (outside <= tolerance)
        return j.decided("band", StatusCode::close, fmt::format("{} {}, by no more than {}.", side, band, within), text,
                         where);
    return j.decided(
        "band", StatusCode::not_met,
        within.empty() ? fmt::format("{} {}.", side, band) : fmt::format("{} {} by more than {}.", side, band, within),
        text, where);
}

}  // namespace boardpack
