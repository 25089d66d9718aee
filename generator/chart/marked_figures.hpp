#pragma once

#include <vector>

#include "pack/chart_spec.hpp"

namespace boardpack {

/// The figures whose marks make the chart, without what they are compared with (targets, baselines, limits, averages):
/// with none of them there is nothing to draw.
[[nodiscard]] std::vector<FigureRef> marked_figures(const ChartSpec& spec);

}  // namespace boardpack
