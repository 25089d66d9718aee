#pragma once

#include <algorithm>
#include <string>
#include <variant>
#include <vector>

#include <fmt/format.h>

#include "layout/paged.hpp"

namespace boardpack {

/// A text as it stands on a page, without the leading around it.
struct PageText {
    double left = 0, top = 0, right = 0, bottom = 0;
    std::string words;
    bool in_scene = false;
};

namespace page_boxes {

inline void add_texts(std::vector<PageText>& texts, const PlacedPiece& placed, const TextItem& item) {
    const ShapedText::Line& line = item.text->lines()[item.line];
    double size = 0;
    for (const ShapedText::Run& run : line.runs) size = std::max(size, run.size);
    const double x = placed.x + item.x, y = placed.y + item.baseline;
    // capitals and descenders of Inter reach 0.76 above and 0.21 below the baseline
    if (line.width > 0)
        texts.push_back({x, y - 0.76 * size, x + line.width, y + 0.21 * size, text_of(item), false});
}

inline void add_texts(std::vector<PageText>& texts, const PlacedPiece& placed, const SceneItem& item) {
    for (const auto& part : item.scene->items)
        if (const auto* text = std::get_if<SceneText>(&part)) {
            const double x = placed.x + item.x + text->box_x, y = placed.y + item.y + text->box_y;
            texts.push_back({x, y, x + text->box_width, y + text->box_height, text->text, true});
        }
}

inline void add_texts(std::vector<PageText>&, const PlacedPiece&, const PathItem&) {}
inline void add_texts(std::vector<PageText>&, const PlacedPiece&, const PictureItem&) {}

}  // namespace page_boxes

/// Every text of a page with the box of its letters.
inline std::vector<PageText> texts_of(const PageBody& body) {
    std::vector<PageText> texts;
    for (const PlacedPiece& placed : body.placed)
        for (const DrawItem& item : placed.block->pieces[placed.piece].items)
            std::visit([&](const auto& it) { page_boxes::add_texts(texts, placed, it); }, item);
    return texts;
}

/// What is wrong with the places of a pack's content: texts that overlap, text outside the margins of the page,
/// anything drawn outside the page, pieces that overlap. Empty when all is well. `margin`: the least distance of text
/// from the sides of the page.
inline std::vector<std::string> check_page_boxes(const PagedPack& pack, const Theme& theme = {}) {
    constexpr double touch = 0.5;  // boxes may touch
    std::vector<std::string> problems;
    const auto say = [&](std::size_t page, std::string what) {
        problems.push_back(fmt::format("{} page {}: {}", pack.meta.pack_id, page + 1, what));
    };
    for (std::size_t p = 0; p < pack.pages.size(); ++p) {
        const PageBody& body = *pack.pages[p].body;
        const std::vector<PageText> texts = texts_of(body);
        for (std::size_t i = 0; i < texts.size(); ++i) {
            const PageText& a = texts[i];
            if (a.left < theme.page.margin_left - touch || a.right > body.width - theme.page.margin_right + touch ||
                a.top < theme.page.margin_top - touch || a.bottom > body.height - theme.page.margin_bottom + touch)
                say(p, fmt::format("'{}' leaves the margins", a.words));
            for (std::size_t j = i + 1; j < texts.size(); ++j) {
                const PageText& b = texts[j];
                if (std::min(a.right, b.right) - std::max(a.left, b.left) > touch &&
                    std::min(a.bottom, b.bottom) - std::max(a.top, b.top) > touch)
                    say(p, fmt::format("'{}' and '{}' overlap", a.words, b.words));
            }
        }
        double below = 0, left = 0;
        for (const PlacedPiece& placed : body.placed) {
            const Piece& piece = placed.block->pieces[placed.piece];
            const bool next_column = placed.x > left + touch;  // begins at the top again
            left = placed.x;
            if (placed.y < below - touch && !next_column)
                say(p, fmt::format("a piece at {:.1f} begins above the end of the one before it, {:.1f}", placed.y,
                                   below));
            below = placed.y + piece.height;
            if (below > body.height - theme.page.margin_bottom + touch)
                say(p, fmt::format("a piece reaches down to {:.1f}", below));
            for (const DrawItem& item : piece.items)
                if (const auto* path = std::get_if<PathItem>(&item))
                    for (const PathStep& step : path->path.steps) {
                        const double x = placed.x + step.x, y = placed.y + step.y;
                        if (step.kind != PathStep::Kind::close &&
                            (x < -touch || x > body.width + touch || y < -touch || y > body.height + touch))
                            say(p, fmt::format("a shape reaches {:.1f}, {:.1f}", x, y));
                    }
        }
    }
    return problems;
}

}  // namespace boardpack
