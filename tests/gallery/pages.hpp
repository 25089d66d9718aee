#pragma once

#include <vector>

#include "figure/shown_figures.hpp"
#include "pack/document.hpp"

namespace boardpack::gallery {

/// One page a chart and case (across the page, in a column, and its description), then one a block of text and case.
struct Pages {
    Document document;
    std::vector<ShownFigure> figures;
};
[[nodiscard]] Pages gallery_pages();

/// Texts that hardly fit: one section each.
[[nodiscard]] std::vector<SectionPtr> text_pages(std::vector<ShownFigure>& figures);

}  // namespace boardpack::gallery
