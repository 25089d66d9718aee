#include "chart/marks/bottom_axis.hpp"

#include <algorithm>

#include "figure/format.hpp"

namespace boardpack {
namespace {

constexpr double to_numbers = 2;
constexpr double apart = 38;

}  // namespace

double bottom_axis_height(const Canvas& canvas) { return canvas.line_height() + to_numbers; }

int bottom_axis_intervals(double width) { return std::clamp(static_cast<int>(width / apart), 1, 8); }

void draw_bottom_axis(Canvas& canvas, const BottomAxis& axis) {
    const auto& colours = canvas.theme().colours;
    const auto style = canvas.style(colours.muted);
    const auto shape = tick_shape(axis.ticks, axis.shape);
    for (const auto& v : axis.ticks.values) {
        const double x = axis.scale(v);
        canvas.line({x, axis.top}, {x, axis.bottom}, {colours.rule, 0.5, {}});
        const auto words = format_value(v, shape, Wording::cell);
        canvas.text(words, style,
                    canvas.held_inside(words, style, {x, axis.bottom + to_numbers + canvas.ascent(), Anchor::middle}));
    }
    canvas.line({axis.scale.from, axis.bottom}, {axis.scale.to, axis.bottom}, {colours.muted, 0.75, {}});
}

}  // namespace boardpack
