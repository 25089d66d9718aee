#pragma once

#include <string_view>

#include "statistics/control_chart.hpp"

namespace boardpack::statistics {

/// Applies the four rules to the points of one part: sides, flags, labels, classes.
void apply_rules(const Settings& settings, Workspace& workspace, const Part& part, ControlChart& chart);

/// What a label means when improvement lies in this direction.
[[nodiscard]] PointClass class_of(Label label, Direction direction);

}  // namespace boardpack::statistics
