#pragma once

#include "figure/shown_figures.hpp"
#include "pack/document.hpp"
#include "write/xlsx/sheet_plan.hpp"

namespace boardpack {

/// What goes into the workbook of a pack, sheet by sheet: cover, contents, then in document order a sheet for each
/// table, each indicator and each passage of text, the commentary, notes, and the figures with their ids. Decides
/// nothing about figures: what is hidden is no longer in `figures`.
[[nodiscard]] WorkbookPlan plan_workbook(const Document& document, const ShownFigures& figures, Date created);

}  // namespace boardpack
