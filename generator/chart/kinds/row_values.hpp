#pragma once

#include <optional>
#include <string>
#include <vector>

#include "chart/kinds/kinds.hpp"
#include "chart/kinds/row_plot.hpp"
#include "chart/marks/bottom_axis.hpp"

namespace boardpack {

// What charts of rows on a value scale have in common.

/// The ends of all values seen.
struct SeenRange {
    Rational low, high;
    bool any = false;
    void see(const std::optional<Rational>& value);
};

/// Ticks for a plot of this width; from zero on demand (bars).
[[nodiscard]] Ticks row_ticks(const SeenRange& range, const Shape& shape, double width, bool from_zero);

/// "Axis starts at 40%", or "" when it starts at zero.
[[nodiscard]] std::string axis_note(const Ticks& ticks, const Shape& shape);

/// A plot of rows with its value axis.
struct ValueRows {
    RowPlot plot;
    LinearScale x;
};
/// Lays out rows and axis together (what the axis says goes into the header), and draws words and axis.
[[nodiscard]] ValueRows draw_value_rows(Canvas& canvas, RowPlotWanted wanted, const SeenRange& range,
                                        const Shape& shape, bool from_zero);

/// A dashed level through all rows with its words above them, inside the room that the plot keeps there.
void draw_row_level(Canvas& canvas, const RowPlot& plot, double x, const std::string& words, const Pen& pen,
                    const Colour& colour);

}  // namespace boardpack
