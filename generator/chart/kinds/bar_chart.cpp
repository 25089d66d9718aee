#include <algorithm>

#include "chart/header.hpp"
#include "chart/kinds/kinds.hpp"
#include "chart/marks/bar.hpp"
#include "chart/marks/rule.hpp"
#include "chart/natural_height.hpp"
#include "chart/scales/band.hpp"
#include "chart/scales/linear.hpp"
#include "figure/format.hpp"

namespace boardpack {
namespace {

constexpr double names_gap = 6;  // between names and bars

/// A bar as it will be drawn.
struct Row {
    const Bar* bar = nullptr;
    std::optional<Rational> value;
    std::string label;
    bool hollow = false;
    std::vector<std::string> name;
};

std::vector<Row> read_rows(const ChartContext& context, const BarChart& chart) {
    std::vector<Row> rows;
    for (const auto& b : chart.bars) {
        auto drawn = drawn_figure(context, b.value);
        rows.push_back({&b, drawn.value, std::move(drawn.words), drawn.hollow, {}});
    }
    // Bars without a value come last in the order given: their place must not tell how large they are.
    if (chart.sort)
        std::ranges::stable_sort(rows, [](const Row& a, const Row& b) {
            return a.value.has_value() != b.value.has_value() ? a.value.has_value() : a.value && *a.value > *b.value;
        });
    return rows;
}

/// Leaves out rows from the end until the rest fit, the highlighted one never; returns how many went.
std::size_t thin_out(std::vector<Row>& rows, std::size_t most) {
    std::size_t gone = 0;
    while (rows.size() > most && !rows.empty()) {
        const auto last = std::find_if(rows.rbegin(), rows.rend(), [](const Row& r) { return !r.bar->highlighted; });
        rows.erase(last == rows.rend() ? std::prev(rows.end()) : std::prev(last.base()));
        ++gone;
    }
    return gone;
}

double wrap_names(const Canvas& canvas, std::vector<Row>& rows, double pitch) {
    const double widest = canvas.width() * widest_names;
    const std::size_t most_lines = pitch >= 2 * canvas.line_height() + 1 ? 2 : 1;
    double column = 0;
    for (auto& r : rows) {
        const auto style = canvas.style({}, r.bar->highlighted ? Weight::bold : Weight::regular);
        r.name = wrap(r.bar->label, style, widest, most_lines, canvas.measure());
        for (const auto& line : r.name) column = std::max(column, canvas.text_width(line, style));
    }
    return column > 0 ? column + 0.1 : 0;
}

struct ValueRange {
    Rational low, high;
};

ValueRange range_of(const std::vector<Row>& rows, const std::optional<Rational>& reference) {
    ValueRange r;
    for (const auto& row : rows)
        if (row.value)
            r = {std::min(r.low, *row.value), std::max(r.high, *row.value)};
    if (reference)
        r = {std::min(r.low, *reference), std::max(r.high, *reference)};
    if (r.low == r.high)
        r.high = r.low + Rational{1};
    return r;
}

void draw_name(Canvas& canvas, const Row& row, double right, double middle) {
    const auto& colours = canvas.theme().colours;
    const auto style = canvas.style(colours.ink, row.bar->highlighted ? Weight::bold : Weight::regular);
    const double pitch = canvas.line_height() + 0.1;
    double baseline = middle - pitch * static_cast<double>(row.name.size()) / 2 + canvas.ascent();
    for (const auto& line : row.name) {
        canvas.text(line, style, {right, baseline, Anchor::end});
        baseline += pitch;
    }
}

void draw_reference(Canvas& canvas, const std::string& words, double x, double top, double bottom) {
    draw_rule(canvas, {{x, std::min(top + canvas.line_height() - 1, bottom)}, {x, bottom}}, target_pen(canvas.theme()));
    const auto style = canvas.style(readable(canvas.theme().colours.target, canvas.theme()), Weight::medium);
    const auto fitted = shorten(words, style, canvas.width() - 0.1, canvas.measure());
    canvas.text(fitted, style, canvas.held_inside(fitted, style, {x, top + canvas.ascent() - 2, Anchor::middle}));
}

}  // namespace

Scene draw_bar_chart(const ChartContext& context, const BarChart& chart) {
    auto rows = read_rows(context, chart);
    if (std::ranges::none_of(rows, [](const Row& r) { return r.value.has_value(); })) {
        std::vector<FigureRef> refs;
        for (const auto& b : chart.bars) refs.push_back(b.value);
        return draw_empty_frame(context, nothing_to_show(context.figures, refs));
    }
    auto canvas = context.canvas();
    const auto& colours = context.theme.colours;
    const auto reference = drawn_value(context.figures, chart.reference);
    const auto range = range_of(rows, reference);

    const ChartHeader header{context.spec.axis.empty() ? unit_words(context.spec.shape) : context.spec.axis, {}, false};
    draw_header(canvas, header);
    double top = header_height(canvas, header) + 2;
    const double reference_top = top;
    if (reference)
        top += canvas.line_height() + 1;

    const double least_pitch = canvas.line_height() + 0.5;
    const auto rows_in = [&](double height) { return static_cast<std::size_t>(std::max(0.0, height / least_pitch)); };
    double bottom = context.height - 1;
    std::size_t gone = 0;
    if (rows.size() > rows_in(bottom - top)) {
        bottom -= canvas.line_height() + 1;
        gone = thin_out(rows, rows_in(bottom - top));
    }
    if (bottom < top + 1) {  // no room for words
        top = context.height / 3;
        bottom = context.height - top;
    }
    const BandScale bands{rows.size(), top, bottom};
    const double names = wrap_names(canvas, rows, bands.pitch());

    const auto label_style = [&](const Row& r) {
        return canvas.style(r.value ? colours.ink : colours.muted, r.bar->highlighted ? Weight::bold : Weight::regular);
    };
    double before = 0;  // room for labels beyond the ends of negative and positive bars
    double after = 0;
    for (const auto& r : rows) {
        auto& room = r.value && r.value->sign() < 0 ? before : after;
        room = std::max(room, canvas.text_width(r.label, label_style(r)) + bar_label_gap + 1.2);
    }
    const double left = std::min((names > 0 ? names + names_gap : 0) + before, context.width - 2);
    const double right = std::max(context.width - after, left + 1);
    const LinearScale x{range.low, range.high, left, right};
    const double zero = x(Rational{0});

    const auto others = quiet(colours.comparator, context.theme);
    const bool any_highlight = std::ranges::any_of(rows, [](const Row& r) { return r.bar->highlighted; });
    if (reference)
        draw_reference(canvas,
                       chart.reference_label.empty()
                           ? format_figure(*figure_at(context.figures, chart.reference), Wording::cell)
                           : chart.reference_label,
                       x(*reference), reference_top, bottom);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const auto& r = rows[i];
        const auto colour = r.bar->highlighted ? colours.accent : any_highlight ? others : colours.series;
        BarMark mark{
            zero,          r.value ? x(*r.value) : zero, bands.centre(i), bands.thickness(), colour, r.hollow, r.label,
            label_style(r)};
        draw_name(canvas, r, names, mark.middle);
        if (r.value)
            draw_bar(canvas, mark);
        else
            draw_absent_bar(canvas, mark);
    }
    canvas.line({zero, top}, {zero, bottom}, {colours.muted, 0.75, {}});
    if (gone > 0)
        draw_gone(canvas, gone);
    return canvas.finish({});
}

}  // namespace boardpack
