#pragma once

#include "statistics/control_chart.hpp"

namespace boardpack::statistics {

/// The first half of judging a chart of any kind: refuses what cannot be judged, puts the rows in order of date, cuts
/// them into parts and fetches the values. Refusals: those of `judge`.
[[nodiscard]] Answer<void> arrange(const Series& series, const Settings& settings, Workspace& workspace,
                                   ControlChart& chart);

/// The last half: the point that is described, variation and assurance, from parts with limits and labelled points.
void conclude(const Settings& settings, const Workspace& workspace, ControlChart& chart);

}  // namespace boardpack::statistics
