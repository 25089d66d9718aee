#pragma once

#include <string>

#include "figure/shown_figures.hpp"
#include "pack/chart_spec.hpp"

namespace boardpack {

/// Alternative text of a word-sized line: first, last, lowest and highest shown values with their periods, and how many
/// values are not shown.
[[nodiscard]] std::string describe_sparkline(const Sparkline& sparkline, const ShownFigures& figures);

}  // namespace boardpack
