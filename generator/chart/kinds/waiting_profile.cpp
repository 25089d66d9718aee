#include <algorithm>

#include <fmt/format.h>

#include "chart/kinds/row_values.hpp"
#include "chart/marks/rule.hpp"

namespace boardpack {
namespace {

constexpr double thin = 1.6;
constexpr double cap = 3.4;

struct Wait {
    DrawnFigure median, p92, waiting, within, over;
};

double thickness(const BandScale& bands) { return std::min(bands.thickness(), 9.0); }

void draw_half(Canvas& canvas, double from, double to, double y, double height, bool hollow) {
    const SceneBox box{from, y - height / 2, std::max(to - from, 0.0), height};
    if (box.width <= 0.05)
        return;
    if (hollow)
        canvas.outline({box.x + 0.5, box.y + 0.5, std::max(0.0, box.width - 1), std::max(0.0, box.height - 1)},
                       {canvas.theme().colours.series, 1, {}});
    else
        canvas.fill(box, canvas.theme().colours.series);
}

void draw_long(Canvas& canvas, double from, double to, double y) {
    const Pen pen{canvas.theme().colours.series, thin, {}};
    canvas.line({from, y}, {to, y}, pen);
    canvas.line({to, y - cap}, {to, y + cap}, pen);
}

std::vector<KeyEntry> key_entries() {
    return {{"Half have waited up to", 17,
             [](Canvas& canvas, double x, double middle) { draw_half(canvas, x, x + 13, middle, 6, false); }},
            {"92 in 100 have waited up to", 17,
             [](Canvas& canvas, double x, double middle) { draw_long(canvas, x, x + 13, middle); }}};
}

std::string weeks_words(std::string_view lead, const std::optional<int>& weeks) {
    return weeks ? fmt::format("{} {} weeks", lead, *weeks) : std::string{};
}

}  // namespace

Scene draw_waiting_profile(const ChartContext& context, const WaitingProfile& chart) {
    std::vector<Wait> waits;
    SeenRange range;
    RowPlotWanted wanted;
    std::vector<FigureRef> refs;
    bool hollow = false;
    for (const auto& list : chart.lists) {
        Wait w{drawn_figure(context, list.median), drawn_figure(context, list.p92), drawn_figure(context, list.waiting),
               drawn_figure(context, list.within), drawn_figure(context, list.over)};
        for (const auto ref : {list.median, list.p92}) refs.push_back(ref);
        for (const auto& v : {w.median.value, w.p92.value}) range.see(v);
        hollow = hollow || (w.median.value && w.median.hollow);
        wanted.rows.push_back(
            {list.name, false, {w.median.words, w.p92.words, w.over.words, w.within.words, w.waiting.words}});
        waits.push_back(std::move(w));
    }
    if (!range.any)
        return draw_empty_frame(context, nothing_to_show(context.figures, refs));
    auto canvas = context.canvas();
    for (const auto& limit : {chart.within_weeks, chart.over_weeks})
        if (limit)
            range.see(Rational{*limit});
    wanted.headings = {"Half", "92 in 100", weeks_words("Over", chart.over_weeks),
                       weeks_words("Within", chart.within_weeks), "Waiting"};
    wanted.header = {axis_words(context.spec), {}, hollow};
    wanted.header.keys = key_entries();
    wanted.above = canvas.line_height() + 3;
    const auto rows = draw_value_rows(canvas, std::move(wanted), range, context.spec.shape, true);
    if (!rows.plot.drawable())
        return canvas.finish({});
    const auto& colours = context.theme.colours;
    for (const auto& limit : {chart.within_weeks, chart.over_weeks})
        if (limit)
            draw_row_level(canvas, rows.plot, rows.x(Rational{*limit}), fmt::format("{} weeks", *limit),
                           break_pen(context.theme), colours.muted);
    const double zero = rows.x(Rational{0});
    for (std::size_t i = 0; i < rows.plot.rows; ++i) {
        const auto& w = waits[i];
        const double y = rows.plot.bands.centre(i);
        if (w.p92.value)
            draw_long(canvas, w.median.value ? rows.x(*w.median.value) : zero, rows.x(*w.p92.value), y);
        if (w.median.value)
            draw_half(canvas, zero, rows.x(*w.median.value), y, thickness(rows.plot.bands), w.median.hollow);
    }
    canvas.line({zero, rows.plot.top}, {zero, rows.plot.bottom}, {colours.muted, 0.75, {}});
    return canvas.finish({});
}

}  // namespace boardpack
