#pragma once

#include <string>

#include "figure/shown_figures.hpp"
#include "pack/document.hpp"

namespace boardpack {

/// The document as a screen reader would read it, in UTF-8 lines of at most 100 characters; headings by level, tables
/// row by row with their column names, charts by their description. Also the golden text of the tests.
[[nodiscard]] std::string write_text(const Document& document, const ShownFigures& figures);

/// The side file of the text edition: one line a figure shown, "line<TAB>figure id<TAB>text", in order of appearance.
[[nodiscard]] std::string write_text_figures(const Document& document, const ShownFigures& figures);

}  // namespace boardpack
