#include "layout/cover.hpp"

#include <fmt/format.h>

#include "layout/blocks/blocks.hpp"
#include "layout/lines.hpp"

namespace boardpack {
namespace {

/// Light text on a dark accent, dark text on a light one.
Tone tone_on_accent(const Theme& theme) {
    const Colour ground = theme.colours.accent;
    const bool light = contrast_ratio(theme.colours.paper, ground) >= contrast_ratio(theme.colours.ink, ground);
    const Colour text = light ? theme.colours.paper : theme.colours.ink;
    return {text, text, text};
}

}  // namespace

std::size_t cover_opening(const Section& section) {
    std::size_t count = 0;
    for (const BlockPtr& block : section.blocks) {
        if (!std::holds_alternative<Heading>(block->content) && !std::holds_alternative<Paragraph>(block->content))
            break;
        ++count;
    }
    return count;
}

void lay_cover(LayoutContext& context, const Section& section, std::size_t count, double width, Draft& draft) {
    const Theme& theme = context.theme;
    const auto& page = theme.page;
    const double gap = page.gap;
    const Tone tone = tone_on_accent(theme);
    const double measure = width * 0.86;  // a title that runs to the edge looks cramped
    Piece piece;
    piece.height = body_height(theme) * 0.16;
    const double top_of_text = piece.height;
    bool first = true;
    for (std::size_t i = 0; i < count; ++i) {
        const Block& block = *section.blocks[i];
        const Inlines* text = nullptr;
        TextStyle style;
        std::string type = "P";
        double before = gap;
        if (const auto* heading = std::get_if<Heading>(&block.content)) {
            text = &heading->text;
            const bool title = heading->level == 1;
            style = text_style(theme, tone, title ? theme.type.title : theme.type.h2, Weight::bold);
            style.line_height = style.size * 1.2;
            type = fmt::format("H{}", heading->level);
            before = title ? gap : 2 * gap;
            if (!heading->anchor.empty())
                piece.anchors.push_back(heading->anchor);
        } else {
            const auto& paragraph = std::get<Paragraph>(block.content);
            text = &paragraph.text;
            style = text_style(theme, tone, paragraph.style == ParagraphStyle::lead ? theme.type.h2 : theme.type.body);
        }
        const int node = draft.add(type, -1);
        const auto shaped =
            shape(context, styled(context, draft, *text, node, style, Wording::sentence), style, measure);
        piece.height += first ? 0 : before;
        piece.height += place_lines(piece.items, shaped, 0, measure, Align::left, piece.height, style.line_height);
        first = false;
    }
    piece.height += 5 * gap;
    const double ground = page.margin_top + piece.height;
    piece.items.insert(
        piece.items.begin(),
        {DrawItem{filled_box(-page.margin_left, -page.margin_top, page.margin_left + width + page.margin_right, ground,
                             theme.colours.accent)},
         DrawItem{filled_box(0, top_of_text - 2.5 * gap, 6 * gap, gap * 0.5, tone.ink)}});
    draft.pieces.push_back(std::move(piece));
    draft.space_after = 3 * gap;
}

}  // namespace boardpack
