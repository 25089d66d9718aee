#include <algorithm>
#include <iterator>

#include "layout/blocks/blocks.hpp"

namespace boardpack {
namespace {

/// A chart that asks for so little height that half the page's width is enough for it.
const Chart* small_chart(const Block& block) {
    constexpr double low = 130;
    const auto* chart = std::get_if<Chart>(&block.content);
    return chart != nullptr && chart->spec && chart->height > 0 && chart->height <= low ? chart : nullptr;
}

/// Lays one block as one piece and puts it on the top line of the piece at `begin`.
template <class Lay>
void put_beside(Draft& draft, std::size_t begin, Lay lay) {
    const std::size_t second = draft.pieces.size();
    lay();
    merge_pieces(draft, second);
    if (second == draft.pieces.size())
        return;
    Piece piece = std::move(draft.pieces.back());
    draft.pieces.pop_back();
    Piece& both = draft.pieces[begin];
    both.items.insert(both.items.end(), std::make_move_iterator(piece.items.begin()),
                      std::make_move_iterator(piece.items.end()));
    both.anchors.insert(both.anchors.end(), piece.anchors.begin(), piece.anchors.end());
    both.height = std::max(both.height, piece.height);
}

/// The height that a block will have.
double height_of(LayoutContext& context, const Block& block, Frame frame) {
    Draft draft;
    frame.parent = -1;
    lay_block(context, block, frame, draft);
    merge_pieces(draft, 0);
    return draft.pieces.empty() ? 0 : draft.pieces.front().height;
}

}  // namespace

bool stand_beside(const Block& left, const Block& right, double width) {
    constexpr double least = 420;  // narrower, and neither has enough
    return width >= least && small_chart(left) != nullptr &&
           (std::holds_alternative<Facts>(right.content) || small_chart(right) != nullptr);
}

void lay_beside(LayoutContext& context, const Block& left, const Block& right, const Frame& frame, Draft& draft) {
    const Chart& chart = *small_chart(left);
    const Chart* second = small_chart(right);
    const double gutter = 2.5 * context.theme.page.gap;
    const std::size_t begin = draft.pieces.size();
    Frame half = frame;
    half.width = (frame.width - gutter) * (second != nullptr ? 0.5 : 0.62);
    Frame other = frame;
    other.x = frame.x + half.width + gutter;
    other.width = frame.width - half.width - gutter;
    if (second != nullptr) {
        lay_chart(context, chart, half, draft);
        put_beside(draft, begin, [&] { lay_chart(context, *second, other, draft); });
    } else {                          // the source of the chart runs below both
        constexpr double most = 240;  // a few facts more make the chart higher; many do not
        lay_chart_body(context, chart, half, draft, std::min(height_of(context, right, other), most));
        put_beside(draft, begin, [&] { lay_block(context, right, other, draft); });
        lay_chart_source(context, chart, frame, draft);
        merge_pieces(draft, begin);
    }
    draft.space_after = context.theme.page.gap * 1.25;
}

}  // namespace boardpack
