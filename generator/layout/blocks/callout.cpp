#include "layout/blocks/blocks.hpp"
#include "layout/lines.hpp"
#include "model/box_ground.hpp"

namespace boardpack {
namespace {

Colour bar_colour(CalloutKind kind, const Theme& theme) {
    switch (kind) {
        case CalloutKind::alert:
            return theme.colours.not_met;
        case CalloutKind::advise:
            return theme.colours.close;
        case CalloutKind::assure:
            return theme.colours.met;
        case CalloutKind::note:
            return theme.colours.accent;
        case CalloutKind::illustrative:
        case CalloutKind::draft:
            return theme.colours.no_status;
    }
    return theme.colours.accent;
}

/// Lays tint and bar behind a piece. Neighbouring strips overlap a little: a renderer would else show a seam.
void lay_ground(Piece& piece, const Frame& frame, Colour bar, Colour tint, double bar_width, bool last) {
    const double height = piece.height + (last ? 0 : 0.4);
    piece.items.insert(piece.items.begin(), {DrawItem{filled_box(frame.x, 0, frame.width, height, tint)},
                                             DrawItem{filled_box(frame.x, 0, bar_width, height, bar)}});
}

void pad_top(Piece& piece, double amount) {
    for (DrawItem& item : piece.items) move_item(item, 0, amount);
    piece.height += amount;
}

}  // namespace

void lay_callout(LayoutContext& context, const Callout& callout, const Frame& frame, Draft& draft) {
    const Theme& theme = context.theme;
    const double gap = theme.page.gap, bar_width = gap * 0.5, pad = gap * 1.25;
    const std::size_t begin = draft.pieces.size();
    const Frame inner{frame.x + bar_width + pad, frame.width - bar_width - 2 * pad, draft.add("Div", frame.parent),
                      tone_on_paper(theme)};
    const double wanted = draft.space_after;
    draft.space_after = 0;
    if (!callout.title.empty()) {
        const TextStyle style = text_style(theme, inner.tone, theme.type.h3, Weight::bold);
        const int node = draft.add("P", inner.parent);
        const auto title = shape(context, styled(callout.title, node, style), style, inner.width);
        Piece piece;
        piece.height = place_lines(piece.items, title, inner.x, inner.width, Align::left, 0, style.line_height);
        piece.keep_with_next = true;
        draft.pieces.push_back(std::move(piece));
    }
    lay_blocks(context, callout.body, inner, draft);
    if (draft.pieces.size() == begin) {
        draft.space_after = wanted;
        return;
    }
    draft.pieces[begin].space_before = 0;
    double height = 0;
    for (std::size_t i = begin; i < draft.pieces.size(); ++i)
        height += draft.pieces[i].space_before + draft.pieces[i].height;
    if (height <= body_height(theme) * 0.4)  // a short box is not worth splitting
        merge_pieces(draft, begin);
    for (std::size_t i = begin; i < draft.pieces.size(); ++i) {
        Piece& piece = draft.pieces[i];
        const bool first = i == begin, last = i + 1 == draft.pieces.size();
        pad_top(piece, first ? pad * 0.7 : piece.space_before);
        piece.space_before = first ? gap * 1.25 : 0;
        if (last)
            piece.height += pad * 0.8;
        const Colour bar = bar_colour(callout.kind, theme);
        lay_ground(piece, frame, bar, box_ground(bar, theme.colours.paper), bar_width, last);
    }
    draft.pieces.back().keep_with_next = false;
    draft.space_after = gap * 1.25;
}

}  // namespace boardpack
