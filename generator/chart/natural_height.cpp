#include "chart/natural_height.hpp"

#include <algorithm>

#include "base/utf8.hpp"

namespace boardpack {
namespace {

constexpr double around_plot = 46;  // axis title, period labels
constexpr double widest_compact = 300;

}  // namespace

double estimated_width(const std::string& text) { return chart_letter * static_cast<double>(code_points(text)); }

double line_chart_height(const LineChart& chart, double width) {
    const auto labels = chart.series.size() + (chart.target ? 1 : 0) + (chart.baseline != no_figure ? 1 : 0) +
                        (chart.limits.empty() ? 0 : 3);
    const double needed = around_plot + static_cast<double>(labels) * 1.5 * chart_line;
    // A control chart keeps its plot as high as that of other charts: key and names of phases come on top.
    const bool phases = std::ranges::any_of(chart.limits, [](const LimitSpan& l) { return !l.phase.empty(); });
    const double above = chart.limits.empty() ? 0 : chart_line * (phases ? 2 : 1);
    return std::max(width <= widest_compact ? 130.0 : 190.0, needed) + above;
}

double bar_chart_height(const BarChart& chart, double width) {
    const bool long_names =
        std::ranges::any_of(chart.bars, [&](const Bar& b) { return estimated_width(b.label) > widest_names * width; });
    const double pitch = long_names ? 2 * chart_line + 3 : chart_line + 5;
    return 2 * chart_line + (chart.reference != no_figure ? chart_line : 0) +
           pitch * static_cast<double>(chart.bars.size());
}

namespace {

/// Header lines, rows of the pitch that their names need, and the axis.
template <class Rows, class Name>
double rows_height(const Rows& rows, Name name, double width, double lines_above) {
    const bool long_names =
        std::ranges::any_of(rows, [&](const auto& r) { return estimated_width(name(r)) > widest_names * width; });
    const double pitch = long_names ? 2 * chart_line + 4 : chart_line + 5;
    return (lines_above + 1.5) * chart_line + pitch * static_cast<double>(rows.size());
}

}  // namespace

double funnel_chart_height(double width) { return width <= widest_compact ? 170 : 200; }

double dumbbell_height(const DumbbellChart& chart, double width) {
    return rows_height(chart.rows, [](const auto& r) { return r.label; }, width, 3.5);
}

double stacked_shares_height(const StackedShares& chart) {
    constexpr double least = 90;
    return std::max(least, (static_cast<double>(chart.parts.size()) + 3) * (chart_line + 2));
}

double interval_plot_height(const IntervalPlot& chart, double width) {
    return rows_height(chart.rows, [](const auto& r) { return r.label; }, width, 2.6);
}

double milestone_line_height(const MilestoneLine& chart, double width) {
    return rows_height(chart.milestones, [](const auto& m) { return m.label; }, width, 2.6);
}

double waiting_profile_height(const WaitingProfile& chart, double width) {
    return rows_height(chart.lists, [](const auto& l) { return l.name; }, width, 3.8);
}

double small_multiples_height(const SmallMultiples& chart, double width) {
    constexpr double panel = 86;
    const auto across = line_panels_in_row(chart.panels.size(), width);
    return 2 * chart_line + panel * static_cast<double>((chart.panels.size() + across - 1) / across);
}

std::size_t line_panels_in_row(std::size_t panels, double width) {
    constexpr double narrowest = 108;
    const auto fitting = static_cast<std::size_t>(std::max(1.0, width / narrowest));
    const auto rows = std::max<std::size_t>(1, (panels + fitting - 1) / fitting);
    return std::max<std::size_t>(1, (panels + rows - 1) / rows);
}

std::size_t panels_in_row(std::size_t panels, double width) {
    constexpr double narrowest = 92;
    const auto fitting = static_cast<std::size_t>(std::max(1.0, 0.75 * width / narrowest));
    if (panels <= fitting)
        return std::max<std::size_t>(panels, 1);
    // Rows of the same length look better than a full one and a rest: five are three and two, not four and one.
    const auto rows = (panels + fitting - 1) / fitting;
    return (panels + rows - 1) / rows;
}

double panel_bars_height(const PanelBars& chart, double width) {
    const auto across = panels_in_row(chart.panels.size(), width);
    const auto rows = (chart.panels.size() + across - 1) / across;
    const bool long_names =
        std::ranges::any_of(chart.categories, [&](const std::string& c) { return estimated_width(c) > 0.25 * width; });
    const double pitch = long_names ? 2 * chart_line + 3 : chart_line + 4;
    const double row = 3 * chart_line + pitch * static_cast<double>(chart.categories.size());
    return chart_line + static_cast<double>(rows) * row;
}

}  // namespace boardpack
