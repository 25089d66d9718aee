#include "layout/layout.hpp"

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
        PagedPack pack;
        pack.meta = document.meta;
        Flows flows = flow_sections(document, layouts_);
        for (const Flow& flow : flows.flows) {
            std::vector<const Strip*> too_tall;
            for (BrokenPage& page : paginate(flow, theme_, too_tall))
                pack.pages.push_back({bodies_.shared(std::move(page.body)), page.section});
            for (const Strip* strip : too_tall) report_too_tall(*strip, flow, document.meta);
        }
        pack.sections = std::move(flows.sections);
        pack.outline = std::move(flows.outline);
        check_budget(pack);
        return pack;
    }

private:
    void report_too_tall(const Strip& strip, const Flow& flow, const DocumentMeta& meta) {
        if (!reported_.insert({strip.block.get(), strip.piece}).second)
            return;
        const double room = flow.page_height - theme_.page.margin_top - theme_.page.margin_bottom;
        const Span where = strip.block->origin.known() ? strip.block->origin : meta.template_span;
        diagnostics_.error("E0704", where,
                           fmt::format("part of a {} of pack '{}' is {:.0f} points tall; a page holds {:.0f}",
                                       kind_of(*strip.block), meta.pack_id, strip.what().height, room),
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
