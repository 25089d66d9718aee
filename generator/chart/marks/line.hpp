#pragma once

#include <vector>

#include "chart/canvas.hpp"

namespace boardpack {

/// A line through scaled points; a gap in the data is the start of another one.
struct LineMark {
    std::vector<XY> points;
    Pen pen;
};

/// Draws the line and makes it an obstacle for floating labels. A line of fewer than two points draws nothing.
void draw_line(Canvas& canvas, const LineMark& line);

}  // namespace boardpack
