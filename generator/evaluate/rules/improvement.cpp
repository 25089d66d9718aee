#include <fmt/format.h>

#include "evaluate/quantities.hpp"
#include "evaluate/rules/rules.hpp"
#include "figure/format.hpp"

namespace boardpack {

namespace {

constexpr std::string_view name = "improve-on-baseline";

Span baseline_span(const Indicator& indicator) {
    return indicator.baseline && indicator.baseline->span.known() ? indicator.baseline->span : indicator.span;
}

bool without_difference(const Judging& j, const Comparison& c) {
    const Span where = baseline_span(j.indicator());
    const std::string period = c.against ? c.against->display() : "";
    if (!c.against)
        return j.decided(name, StatusCode::baseline_pending, "The baseline is being set.", "no baseline period", where);
    if (c.why_not == StatusCode::not_comparable && j.indicator().accumulation == Accumulation::ytd)
        return j.decided(name, StatusCode::not_comparable,
                         fmt::format("A count since the start of the year cannot be compared with the baseline of {}, "
                                     "a different point of the year.",
                                     period),
                         "year to date against another point of the year", where);
    if (c.why_not == StatusCode::not_comparable)
        return j.decided(name, StatusCode::not_comparable,
                         fmt::format("The figures changed their meaning since the baseline of {}.", period),
                         fmt::format("a break lies between {} and {}", c.against->code(), j.latest().period.code()),
                         where);
    if (j.latest().period <= *c.against)
        return j.decided(name, StatusCode::baseline_pending,
                         fmt::format("Nothing later than the baseline of {} is known.", period),
                         fmt::format("{} is not after the baseline", j.latest().period.code()), where);
    return j.decided(name, StatusCode::baseline_pending, fmt::format("The baseline of {} has no figure yet.", period),
                     fmt::format("no value for {}", c.against->code()), where);
}

}  // namespace

/// "An increased proportion ...": met when clearly better than the baseline, not met when clearly worse; in both cases
/// by at least the smallest change that counts, where the target names one.
bool rule_improvement(const Judging& j) {
    if (j.result.target.target->form != TargetForm::improve_on_baseline)
        return false;
    const Comparison& c = j.result.since_baseline;
    if (!c.difference)
        return without_difference(j, c);
    const std::string period = c.against->display();
    const Span where = baseline_span(j.indicator());
    const std::string text =
        fmt::format("change of {} since {}; {}", exact_words(*c.difference, difference_shape(j.indicator())),
                    c.against->code(), c.test) +
        (j.result.target.target->min_change
             ? fmt::format("; at least {} counts",
                           set_size_words(j.indicator(), j.result.target.target->min_change->value))
             : "");
    const auto& least = j.result.target.target->min_change;
    const bool clear = c.judged == Judgement::better || c.judged == Judgement::worse;
    if (clear && least && c.difference->abs() < least->value)
        return j.decided(name, StatusCode::close,
                         fmt::format("{} than the baseline of {}, but by less than the {} that count.",
                                     c.judged == Judgement::better ? "Better" : "Worse", period,
                                     set_size_words(j.indicator(), least->value)),
                         text, where);
    switch (c.judged) {
        case Judgement::better:
            return j.decided(name, StatusCode::met, fmt::format("Better than the baseline of {}.", period), text,
                             where);
        case Judgement::worse:
            return j.decided(name, StatusCode::not_met, fmt::format("Worse than the baseline of {}.", period), text,
                             where);
        case Judgement::no_clear_change:
            return j.decided(name, StatusCode::close, fmt::format("No clear change since the baseline of {}.", period),
                             text, where);
        case Judgement::neutral:
            return j.decided(name, StatusCode::no_target, "Neither more nor less is better here.",
                             "a neutral indicator cannot improve", where);
        case Judgement::unknown:
            break;
    }
    return j.decided(name, StatusCode::too_few,
                     fmt::format("The baseline of {} rests on too few cases to tell.", period), text, where);
}

}  // namespace boardpack
