#pragma once

#include "model/template.hpp"
#include "pack/document.hpp"

namespace boardpack {

/// The theme of the large-print edition: running text of 18 points, nothing under 16 (the sizes that the UK
/// Association for Accessible Formats asks of large print), headings and charts grown with it.
[[nodiscard]] Theme large_print(const Theme& theme);

/// A pack as its large-print edition: the same passages in the same order under the same titles and anchors, in one
/// column and upright, with the rows of wide tables told one below the other. Its file stem ends in "-large"; it has no
/// page budget.
[[nodiscard]] Document large_print(const Document& document);

}  // namespace boardpack
