#pragma once

#include <string>
#include <vector>

#include "chart/canvas.hpp"
#include "chart/scales/linear.hpp"
#include "chart/scales/periods.hpp"

namespace boardpack {

/// Tick labels and light grid lines of a value axis at the left of the plot.
struct ValueAxis {
    Ticks ticks;
    Shape shape;
    LinearScale scale;
    double left = 0, right = 0;  // of the plot
};

/// Room that the tick labels need at the left, their distance to the plot included.
[[nodiscard]] double value_axis_width(const Canvas& canvas, const Ticks& ticks, const Shape& shape);
void draw_value_axis(Canvas& canvas, const ValueAxis& axis);

/// Labels of the periods below the plot in one or two rows (quarters with the year under them), thinned so that none
/// overlap. The latest period keeps its label when any does.
struct PeriodAxis {
    const PeriodScale* scale = nullptr;
    double from = 0, to = 0;     // x of the first and the last slot
    double left = 0, right = 0;  // of the plot
    double y = 0;                // of the axis line
};

/// Room that the labels need below the plot.
[[nodiscard]] double period_axis_height(const Canvas& canvas, const PeriodScale& scale);
/// Distance from the plot's edges to the first and last slot that lets the outer labels stand under their slots.
[[nodiscard]] double period_axis_inset(const Canvas& canvas, const PeriodScale& scale, double plot_width);
void draw_period_axis(Canvas& canvas, const PeriodAxis& axis);

}  // namespace boardpack
