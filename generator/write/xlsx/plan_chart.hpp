#pragma once

#include <optional>

#include "pack/chart_spec.hpp"
#include "write/xlsx/inline_text.hpp"
#include "write/xlsx/safe_text.hpp"
#include "write/xlsx/sheet_plan.hpp"

namespace boardpack {

/// A native chart over the cells of `table`, or nothing when the rows of the table are not those of the chart.
///
/// Spreadsheet programs draw text such as "[c]" in a charted range as zero, and readers of the table are owed "[c]"
/// rather than a blank. So a chart points at a column of the table itself where it holds numbers only, and otherwise at
/// a column of its own, added at the right and headed "..., as charted", in which a hidden or missing figure is a
/// true blank (a gap in the line; the reason stands above the table). The same for a level that the table does not
/// hold, and for a line that is cut at a break. Tables without gaps stay as they are.
[[nodiscard]] std::optional<SheetChart> plan_chart(const ChartSpec& spec, const ShownFigures& figures, FigureLog& log,
                                                   SheetTable& table);

/// The figures of a chart as a table, for a chart that the document gives no table. Nothing for a sparkline.
[[nodiscard]] std::optional<SheetTable> table_of_chart(const ChartSpec& spec, const ShownFigures& figures,
                                                       UniqueNames& names, FigureLog& log);

/// What a chart says beyond its lines: breaks, a level that bars are compared with.
[[nodiscard]] std::vector<std::string> chart_notes(const ChartSpec& spec, const ShownFigures& figures, FigureLog& log);

}  // namespace boardpack
