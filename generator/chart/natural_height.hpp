#pragma once

#include <string>

#include "pack/chart_spec.hpp"

namespace boardpack {

// Heights that charts want, worked out before any font is at hand: from the number of marks and the length of words.

/// Height of a line of 8 point chart text, and the usual width of a letter of it.
inline constexpr double chart_line = 10;
inline constexpr double chart_letter = 4.4;

/// Width of a text of the usual letters.
[[nodiscard]] double estimated_width(const std::string& text);

[[nodiscard]] double line_chart_height(const LineChart& chart, double width);
[[nodiscard]] double bar_chart_height(const BarChart& chart, double width);
[[nodiscard]] double panel_bars_height(const PanelBars& chart, double width);

[[nodiscard]] double funnel_chart_height(double width);
[[nodiscard]] double dumbbell_height(const DumbbellChart& chart, double width);
[[nodiscard]] double stacked_shares_height(const StackedShares& chart);
[[nodiscard]] double interval_plot_height(const IntervalPlot& chart, double width);
[[nodiscard]] double milestone_line_height(const MilestoneLine& chart, double width);
[[nodiscard]] double waiting_profile_height(const WaitingProfile& chart, double width);
[[nodiscard]] double small_multiples_height(const SmallMultiples& chart, double width);

/// Small line charts side by side in one row at a width.
[[nodiscard]] std::size_t line_panels_in_row(std::size_t panels, double width);

/// Panels side by side in one row at a width; the rest go to further rows.
[[nodiscard]] std::size_t panels_in_row(std::size_t panels, double width);

/// Share of a chart's width that the names at the left may take.
inline constexpr double widest_names = 0.4;

}  // namespace boardpack
