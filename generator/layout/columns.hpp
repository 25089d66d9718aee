#pragma once

#include <vector>

namespace boardpack {

/// What one column of a table asks for, in points.
struct ColumnNeed {
    double least = 0;                // the longest word: narrower, and words are cut
    double natural = 0;              // everything on one line: wider is of no use
    double weight = 1;               // share of what is left over, as the document asks
    std::vector<double> contents{};  // each row's content on one line; 0 where it has none
};

/// Widths of the columns, adding up to `total`. When everything fits on one line, what is left over is shared by
/// weight. Otherwise the widths are those that make the table about as low as it can be, and no column is narrower than
/// its longest word. Only when the longest words do not fit together are columns narrower than them (in proportion;
/// words are then cut at the edge).
[[nodiscard]] std::vector<double> column_widths(const std::vector<ColumnNeed>& needs, double total);

}  // namespace boardpack
