#include <fmt/format.h>

#include "evaluate/rules/rules.hpp"

namespace boardpack {

namespace {

std::string reason_for(StatusCode why_not, const Observation& o) {
    switch (why_not) {
        case StatusCode::not_due:
            return fmt::format("The figure for {} is not due yet.", o.period.display());
        case StatusCode::late:
            return o.expected ? fmt::format("The figure is late; it is expected by {}.", o.expected->words())
                              : std::string{"The figure is late; no date is given for it."};
        case StatusCode::not_returned:
            return "No figure was returned.";
        case StatusCode::partial:
            return "Part of the figures is still missing.";
        case StatusCode::suppressed:
            return "The figure was hidden by those who publish it, to protect individuals.";
        case StatusCode::not_applicable:
            return "There is nothing to measure in this period.";
        default:
            return fmt::format("The figure for {} has not come in yet.", o.period.display());
    }
}

}  // namespace

/// Without a value there is nothing to judge, and the reason why is the result. (Which observation is judged, and
/// whether it is an earlier one carried on, was settled before the rules: see judge.cpp.)
bool rule_figure(const Judging& j) {
    const Observation* o = j.result.latest;
    if (!o)
        return j.decided("figure", StatusCode::awaiting, "No figure has come in yet.",
                         "no figure of any period is known", j.indicator().span);
    if (o->value) {
        if (j.result.carried)
            (void)j.noted(
                "carried",
                fmt::format("nothing new is due in {}: the figure of {} stands", j.asked().code(), o->period.code()),
                o->provenance.span);
        return j.noted("figure", "value " + value_words(j.indicator(), *o), o->provenance.span);
    }
    const std::string missing = o->missing_months > 0 ? fmt::format(", {} month{} missing", o->missing_months,
                                                                    o->missing_months == 1 ? "" : "s")
                                                      : "";
    return j.decided("figure", o->why_not, reason_for(o->why_not, *o),
                     fmt::format("no value for {}: {}{}", o->period.code(), name_of(o->why_not), missing),
                     o->provenance.span.known() ? o->provenance.span : j.indicator().span);
}

}  // namespace boardpack
