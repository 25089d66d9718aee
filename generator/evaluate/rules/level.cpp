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

/// How a value stands to what is asked for.
struct Standing {
    std::string_view rule;
    Rational off;        // how far off, in the unit of the value; 0 or less: not off
    Side side;           // on which side
    Rational limit;      // the level, or the end of the band, from which it is off
    std::string asked;   // "the target of 95%", "the range of 85% to 95%"
    std::string met;     // why it is met
    std::string limits;  // what it is held against, as a trace states it
    bool is_band = false;
};

std::string_view side_words(Side side) { return side == Side::above ? "Above" : "Below"; }

/// What a value inside the tolerance, or missed beyond it, counts as; and why.
struct Verdict {
    StatusCode status;
    std::string reason;  // without a full stop
};

Verdict inside_tolerance(const Indicator& indicator, const Standing& s, const std::string& within) {
    const bool met = indicator.status.within == Within::met;
    const std::string reason = s.is_band ? fmt::format("{} {}, by no more than {}", side_words(s.side), s.asked, within)
                                         : fmt::format("Within {} of {}", within, s.asked);
    return {met ? StatusCode::met : StatusCode::close, reason + (met ? ", which counts as met" : "")};
}

Verdict beyond_tolerance(const Standing& s, const std::string& within) {
    const std::string reason = fmt::format("{} {}", side_words(s.side), s.asked);
    return {StatusCode::not_met, within.empty() ? reason : fmt::format("{} by more than {}", reason, within)};
}

/// Lets the direction of travel have its say where the definition gives it one; true when that changed the status.
bool hear_travel(const Judging& j, bool inside, Verdict& verdict) {
    const Travel travel = j.indicator().status.travel;
    const bool asked = inside ? travel == Travel::worse_is_not_met
                              : travel == Travel::better_is_close || travel == Travel::not_worse_is_close;
    if (!asked)
        return false;
    j.result.heard_travel = true;
    const Judgement judged = j.result.direction.judged;
    const bool changes = inside ? judged == Judgement::worse
                                : judged == Judgement::better ||
                                      (travel == Travel::not_worse_is_close && judged == Judgement::no_clear_change);
    const Span where = j.indicator().status.span;
    if (!changes)
        return j.noted(travel_rule, fmt::format("{}: {}, so that it changes nothing", name_of(travel), name_of(judged)),
                       where);
    const std::string against = j.result.direction.against ? j.result.direction.against->display() : "before";
    verdict.status = inside ? StatusCode::not_met : StatusCode::close;
    verdict.reason += inside                        ? fmt::format(", and worse than {}", against)
                      : judged == Judgement::better ? fmt::format(", but better than {}", against)
                                                    : fmt::format(", but no worse than {}", against);
    return true;
}

bool settle(const Judging& j, const Standing& s) {
    const Indicator& indicator = j.indicator();
    const Span where = j.result.target.target->span;
    const std::string within = tolerance_words(indicator, s.side);
    const std::string tolerance = within.empty() ? "none" : within;
    const bool reached = s.off.sign() <= 0;
    const std::string distance =
        reached ? "reached"
                : fmt::format("{} {}", indicator.status.sides == Sides::both ? "off by" : "short by",
                              size_words(s.off, value_shape(indicator)));
    std::string text =
        s.is_band ? fmt::format("{} against {}, tolerance {}", value_words(indicator, j.latest()), s.limits, tolerance)
                  : fmt::format("{} against {}: {}, tolerance {}", value_words(indicator, j.latest()), s.limits,
                                distance, tolerance);
    if (reached)
        return j.decided(s.rule, StatusCode::met, s.met + ".", std::move(text), where);
    const bool inside = s.off <= tolerance_at(indicator, s.limit, s.side);
    Verdict verdict = inside ? inside_tolerance(indicator, s, within) : beyond_tolerance(s, within);
    if (!hear_travel(j, inside, verdict))
        return j.decided(s.rule, verdict.status, verdict.reason + ".", std::move(text), where);
    (void)j.noted(s.rule, std::move(text), where);
    return j.decided(
        travel_rule, verdict.status, verdict.reason + ".",
        fmt::format("{}: {} since {}; {}", name_of(indicator.status.travel), name_of(j.result.direction.judged),
                    j.result.direction.against ? j.result.direction.against->code() : "before",
                    j.result.direction.test),
        indicator.status.span);
}

}  // namespace

/// A level to reach, or to hold: all within the law's limit, a threshold, a point of a trajectory, or what another area
/// has.
bool rule_level(const Judging& j) {
    const Rational& level = *j.result.target.value;
    const Rational& value = *j.latest().value;
    const bool both = j.indicator().status.sides == Sides::both;
    const bool lower = j.indicator().polarity == Polarity::lower;
    const Side side = both ? (value > level ? Side::above : Side::below) : lower ? Side::above : Side::below;
    const std::string asked = level_name(j);
    return settle(j, {.rule = rule_name(j.result.target.target->form),
                      .off = side == Side::above ? value - level : level - value,
                      .side = side,
                      .limit = level,
                      .asked = asked,
                      .met = (both ? "At " : "At or better than ") + asked,
                      .limits = exact_words(level, target_shape(j.indicator(), level))});
}

/// A range to stay in, ends included.
bool rule_band(const Judging& j) {
    const TargetInForce& in_force = j.result.target;
    if (in_force.target->form != TargetForm::band)
        return false;
    const Rational& value = *j.latest().value;
    const bool below = value < *in_force.low;
    const auto words = [&](const Rational& level) {
        return format_value(level, target_shape(j.indicator(), level), Wording::sentence);
    };
    const std::string band = fmt::format("the range of {} to {}", words(*in_force.low), words(*in_force.high));
    return settle(j, {.rule = "band",
                      .off = below ? *in_force.low - value : value - *in_force.high,
                      .side = below ? Side::below : Side::above,
                      .limit = below ? *in_force.low : *in_force.high,
                      .asked = band,
                      .met = "Inside " + band,
                      .limits = band,
                      .is_band = true});
}

}  // namespace boardpack
