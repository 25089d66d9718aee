#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"
#include "write/pdf/drawn_pages.hpp"

namespace boardpack {

/// Replaces the boundary strokes of a page's content by marked-content operators: `/P <</MCID 3>> BDC` for a tagged
/// leaf, `/Artifact ... BDC` for the others. E0813 when strokes and leaves do not match one to one, or anything is
/// painted outside a leaf: then cairo did not write what was drawn in the order it was drawn, and no tag can be
/// trusted.
[[nodiscard]] Result<std::string> mark_content(std::string_view content, const std::vector<Leaf>& leaves);

}  // namespace boardpack
