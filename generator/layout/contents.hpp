#pragma once

#include "layout/draft.hpp"
#include "layout/page_numbers.hpp"
#include "pack/document.hpp"

namespace boardpack {

/// Is this a list of nothing but links to places of the document?
[[nodiscard]] bool is_contents(const Block& block);

/// Lays a list of contents (TOC) in two columns, each entry with the number of its page.
void lay_contents(LayoutContext& context, const List& list, double width, const PageNumbers& numbers, Draft& draft);

}  // namespace boardpack
