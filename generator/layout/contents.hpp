#pragma once

#include <map>
#include <string>

#include "layout/draft.hpp"
#include "pack/document.hpp"

namespace boardpack {

/// The page (from 1) that holds each anchor of a pack; empty before the pack has been broken into pages.
using PageNumbers = std::map<std::string, int>;

/// Is this a list of nothing but links to places of the document?
[[nodiscard]] bool is_contents(const Block& block);

/// Lays a list of contents (TOC) in two columns, each entry with the number of its page.
void lay_contents(LayoutContext& context, const List& list, double width, const PageNumbers& numbers, Draft& draft);

}  // namespace boardpack
