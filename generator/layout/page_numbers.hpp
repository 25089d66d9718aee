#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "pack/document.hpp"

namespace boardpack {

/// The page (from 1) that holds each anchor of a pack; empty before the pack has been broken into pages.
using PageNumbers = std::map<std::string, int, std::less<>>;

/// What a link says of the page it leads to: ", page 12". As wide as two digits while the numbers are not known yet.
[[nodiscard]] std::string page_words(const LinkTo& link, const PageNumbers& numbers);

/// The places of the document whose page a block names (LinkTo::with_page), in the order of its text.
[[nodiscard]] std::vector<std::string> pages_named(const Block& block);

}  // namespace boardpack
