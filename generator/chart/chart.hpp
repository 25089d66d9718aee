#pragma once

#include <string>

#include "chart/scene.hpp"
#include "figure/shown_figures.hpp"
#include "model/template.hpp"
#include "pack/chart_spec.hpp"

namespace boardpack {

/// Draws a specification in a box of the given size (points). Titles, subtitle and source are not part of the scene:
/// they are text of the page around it. Hidden and missing points leave no mark and no measurable gap in a path.
[[nodiscard]] Scene draw_chart(const ChartSpec& spec, const ShownFigures& figures, const Theme& theme,
                               const TextMeasure& measure, double width, double height);

/// The height a chart wants for its kind and number of marks, in points.
[[nodiscard]] double natural_height(const ChartSpec& spec, const ShownFigures& figures, double width);

/// Alternative text from the data: kind, what, range, trend, extremes, what is missing. Never the title repeated.
[[nodiscard]] std::string describe_chart(const ChartSpec& spec, const ShownFigures& figures);

}  // namespace boardpack
