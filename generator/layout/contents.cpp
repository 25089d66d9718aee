#include "layout/contents.hpp"

#include <algorithm>

#include "layout/lines.hpp"

namespace boardpack {
namespace {

/// The link that is the whole of a list item.
const LinkTo* only_link(const Blocks& item) {
    if (item.size() != 1)
        return nullptr;
    const auto* paragraph = std::get_if<Paragraph>(&item.front()->content);
    if (paragraph == nullptr || paragraph->text.size() != 1)
        return nullptr;
    const auto* link = std::get_if<LinkTo>(&paragraph->text.front());
    return link != nullptr && link->target.starts_with('#') ? link : nullptr;
}

struct Entry {
    std::shared_ptr<const ShapedText> title, number;
};

Entry set_entry(LayoutContext& context, const LinkTo& link, int list, double title_width, const TextStyle& style,
                const PageNumbers& numbers, Draft& draft) {
    StructNode node;
    node.type = "Link";
    node.parent = draft.add("Reference", draft.add("TOCI", list));
    node.link = link.target;
    node.link_text = link.text;
    const int tag = draft.add(std::move(node));
    TextStyle linked = style;
    linked.colour = style.link;
    Entry entry;
    entry.title = shape(context, styled(link.text, tag, linked), linked, title_width);
    if (const auto page = numbers.find(link.target.substr(1)); page != numbers.end())
        // The space is for readers of the text, who would otherwise get title and number as one word.
        entry.number = shape(context, styled(" " + std::to_string(page->second), tag, style), style, 0);
    return entry;
}

}  // namespace

bool is_contents(const Block& block) {
    const auto* list = std::get_if<List>(&block.content);
    return list != nullptr && !list->items.empty() &&
           std::ranges::all_of(list->items, [](const Blocks& item) { return only_link(item) != nullptr; });
}

void lay_contents(LayoutContext& context, const List& list, double width, const PageNumbers& numbers, Draft& draft) {
    const Theme& theme = context.theme;
    const double gap = theme.page.gap, gutter = 3 * gap, number_width = 3 * gap, pad = gap * 0.25;
    const double column = (width - gutter) / 2;
    const TextStyle style = text_style(theme, tone_on_paper(theme), theme.type.body);
    const int root = draft.add("TOC", -1);
    std::vector<Entry> entries;
    for (const Blocks& item : list.items)
        entries.push_back(set_entry(context, *only_link(item), root, column - number_width, style, numbers, draft));

    const std::size_t rows = (entries.size() + 1) / 2;  // down the first column, then down the second
    for (std::size_t r = 0; r < rows; ++r) {
        Piece piece;
        piece.space_before = r == 0 ? gap * 0.5 : 0;
        for (std::size_t i = r; i < entries.size(); i += rows) {
            const double x = i < rows ? 0 : column + gutter;
            const Entry& entry = entries[i];
            const double height = place_lines(piece.items, entry.title, x, column, Align::left, pad, style.line_height);
            if (entry.number)
                place_lines(piece.items, entry.number, x, column, Align::right, pad, style.line_height);
            piece.height = std::max(piece.height, height + 2 * pad);
        }
        for (std::size_t i = r; i < entries.size(); i += rows)
            piece.items.insert(piece.items.begin(),
                               rule(i < rows ? 0 : column + gutter, piece.height, column, 0.5, theme.colours.rule));
        draft.pieces.push_back(std::move(piece));
    }
    draft.space_after = gap;
}

}  // namespace boardpack
