#include "layout/flow.hpp"

#include <algorithm>
#include <iterator>
#include <map>

#include "layout/blocks/blocks.hpp"
#include "layout/column_flow.hpp"
#include "layout/cover.hpp"
#include "layout/inlines.hpp"
#include "layout/paginate.hpp"

namespace boardpack {
namespace {

class FlowBuilder {
public:
    FlowBuilder(const Document& document, BlockLayouts& layouts, const PageNumbers& numbers)
        : document_(document), layouts_(layouts), numbers_(numbers) {
        layouts_.number_pages(numbers);
    }

    Flows build() {
        for (const SectionPtr& section : document_.sections) add_section(section);
        std::erase_if(flows_.flows, [](const Flow& flow) { return flow.strips.empty(); });
        return std::move(flows_);
    }

private:
    void add_section(const SectionPtr& section) {
        const auto& page = layouts_.context().theme.page;
        const double width = section->landscape ? page.height : page.width;
        const double height = section->landscape ? page.width : page.height;
        if (flows_.flows.empty() || section->new_page || flow().page_width != width) {
            flows_.flows.push_back({width, height, {}, {}});
            wanted_space_ = 0;
        }
        flows_.sections.push_back({section, {}});
        width_ = width - page.margin_left - page.margin_right;
        anchored_ = section->anchor.empty();
        const std::size_t before = flow().strips.size();
        if (section->role == SectionRole::cover)
            add_cover(*section);
        else if (section->columns > 1)
            add_in_columns(*section);
        else
            add_blocks(section->blocks);
        if (!anchored_ && flow().strips.size() > before)
            add_section_anchor(section, before);
    }

    /// The opening takes the room that the rest of the cover leaves on its page.
    void add_cover(const Section& section) {
        const Theme& theme = layouts_.context().theme;
        const std::size_t first = cover_opening(section);
        std::vector<std::shared_ptr<const LaidBlock>> rest;
        double height = 0, wanted = 2.5 * theme.page.gap;
        for (std::size_t i = first; i < section.blocks.size(); ++i) {
            const BlockPtr& block = section.blocks[i];
            flows_.numbered = flows_.numbered || is_contents(*block) || layouts_.names_pages(block);
            rest.push_back(is_contents(*block) ? layouts_.contents(block, width_, numbers_)
                                               : layouts_.laid(block, width_, true));
            for (const Piece& piece : rest.back()->pieces) {
                height += std::max(piece.space_before, wanted) + piece.height;
                wanted = 0;
            }
            wanted = std::max(wanted, rest.back()->space_after);
        }
        if (first > 0)
            add_laid(layouts_.opening(section, first, width_, capacity() - height));
        for (const auto& laid : rest) add_laid(laid);
        for (const BlockPtr& block : section.blocks) note_heading(*block);
    }

    /// Groups stand in columns; what is not a group reaches over all of them.
    void add_in_columns(const Section& section) {
        for (std::size_t i = 0; i < section.blocks.size();) {
            std::size_t end = i;
            while (end < section.blocks.size() && stands_in_column(*section.blocks[end])) ++end;
            if (end > i)
                add_columns({section.blocks.begin() + static_cast<std::ptrdiff_t>(i),
                             section.blocks.begin() + static_cast<std::ptrdiff_t>(end)},
                            section.columns);
            else
                add_blocks({section.blocks[end++]});
            i = end;
        }
    }

    static bool stands_in_column(const Block& block) {
        const auto* group = std::get_if<Group>(&block.content);
        return group && !group->wide;
    }

    void add_columns(const Blocks& groups, int count) {
        const double whole = width_, gutter = layouts_.context().theme.page.column_gap;
        const std::size_t begin = flow().strips.size(), slot = flow().groups.size();
        const double left = room_left();
        width_ = (whole - (count - 1) * gutter) / count;
        for (const BlockPtr& group : groups) add_block(group);
        const double first_space = begin < flow().strips.size() ? flow().strips[begin].space : 0;
        const ColumnMeasures measures{count, width_, gutter, begin > 0 ? left - first_space : capacity(), capacity()};
        std::vector<Strip> strips(std::make_move_iterator(flow().strips.begin() + static_cast<std::ptrdiff_t>(begin)),
                                  std::make_move_iterator(flow().strips.end()));
        std::vector<KeepTogether> kept;
        for (std::size_t i = slot; i < flow().groups.size(); ++i)
            kept.push_back({flow().groups[i].begin - begin, flow().groups[i].end - begin});
        flow().strips.resize(begin);
        flow().groups.resize(slot);
        std::ranges::move(set_in_columns(strips, kept, measures), std::back_inserter(flow().strips));
        width_ = whole;
    }

    /// What the page on which the flow ends so far has left.
    double room_left() {
        std::vector<const Strip*> too_tall;
        const std::vector<BrokenPage> pages = paginate(flow(), layouts_.context().theme, too_tall);
        if (pages.empty())
            return capacity();
        double bottom = 0;
        for (const PlacedPiece& placed : pages.back().body.placed)
            bottom = std::max(bottom, placed.y + placed.block->pieces[static_cast<std::size_t>(placed.piece)].height);
        return flow().page_height - layouts_.context().theme.page.margin_bottom - bottom;
    }

    double capacity() {
        const auto& page = layouts_.context().theme.page;
        return flow().page_height - page.margin_top - page.margin_bottom;
    }

    Flow& flow() { return flows_.flows.back(); }

