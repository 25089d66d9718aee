#pragma once

#include <optional>
#include <vector>

#include "chart/canvas.hpp"
#include "chart/marks/dot.hpp"
#include "pack/chart_spec.hpp"

namespace boardpack {

// What a control chart has beyond a line: the expected range and points of their own shape.

/// The expected range over one stretch of slots: where each slot begins and ends, and how high mean and limits are.
struct ExpectedRange {
    struct Slot {
        double left = 0, right = 0;
        std::optional<double> mean, lower, upper;
    };
    std::vector<Slot> slots;
};

/// The faint band between the limits; drawn before the grid.
void draw_expected_band(Canvas& canvas, const ExpectedRange& range);
/// The mean as a thin line, the limits as dashed ones, in steps where they differ from slot to slot.
void draw_expected_lines(Canvas& canvas, const ExpectedRange& range);

[[nodiscard]] Pen mean_pen(const Theme& theme);
[[nodiscard]] Pen limit_pen(const Theme& theme);

/// How a judged point is drawn: told apart by shape first, then by size and colour.
struct PointLook {
    DotShape shape = DotShape::circle;
    double radius = 2.2;
    Colour colour;
};
[[nodiscard]] PointLook look_of(PointMark mark, const Theme& theme);

/// "Improvement": what the key beside a chart calls a mark.
[[nodiscard]] const char* words_of(PointMark mark);

}  // namespace boardpack
