#pragma once

#include "base/diagnostic.hpp"
#include "model/model.hpp"

namespace boardpack {

/// Warnings about targets and baselines that can have no effect, whatever the period: W0501 a baseline period without a
/// figure, W0502 a target that is never in force, W0503 a benchmark area without a figure.
void check_targets(const Model& model, Diagnostics& diagnostics);

}  // namespace boardpack
