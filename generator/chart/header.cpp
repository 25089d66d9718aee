#include "chart/header.hpp"

#include <algorithm>
#include <vector>

#include "chart/marks/dot.hpp"
#include "chart/marks/limits.hpp"

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
constexpr double between_keys = 9;

/// One entry of the key, with its place: `x` and the row it stands in.
struct Key {
    PointMark mark = PointMark::none;  // none: the range
    std::string words;
    double room = 0;  // before the words
    double x = 0;
    std::size_t row = 0;
};

/// The entries one after the other, in as many rows as they need.
std::vector<Key> keys_of(const Canvas& canvas, const ChartHeader& h) {
    std::vector<Key> keys;
    if (!h.range.empty())
        keys.push_back({PointMark::none, h.range, swatch_width + 3, 0, 0});
    for (const auto mark : h.marks) keys.push_back({mark, words_of(mark), mark_room, 0, 0});
    const auto style = canvas.style({});
    double x = 0;
    std::size_t row = 0;
    for (auto& key : keys) {
        key.words = shorten(key.words, style, canvas.width() - key.room, canvas.measure());
        const double width = key.room + canvas.text_width(key.words, style);
        if (x > 0 && x + width > canvas.width()) {
            x = 0;
            ++row;
        }
        key.x = x;
        key.row = row;
        x += width + between_keys;
    }
    return keys;
}

void draw_keys(Canvas& canvas, const ChartHeader& header, double first_baseline) {
    const auto style = canvas.style(canvas.theme().colours.muted);
    for (const auto& key : keys_of(canvas, header)) {
        const double baseline = first_baseline + static_cast<double>(key.row) * (canvas.line_height() + pitch_gap);
        if (!canvas.text(key.words, style, {key.x + key.room, baseline, Anchor::start}))
            continue;
        const double middle = baseline - canvas.ascent() * 0.36;
        if (key.mark == PointMark::none) {
            const ExpectedRange range{{{key.x, key.x + swatch_width, middle, middle + 3, middle - 3}}};
            draw_expected_band(canvas, range);
            draw_expected_lines(canvas, range);
            continue;
        }
        const auto look = look_of(key.mark, canvas.theme());
        draw_dot(canvas, {{key.x + 3.4, middle}, look.radius, look.shape, look.colour, false});
    }
}

}  // namespace

double header_height(const Canvas& canvas, const ChartHeader& header) {
    const bool notes = note_width(canvas, header) > 0;
    const bool line_of_notes = notes && (header.axis.empty() || !on_one_line(canvas, header));
    const auto keys = keys_of(canvas, header);
    const auto lines =
        axis_lines(canvas, header).size() + (line_of_notes ? 1 : 0) + (keys.empty() ? 0 : keys.back().row + 1);
    return static_cast<double>(lines) * (canvas.line_height() + pitch_gap) + (keys.empty() ? 0 : below_keys);
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
    if (notes == 0) {
        draw_keys(canvas, header, lines.empty() ? baseline : baseline + canvas.line_height() + pitch_gap);
        return;
    }
    double x = 0;
    if (on_one_line(canvas, header))
        x = header.axis.empty() ? 0 : std::max(0.0, canvas.width() - notes - 0.1);
    else if (!lines.empty())
        baseline += canvas.line_height() + pitch_gap;
    draw_keys(canvas, header, baseline + canvas.line_height() + pitch_gap);
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
