#pragma once

#include "chart/canvas.hpp"
#include "chart/scales/linear.hpp"

namespace boardpack {

/// A value axis under the plot: light lines up through it, and the numbers below.
struct BottomAxis {
    Ticks ticks;
    Shape shape;
    LinearScale scale;
    double top = 0, bottom = 0;  // of the plot
};

/// Room that the numbers need below the plot.
[[nodiscard]] double bottom_axis_height(const Canvas& canvas);
/// How many intervals a width has room for.
[[nodiscard]] int bottom_axis_intervals(double width);
void draw_bottom_axis(Canvas& canvas, const BottomAxis& axis);

}  // namespace boardpack
