#pragma once

#include <string>

#include "base/date.hpp"
#include "base/diagnostic.hpp"
#include "figure/shown_figures.hpp"
#include "model/template.hpp"
#include "pack/document.hpp"

namespace boardpack {

/// Writes the workbook of a pack: cover, contents, scorecard, one sheet an indicator with its table and a native chart,
/// definitions, notes, data sheet with figure ids. `created` is the document date (never the clock). Thread-safe across
/// packs.
[[nodiscard]] Result<std::string> write_xlsx(const Document& document, const ShownFigures& figures, const Theme& theme,
                                             Date created);

/// The version of libxlsxwriter, for the manifest.
[[nodiscard]] std::string xlsx_library_version();

}  // namespace boardpack
