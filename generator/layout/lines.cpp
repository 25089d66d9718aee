#include "layout/lines.hpp"

#include <algorithm>

namespace boardpack {
namespace {

/// A line is centred in its line height, so that text looks even whatever the font's own ascent and descent are.
TextItem place_line(const std::shared_ptr<const ShapedText>& text, int line, double x, double y, double line_height) {
    const ShapedText::Line& shaped = text->lines()[line];
    return {text, line, x, y + (line_height - shaped.ascent - shaped.descent) / 2 + shaped.ascent};
}

}  // namespace

std::shared_ptr<const ShapedText> shape(const LayoutContext& context, const std::vector<StyledText>& runs,
                                        const TextStyle& style, double width) {
    return context.typesetter.shape(runs, width, style.line_height / style.size);
}

std::vector<Word> words_of(const ShapedText& text) {
    std::vector<Word> words;
    double space = 0;
    bool inside = false;
    for (const ShapedText::Run& run : text.lines().front().runs) {
        const PangoGlyphString& glyphs = *run.item->glyphs;
        for (int i = 0; i < glyphs.num_glyphs; ++i) {
            const double width = static_cast<double>(glyphs.glyphs[i].geometry.width) / PANGO_SCALE;
            if (text.utf8()[run.item->item->offset + glyphs.log_clusters[i]] == ' ') {
                space += width;
                inside = false;
            } else {
                if (!inside)
                    words.push_back({space, 0});
                inside = true;
                space = 0;
                words.back().width += width;
            }
        }
    }
    return words;
}

double widest_line(const ShapedText& text) {
    double width = 0;
    for (const ShapedText::Line& line : text.lines()) width = std::max(width, line.width);
    return width;
}

double place_lines(std::vector<DrawItem>& items, const std::shared_ptr<const ShapedText>& text, double x, double width,
                   Align align, double y, double line_height) {
    const double share = align == Align::right ? 1 : align == Align::centre ? 0.5 : 0;
    double top = y;
    for (std::size_t i = 0; i < text->lines().size(); ++i, top += line_height)
        items.emplace_back(
            place_line(text, static_cast<int>(i), x + share * (width - text->lines()[i].width), top, line_height));
    return top - y;
}

void add_lines(Draft& draft, const std::shared_ptr<const ShapedText>& text, double x, double line_height,
               double space_before) {
    const std::size_t count = text->lines().size();
    std::size_t next = 0;
    while (next < count) {
        // 2 lines at the start, 2 at the end, single lines between; up to three lines stay together
        const std::size_t take = count <= 3 ? count : next == 0 || next + 2 == count ? 2 : 1;
        Piece piece;
        piece.space_before = next == 0 ? space_before : 0;
        for (std::size_t i = 0; i < take; ++i)
            piece.items.emplace_back(
                place_line(text, static_cast<int>(next + i), x, static_cast<double>(i) * line_height, line_height));
        piece.height = static_cast<double>(take) * line_height;
        draft.pieces.push_back(std::move(piece));
        next += take;
    }
}

}  // namespace boardpack
