#include <algorithm>

#include "layout/blocks/blocks.hpp"

namespace boardpack {

void lay_blocks(LayoutContext& context, const Blocks& blocks, const Frame& frame, Draft& draft) {
    for (const BlockPtr& block : blocks) {
        const std::size_t begin = draft.pieces.size();
        const double wanted = draft.space_after;
        draft.space_after = 0;
        lay_block(context, *block, frame, draft);
        if (begin < draft.pieces.size())
            draft.pieces[begin].space_before = std::max(draft.pieces[begin].space_before, wanted);
        else
            draft.space_after = wanted;
    }
}

void lay_block(LayoutContext& context, const Block& block, const Frame& frame, Draft& draft) {
    struct Visitor {
        LayoutContext& context;
        const Frame& frame;
        Draft& draft;
        void operator()(const Heading& b) const { lay_heading(context, b, frame, draft); }
        void operator()(const Paragraph& b) const { lay_paragraph(context, b, frame, draft); }
        void operator()(const List& b) const { lay_list(context, b, frame, draft); }
        void operator()(const Table& b) const { lay_table(context, b, frame, draft); }
        void operator()(const Chart& b) const { lay_chart(context, b, frame, draft); }
        void operator()(const Callout& b) const { lay_callout(context, b, frame, draft); }
        void operator()(const Facts& b) const { lay_facts(context, b, frame, draft); }
        void operator()(const Group& b) const { lay_blocks(context, b.body, frame, draft); }
    };
    std::visit(Visitor{context, frame, draft}, block.content);
}

double body_height(const Theme& theme) { return theme.page.height - theme.page.margin_top - theme.page.margin_bottom; }

}  // namespace boardpack
