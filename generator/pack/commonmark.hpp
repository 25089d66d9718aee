#pragma once

#include <string>
#include <string_view>

#include "base/diagnostic.hpp"
#include "pack/document.hpp"

namespace boardpack {

/// Text as people write it (CommonMark, restricted to paragraphs, lists, emphasis and links to https: or mailto:) as
/// blocks. Anything else is reported as E0610 at `where` with the line inside the text and what it was; its words are
/// kept as plain text, so that nothing is lost.
[[nodiscard]] Blocks blocks_from_commonmark(std::string_view text, Span where, Diagnostics& diagnostics,
                                            ParagraphStyle style = ParagraphStyle::body);

/// The same for a text that has to stand in one paragraph (a part of a commentary, a table cell): paragraphs are joined
/// by spaces, list items by semicolons.
[[nodiscard]] Inlines inlines_from_commonmark(std::string_view text, Span where, Diagnostics& diagnostics);

}  // namespace boardpack
