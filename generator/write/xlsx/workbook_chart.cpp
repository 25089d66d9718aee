#include <cmath>

#include "write/xlsx/safe_text.hpp"
#include "write/xlsx/workbook.hpp"

namespace boardpack {

namespace {

// libxlsxwriter reckons with Calibri 11. Under Arial 12 a column is wider on screen by this much, and a chart, which is
// fixed to cells, with it.
constexpr double stretch = 1.27;
constexpr double wanted_width = 640, wanted_height = 340, default_width = 480, default_height = 288;
constexpr double row_height = 20;  // pixels of a row of one line

lxw_color_t rgb(const Colour& colour) {
    const auto part = [](double value) { return static_cast<lxw_color_t>(std::lround(value * 255)); };
    return part(colour.r) << 16 | part(colour.g) << 8 | part(colour.b);
}

/// Text of a chart; libxlsxwriter would take one that begins with "=" for a reference to cells.
std::string chart_text(std::string_view text) {
    std::string clean = printable(text);
    return clean.starts_with('=') ? " " + clean : clean;
}

lxw_chart_font chart_font(double size, bool bold) {
    static char name[] = "Arial";
    lxw_chart_font font{};
    font.name = name;
    font.size = size;
    font.bold = bold ? LXW_TRUE : LXW_EXPLICIT_FALSE;
    font.rotation = 0;
    return font;
}

void style_axes(lxw_chart* made, const SheetChart& chart, const Theme& theme) {
    lxw_chart_font plain = chart_font(10, false), bold = chart_font(10, true);
    const std::string category = chart_text(chart.category_axis), value = chart_text(chart.value_axis);
    // The library's x axis is the one that lies: of a bar chart that of the values.
    const bool lying_bars = chart.kind == SheetChart::Kind::bar;
    lxw_chart_axis* const categories = lying_bars ? made->y_axis : made->x_axis;
    lxw_chart_axis* const values = lying_bars ? made->x_axis : made->y_axis;
    for (lxw_chart_axis* axis : {categories, values}) {
        chart_axis_set_num_font(axis, &plain);
        chart_axis_set_name_font(axis, &bold);
    }
    lxw_chart_line grid{};
    grid.color = rgb(theme.colours.rule);
    grid.width = 0.75F;
    chart_axis_major_gridlines_set_visible(values, LXW_TRUE);
    chart_axis_major_gridlines_set_line(values, &grid);
    if (!category.empty())
        chart_axis_set_name(categories, category.c_str());
    if (!value.empty())
        chart_axis_set_name(values, value.c_str());
    if (!chart.axis_format.empty())
        chart_axis_set_num_format(values, chart.axis_format.c_str());
    if (chart.least)
        chart_axis_set_min(values, *chart.least);
    if (chart.most)
        chart_axis_set_max(values, *chart.most);
    if (lying_bars || chart.newest_first) {
        // The first row of the table on top, or the newest period at the right; the values keep to their side.
        chart_axis_set_reverse(categories);
        chart_axis_set_crossing_max(categories);
    }
}

}  // namespace

void Workbook::add_series(lxw_chart* made, const SheetPlan& plan, const SheetChart& chart, const SheetSeries& series) {
    lxw_chart_series* added = chart_add_series(made, nullptr, nullptr);
    if (added == nullptr)
        return fail("E0820", "a chart series could not be added");
    const auto top = static_cast<lxw_row_t>(plan.lines.size() + 1);
    const auto first = static_cast<lxw_row_t>(top + series.first_row),
               last = static_cast<lxw_row_t>(top + series.last_row);
    const auto column = static_cast<lxw_col_t>(series.column);
    const auto categories = static_cast<lxw_col_t>(plan.table->category_column);
    chart_series_set_values(added, plan.name.c_str(), first, column, last, column);
    chart_series_set_categories(added, plan.name.c_str(), first, categories, last, categories);
    chart_series_set_name(added, chart_text(series.name).c_str());

    const auto& colours = theme_->colours;
    lxw_chart_line line{};
    lxw_chart_fill fill{};
    std::uint8_t marker = LXW_CHART_MARKER_NONE;
    switch (series.role) {
        case SeriesRole::local:
            line.color = rgb(colours.series);
            line.width = 2.25F;
            marker = LXW_CHART_MARKER_CIRCLE;
            break;
        case SeriesRole::comparator:
            line.color = rgb(colours.comparator);
            line.width = 1.5F;
            marker = LXW_CHART_MARKER_DIAMOND;
            break;
        case SeriesRole::target:
            line.color = rgb(colours.target);
            line.width = 1.5F;
            line.dash_type = LXW_CHART_LINE_DASH_DASH;
            break;
        case SeriesRole::baseline:
            line.color = rgb(colours.baseline);
            line.width = 1.5F;
            line.dash_type = LXW_CHART_LINE_DASH_ROUND_DOT;
            break;
        case SeriesRole::mean:
            line.color = rgb(colours.limits);
            line.width = 1.0F;
            break;
        case SeriesRole::limit:
            line.color = rgb(colours.limits);
            line.width = 1.0F;
            line.dash_type = LXW_CHART_LINE_DASH_SQUARE_DOT;
            break;
    }
    fill.color = line.color;
    if (chart.kind == SheetChart::Kind::bar)
        return chart_series_set_fill(added, &fill);
    chart_series_set_line(added, &line);
    chart_series_set_marker_type(added, marker);
    if (marker != LXW_CHART_MARKER_NONE) {
        chart_series_set_marker_size(added, 6);
        chart_series_set_marker_fill(added, &fill);
        lxw_chart_line edge{};
        edge.color = line.color;
        chart_series_set_marker_line(added, &edge);
    }
}

void Workbook::add_chart(lxw_worksheet* sheet, const SheetPlan& plan, const SheetChart& chart, std::size_t index) {
    if (failure_ || !plan.table)
        return;
    lxw_chart* made = workbook_add_chart(book_, chart.kind == SheetChart::Kind::line ? LXW_CHART_LINE : LXW_CHART_BAR);
    if (made == nullptr)
        return fail("E0820", "a chart could not be added");
    for (const SheetSeries& series : chart.series) add_series(made, plan, chart, series);

    lxw_chart_font heading = chart_font(12, true), words = chart_font(10, false);
    chart_title_set_name(made, chart_text(chart.title).c_str());
    chart_title_set_name_font(made, &heading);
    style_axes(made, chart, *theme_);
    std::vector<std::int16_t> unnamed;  // ends with -1
    for (std::size_t i = 0; i < chart.series.size(); ++i)
        if (!chart.series[i].in_legend)
            unnamed.push_back(static_cast<std::int16_t>(i));
    const bool legend = chart.series.size() - unnamed.size() > 1;
    chart_legend_set_position(made, legend ? LXW_CHART_LEGEND_BOTTOM : LXW_CHART_LEGEND_NONE);
    chart_legend_set_font(made, &words);
    if (legend && !unnamed.empty()) {
        unnamed.push_back(-1);
        check(chart_legend_delete_series(made, unnamed.data()), "a chart legend");
    }
    chart_show_blanks_as(made, LXW_CHART_BLANKS_AS_GAP);

    const std::string description = printable(chart.description);
    lxw_chart_options options{};
    options.description = const_cast<char*>(description.c_str());  // NOLINT: copied
    options.x_scale = wanted_width / default_width / stretch;
    options.y_scale = wanted_height / default_height;
    options.x_offset = 20;
    options.object_position = LXW_OBJECT_MOVE_DONT_SIZE;
    // Right of the table, from its first row down: nothing of it is covered, and it is in sight on opening.
    const auto rows = static_cast<lxw_row_t>(wanted_height / row_height) + 2;
    const auto row = static_cast<lxw_row_t>(plan.lines.size() + 1 + index * rows);
    const auto column = static_cast<lxw_col_t>(plan.table->columns.size());
    check(worksheet_insert_chart_opt(sheet, row, column, made, &options), "a chart");
}

}  // namespace boardpack
