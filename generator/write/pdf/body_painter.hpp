#pragma once

#include <cairo.h>

#include "layout/paged.hpp"
#include "layout/typesetter.hpp"
#include "write/pdf/drawn_pages.hpp"

namespace boardpack {

// Boundary strokes: before each leaf the page gets a stroke of a form that nothing else has, with the leaf's number as
// its dash phase. It survives cairo in order, and marks.hpp replaces it by the marked-content operators that cairo
// cannot be told to write. Everything on a body is drawn between two boundaries.
inline constexpr double boundary_dash[] = {977, 1013};

/// Draws a page body on the current page, and records its leaves and links. Artifact paths (fills, rules) are drawn
/// first, beneath everything else: fewer leaves, and no text is split by what lies under it.
[[nodiscard]] BodyRecord paint_body(cairo_t* context, const PageBody& body, Typesetter& typesetter);

}  // namespace boardpack
