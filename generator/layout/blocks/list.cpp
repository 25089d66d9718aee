#include <algorithm>

#include <fmt/format.h>

#include "layout/blocks/blocks.hpp"
#include "layout/lines.hpp"

namespace boardpack {
namespace {

/// The baseline of the first text of a piece, or where it would be.
double first_baseline(const Piece& piece, const ShapedText& label, double line_height) {
    for (const DrawItem& item : piece.items)
        if (const auto* text = std::get_if<TextItem>(&item))
            return text->baseline;
    const ShapedText::Line& line = label.lines().front();
    return (line_height - line.ascent - line.descent) / 2 + line.ascent;
}

void lay_item(LayoutContext& context, const Blocks& body, const std::string& label, const Frame& frame, double indent,
              double before, Draft& draft) {
    const TextStyle style = text_style(context.theme, frame.tone, context.theme.type.body);
    const int item = draft.add("LI", frame.parent);
    const int label_node = draft.add("Lbl", item);
    const int body_node = draft.add("LBody", item);
    const auto label_text = shape(context, styled(label, label_node, style), style, 0);

    const std::size_t begin = draft.pieces.size();
    const Frame inner{frame.x + indent, frame.width - indent, body_node, frame.tone};
    lay_blocks(context, body, inner, draft);
    if (draft.pieces.size() == begin) {
        draft.pieces.emplace_back();
        draft.pieces.back().height = style.line_height;
    }
    Piece& first = draft.pieces[begin];
    first.space_before = before;
    const double baseline = first_baseline(first, *label_text, style.line_height);
    first.items.insert(first.items.begin(), TextItem{label_text, 0, frame.x, baseline});
}

}  // namespace

void lay_list(LayoutContext& context, const List& list, const Frame& frame, Draft& draft) {
    const double gap = context.theme.page.gap;
    StructNode node;
    node.type = "L";
    node.parent = frame.parent;
    node.list_numbering = list.ordered ? "Decimal" : "Disc";
    const Frame inner{frame.x, frame.width, draft.add(std::move(node)), frame.tone};
    const double body = context.theme.type.body;
    const double indent = list.ordered ? body * (list.items.size() > 9 ? 2.1 : 1.6) : body * 1.3;
    for (std::size_t i = 0; i < list.items.size(); ++i) {
        const std::string label = list.ordered ? fmt::format("{}.", i + 1) : "•";
        lay_item(context, list.items[i], label, inner, indent, i == 0 ? gap * 0.75 : gap * 0.4, draft);
    }
}

}  // namespace boardpack
