#pragma once

#include "chart/canvas.hpp"

namespace boardpack {

/// Series are told apart by the shape of their dots as well as by colour and dash.
enum class DotShape { circle, square, triangle, diamond, triangle_down };

struct Dot {
    XY at;
    double radius = 2.4;
    DotShape shape = DotShape::circle;
    Colour colour;
    bool hollow = false;  // provisional
};

/// Draws a dot and makes it an obstacle for floating labels.
void draw_dot(Canvas& canvas, const Dot& dot);

}  // namespace boardpack
