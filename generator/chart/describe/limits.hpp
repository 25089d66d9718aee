#pragma once

#include <string>

#include "figure/shown_figures.hpp"
#include "pack/chart_spec.hpp"

namespace boardpack {

/// The sentences of a control chart's alternative text: the expected range in each phase, how many points are unusual
/// and in which way. "" when there are no limits, or none may be shown. Begins with a space.
[[nodiscard]] std::string describe_limits(const LineChart& chart, const ShownFigures& figures);

}  // namespace boardpack
