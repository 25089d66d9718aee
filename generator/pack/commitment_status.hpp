#pragma once

#include "model/model.hpp"
#include "pack/document.hpp"

namespace boardpack {

/// Is nothing more to be done: complete, embedded or stopped?
[[nodiscard]] bool is_over(const ActionUpdate& update);

/// Has the day by which a step was due passed, and it is neither done nor stopped?
[[nodiscard]] bool is_overdue(const ActionUpdate& update, std::optional<Date> as_of);

/// The newest update on a commitment by the end of a period, or on the one it repeats; null when none came.
[[nodiscard]] const ActionUpdate* latest_update(const Model& model, const Commitment& commitment, const Period& period);

/// Its status with the shape that means the same for indicators: on track as Met, at risk as Close, delayed as Not met.
[[nodiscard]] StatusMark commitment_mark(const ActionUpdate* update);

/// Neither on track nor done?
[[nodiscard]] bool is_off_track(const ActionUpdate* update);

}  // namespace boardpack
