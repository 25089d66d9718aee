#include "layout/block_layouts.hpp"

#include <fmt/format.h>

#include "layout/blocks/blocks.hpp"
#include "layout/cover.hpp"

namespace boardpack {

namespace {

/// The theme's logo, or nothing: then why is said where the theme names it.
std::shared_ptr<const Picture> logo_of(const Theme& theme, Diagnostics& diagnostics) {
    if (!theme.logo || !theme.logo->file.bytes)
        return nullptr;
    auto picture = read_picture(*theme.logo->file.bytes, theme.logo->height, theme.colours.paper);
    if (!picture) {
        diagnostics.error("E0607", theme.logo->file.name.span, std::move(picture.error().message),
                          std::move(picture.error().hint));
        return nullptr;
    }
    return std::make_shared<const Picture>(std::move(*picture));
}

}  // namespace

BlockLayouts::BlockLayouts(const ShownFigures& figures, const Theme& theme, Typesetter& typesetter,
                           Diagnostics& diagnostics)
    : context_{figures, theme, typesetter, scenes_, {}, logo_of(theme, diagnostics)}, diagnostics_(diagnostics) {}

std::shared_ptr<const LaidBlock> BlockLayouts::laid(const BlockPtr& block, double width, bool on_cover) {
    ++counts_.asked;
    auto& place = laid_[{block.get(), width, on_cover, numbers_in(block)}];
    if (place)
        return place;
    ++counts_.made;
    const std::size_t missing = context_.typesetter.missing_glyphs().size();
    Draft draft;
    lay_block(context_, *block, {0, width, -1, tone_on_paper(context_.theme), on_cover}, draft);
    return place = finish(std::move(draft), block->origin, missing);
}

const std::vector<std::string>& BlockLayouts::named_by(const BlockPtr& block) {
    const auto [known, is_new] = named_.try_emplace(block.get());
    if (is_new)
        known->second = pages_named(*block);
    return known->second;
}

std::vector<int> BlockLayouts::numbers_in(const BlockPtr& block) {
    std::vector<int> numbers;
    for (const std::string& anchor : named_by(block)) {
        const auto page = context_.pages.find(anchor);
        // Without numbers there is room for them; a place that the pack does not have needs none.
        numbers.push_back(page != context_.pages.end() ? page->second : context_.pages.empty() ? 0 : -1);
    }
    return numbers;
}

std::shared_ptr<const LaidBlock> BlockLayouts::laid_chart(const BlockPtr& block, double width, double height) {
    auto& place = lower_charts_[{block.get(), width, height}];
    if (place)
        return place;
    const std::size_t missing = context_.typesetter.missing_glyphs().size();
    Chart chart = std::get<Chart>(block->content);
    chart.height = height;
    Draft draft;
    lay_chart(context_, chart, {0, width, -1, tone_on_paper(context_.theme)}, draft);
    return place = finish(std::move(draft), block->origin, missing);
}

std::shared_ptr<const LaidBlock> BlockLayouts::beside(const BlockPtr& left, const BlockPtr& right, double width) {
    ++counts_.asked;
    auto& place = beside_[{left.get(), right.get(), width}];
    if (place)
        return place;
    ++counts_.made;
    const std::size_t missing = context_.typesetter.missing_glyphs().size();
    Draft draft;
    lay_beside(context_, *left, *right, {0, width, -1, tone_on_paper(context_.theme)}, draft);
    return place = finish(std::move(draft), left->origin, missing);
}

std::shared_ptr<const LaidBlock> BlockLayouts::opening(const Section& section, std::size_t count, double width,
                                                       double room) {
    const std::size_t missing = context_.typesetter.missing_glyphs().size();
    Draft draft;
    lay_opening(context_, section, count, width, room, draft);
    return finish(std::move(draft), section.blocks.front()->origin, missing);
}

std::shared_ptr<const LaidBlock> BlockLayouts::contents(const BlockPtr& block, double width,
                                                        const PageNumbers& numbers) {
    const std::size_t missing = context_.typesetter.missing_glyphs().size();
    Draft draft;
    lay_contents(context_, std::get<List>(block->content), width, numbers, draft);
    return finish(std::move(draft), block->origin, missing);
}

std::shared_ptr<const LaidBlock> BlockLayouts::anchor(const SectionPtr& section) {
    auto& place = anchors_[section.get()];
    if (!place) {
        Piece piece;
        piece.keep_with_next = true;
        piece.anchors.push_back(section->anchor);
        LaidBlock block;
        block.pieces.push_back(std::move(piece));
        place = std::make_shared<const LaidBlock>(std::move(block));
    }
    return place;
}

std::shared_ptr<const LaidBlock> BlockLayouts::finish(Draft draft, Span origin, std::size_t missing_before) {
    const auto& missing = context_.typesetter.missing_glyphs();
    for (std::size_t i = missing_before; i < missing.size(); ++i)
        diagnostics_.error("E0702", origin, fmt::format("no font of the program has a character of '{}'", missing[i]),
                           "use other characters, or add a font that has them to fonts/");
    LaidBlock block;
    block.nodes = std::move(draft.nodes);
    block.pieces = std::move(draft.pieces);
    block.header_begin = draft.header_begin;
    block.header_pieces = draft.header_pieces;
    block.header_end = draft.header_end;
    block.space_after = draft.space_after;
    block.origin = origin;
    return std::make_shared<const LaidBlock>(std::move(block));
}

}  // namespace boardpack
