#pragma once

#include <string>
#include <vector>

#include "pack/document.hpp"
#include "write/xlsx/inline_text.hpp"
#include "write/xlsx/safe_text.hpp"
#include "write/xlsx/sheet_plan.hpp"

namespace boardpack {

/// A cell that shows one figure: its number, or right-aligned shorthand that says why there is none.
[[nodiscard]] SheetCell figure_cell(FigureRef ref, const ShownFigures& figures, FigureLog& log);

/// The table of a document as an Excel table. Rows that head a group become a column of their own, sparklines are left
/// out (the periods have sheets of their own), the marks of figures get a column, since a number cell holds a number.
[[nodiscard]] SheetTable plan_table(const Table& table, const ShownFigures& figures, UniqueNames& names,
                                    FigureLog& log);

/// Header texts made complete and unique, and every column as wide as its content asks, up to `widest`.
void finish_table(SheetTable& table, std::size_t widest);

/// What the lines above a table must say of it: the meaning of shorthand that `said` does not explain, and why cells
/// are blank.
[[nodiscard]] std::vector<std::string> explanations(const SheetTable& table, const std::string& said);

/// Header of the column that holds [p], [r] and [e].
inline constexpr char marks_header[] = "Marks";
/// End of the header of a column that is there for a chart.
inline constexpr char charted_header[] = ", as charted";

}  // namespace boardpack
