#include <algorithm>

#include <fmt/format.h>

#include "layout/blocks/blocks.hpp"
#include "layout/lines.hpp"

namespace boardpack {

void lay_heading(LayoutContext& context, const Heading& heading, const Frame& frame, Draft& draft) {
    const Theme& theme = context.theme;
    const int level = std::clamp(heading.level, 1, 3);
    const double gap = theme.page.gap;
    constexpr double narrow = 300;  // in a column a passage is one of several on a page
    const bool small = level == 3 || (level == 2 && frame.width < narrow);
    const double size = level == 1 ? theme.type.h1 : small ? theme.type.h3 : theme.type.h2;
    TextStyle style = text_style(theme, frame.tone, size, Weight::bold);
    style.line_height = size * std::min(1.25, theme.type.line_spacing);  // large type needs less
    if (level == 1)
        style.colour = frame.tone.link;
    const int node = draft.add(fmt::format("H{}", level), frame.parent);
    const auto text =
        shape(context, styled(context, draft, heading.text, node, style, Wording::sentence), style, frame.width);
    Piece piece;
    piece.space_before = level == 1 ? 4 * gap : level == 2 && !small ? 2.5 * gap : 1.75 * gap;
    piece.height = place_lines(piece.items, text, frame.x, frame.width, Align::left, 0, style.line_height);
    piece.height += level == 1 ? gap * 0.5 : 0;
    piece.keep_with_next = true;
    if (!heading.anchor.empty())
        piece.anchors.push_back(heading.anchor);
    draft.pieces.push_back(std::move(piece));
    draft.space_after = gap * (level == 3 ? 0.25 : 0.5);
}

}  // namespace boardpack
