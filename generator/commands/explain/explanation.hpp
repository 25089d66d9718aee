#pragma once

#include "commands/details.hpp"
#include "evaluate/evaluation.hpp"
#include "pipeline.hpp"

namespace boardpack {

/// How the status of an indicator came about: everything that was looked at, with file and line. Pure.
[[nodiscard]] Details explanation_of(const Loaded& loaded, const Evaluation& evaluation, const IndicatorResult& result);

}  // namespace boardpack
