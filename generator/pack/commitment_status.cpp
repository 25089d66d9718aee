#include "pack/commitment_status.hpp"

#include "pack/build.hpp"

namespace boardpack {

namespace {

const ActionUpdate* newest(const Model& model, const std::string& commitment, const Period& period) {
    const ActionUpdate* found = nullptr;
    for (const ActionUpdate& update : model.data().actions)
        if (update.commitment.value == commitment && update.period.last() <= period.last() &&
            (!found || found->period.last() <= update.period.last()))
            found = &update;
    return found;
}

StatusCode shape_of(ActionStatus status) {
    switch (status) {
        case ActionStatus::not_started:
            return StatusCode::not_due;
        case ActionStatus::on_track:
            return StatusCode::met;
        case ActionStatus::at_risk:
            return StatusCode::close;
        case ActionStatus::delayed:
            return StatusCode::not_met;
        case ActionStatus::complete:
        case ActionStatus::embedded:
            return StatusCode::complete;
        case ActionStatus::stopped:
            return StatusCode::retired;
    }
    return StatusCode::awaiting;
}

}  // namespace

const ActionUpdate* latest_update(const Model& model, const Commitment& commitment, const Period& period) {
    const ActionUpdate* own = newest(model, commitment.id.value, period);
    return own || !commitment.same_as ? own : newest(model, commitment.same_as->value, period);
}

StatusMark commitment_mark(const ActionUpdate* update) {
    if (!update)
        return {StatusCode::awaiting, "No update received", {}};
    return {shape_of(update->status), capitalised(std::string{name_of(update->status)}), {}};
}

bool is_over(const ActionUpdate& update) {
    const ActionStatus s = update.status;
    return s == ActionStatus::complete || s == ActionStatus::embedded || s == ActionStatus::stopped;
}

bool is_overdue(const ActionUpdate& update, std::optional<Date> as_of) {
    return !is_over(update) && update.due && as_of && *update.due < *as_of;
}

bool is_off_track(const ActionUpdate* update) {
    if (!update)
        return true;
    const ActionStatus s = update->status;
    return s != ActionStatus::on_track && s != ActionStatus::complete && s != ActionStatus::embedded;
}

}  // namespace boardpack
