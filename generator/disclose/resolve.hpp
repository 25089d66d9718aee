#pragma once

#include <vector>

#include "figure/shown_figures.hpp"
#include "pack/document.hpp"

namespace boardpack {

/// Settles what rests on figures: claims become words or what stands in for them, slots go with their claims, status
/// marks that rest on something hidden say so, and tables get the legend of the shorthand they use. Blocks that several
/// documents share stay shared.
[[nodiscard]] std::vector<Document> resolve(const std::vector<Document>& documents, const ShownFigures& figures);

}  // namespace boardpack
