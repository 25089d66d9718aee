#pragma once

#include "model/model.hpp"
#include "pack/document.hpp"

namespace boardpack {

/// The newest update on a commitment by the end of a period, or on the one it repeats; null when none came.
[[nodiscard]] const ActionUpdate* latest_update(const Model& model, const Commitment& commitment, const Period& period);

/// Its status with the shape that means the same for indicators: on track as Met, at risk as Close, delayed as Not met.
[[nodiscard]] StatusMark commitment_mark(const ActionUpdate* update);

/// Neither on track nor done?
[[nodiscard]] bool is_off_track(const ActionUpdate* update);

}  // namespace boardpack
