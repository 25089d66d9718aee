#include "chart/kinds/row_values.hpp"

#include <algorithm>

#include "chart/marks/rule.hpp"
#include "figure/format.hpp"

namespace boardpack {

void SeenRange::see(const std::optional<Rational>& value) {
    if (!value)
        return;
    low = any ? std::min(low, *value) : *value;
    high = any ? std::max(high, *value) : *value;
    any = true;
}

Ticks row_ticks(const SeenRange& range, const Shape& shape, double width, bool from_zero) {
    AxisRange wanted{range.low, range.high, shape, bottom_axis_intervals(width)};
    if (from_zero) {
        wanted.low = std::min(wanted.low, Rational{0});
        wanted.high = std::max(wanted.high, Rational{0});
    }
    return nice_ticks(wanted);
}

std::string axis_note(const Ticks& ticks, const Shape& shape) {
    if (ticks.low.sign() <= 0 && ticks.high.sign() >= 0)
        return {};
    return "Axis starts at " +
           format_value(ticks.low.sign() > 0 ? ticks.low : ticks.high, tick_shape(ticks, shape), Wording::cell);
}

ValueRows draw_value_rows(Canvas& canvas, RowPlotWanted wanted, const SeenRange& range, const Shape& shape,
                          bool from_zero) {
    wanted.axis_height = bottom_axis_height(canvas);
    // The ticks follow from the width, which the note in the header does not change.
    const auto first = lay_out_rows(canvas, wanted);
    const auto ticks = row_ticks(range, shape, std::max(1.0, first.right - first.left), from_zero);
    wanted.header.note = axis_note(ticks, shape);
    ValueRows rows{lay_out_rows(canvas, std::move(wanted)), {}};
    rows.x = {ticks.low, ticks.high, rows.plot.left, std::max(rows.plot.right, rows.plot.left + 1)};
    if (rows.plot.drawable())
        draw_bottom_axis(canvas, {ticks, shape, rows.x, rows.plot.top, rows.plot.bottom});
    draw_row_words(canvas, rows.plot);
    return rows;
}

void draw_row_level(Canvas& canvas, const RowPlot& plot, double x, const std::string& words, const Pen& pen,
                    const Colour& colour) {
    draw_rule(canvas, {{x, plot.top - 2}, {x, plot.bottom}}, pen);
    const auto style = canvas.style(readable(colour, canvas.theme()), Weight::medium);
    const double room = (plot.columns.empty() ? canvas.width() : plot.right + 4) - 0.1;
    const auto fitted = shorten(words, style, room, canvas.measure());
    auto place = canvas.held_inside(fitted, style, {x, plot.top - 4, Anchor::middle});
    // Headings of columns stand on the same line, at the right.
    place.x = std::min(place.x, room - canvas.text_width(fitted, style) / 2);
    canvas.text(fitted, style, canvas.held_inside(fitted, style, place));
}

}  // namespace boardpack
