#pragma once

#include <vector>

#include "chart/canvas.hpp"

namespace boardpack {

/// The dashes that give rules their meaning in every chart.
[[nodiscard]] Pen target_pen(const Theme& theme);    // long dashes
[[nodiscard]] Pen baseline_pen(const Theme& theme);  // dots
[[nodiscard]] Pen break_pen(const Theme& theme);     // short dashes

/// A level across the plot or a path through it: target, baseline, reference.
void draw_rule(Canvas& canvas, const std::vector<XY>& points, const Pen& pen);

}  // namespace boardpack
