#pragma once

#include <vector>

namespace boardpack {

/// A word of a cell and the space before it, in points.
struct Word {
    double space = 0, width = 0;
};

/// What stands in one cell: words that may wrap, and a part of the width that they cannot use (padding, a mark).
struct CellWords {
    double fixed = 0;
    std::vector<Word> words{};

    [[nodiscard]] double natural() const;            // on one line
    [[nodiscard]] double longest_word() const;       // with the fixed part
    [[nodiscard]] int lines_at(double width) const;  // as wrapped word by word; at least 1
};

/// What one column of a table asks for, in points.
struct ColumnNeed {
    double weight = 1;               // share of what is left over, as the document asks
    std::vector<CellWords> cells{};  // one for each row
    double least = 0;                // if more than the longest word
};

/// Widths of the columns, adding up to `total`. When everything fits on one line, what is left over is shared by
/// weight. Otherwise the widths are those that make the table about as low as it can be, and no column is narrower than
/// its longest word. Only when the longest words do not fit together are columns narrower than them (in proportion;
/// words are then cut at the edge).
[[nodiscard]] std::vector<double> column_widths(const std::vector<ColumnNeed>& needs, double total);

}  // namespace boardpack
