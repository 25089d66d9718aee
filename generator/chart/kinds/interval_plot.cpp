#include <algorithm>

#include "chart/kinds/row_values.hpp"
#include "chart/marks/dot.hpp"
#include "chart/marks/rule.hpp"
#include "figure/format.hpp"

namespace boardpack {
namespace {

constexpr double cap = 3.2;  // half the height of an interval's ends

struct Sample {
    DrawnFigure value, lower, upper, base;
    bool latest = false;
};

/// "55.0% to 69.3%", or what stands for an end that is not shown.
std::string interval_words(const Sample& s) {
    if (s.lower.words.empty() || s.upper.words.empty())
        return {};
    if (!s.lower.value || !s.upper.value)
        return s.lower.value ? s.upper.words : s.lower.words;
    return s.lower.words + " to " + s.upper.words;
}

void draw_interval(Canvas& canvas, const LinearScale& x, const Sample& s, double y) {
    const auto& colours = canvas.theme().colours;
    const auto colour = s.latest ? colours.series : quiet(colours.series, canvas.theme());
    if (s.lower.value && s.upper.value) {
        const double from = x(*s.lower.value);
        const double to = x(*s.upper.value);
        const Pen pen{colour, s.latest ? 1.8 : 1.2, {}};
        canvas.line({from, y}, {to, y}, pen);
        for (const double end : {from, to}) canvas.line({end, y - cap}, {end, y + cap}, pen);
    }
    draw_dot(canvas, {{x(*s.value.value), y}, s.latest ? 3.2 : 2.4, DotShape::circle, colour, s.value.hollow});
}

}  // namespace

Scene draw_interval_plot(const ChartContext& context, const IntervalPlot& chart) {
    std::vector<Sample> samples;
    SeenRange range;
    RowPlotWanted wanted;
    std::vector<FigureRef> refs;
    bool hollow = false;
    for (const auto& row : chart.rows) {
        Sample s{drawn_figure(context, row.value), drawn_figure(context, row.lower), drawn_figure(context, row.upper),
                 drawn_figure(context, row.base), row.latest};
        refs.push_back(row.value);
        for (const auto& v : {s.value.value, s.lower.value, s.upper.value}) range.see(v);
        hollow = hollow || (s.value.value && s.value.hollow);
        wanted.rows.push_back({row.label, row.latest, {s.value.words, interval_words(s), s.base.words}});
        samples.push_back(std::move(s));
    }
    if (std::ranges::none_of(samples, [](const Sample& s) { return s.value.value.has_value(); }))
        return draw_empty_frame(context, nothing_to_show(context.figures, refs));
    auto canvas = context.canvas();
    const auto reference = drawn_value(context.figures, chart.reference);
    range.see(reference);
    wanted.headings = {"Result", "95% interval"};
    if (std::ranges::any_of(samples, [](const Sample& s) { return !s.base.words.empty(); }))
        wanted.headings.push_back(chart.base_words.empty() ? "Cases" : chart.base_words);
    wanted.header = {axis_words(context.spec), {}, hollow};
    wanted.above = reference ? canvas.line_height() + 3 : 0;
    const auto rows = draw_value_rows(canvas, std::move(wanted), range, context.spec.shape, false);
    if (!rows.plot.drawable())
        return canvas.finish({});
    if (reference) {
        auto words = chart.reference_label;
        if (words.empty())
            words = format_figure(*figure_at(context.figures, chart.reference), Wording::cell);
        draw_row_level(canvas, rows.plot, rows.x(*reference), words, target_pen(context.theme),
                       context.theme.colours.target);
    }
    for (std::size_t i = 0; i < rows.plot.rows; ++i)
        if (samples[i].value.value)
            draw_interval(canvas, rows.x, samples[i], rows.plot.bands.centre(i));
    return canvas.finish({});
}

}  // namespace boardpack
