#include "chart/header.hpp"

#include <algorithm>
#include <vector>

#include "chart/marks/dot.hpp"
#include "chart/marks/limits.hpp"
#include "figure/format.hpp"

namespace boardpack {
namespace {

constexpr double between = 10;  // axis words and note on one line
constexpr double dot_room = 7;  // hollow dot before its word
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

std::vector<std::string> axis_lines(const Canvas& canvas, const ChartHeader& h) {
    return wrap(h.axis, canvas.style({}), canvas.width(), 2, canvas.measure());
}

constexpr double below_keys = 3;  // so that a symbol is not taken for one in the plot
constexpr double swatch_width = 12;
constexpr double mark_room = 9;

/// The range and the marks of a control chart, then what else the chart explains.
std::vector<KeyEntry> keys_of(const ChartHeader& h) {
    std::vector<KeyEntry> keys;
    if (!h.range.empty())
        keys.push_back({h.range, swatch_width + 3, [](Canvas& canvas, double x, double middle) {
                            const ExpectedRange range{{{x, x + swatch_width, middle, middle + 3, middle - 3}}};
                            draw_expected_band(canvas, range);
                            draw_expected_lines(canvas, range);
                        }});
    for (const auto mark : h.marks)
        keys.push_back({words_of(mark), mark_room, [mark](Canvas& canvas, double x, double middle) {
                            const auto look = look_of(mark, canvas.theme());
                            draw_dot(canvas, {{x + 3.4, middle}, look.radius, look.shape, look.colour, false});
                        }});
    keys.insert(keys.end(), h.keys.begin(), h.keys.end());
    return keys;
}

}  // namespace

double header_height(const Canvas& canvas, const ChartHeader& header) {
    const bool notes = note_width(canvas, header) > 0;
    const bool line_of_notes = notes && (header.axis.empty() || !on_one_line(canvas, header));
    const auto rows = key_rows(canvas, keys_of(header));
    const auto lines = axis_lines(canvas, header).size() + (line_of_notes ? 1 : 0) + rows;
    return static_cast<double>(lines) * (canvas.line_height() + pitch_gap) + (rows == 0 ? 0 : below_keys);
}

void draw_header(Canvas& canvas, const ChartHeader& header) {
    const auto style = canvas.style(canvas.theme().colours.muted);
    double baseline = canvas.ascent();
    const auto lines = axis_lines(canvas, header);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        baseline += i > 0 ? canvas.line_height() + pitch_gap : 0;
        canvas.text(lines[i], style, {0, baseline, Anchor::start});
    }
    const double notes = note_width(canvas, header);
    const double pitch = canvas.line_height() + pitch_gap;
    if (notes == 0) {
        draw_key(canvas, keys_of(header), lines.empty() ? baseline : baseline + pitch, pitch);
        return;
    }
    double x = 0;
    if (on_one_line(canvas, header))
        x = header.axis.empty() ? 0 : std::max(0.0, canvas.width() - notes - 0.1);
    else if (!lines.empty())
        baseline += canvas.line_height() + pitch_gap;
    draw_key(canvas, keys_of(header), baseline + pitch, pitch);
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

void draw_gone(Canvas& canvas, std::size_t gone) {
    const auto style = canvas.style(canvas.theme().colours.muted);
    canvas.text(shorten("and " + format_count(static_cast<std::int64_t>(gone)) + " more, not drawn here", style,
                        canvas.width() - 0.1, canvas.measure()),
                style, {0, canvas.height() - canvas.line_height() + canvas.ascent() - 0.1, Anchor::start});
}

}  // namespace boardpack
