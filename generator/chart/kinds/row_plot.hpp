#pragma once

#include <string>
#include <vector>

#include "chart/header.hpp"
#include "chart/scales/band.hpp"

namespace boardpack {

// Charts of rows: names at the left, marks on a common scale, the numbers in columns at the right, where they can never
// collide with a mark.

struct PlotRow {
    std::string name;
    bool strong = false;
    std::vector<std::string> cells;  // one for each heading; "" leaves it empty
};

struct RowPlotWanted {
    std::vector<PlotRow> rows;
    std::vector<std::string> headings;  // over the columns at the right, the most important first
    ChartHeader header;
    double axis_height = 0;  // under the rows
    double above = 0;        // over the rows, for words in the plot
};

/// Where everything goes. Rows beyond the room are left out from the end, and said so.
struct RowPlot {
    RowPlotWanted wanted;
    double names = 0;             // width of the column of names
    double left = 0, right = 0;   // of the plot
    double top = 0, bottom = 0;   // of the rows
    std::vector<double> columns;  // right edge of each column at the right
    std::size_t rows = 0;         // drawn
    std::size_t gone = 0;
    BandScale bands;
    double heading_baseline = 0;
    [[nodiscard]] bool drawable() const { return rows > 0 && right - left > 8; }
};

[[nodiscard]] RowPlot lay_out_rows(const Canvas& canvas, RowPlotWanted wanted);
/// Header, names, headings and numbers; the marks are the chart's own.
void draw_row_words(Canvas& canvas, const RowPlot& plot);

}  // namespace boardpack