    void add_block(const BlockPtr& block) {
        if (const auto* group = std::get_if<Group>(&block->content)) {
            add_group(*group);
            return;
        }
        note_heading(*block);
        flows_.numbered = flows_.numbered || layouts_.names_pages(block);
        const auto lower = lower_charts_.find(block.get());
        add_laid(lower == lower_charts_.end() ? layouts_.laid(block, width_)
                                              : layouts_.laid_chart(block, width_, lower->second));
    }

    void add_group(const Group& group) {
        const std::size_t begin = flow().strips.size(), slot = flow().groups.size();
        const std::size_t blocks = flows_.sections.back().blocks.size(), headings = flows_.outline.size();
        const double wanted = wanted_space_;
        flow().groups.push_back({begin, begin});
        add_blocks(group.body);
        if (lower_charts(group, height_of(begin) - capacity())) {
            flow().strips.resize(begin);
            flow().groups.resize(slot + 1);
            flows_.sections.back().blocks.resize(blocks);
            flows_.outline.resize(headings);
            wanted_space_ = wanted;
            add_blocks(group.body);
            lower_charts_.clear();
        }
        flow().groups[slot].end = flow().strips.size();
    }

    /// Height of the strips from `begin` on, at the top of a page.
    double height_of(std::size_t begin) {
        double height = 0;
        for (std::size_t i = begin; i < flow().strips.size(); ++i)
            height += (i > begin ? flow().strips[i].space : 0) + flow().strips[i].height();
        return height;
    }

    /// A passage a little too long for a page fits when its large charts are lower. True when they can give that much.
    bool lower_charts(const Group& group, double over) {
        constexpr double least = 120, share = 0.4;  // of a chart's height
        if (over <= 0)
            return false;
        double spare = 0;
        std::vector<std::pair<const Block*, double>> charts;
        for (const BlockPtr& block : group.body)
            if (const auto* chart = std::get_if<Chart>(&block->content); chart && chart->spec) {
                const double height = chart_height(layouts_.context(), *chart, width_);
                if (height * (1 - share) >= least) {
                    charts.emplace_back(block.get(), height);
                    spare += height * share;
                }
            }
        if (spare < over)
            return false;
        for (const auto& [block, height] : charts) lower_charts_[block] = height - over * height * share / spare;
        return true;
    }

    void add_blocks(const Blocks& body) {
        for (std::size_t i = 0; i < body.size(); ++i)
            if (i + 1 < body.size() && stand_beside(*body[i], *body[i + 1], width_)) {
                add_laid(layouts_.beside(body[i], body[i + 1], width_));
                ++i;
            } else {
                add_block(body[i]);
            }
    }

    void add_laid(const std::shared_ptr<const LaidBlock>& laid) {
        if (laid->pieces.empty())
            return;
        const int section = static_cast<int>(flows_.sections.size()) - 1;
        flows_.sections.back().blocks.push_back(laid);
        for (std::size_t i = 0; i < laid->pieces.size(); ++i) {
            const Piece& piece = laid->pieces[i];
            const double space = i == 0 ? std::max(piece.space_before, wanted_space_) : piece.space_before;
            flow().strips.push_back({laid, static_cast<int>(i), section, space, keeps_with_next(*laid, i)});
            anchored_ = anchored_ || std::ranges::count(piece.anchors, flows_.sections.back().section->anchor) > 0;
        }
        wanted_space_ = laid->space_after;
    }

    /// A short passage below a heading says nothing without what follows it.
    bool keeps_with_next(const LaidBlock& laid, std::size_t piece) {
        constexpr double brief = 45;
        const bool below_heading = !flow().strips.empty() && is_heading(*flow().strips.back().block);
        const bool passage = laid.pieces.size() == 1 && laid.nodes.front().type == "P";
        return laid.pieces[piece].keep_with_next || (below_heading && passage && laid.pieces.front().height < brief);
    }

    static bool is_heading(const LaidBlock& laid) {
        return !laid.nodes.empty() && laid.nodes.front().type.starts_with('H');
    }

    /// Links to a section must find it even when its heading has no anchor of that name.
    void add_section_anchor(const SectionPtr& section, std::size_t before) {
        const auto laid = layouts_.anchor(section);
        const int index = static_cast<int>(flows_.sections.size()) - 1;
        auto& strips = flow().strips;
        const double space = strips[before].space;
        strips[before].space = 0;
        strips.insert(strips.begin() + static_cast<std::ptrdiff_t>(before), Strip{laid, 0, index, space, true});
        for (KeepTogether& group : flow().groups)
            if (group.begin >= before)
                ++group.begin, ++group.end;
        auto& blocks = flows_.sections.back().blocks;
        blocks.insert(blocks.begin(), laid);
    }

    void note_heading(const Block& block) {
        const auto* heading = std::get_if<Heading>(&block.content);
        if (!heading || heading->level > 2 || heading->anchor.empty())
            return;
        flows_.outline.push_back({plain_text(layouts_.context().figures, heading->text, Wording::sentence),
                                  heading->anchor, heading->level});
    }

    const Document& document_;
    BlockLayouts& layouts_;
    const PageNumbers& numbers_;
    Flows flows_;
    double width_ = 0;
    double wanted_space_ = 0;
    bool anchored_ = true;
    std::map<const Block*, double> lower_charts_;  // of the group that is being added
};

}  // namespace

Flows flow_sections(const Document& document, BlockLayouts& layouts, const PageNumbers& numbers) {
    return FlowBuilder(document, layouts, numbers).build();
}

}  // namespace boardpack
