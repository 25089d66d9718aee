#include <fmt/format.h>

#include "evaluate/rules/rules.hpp"
#include "figure/format.hpp"

namespace boardpack {

namespace {

bool no_target(const Judging& j, std::string reason, std::string text, Span where) {
    return j.decided("target-in-force", StatusCode::no_target, std::move(reason), std::move(text), where);
}

/// Why a target that is in force has no level to judge by; empty when it has one, or needs none.
std::string missing_level(const Judging& j) {
    const TargetInForce& in_force = j.result.target;
    switch (in_force.target->form) {
        case TargetForm::statutory_all:
        case TargetForm::threshold:
            return in_force.value ? "" : "The target has no value.";
        case TargetForm::trajectory:
            return in_force.value ? "" : "The agreed path starts later.";
        case TargetForm::band:
            return in_force.low ? "" : "The target has no limits.";
        case TargetForm::benchmark:
        case TargetForm::improve_on_baseline:
        case TargetForm::milestone:
        case TargetForm::none:
            return "";
    }
    return "";
}

}  // namespace

/// Which target was in force in the period judged; without one there is no status.
bool rule_target_in_force(const Judging& j) {
    const TargetInForce& in_force = j.result.target;
    const Target* target = in_force.target;
    if (!target) {
        const bool later = !j.indicator().targets.empty();
        return no_target(j, later ? "No target was in force yet." : "No target has been set.",
                         later ? "every target starts after the period" : "the definition has no target",
                         later ? j.indicator().targets.front().span : j.indicator().span);
    }
    const Span where = target->span;
    if (target->form == TargetForm::none)
        return no_target(j, "The board has decided to set no target.", "target form none, set by " + target->set_by,
                         where);
    if (const std::string why = missing_level(j); !why.empty())
        return no_target(
            j, why, fmt::format("{} without a level for {}", name_of(target->form), j.latest().period.code()), where);
    if (target->form == TargetForm::benchmark && !in_force.value) {
        const Area* area = j.model.area(target->area);
        return j.decided("target-in-force", StatusCode::awaiting,
                         fmt::format("There is no figure of {} to compare with yet.", area ? area->name : target->area),
                         fmt::format("benchmark {}: no value up to {}", target->area, j.latest().period.code()), where);
    }
    return j.noted("target-in-force",
                   fmt::format("{}, {}, from {}, set by {} ({})", name_of(target->form), in_force.words,
                               target->from ? target->from->value.code() : "always", target->set_by, target->set_on),
                   where);
}

}  // namespace boardpack
