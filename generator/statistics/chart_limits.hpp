#pragma once

#include "statistics/control_chart.hpp"

namespace boardpack::statistics {

/// Mean and limits of one part, from the values in `workspace`.
void draw_limits(const Settings& settings, Workspace& workspace, Part& part);

}  // namespace boardpack::statistics
