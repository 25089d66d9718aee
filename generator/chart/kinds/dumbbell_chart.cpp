#include <algorithm>

#include "chart/kinds/row_values.hpp"
#include "chart/marks/dot.hpp"
#include "chart/marks/rule.hpp"

namespace boardpack {
namespace {

constexpr double target_reach = 5.5;  // how far a target's tick reaches above and below its row
constexpr double bar_width = 2.6;

/// A row as it will be drawn.
struct Move {
    DrawnFigure from, to;
    std::optional<Rational> target;
    DumbbellChart::Change change = DumbbellChart::Change::none;
};

Pen move_pen(DumbbellChart::Change change, const Theme& theme) {
    switch (change) {
        case DumbbellChart::Change::better:
            return {theme.colours.improvement, bar_width, {}};
        case DumbbellChart::Change::worse:
            return {theme.colours.concern, bar_width, {}};
        case DumbbellChart::Change::none:
            break;
    }
    return {theme.colours.baseline, 1.2, {}};
}

const char* change_words(const Move& move) {
    if (!move.from.value || !move.to.value)
        return "";
    switch (move.change) {
        case DumbbellChart::Change::better:
            return "better";
        case DumbbellChart::Change::worse:
            return "worse";
        case DumbbellChart::Change::none:
            break;
    }
    return "no clear change";
}

Dot from_dot(double x, double y, const Theme& theme, bool hollow) {
    return {{x, y}, 2.4, DotShape::square, theme.colours.baseline, hollow};
}

Dot to_dot(double x, double y, const Theme& theme, bool hollow) {
    return {{x, y}, 3.1, DotShape::circle, theme.colours.series, hollow};
}

std::vector<KeyEntry> key_of(const DumbbellChart& chart, bool targets) {
    std::vector<KeyEntry> keys;
    keys.push_back({chart.from_words, 9, [](Canvas& canvas, double x, double middle) {
                        draw_dot(canvas, from_dot(x + 3.4, middle, canvas.theme(), false));
                    }});
    keys.push_back({chart.to_words, 10, [](Canvas& canvas, double x, double middle) {
                        draw_dot(canvas, to_dot(x + 3.6, middle, canvas.theme(), false));
                    }});
    if (targets)
        keys.push_back({"Target", 8, [](Canvas& canvas, double x, double middle) {
                            draw_rule(canvas, {{x + 3, middle - 4}, {x + 3, middle + 4}},
                                      {canvas.theme().colours.target, 1.8, {}});
                        }});
    return keys;
}

}  // namespace

Scene draw_dumbbell_chart(const ChartContext& context, const DumbbellChart& chart) {
    std::vector<Move> moves;
    SeenRange range;
    RowPlotWanted wanted;
    std::vector<FigureRef> refs;
    bool hollow = false;
    bool targets = false;
    for (const auto& row : chart.rows) {
        Move m{drawn_figure(context, row.from), drawn_figure(context, row.to), drawn_value(context.figures, row.target),
               row.change};
        refs.push_back(row.to);
        for (const auto& v : {m.from.value, m.to.value, m.target}) range.see(v);
        hollow = hollow || (m.from.value && m.from.hollow) || (m.to.value && m.to.hollow);
        targets = targets || m.target;
        wanted.rows.push_back({row.label, false, {m.to.words, m.from.words, change_words(m)}});
        moves.push_back(std::move(m));
    }
    if (std::ranges::none_of(moves, [](const Move& m) { return m.from.value || m.to.value; }))
        return draw_empty_frame(context, nothing_to_show(context.figures, refs));
    auto canvas = context.canvas();
    wanted.headings = {chart.to_words, chart.from_words, "Change"};
    wanted.header = {axis_words(context.spec), {}, hollow};
    wanted.header.keys = key_of(chart, targets);
    const auto rows = draw_value_rows(canvas, std::move(wanted), range, context.spec.shape, false);
    if (!rows.plot.drawable())
        return canvas.finish({});
    for (std::size_t i = 0; i < rows.plot.rows; ++i) {
        const auto& m = moves[i];
        const double y = rows.plot.bands.centre(i);
        if (m.target) {
            const double x = rows.x(*m.target);
            const double reach = std::min(target_reach, rows.plot.bands.pitch() / 2);
            draw_rule(canvas, {{x, y - reach}, {x, y + reach}}, {context.theme.colours.target, 1.8, {}});
        }
        if (m.from.value && m.to.value)
            canvas.line({rows.x(*m.from.value), y}, {rows.x(*m.to.value), y}, move_pen(m.change, context.theme));
        if (m.from.value)
            draw_dot(canvas, from_dot(rows.x(*m.from.value), y, context.theme, m.from.hollow));
        if (m.to.value)
            draw_dot(canvas, to_dot(rows.x(*m.to.value), y, context.theme, m.to.hollow));
    }
    return canvas.finish({});
}

}  // namespace boardpack
