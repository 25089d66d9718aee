#pragma once

#include <cstddef>
#include <memory>
#include <vector>

#include "layout/block_layouts.hpp"
#include "layout/paged.hpp"
#include "pack/document.hpp"

namespace boardpack {

// Sections -> one row of strips to be broken into pages.

/// A piece that stands beside others, at its place within the strip that holds them all.
struct PieceInRow {
    std::shared_ptr<const LaidBlock> block;
    int piece = 0;
    double x = 0, y = 0;
};

/// A piece in the flow, or several side by side, with what pagination needs to know of it.
struct Strip {
    std::shared_ptr<const LaidBlock> block;
    int piece = 0;
    int section = 0;                // index in the pack
    double space = 0;               // before it, when it does not begin a page
    bool keep = false;              // on the page of the next one
    std::vector<PieceInRow> row{};  // set in columns: these instead of the piece
    double row_height = 0;
    [[nodiscard]] double height() const { return row.empty() ? block->pieces[piece].height : row_height; }
};

/// Strips [begin, end) that stay on one page if they fit on one. Ordered by begin, outer before inner.
struct KeepTogether {
    std::size_t begin = 0, end = 0;
};

/// Sections that follow each other without a forced page break, on pages of one size.
struct Flow {
    double page_width = 0, page_height = 0;
    std::vector<Strip> strips;
    std::vector<KeepTogether> groups;
};

struct Flows {
    std::vector<Flow> flows;
    std::vector<PagedSection> sections;
    std::vector<OutlineItem> outline;
    bool numbered = false;  // holds a list of contents or links that name pages: wants to know page numbers
};

/// `numbers` may be empty: a list of contents is as high without them.
[[nodiscard]] Flows flow_sections(const Document& document, BlockLayouts& layouts, const PageNumbers& numbers);

}  // namespace boardpack
