#pragma once

#include <vector>

#include "base/diagnostic.hpp"
#include "disclose/disclose.hpp"
#include "layout/paged.hpp"

namespace boardpack {

/// Lays out all documents of a build with one typesetter: blocks, charts and pages that several packs share are made
/// once. Diagnostics: E0702 (missing glyph), W0703 (over the page budget, with pages and budget), E0704 (something too
/// large for a page).
[[nodiscard]] Checked<std::vector<PagedPack>> lay_out(const Disclosed& disclosed, const Theme& theme,
                                                      Typesetter& typesetter);

}  // namespace boardpack
