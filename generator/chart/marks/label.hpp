#pragma once

#include <string>
#include <vector>

#include "chart/canvas.hpp"

namespace boardpack {

/// A label of one or more lines in the margin beside the plot, next to the mark it names.
struct MarginLabel {
    std::vector<std::string> lines;
    LabelStyle style;
    double wanted = 0;    // y of the mark
    double mark_end = 0;  // x where the mark ends: a leader line runs from there when the label had to move
    Colour leader;
    bool can_go = true;  // may be left out when there is no room; the last such label goes first
};

/// Where labels of these heights go so that each is as near as possible to its wanted middle, none overlap and all
/// stay between top and bottom: their tops. `wanted` ascending; the heights must fit in the room.
[[nodiscard]] std::vector<double> spread(const std::vector<double>& wanted, const std::vector<double>& heights,
                                         double top, double bottom);

struct MarginRoom {
    double x = 0, right = 0;  // labels start at x
    double top = 0, bottom = 0;
};

/// Draws the labels one below the other, moved apart, with leader lines; leaves out (and counts in words) those for
/// which there is no room.
void draw_margin_labels(Canvas& canvas, std::vector<MarginLabel> labels, const MarginRoom& room);

}  // namespace boardpack
