#include <algorithm>

#include "chart/header.hpp"
#include "chart/kinds/kinds.hpp"
#include "chart/marks/bar.hpp"
#include "chart/natural_height.hpp"
#include "chart/scales/band.hpp"
#include "chart/scales/linear.hpp"
#include "figure/format.hpp"

namespace boardpack {
namespace {

constexpr double names_share = 0.25;  // most of the width that category names take
constexpr double names_gap = 6;
constexpr double between_panels = 12;

/// What all panels share: one scale, whose ends lie at the same distances from each panel's left edge.
struct Common {
    Rational low, high;
    double before = 0, after = 0;  // room for labels
    std::size_t across = 1, rows = 1;
    double names = 0;
    double panel_width = 0;
    double title_lines = 1;
};

Common common_scale(const Canvas& canvas, const std::vector<std::vector<DrawnFigure>>& cells, const PanelBars& chart) {
    Common c;
    const auto style = canvas.style({});
    for (const auto& panel : cells)
        for (const auto& cell : panel) {
            if (cell.value)
                c.low = std::min(c.low, *cell.value), c.high = std::max(c.high, *cell.value);
            auto& room = cell.value && cell.value->sign() < 0 ? c.before : c.after;
            room = std::max(room, canvas.text_width(cell.words, style) + bar_label_gap + 1.2);
        }
    if (c.low == c.high)
        c.high = c.low + Rational{1};
    for (const auto& name : chart.categories)
        for (const auto& line : wrap(name, style, canvas.width() * names_share, 2, canvas.measure()))
            c.names = std::max(c.names, canvas.text_width(line, style) + 0.1);
    c.across = panels_in_row(chart.panels.size(), canvas.width());
    c.rows = (chart.panels.size() + c.across - 1) / c.across;
    const double room = canvas.width() - (c.names > 0 ? c.names + names_gap : 0);
    const auto n = static_cast<double>(c.across);
    c.panel_width = std::max(1.0, (room - between_panels * (n - 1)) / n);
    for (const auto& p : chart.panels) {
        const auto bold = canvas.style({}, Weight::bold);
        if (canvas.text_width(p.name, bold) > c.panel_width)
            c.title_lines = 2;
    }
    return c;
}

void draw_names(Canvas& canvas, const PanelBars& chart, const BandScale& bands, double right) {
    const auto style = canvas.style(canvas.theme().colours.ink);
    const double pitch = canvas.line_height() + 0.1;
    const std::size_t most = bands.pitch() >= 2 * pitch ? 2 : 1;
    for (std::size_t i = 0; i < chart.categories.size(); ++i) {
        const auto lines = wrap(chart.categories[i], style, right, most, canvas.measure());
        double baseline = bands.centre(i) - pitch * static_cast<double>(lines.size()) / 2 + canvas.ascent();
        for (const auto& line : lines) {
            canvas.text(line, style, {right, baseline, Anchor::end});
            baseline += pitch;
        }
    }
}

void draw_panel(Canvas& canvas, const std::string& title, const std::vector<DrawnFigure>& cells, const Common& common,
                double left, double title_top, const BandScale& bands) {
    const auto& colours = canvas.theme().colours;
    const auto bold = canvas.style(colours.ink, Weight::bold);
    const double pitch = canvas.line_height() + 0.1;
    double baseline = title_top + canvas.ascent();
    const auto lines =
        wrap(title, bold, common.panel_width, static_cast<std::size_t>(common.title_lines), canvas.measure());
    // Titles of one line stand just above the bars, like the last line of longer ones.
    baseline += (common.title_lines - static_cast<double>(lines.size())) * pitch;
    for (const auto& line : lines) {
        canvas.text(line, bold, {left, baseline, Anchor::start});
        baseline += pitch;
    }
    const double from = left + std::min(common.before, common.panel_width / 2);
    const double to = std::max(left + common.panel_width - common.after, from + common.panel_width / 4);
    const LinearScale x{common.low, common.high, from, to};
    const double zero = x(Rational{0});
    for (std::size_t i = 0; i < cells.size() && i < bands.count; ++i) {
        const auto& c = cells[i];
        BarMark mark{zero,
                     c.value ? x(*c.value) : zero,
                     bands.centre(i),
                     bands.thickness(),
                     colours.series,
                     c.hollow,
                     c.words,
                     canvas.style(c.value ? colours.ink : colours.muted)};
        if (c.value)
            draw_bar(canvas, mark);
        else
            draw_absent_bar(canvas, mark);
    }
    canvas.line({zero, bands.from}, {zero, bands.to}, {colours.muted, 0.75, {}});
}

}  // namespace

Scene draw_panel_bars(const ChartContext& context, const PanelBars& chart) {
    std::vector<std::vector<DrawnFigure>> cells;
    std::vector<FigureRef> refs;
    bool any = false;
    for (const auto& p : chart.panels) {
        auto& row = cells.emplace_back();
        for (const auto ref : p.values) {
            refs.push_back(ref);
            row.push_back(drawn_figure(context, ref));
            any = any || row.back().value;
        }
    }
    if (!any || chart.categories.empty())
        return draw_empty_frame(context, nothing_to_show(context.figures, refs));

    auto canvas = context.canvas();
    const auto common = common_scale(canvas, cells, chart);
    const ChartHeader header{context.spec.axis.empty() ? unit_words(context.spec.shape) : context.spec.axis, {}, false};
    draw_header(canvas, header);
    const double top = std::min(header_height(canvas, header) + 2, context.height / 3);
    const double title_height = common.title_lines * (canvas.line_height() + 0.1) + 2;
    const double least = title_height + static_cast<double>(chart.categories.size()) * (canvas.line_height() + 0.2);
    double height = context.height - top - 1;
    std::size_t rows = common.rows;
    if (static_cast<double>(rows) * least > height && rows > 1) {
        height -= canvas.line_height() + 1;
        rows = std::clamp<std::size_t>(static_cast<std::size_t>(std::max(0.0, height / least)), 1, rows);
        draw_gone(canvas, chart.panels.size() - std::min(chart.panels.size(), rows * common.across));
    }
    const double row_height = height / static_cast<double>(rows);
    for (std::size_t row = 0; row < rows; ++row) {
        const double title_top = top + row_height * static_cast<double>(row);
        const double below = common.rows > 1 ? 5 : 0;
        const double to = title_top + std::max(row_height - below, row_height / 2);
        const BandScale bands{chart.categories.size(), std::min(title_top + title_height, to - row_height / 4), to};
        draw_names(canvas, chart, bands, common.names);
        for (std::size_t k = 0; k < common.across; ++k) {
            const auto i = row * common.across + k;
            if (i >= chart.panels.size())
                break;
            const double left = (common.names > 0 ? common.names + names_gap : 0) +
                                (common.panel_width + between_panels) * static_cast<double>(k);
            draw_panel(canvas, chart.panels[i].name, cells[i], common, left, title_top, bands);
        }
    }
    return canvas.finish({});
}

}  // namespace boardpack
