#include <algorithm>

#include "chart/header.hpp"
#include "chart/kinds/row_values.hpp"
#include "chart/marks/axis.hpp"
#include "chart/marks/dot.hpp"
#include "chart/marks/line.hpp"
#include "chart/marks/rule.hpp"
#include "chart/natural_height.hpp"
#include "chart/scales/periods.hpp"
#include "figure/format.hpp"

namespace boardpack {
namespace {

constexpr double between_panels = 14;
constexpr double dot_room = 3.5;
constexpr double grid_apart = 22;
constexpr double least_plot = 12;  // points; panels for which less is left are not drawn

struct PanelPoint {
    std::size_t slot = 0;
    Rational value;
    bool hollow = false;
};

struct PanelLine {
    std::string name;
    std::string latest;  // "72.6%"
    std::vector<std::vector<PanelPoint>> segments;
    std::optional<Rational> target;
};

/// Everything that the panels share.
struct Grid {
    std::size_t across = 1, rows = 1;
    double left = 0, top = 0;  // of the first panel's plot, of the first row
    double width = 0, row_height = 0, title_height = 0, axis_height = 0;
    Ticks ticks;
    PeriodScale periods;
};

PanelLine read_panel(const ChartContext& context, const SmallMultiples::Panel& panel, const PeriodScale& periods) {
    PanelLine line{panel.name, {}, {}, drawn_value(context.figures, panel.target)};
    bool cut = true;
    for (const auto& p : panel.points) {
        const auto read = drawn_figure(context, p.value);
        const auto slot = periods.slot_of(p.period);
        if (!read.words.empty())
            line.latest = read.words;
        if (!read.value || !slot) {
            cut = true;
            continue;
        }
        if (cut || p.starts_segment)
            line.segments.emplace_back();
        cut = false;
        line.segments.back().push_back({*slot, *read.value, read.hollow || p.provisional});
    }
    return line;
}

void draw_title(Canvas& canvas, const PanelLine& panel, double left, double width, double top) {
    const auto& colours = canvas.theme().colours;
    const auto bold = canvas.style(colours.ink, Weight::bold);
    const auto style = canvas.style(colours.ink);
    const double baseline = top + canvas.ascent();
    // The name over as many lines as it needs, at most two, and the latest value after it.
    const auto lines = wrap(panel.name, bold, width, 2, canvas.measure());
    const double pitch = canvas.line_height() + 0.1;
    for (std::size_t i = 0; i < lines.size(); ++i)
        canvas.text(lines[i], bold, {left, baseline + static_cast<double>(i) * pitch, Anchor::start});
    const double after = lines.empty() ? 0 : canvas.text_width(lines.back(), bold) + 5;
    const double last = baseline + static_cast<double>(lines.empty() ? 0 : lines.size() - 1) * pitch;
    if (!panel.latest.empty() && after + canvas.text_width(panel.latest, style) <= width)
        canvas.text(panel.latest, style, {left + after, last, Anchor::start});
    else if (!panel.latest.empty())
        canvas.text(shorten(panel.latest, style, width, canvas.measure()), style, {left, last + pitch, Anchor::start});
}

void draw_panel(Canvas& canvas, const Grid& grid, const PanelLine& panel, const Shape& shape, double left, double top,
                bool first) {
    const auto& theme = canvas.theme();
    draw_title(canvas, panel, left, grid.width, top);
    const double plot_top = top + grid.title_height + 2;
    const double bottom = std::max(plot_top + 1, top + grid.row_height - grid.axis_height - 4);
    const LinearScale y{grid.ticks.low, grid.ticks.high, bottom, plot_top};
    const double right = left + grid.width;
    if (first)
        draw_value_axis(canvas, {grid.ticks, shape, y, left, right});
    else
        for (const auto& v : grid.ticks.values) canvas.line({left, y(v)}, {right, y(v)}, {theme.colours.rule, 0.5, {}});
    const double from = left + dot_room;
    const double to = std::max(right - dot_room, from + 1);
    const auto at = [&](const PanelPoint& p) { return XY{grid.periods.at(p.slot, from, to), y(p.value)}; };
    if (panel.target)
        draw_rule(canvas, {{left, y(*panel.target)}, {right, y(*panel.target)}}, target_pen(theme));
    for (const auto& segment : panel.segments) {
        LineMark line{{}, {theme.colours.series, 1.5, {}}};
        for (const auto& p : segment) line.points.push_back(at(p));
        draw_line(canvas, line);
        for (const auto& p : segment)
            if (p.hollow || segment.size() == 1 || &p == &panel.segments.back().back())
                draw_dot(canvas, {at(p), 2.4, DotShape::circle, theme.colours.series, p.hollow});
    }
    canvas.line({left, bottom}, {right, bottom}, {theme.colours.muted, 0.75, {}});
    const auto style = canvas.style(theme.colours.muted);
    const double baseline = bottom + 2 + canvas.ascent();
    const auto& slots = grid.periods.slots();
    const auto end = slots.back().short_label();
    canvas.text(end, style, {right, baseline, Anchor::end});
    if (slots.size() > 1)
        canvas.text(slots.front().short_label(), style, {left, baseline, Anchor::start});
}

}  // namespace

Scene draw_small_multiples(const ChartContext& context, const SmallMultiples& chart) {
    Grid grid;
    std::vector<Period> periods;
    std::vector<FigureRef> refs;
    for (const auto& panel : chart.panels)
        for (const auto& p : panel.points) {
            periods.push_back(p.period);
            refs.push_back(p.value);
        }
    grid.periods = PeriodScale{std::move(periods)};
    std::vector<PanelLine> panels;
    SeenRange range;
    bool hollow = false;
    bool targets = false;
    for (const auto& panel : chart.panels) {
        panels.push_back(read_panel(context, panel, grid.periods));
        for (const auto& segment : panels.back().segments)
            for (const auto& p : segment) {
                range.see(p.value);
                hollow = hollow || p.hollow;
            }
    }
    if (!range.any)
        return draw_empty_frame(context, nothing_to_show(context.figures, refs));
    for (const auto& panel : panels) {
        range.see(panel.target);
        targets = targets || panel.target;
    }
    auto canvas = context.canvas();
    ChartHeader header{axis_words(context.spec) + ", all on one scale", {}, hollow};
    if (targets)
        header.keys.push_back({"Target", 16, [](Canvas& on, double x, double middle) {
                                   draw_rule(on, {{x, middle}, {x + 12, middle}}, target_pen(on.theme()));
                               }});
    grid.across = line_panels_in_row(panels.size(), context.width);
    grid.rows = (panels.size() + grid.across - 1) / grid.across;
    grid.axis_height = canvas.line_height() + 3;
    const auto n = static_cast<double>(grid.across);
    const auto measure_width = [&] {
        grid.left = std::min(value_axis_width(canvas, grid.ticks, context.spec.shape), context.width / 3);
        grid.width = std::max(4.0, (context.width - grid.left - between_panels * (n - 1) - 1) / n);
    };
    grid.ticks = row_ticks(range, context.spec.shape, 2 * 38.0, false);
    measure_width();
    const double pitch = canvas.line_height() + 0.1;
    std::size_t title_lines = 1;
    for (const auto& panel : panels) {
        const auto bold = canvas.style({}, Weight::bold);
        const auto lines = wrap(panel.name, bold, grid.width, 2, canvas.measure());
        const double after = lines.empty() ? 0 : canvas.text_width(lines.back(), bold) + 5;
        const bool beside = after + canvas.text_width(panel.latest, canvas.style({})) <= grid.width;
        title_lines = std::max(title_lines, std::max<std::size_t>(lines.size(), 1) + (beside ? 0 : 1));
    }
    grid.title_height = static_cast<double>(title_lines) * pitch;
    std::size_t gone = 0;
    const auto settle = [&] {
        grid.top = header_height(canvas, header) + 3;
        const double least = grid.title_height + grid.axis_height + 6 + least_plot;
        const auto rows_in = [&](double height) { return static_cast<std::size_t>(std::max(0.0, height / least)); };
        double height = context.height - grid.top;
        if (rows_in(height) < grid.rows) {
            height -= canvas.line_height() + 1;
            grid.rows = rows_in(height);
            gone = panels.size() - std::min(panels.size(), grid.rows * grid.across);
        }
        grid.row_height = height / static_cast<double>(std::max<std::size_t>(grid.rows, 1));
        const double plot = grid.row_height - grid.title_height - grid.axis_height;
        grid.ticks = nice_ticks(
            {range.low, range.high, context.spec.shape, std::clamp(static_cast<int>(plot / grid_apart), 1, 4)});
    };
    settle();
    header.note = axis_note(grid.ticks, context.spec.shape);
    settle();
    header.note = axis_note(grid.ticks, context.spec.shape);
    measure_width();
    draw_header(canvas, header);
    if (gone > 0)
        draw_gone(canvas, gone);
    for (std::size_t i = 0; i + gone < panels.size(); ++i) {
        const auto column = i % grid.across;
        draw_panel(canvas, grid, panels[i], context.spec.shape,
                   grid.left + static_cast<double>(column) * (grid.width + between_panels),
                   grid.top + static_cast<double>(i / grid.across) * grid.row_height, column == 0);
    }
    return canvas.finish({});
}

}  // namespace boardpack
