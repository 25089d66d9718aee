#include <fmt/format.h>

#include "evaluate/rules/rules.hpp"
#include "evaluate/target_in_force.hpp"

namespace boardpack {

namespace {

/// The latest known report on a milestone; null when none has come in.
const Figure* last_report(const Series& series) {
    const Figure* last = nullptr;
    for (const Observation& o : series.points)
        if (o.figure && !o.figure->missing)
            last = o.figure;
    return last;
}

const Figure* done_by(const Series& series, Date day) {
    for (const Observation& o : series.points)
        if (o.figure && o.figure->done_on && *o.figure->done_on <= day)
            return o.figure;
    return nullptr;
}

/// The milestone in force in the period asked for: a milestone is judged now, not for the period of its last report.
const Target* milestone_for(const Judging& j) {
    const Target* target = target_for(j.indicator(), j.asked());
    return target && target->form == TargetForm::milestone ? target : nullptr;
}

}  // namespace

/// Complete once it is done; not due before its day; not met after its day; it has no value to judge.
bool rule_milestone(const Judging& j) {
    const Target* target = milestone_for(j);
    if (!target && j.indicator().kind != Kind::milestone)
        return false;
    const Date today = j.asked().last();
    if (const Figure* done = done_by(j.series(), today)) {
        const std::string on = done->done_on->words();
        const bool late = target && target->due && *done->done_on > *target->due;
        const std::string late_words = late ? fmt::format(", after the agreed date of {}", target->due->words()) : "";
        return j.decided("milestone", StatusCode::complete, fmt::format("Done on {}{}.", on, late_words),
                         fmt::format("done on {}", done->done_on->iso()), done->span);
    }
    if (!target || !target->due)
        return j.decided("milestone", StatusCode::no_target, "No date has been set.", "a milestone without a date",
                         target ? target->span : j.indicator().span);
    const std::string due = target->due->words();
    if (*target->due > today)
        return j.decided("milestone", StatusCode::not_due, fmt::format("Due by {}.", due),
                         fmt::format("due {}, after the end of {}", target->due->iso(), j.asked().code()),
                         target->span);
    const Figure* report = last_report(j.series());
    if (!report)
        return j.noted("milestone", fmt::format("due {}, but no report says whether it is done", target->due->iso()),
                       target->span);
    return j.decided("milestone", StatusCode::not_met, fmt::format("Not done by {}.", due),
                     fmt::format("due {}, not done by {}", target->due->iso(), today.iso()), report->span);
}

}  // namespace boardpack
