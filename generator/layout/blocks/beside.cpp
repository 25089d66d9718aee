#include <algorithm>
#include <iterator>

#include "layout/blocks/blocks.hpp"

namespace boardpack {

bool stand_beside(const Block& left, const Block& right, double width) {
    constexpr double low = 130;    // a chart that asks for no more than this is small
    constexpr double least = 420;  // narrower, and neither has enough
    const auto* chart = std::get_if<Chart>(&left.content);
    return chart != nullptr && chart->spec && chart->height > 0 && chart->height <= low &&
           std::holds_alternative<Facts>(right.content) && width >= least;
}

void lay_beside(LayoutContext& context, const Block& left, const Block& right, const Frame& frame, Draft& draft) {
    const double gutter = 2.5 * context.theme.page.gap;
    const double left_width = (frame.width - gutter) * 0.62;
    const std::size_t begin = draft.pieces.size();
    Frame half = frame;
    half.width = left_width;
    lay_block(context, left, half, draft);
    merge_pieces(draft, begin);
    const double space_after = draft.space_after;

    const std::size_t second = draft.pieces.size();
    half.x = frame.x + left_width + gutter;
    half.width = frame.width - left_width - gutter;
    lay_block(context, right, half, draft);
    merge_pieces(draft, second);
    if (second < draft.pieces.size()) {
        Piece facts = std::move(draft.pieces.back());
        draft.pieces.pop_back();
        Piece& both = draft.pieces[begin];
        both.items.insert(both.items.end(), std::make_move_iterator(facts.items.begin()),
                          std::make_move_iterator(facts.items.end()));
        both.height = std::max(both.height, facts.height);
    }
    draft.space_after = std::max(space_after, draft.space_after);
}

}  // namespace boardpack
