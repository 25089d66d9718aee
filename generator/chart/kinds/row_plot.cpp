#include "chart/kinds/row_plot.hpp"

#include <algorithm>

#include "chart/natural_height.hpp"

namespace boardpack {
namespace {

constexpr double names_gap = 7;
constexpr double column_gap = 10;
constexpr double least_plot_share = 0.3;
constexpr double dot_room = 5;  // so that a dot at the end of the scale stays clear of words

double line_pitch(const Canvas& canvas) { return canvas.line_height() + 0.1; }

LabelStyle name_style(const Canvas& canvas, const PlotRow& row) {
    return canvas.style(canvas.theme().colours.ink, row.strong ? Weight::bold : Weight::regular);
}

std::vector<std::string> name_lines(const Canvas& canvas, const PlotRow& row, std::size_t most) {
    return wrap(row.name, name_style(canvas, row), canvas.width() * widest_names, most, canvas.measure());
}

double column_width(const Canvas& canvas, const RowPlotWanted& wanted, std::size_t column) {
    double width = canvas.text_width(wanted.headings[column], canvas.style({}));
    for (const auto& row : wanted.rows)
        if (column < row.cells.size())
            width = std::max(width, canvas.text_width(row.cells[column], name_style(canvas, row)));
    return width + 0.1;
}

}  // namespace

RowPlot lay_out_rows(const Canvas& canvas, RowPlotWanted wanted) {
    RowPlot plot;
    const double heading_line = wanted.headings.empty() ? 0 : canvas.line_height() + 2;
    const double header = header_height(canvas, wanted.header);
    plot.heading_baseline = header + canvas.ascent();
    plot.top = header + std::max(heading_line, wanted.above) + 1;
    plot.bottom = canvas.height() - wanted.axis_height - 1;

    const double least_pitch = line_pitch(canvas) + 0.4;
    const auto fitting = [&] {
        return static_cast<std::size_t>(std::max(0.0, (plot.bottom - plot.top) / least_pitch));
    };
    plot.rows = wanted.rows.size();
    if (plot.rows > fitting()) {
        plot.bottom -= canvas.line_height() + 1;
        plot.rows = std::min(plot.rows, fitting());
        plot.gone = wanted.rows.size() - plot.rows;
    }
    if (plot.bottom < plot.top + 1)  // no room for a row: words alone, as far as they fit
        plot.top = plot.bottom = std::min(plot.top, canvas.height());
    plot.bands = {plot.rows, plot.top, plot.bottom};
    const std::size_t most = plot.bands.pitch() >= 2 * line_pitch(canvas) ? 2 : 1;
    for (const auto& row : wanted.rows)
        for (const auto& line : name_lines(canvas, row, most))
            plot.names = std::max(plot.names, canvas.text_width(line, name_style(canvas, row)) + 0.1);
    plot.left = (plot.names > 0 ? plot.names + names_gap : 0) + dot_room;
    plot.right = canvas.width() - dot_room;
    // Columns go in from the most important one; those without room are left to the table beside the chart.
    std::vector<double> widths;
    for (std::size_t c = 0; c < wanted.headings.size(); ++c) {
        const double width = column_width(canvas, wanted, c) + column_gap;
        if (plot.right - width - plot.left < canvas.width() * least_plot_share)
            break;
        widths.push_back(width);
        plot.right -= width;
    }
    double edge = plot.right + dot_room;
    for (const double width : widths) plot.columns.push_back(edge += width);
    plot.wanted = std::move(wanted);
    return plot;
}

void draw_row_words(Canvas& canvas, const RowPlot& plot) {
    const auto& colours = canvas.theme().colours;
    const auto muted = canvas.style(colours.muted);
    draw_header(canvas, plot.wanted.header);
    for (std::size_t c = 0; c < plot.columns.size(); ++c)
        canvas.text(plot.wanted.headings[c], muted, {plot.columns[c] - 0.05, plot.heading_baseline, Anchor::end});
    const double pitch = line_pitch(canvas);
    const std::size_t most = plot.bands.pitch() >= 2 * pitch ? 2 : 1;
    for (std::size_t i = 0; i < plot.rows; ++i) {
        const auto& row = plot.wanted.rows[i];
        const auto style = name_style(canvas, row);
        const auto lines = name_lines(canvas, row, most);
        double baseline = plot.bands.centre(i) - pitch * static_cast<double>(lines.size()) / 2 + canvas.ascent();
        for (const auto& line : lines) {
            canvas.text(line, style, {plot.names, baseline, Anchor::end});
            baseline += pitch;
        }
        const double middle = plot.bands.centre(i) - pitch / 2 + canvas.ascent();
        for (std::size_t c = 0; c < plot.columns.size() && c < row.cells.size(); ++c)
            canvas.text(row.cells[c], style, {plot.columns[c] - 0.05, middle, Anchor::end});
    }
    if (plot.gone > 0)
        draw_gone(canvas, plot.gone);
}

}  // namespace boardpack
