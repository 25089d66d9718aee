#pragma once

#include <map>
#include <memory>
#include <string>
#include <tuple>
#include <vector>

#include "base/diagnostic.hpp"
#include "layout/contents.hpp"
#include "layout/draft.hpp"
#include "pack/document.hpp"

namespace boardpack {

/// Lays blocks out, each once for a width: a block that several packs share gives one LaidBlock.
class BlockLayouts {
public:
    BlockLayouts(const ShownFigures& figures, const Theme& theme, Typesetter& typesetter, Diagnostics& diagnostics);

    /// Any block but a Group (flow.hpp takes those apart). Reports characters without a glyph (E0702).
    [[nodiscard]] std::shared_ptr<const LaidBlock> laid(const BlockPtr& block, double width, bool on_cover = false);
    /// A chart at a height of its own.
    [[nodiscard]] std::shared_ptr<const LaidBlock> laid_chart(const BlockPtr& block, double width, double height);
    /// Two blocks side by side.
    [[nodiscard]] std::shared_ptr<const LaidBlock> beside(const BlockPtr& left, const BlockPtr& right, double width);
    /// The first `count` blocks of a cover, on a coloured ground that reaches the edges of the page and is as high as
    /// `room` allows.
    [[nodiscard]] std::shared_ptr<const LaidBlock> opening(const Section& section, std::size_t count, double width,
                                                           double room);
    /// A list of contents with page numbers.
    [[nodiscard]] std::shared_ptr<const LaidBlock> contents(const BlockPtr& block, double width,
                                                            const PageNumbers& numbers);
    /// Nothing but the anchor of a section whose heading does not carry it.
    [[nodiscard]] std::shared_ptr<const LaidBlock> anchor(const SectionPtr& section);

    /// From here on links name these pages. A block that names one is laid out for each set of numbers.
    void number_pages(const PageNumbers& numbers) { context_.pages = numbers; }
    /// Does any link of the block name the page it leads to?
    [[nodiscard]] bool names_pages(const BlockPtr& block) { return !named_by(block).empty(); }

    [[nodiscard]] const LayoutContext& context() const { return context_; }
    /// How many blocks were laid out, of how many that were asked for.
    struct Counts {
        std::size_t asked = 0, made = 0;
    };
    [[nodiscard]] const Counts& counts() const { return counts_; }

private:
    const std::vector<std::string>& named_by(const BlockPtr& block);
    /// The numbers that a block's links show: what tells its layouts for several packs apart.
    std::vector<int> numbers_in(const BlockPtr& block);
    std::shared_ptr<const LaidBlock> finish(Draft draft, Span origin, std::size_t missing_before);

    SceneCache scenes_;
    LayoutContext context_;
    Diagnostics& diagnostics_;
    std::map<const Block*, std::vector<std::string>> named_;
    std::map<std::tuple<const Block*, double, bool, std::vector<int>>, std::shared_ptr<const LaidBlock>> laid_;
    std::map<std::tuple<const Block*, double, double>, std::shared_ptr<const LaidBlock>> lower_charts_;
    std::map<std::tuple<const Block*, const Block*, double>, std::shared_ptr<const LaidBlock>> beside_;
    std::map<const Section*, std::shared_ptr<const LaidBlock>> anchors_;
    Counts counts_;
};

}  // namespace boardpack
