#pragma once

#include <string>

#include "chart/canvas.hpp"

namespace boardpack {

/// A horizontal bar from zero with its value written at its end.
struct BarMark {
    double zero = 0, end = 0;  // x; end < zero for a negative value
    double middle = 0;         // y
    double thickness = 0;
    Colour colour;
    bool hollow = false;  // provisional
    std::string label;
    LabelStyle label_style;
};

/// Space between a bar's end and its label.
inline constexpr double bar_label_gap = 3;

void draw_bar(Canvas& canvas, const BarMark& bar);

/// A value that is hidden or missing: its shorthand at the axis, and no bar.
void draw_absent_bar(Canvas& canvas, const BarMark& bar);

}  // namespace boardpack
