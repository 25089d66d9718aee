#pragma once

#include <optional>
#include <string>

#include "chart/canvas.hpp"
#include "chart/scene.hpp"
#include "figure/shown_figures.hpp"
#include "pack/chart_spec.hpp"

namespace boardpack {

/// What every kind of chart is drawn from.
struct ChartContext {
    const ChartSpec& spec;
    const ShownFigures& figures;
    const Theme& theme;
    const TextMeasure& measure;
    double width = 0, height = 0;

    [[nodiscard]] Canvas canvas() const { return {theme, measure, width, height}; }
};

// One function a kind; each returns a whole scene without its description.
[[nodiscard]] Scene draw_line_chart(const ChartContext& context, const LineChart& chart);
[[nodiscard]] Scene draw_bar_chart(const ChartContext& context, const BarChart& chart);
[[nodiscard]] Scene draw_panel_bars(const ChartContext& context, const PanelBars& chart);
[[nodiscard]] Scene draw_funnel_chart(const ChartContext& context, const FunnelChart& chart);
[[nodiscard]] Scene draw_dumbbell_chart(const ChartContext& context, const DumbbellChart& chart);
[[nodiscard]] Scene draw_stacked_shares(const ChartContext& context, const StackedShares& chart);
[[nodiscard]] Scene draw_interval_plot(const ChartContext& context, const IntervalPlot& chart);
[[nodiscard]] Scene draw_milestone_line(const ChartContext& context, const MilestoneLine& chart);
[[nodiscard]] Scene draw_waiting_profile(const ChartContext& context, const WaitingProfile& chart);
[[nodiscard]] Scene draw_small_multiples(const ChartContext& context, const SmallMultiples& chart);
[[nodiscard]] Scene draw_sparkline(const ChartContext& context, const Sparkline& chart);

/// What the axis measures: the specification's words, or the unit.
[[nodiscard]] std::string axis_words(const ChartSpec& spec);

/// The frame of a chart that has nothing to show, with the reason in words.
[[nodiscard]] Scene draw_empty_frame(const ChartContext& context, const std::string& words);

/// The figure behind a reference; null when there is none.
[[nodiscard]] const ShownFigure* figure_at(const ShownFigures& figures, FigureRef ref);

/// The value as far as it is printed. Marks are placed by it, so that a drawing tells no more than the number beside
/// it.
[[nodiscard]] std::optional<Rational> drawn_value(const ShownFigures& figures, FigureRef ref);

/// A figure as a chart shows it: where its mark goes and the words beside it.
struct DrawnFigure {
    std::optional<Rational> value;
    std::string words;    // "85.7% [p]", "[c]", ""
    bool hollow = false;  // provisional or estimated
};
[[nodiscard]] DrawnFigure drawn_figure(const ChartContext& context, FigureRef ref);

/// "No figures to show", with the reason when all of them share one.
[[nodiscard]] std::string nothing_to_show(const ShownFigures& figures, const std::vector<FigureRef>& refs);

/// Text in the colour of its mark where that can be read on paper, else in ink.
[[nodiscard]] Colour readable(const Colour& colour, const Theme& theme);

/// The colour thinned with paper as far as a shape can be and still be seen (contrast 3).
[[nodiscard]] Colour quiet(const Colour& colour, const Theme& theme);

/// Words in the way they go on inside a sentence: "Hidden to protect individuals" -> "hidden to protect individuals".
[[nodiscard]] std::string within_sentence(std::string words);

}  // namespace boardpack
