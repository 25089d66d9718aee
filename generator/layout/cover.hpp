#pragma once

#include "layout/draft.hpp"
#include "pack/document.hpp"

namespace boardpack {

/// How many of a cover's first blocks make its opening passage: headings and paragraphs.
[[nodiscard]] std::size_t cover_opening(const Section& section);

/// Lays the opening passage as one piece: the title large, on a ground of the theme's accent colour that bleeds to the
/// top and side edges of the page. It grows with the room there is, up to less than half a page.
void lay_opening(LayoutContext& context, const Section& section, std::size_t count, double width, double room,
                 Draft& draft);

}  // namespace boardpack
