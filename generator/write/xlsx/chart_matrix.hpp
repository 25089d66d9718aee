#pragma once

#include <optional>
#include <string>
#include <vector>

#include "pack/chart_spec.hpp"

namespace boardpack {

/// A chart of rows or groups as a table: a row for each of them, a column for each figure that it shows.
struct ChartMatrix {
    struct Column {
        std::string name;
        std::vector<FigureRef> figures{};  // one for each row
        bool charted = true;               // part of the native chart; the others stand beside it
    };
    std::string rows_header;
    std::vector<std::string> rows;
    std::vector<Column> columns;
};

/// Nothing for charts over time, single bars and milestones, which have no such shape.
[[nodiscard]] std::optional<ChartMatrix> chart_matrix(const ChartSpec& spec);

/// Small multiples as the lines of one chart: how a spreadsheet shows them.
[[nodiscard]] LineChart one_chart(const SmallMultiples& chart);

}  // namespace boardpack
