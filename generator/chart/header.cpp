#include "chart/header.hpp"

#include <algorithm>
#include <vector>

#include "chart/marks/dot.hpp"

namespace boardpack {
namespace {

constexpr double between = 10;   // axis words and note on one line
constexpr double dot_room = 7;   // hollow dot before its word
constexpr double pitch_gap = 0.5;
constexpr const char* hollow_word = "Provisional";

double note_width(const Canvas& canvas, const ChartHeader& h) {
    const auto style = canvas.style({});
    double width = h.note.empty() ? 0 : canvas.text_width(h.note, style);
    if (h.hollow_note)
        width += (width > 0 ? between : 0) + dot_room + canvas.text_width(hollow_word, style);
    return width;
}

bool on_one_line(const Canvas& canvas, const ChartHeader& h) {
    const double notes = note_width(canvas, h);
    return h.axis.empty() || notes == 0 ||
           canvas.text_width(h.axis, canvas.style({})) + between + notes <= canvas.width();
}

}  // namespace

double header_height(const Canvas& canvas, const ChartHeader& header) {
    if (header.axis.empty() && header.note.empty() && !header.hollow_note)
        return 0;
    return (on_one_line(canvas, header) ? 1 : 2) * (canvas.line_height() + pitch_gap);
}

void draw_header(Canvas& canvas, const ChartHeader& header) {
    const auto style = canvas.style(canvas.theme().colours.muted);
    double baseline = canvas.ascent();
    canvas.text(shorten(header.axis, style, canvas.width(), canvas.measure()), style, {0, baseline, Anchor::start});
    const double notes = note_width(canvas, header);
    if (notes == 0)
        return;
    double x = 0;
    if (on_one_line(canvas, header))
        x = std::max(0.0, canvas.width() - notes - 0.1);
    else
        baseline += canvas.line_height() + pitch_gap;
    if (!header.note.empty()) {
        const auto words = shorten(header.note, style, canvas.width() - x, canvas.measure());
        canvas.text(words, style, {x, baseline, Anchor::start});
        x += canvas.text_width(words, style) + between;
    }
    if (header.hollow_note && x + dot_room + canvas.text_width(hollow_word, style) <= canvas.width()) {
        const double middle = baseline - canvas.ascent() * 0.36;
        if (canvas.text(hollow_word, style, {x + dot_room, baseline, Anchor::start}))
            draw_dot(canvas, {{x + 2.4, middle}, 2.2, DotShape::circle, canvas.theme().colours.muted, true});
    }
}

}  // namespace boardpack
