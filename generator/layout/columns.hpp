#pragma once

#include <vector>

namespace boardpack {

/// What one column of a table asks for, in points of content width.
struct ColumnNeed {
    double least = 0;    // the longest word: narrower, and words are cut
    double natural = 0;  // everything on one line: wider is of no use
    double weight = 1;   // share of the width, as the document asks
};

/// Widths of the columns, adding up to `total`. Shares follow the weights, but no column is narrower than its longest
/// word, and what a column does not need goes to those that would otherwise wrap. Only when the longest words do not
/// fit together are columns narrower than them (in proportion; words are then cut at the edge).
[[nodiscard]] std::vector<double> column_widths(const std::vector<ColumnNeed>& needs, double total);

}  // namespace boardpack
