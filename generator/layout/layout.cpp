#include "layout/layout.hpp"

#include <algorithm>
#include <iterator>
#include <set>

#include <fmt/format.h>

#include "layout/block_layouts.hpp"
#include "layout/flow.hpp"
#include "layout/paginate.hpp"

namespace boardpack {
namespace {

class PackLayout {
public:
    PackLayout(const Disclosed& disclosed, const Theme& theme, Typesetter& typesetter, Diagnostics& diagnostics)
        : theme_(theme), diagnostics_(diagnostics), layouts_(disclosed.figures, theme, typesetter, diagnostics) {}

    PagedPack lay(const Document& document) {
        Broken broken = numbered(document);
        PagedPack pack;
        pack.meta = document.meta;
        for (BrokenPage& page : broken.pages)
            pack.pages.push_back({bodies_.shared(std::move(page.body)), page.section});
        for (const auto& [strip, room] : broken.too_tall) report_too_tall(*strip, room, document.meta);
        pack.sections = std::move(broken.flows.sections);
        pack.outline = std::move(broken.flows.outline);
        check_budget(pack);
        return pack;
    }

private:
    struct Broken {
        Flows flows;
        std::vector<BrokenPage> pages;
        std::vector<std::pair<const Strip*, double>> too_tall;  // with the room on a page
    };

    /// Page numbers are known only when the pages are, and a number that takes more or less room than was kept for it
    /// can move what follows: laid out again until what is printed is true.
    Broken numbered(const Document& document) {
        constexpr int most = 6;
        Broken broken = break_up(flow_sections(document, layouts_, {}));
        if (!broken.flows.numbered)
            return broken;
        PageNumbers numbers;
        for (int round = 0; round < most; ++round) {
            PageNumbers found = page_numbers(broken.pages);
            if (found == numbers)
                return broken;
            numbers = std::move(found);
            broken = break_up(flow_sections(document, layouts_, numbers));
        }
        if (page_numbers(broken.pages) != numbers)
            diagnostics_.error("E0705", document.meta.template_span,
                               fmt::format("the page numbers of pack '{}' do not settle: naming a page moves it",
                                           document.meta.pack_id),
                               "take out or add a section or a passage");
        return broken;
    }

    Broken break_up(Flows flows) const {
        Broken broken;
        broken.flows = std::move(flows);
        for (const Flow& flow : broken.flows.flows) {
            std::vector<const Strip*> too_tall;
            std::ranges::move(paginate(flow, theme_, too_tall), std::back_inserter(broken.pages));
            const double room = flow.page_height - theme_.page.margin_top - theme_.page.margin_bottom;
            for (const Strip* strip : too_tall) broken.too_tall.emplace_back(strip, room);
        }
        return broken;
    }

    static PageNumbers page_numbers(const std::vector<BrokenPage>& pages) {
        PageNumbers numbers;
        for (std::size_t i = 0; i < pages.size(); ++i)
            for (const PlacedPiece& placed : pages[i].body.placed)
                for (const std::string& anchor : placed.block->pieces[placed.piece].anchors)
                    numbers.emplace(anchor, static_cast<int>(i) + 1);
        return numbers;
    }

    void report_too_tall(const Strip& strip, double room, const DocumentMeta& meta) {
        if (!reported_.insert({strip.block.get(), strip.piece}).second)
            return;
        const Span where = strip.block->origin.known() ? strip.block->origin : meta.template_span;
        diagnostics_.error("E0704", where,
                           fmt::format("part of a {} of pack '{}' is {:.0f} points tall; a page holds {:.0f}",
                                       kind_of(*strip.block), meta.pack_id, strip.height(), room),
                           "shorten the text, or divide it into paragraphs or rows");
    }

    static std::string kind_of(const LaidBlock& block) {
        const std::string& type = block.nodes.empty() ? std::string() : block.nodes.front().type;
        return type == "Table" ? "table" : type == "L" ? "list" : type == "Div" ? "box" : "passage";
    }

    void check_budget(const PagedPack& pack) {
        const int pages = static_cast<int>(pack.pages.size());
        const DocumentMeta& meta = pack.meta;
        if (meta.budget_most > 0 && pages > meta.budget_most)
            diagnostics_.warning("W0703", meta.template_span,
                                 fmt::format("pack '{}' has {} pages; its budget is {} to {}", meta.pack_id, pages,
                                             meta.budget_least, meta.budget_most));
    }

    const Theme& theme_;
    Diagnostics& diagnostics_;
    BlockLayouts layouts_;
    PageBodies bodies_;
    std::set<std::pair<const LaidBlock*, int>> reported_;
};

}  // namespace

Checked<std::vector<PagedPack>> lay_out(const Disclosed& disclosed, const Theme& theme, Typesetter& typesetter) {
    Checked<std::vector<PagedPack>> result;
    PackLayout layout(disclosed, theme, typesetter, result.diagnostics);
    for (const Document& document : disclosed.documents) result.value.push_back(layout.lay(document));
    return result;
}

}  // namespace boardpack
