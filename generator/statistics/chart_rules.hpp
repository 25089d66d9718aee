#pragma once

#include <string_view>

#include "statistics/control_chart.hpp"

namespace boardpack::statistics {

/// Applies the four rules to the points of one part: sides, flags, labels, classes. `placed`: what is held against mean
/// and limits of the part, in order of date: the values themselves, or standardised shares, whose limits are the same
/// at each point. Trends are looked for in the values as they are.
void apply_rules(const Settings& settings, Workspace& workspace, const std::vector<double>& placed, const Part& part,
                 ControlChart& chart);

/// What a label means when improvement lies in this direction.
[[nodiscard]] PointClass class_of(Label label, Direction direction);

}  // namespace boardpack::statistics
