#include "chart/marks/rule.hpp"

#include "chart/marks/line.hpp"

namespace boardpack {

Pen target_pen(const Theme& theme) { return {theme.colours.target, 1.2, {5, 2.5}}; }

Pen baseline_pen(const Theme& theme) { return {theme.colours.baseline, 1.1, {1, 2}}; }

Pen break_pen(const Theme& theme) { return {theme.colours.muted, 0.8, {2.5, 2}}; }

void draw_rule(Canvas& canvas, const std::vector<XY>& points, const Pen& pen) { draw_line(canvas, {points, pen}); }

}  // namespace boardpack
