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

/// Lines of about equal length: the narrowest width that takes no more lines than the whole one.
std::shared_ptr<const ShapedText> balanced(const LayoutContext& context, const std::vector<StyledText>& runs,
                                           const TextStyle& style, double width) {
    auto best = shape(context, runs, style, width);
    const std::size_t lines = best->lines().size();
    if (lines == 1)
        return best;
    double narrow = width / static_cast<double>(lines + 1), wide = width;
    while (wide - narrow > 4) {
        const double middle = (narrow + wide) / 2;
        auto tried = shape(context, runs, style, middle);
        if (tried->lines().size() <= lines) {
            best = std::move(tried);
            wide = middle;
        } else {
            narrow = middle;
        }
    }
    return best;
}

}  // namespace

namespace {

/// The logo on a patch of paper at the top right, so that it stands on the ground it was made for.
void add_logo(const LayoutContext& context, double width, Piece& piece, Draft& draft) {
    const Theme::Logo& logo = *context.theme.logo;
    const double pad = context.theme.page.gap;
    double high = logo.height;
    double wide = high * context.logo->width / context.logo->height;
    if (const double most = width - 2 * pad; wide > most) {
        high *= most / wide;
        wide = most;
    }
    const double left = width - wide - 2 * pad;
    piece.items.insert(piece.items.begin() + 1,
                       DrawItem{filled_box(left, 0, wide + 2 * pad, high + 2 * pad, context.theme.colours.paper)});
    StructNode figure;
    figure.type = "Figure";
    figure.alt = logo.alt;
    figure.bbox = true;
    const int node = draft.add(std::move(figure));
    piece.items.emplace_back(PictureItem{context.logo, left + pad, pad, wide, high, node});
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

void lay_opening(LayoutContext& context, const Section& section, std::size_t count, double width, double room,
                 Draft& draft) {
    const Theme& theme = context.theme;
    const auto& page = theme.page;
    const double gap = page.gap;
    const Tone tone = tone_on_accent(theme);
    const double measure = width * 0.9;  // a title that runs to the edge looks cramped
    Piece piece;
    for (std::size_t i = 0; i < count; ++i) {
        const Block& block = *section.blocks[i];
        const Inlines* text = nullptr;
        TextStyle style;
        std::string type = "P";
        bool title = false;
        if (const auto* heading = std::get_if<Heading>(&block.content)) {
            text = &heading->text;
            title = heading->level == 1;
            style = text_style(theme, tone, title ? theme.type.title : theme.type.h2, Weight::bold);
            style.line_height = style.size * 1.2;
            type = fmt::format("H{}", heading->level);
            if (!heading->anchor.empty())
                piece.anchors.push_back(heading->anchor);
        } else {
            const auto& paragraph = std::get<Paragraph>(block.content);
            text = &paragraph.text;
            style = text_style(theme, tone, paragraph.style == ParagraphStyle::lead ? theme.type.h2 : theme.type.body);
        }
        const int node = draft.add(type, -1);
        const auto runs = styled(context, draft, *text, node, style, Wording::sentence);
        const auto shaped = title ? balanced(context, runs, style, measure) : shape(context, runs, style, measure);
        piece.height += i == 0 ? 0 : title ? 2 * gap : gap;
        piece.height += place_lines(piece.items, shaped, 0, measure, Align::left, piece.height, style.line_height);
    }
    const double below = 3.5 * gap;
    const double above = context.logo ? theme.logo->height + 6 * gap : 2 * gap;
    const double spare = std::min(room, body_height(theme) * 0.42) - piece.height - below;
    const double top = std::max(above, spare);
    for (DrawItem& item : piece.items) move_item(item, 0, top);
    piece.height += top + below;
    piece.items.insert(piece.items.begin(), {DrawItem{filled_box(-page.margin_left, -page.margin_top,
                                                                 page.margin_left + width + page.margin_right,
                                                                 page.margin_top + piece.height, theme.colours.accent)},
                                             DrawItem{filled_box(0, top - 2 * gap, 6 * gap, gap * 0.5, tone.ink)}});
    if (context.logo)
        add_logo(context, width, piece, draft);
    draft.pieces.push_back(std::move(piece));
    draft.space_after = 2.5 * gap;
}

}  // namespace boardpack
