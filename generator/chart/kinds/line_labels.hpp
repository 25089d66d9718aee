#pragma once

#include <optional>
#include <string>
#include <vector>

#include "chart/kinds/line_data.hpp"

namespace boardpack {

/// A label beside what it names: in the plot where nothing is in the way, else in the margin at the right.
struct DirectLabel {
    enum class Names { series_end, level } names = Names::series_end;
    std::string text;    // on one line
    std::string number;  // its last words, which are never shortened
    LabelStyle style;
    Rational value;
    std::size_t slot = 0;  // of the series' last point
    Colour leader;
    bool in_margin = true;
    bool can_go = false;
};

/// The labels that a line chart wants: ends of series with their last value, target, baseline.
[[nodiscard]] std::vector<DirectLabel> direct_labels(const ChartContext& context, const LineChart& chart,
                                                     const LineData& data);

/// The label's lines for a margin of this width.
[[nodiscard]] std::vector<std::string> margin_lines(const DirectLabel& label, double width, const TextMeasure& measure);

/// Where things are on the page.
struct PlotFrame {
    double left = 0, right = 0, top = 0, bottom = 0;
};

/// Writes a label into the plot if there is a clear place next to `at` (its point, or its level at the left end).
[[nodiscard]] bool place_in_plot(Canvas& canvas, const DirectLabel& label, const PlotFrame& plot, XY at);

}  // namespace boardpack
