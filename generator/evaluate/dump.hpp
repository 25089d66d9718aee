#pragma once

#include <string>

#include "base/source.hpp"
#include "evaluate/evaluation.hpp"

namespace boardpack {

/// The whole evaluation as text, for golden tests and for comparing two builds: each result with its reasons and
/// comparisons, each series with exact values. Holds hidden figures: internal, never for a pack.
/// `sources` adds file and line to the trace; without it places are left out.
[[nodiscard]] std::string dump(const Evaluation& evaluation, const Sources* sources = nullptr);

/// One result, as in the dump.
[[nodiscard]] std::string dump(const IndicatorResult& result, const Evaluation& evaluation,
                               const Sources* sources = nullptr);

}  // namespace boardpack
