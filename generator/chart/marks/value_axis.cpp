#include <algorithm>

#include "chart/marks/axis.hpp"
#include "figure/format.hpp"

namespace boardpack {
namespace {

constexpr double to_plot = 5;

std::string tick_text(const Rational& value, const Ticks& ticks, const Shape& shape) {
    return format_value(value, tick_shape(ticks, shape), Wording::cell);
}

}  // namespace

double value_axis_width(const Canvas& canvas, const Ticks& ticks, const Shape& shape) {
    double widest = 0;
    for (const auto& v : ticks.values)
        widest = std::max(widest, canvas.text_width(tick_text(v, ticks, shape), canvas.style({})));
    return widest + to_plot + 0.1;
}

void draw_value_axis(Canvas& canvas, const ValueAxis& axis) {
    const auto& colours = canvas.theme().colours;
    const auto style = canvas.style(colours.muted);
    for (const auto& v : axis.ticks.values) {
        const double y = axis.scale(v);
        canvas.line({axis.left, y}, {axis.right, y}, {colours.rule, 0.5, {}});
        const double baseline = y + canvas.ascent() - canvas.line_height() / 2;
        canvas.text(tick_text(v, axis.ticks, axis.shape), style, {axis.left - to_plot, baseline, Anchor::end});
    }
}

}  // namespace boardpack
