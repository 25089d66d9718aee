#include "layout/paginate.hpp"

#include <algorithm>
#include <optional>
#include <tuple>

namespace boardpack {
namespace {

constexpr double slack = 0.01;          // of a point: sums of heights are not exact
constexpr double stray_height = 60;     // a last page with less than this looks like a mistake
constexpr double movable_height = 300;  // of what may be moved onto it from the page before
constexpr double squeeze_share = 0.4;   // of the space between blocks, given up to keep a large thing on a page
constexpr double large_height = 90;     // of a large thing
constexpr double bare_share = 0.3;      // a page filled less than this is not left for the sake of a group

/// Strips [begin, end) placed together.
struct Unit {
    std::size_t begin = 0, end = 0;
    double height = 0;  // with the space before
};

/// How full a page is, and what its spaces can give up.
struct Filling {
    double used = 0, squeeze = 0;
};

struct PageBreaks {
    std::vector<std::size_t> starts;  // first strip of each page
    std::vector<Unit> units;
    double last_height = 0;  // of what stands on the last page
};

class Paginator {
public:
    Paginator(const Flow& flow, const Theme& theme, std::vector<const Strip*>& too_tall)
        : flow_(flow), page_(theme.page), too_tall_(too_tall) {
        capacity_ = flow.page_height - page_.margin_top - page_.margin_bottom;
        group_end_.resize(flow.strips.size(), 0);
        // outer groups come first: the first that fits wins
        for (const KeepTogether& group : flow.groups)
            if (group.begin < group.end && group_end_[group.begin] == 0 && fits_alone(group.begin, group.end))
                group_end_[group.begin] = group.end;
    }

    std::vector<BrokenPage> run() {
        PageBreaks breaks = find_breaks(std::nullopt);
        if (const auto earlier = earlier_last_break(breaks))
            if (PageBreaks better = find_breaks(earlier); better.starts.size() == breaks.starts.size())
                breaks = std::move(better);
        std::vector<BrokenPage> pages;
        for (std::size_t i = 0; i < breaks.starts.size(); ++i) {
            const std::size_t end = i + 1 < breaks.starts.size() ? breaks.starts[i + 1] : flow_.strips.size();
            pages.push_back(make_page(breaks.starts[i], end));
        }
        for (const Strip& strip : flow_.strips)
            if (strip.height() > capacity_ + slack)
                too_tall_.push_back(&strip);
        return pages;
    }

private:
    /// Height of strips at the top of a page: the first one's space is dropped, its table's header comes first.
    [[nodiscard]] double height(std::size_t begin, std::size_t end) const {
        double sum = header_height(begin);
        for (std::size_t i = begin; i < end; ++i)
            sum += (i == begin ? 0 : flow_.strips[i].space) + flow_.strips[i].height();
        return sum;
    }

    /// What the spaces between strips can give up; the first one's counts when it does not begin a page.
    [[nodiscard]] double squeeze(std::size_t begin, std::size_t end, bool page_top) const {
        double sum = 0;
        for (std::size_t i = page_top ? begin + 1 : begin; i < end; ++i) sum += flow_.strips[i].space;
        return sum * squeeze_share;
    }

    [[nodiscard]] bool fits_alone(std::size_t begin, std::size_t end) const {
        return height(begin, end) - squeeze(begin, end, true) <= capacity_ + slack;
    }

    /// Does a page that begins with this strip repeat the header of its table?
    [[nodiscard]] bool continues_table(std::size_t i) const {
        const Strip& strip = flow_.strips[i];
        const LaidBlock& block = *strip.block;
        const int body = block.header_begin + block.header_pieces;
        return strip.row.empty() && block.header_pieces > 0 && strip.piece > body && strip.piece < rows_end(block);
    }

    /// Notes below a table are pieces of its block too, and need no header.
    [[nodiscard]] static int rows_end(const LaidBlock& block) {
        return block.header_end > 0 ? block.header_end : static_cast<int>(block.pieces.size());
    }

    [[nodiscard]] double header_height(std::size_t i) const {
        double sum = 0;
        if (continues_table(i)) {
            const LaidBlock& block = *flow_.strips[i].block;
            for (int h = 0; h < block.header_pieces; ++h) sum += block.pieces[block.header_begin + h].height;
        }
        return sum;
    }

    /// The end of what must go together with strip `begin`.
    [[nodiscard]] std::size_t chain_end(std::size_t begin, bool whole_groups) const {
        std::size_t end = whole_groups && group_end_[begin] > begin ? group_end_[begin] : begin + 1;
        while (end < flow_.strips.size() && flow_.strips[end - 1].keep)
            end = whole_groups && group_end_[end] > end ? group_end_[end] : end + 1;
        return end;
    }

    /// What goes onto the page next, `used` points of which are taken.
    [[nodiscard]] Unit unit_at(std::size_t begin, const Filling& page) const {
        Unit unit = measured(begin, chain_end(begin, true));
        const bool bare = page.used > 0 && page.used < bare_share * capacity_ && !takes(page, unit);
        if (bare || !fits_alone(begin, unit.end))
            unit = measured(begin, chain_end(begin, false));
        if (!fits_alone(begin, unit.end))
            unit = measured(begin, begin + 1);
        return unit;
    }

    /// Does a unit fit below what stands on the page? A large one, or the last of all, may squeeze the spaces.
    [[nodiscard]] bool takes(const Filling& page, const Unit& unit) const {
        const bool worth_it = unit.height > large_height || unit.end == flow_.strips.size();
        const double give = worth_it ? page.squeeze + squeeze(unit.begin, unit.end, false) : 0;
        return page.used + unit.height - give <= capacity_ + slack;
    }

    [[nodiscard]] Unit measured(std::size_t begin, std::size_t end) const {
        Unit unit{begin, end, 0};
        for (std::size_t i = begin; i < end; ++i) unit.height += flow_.strips[i].space + flow_.strips[i].height();
        return unit;
    }

    [[nodiscard]] PageBreaks find_breaks(std::optional<std::size_t> forced) const {
        PageBreaks breaks;
        Filling page;
        for (std::size_t i = 0; i < flow_.strips.size();) {
            const Unit unit = unit_at(i, page);
            const bool top = breaks.starts.empty() || !takes(page, unit) || forced == i;
            if (top) {
                breaks.starts.push_back(i);
                page = {};
            }
            page.used += top ? height(unit.begin, unit.end) : unit.height;
            page.squeeze += squeeze(unit.begin, unit.end, top);
            breaks.units.push_back(unit);
            i = unit.end;
        }
        breaks.last_height = page.used;
        return breaks;
    }

    /// Where the last page should begin instead, when it holds next to nothing: one unit earlier, if that leaves the
    /// page before it well filled.
    [[nodiscard]] std::optional<std::size_t> earlier_last_break(const PageBreaks& breaks) const {
        if (breaks.starts.size() < 2 || breaks.last_height >= stray_height)
            return std::nullopt;
        const std::size_t last = breaks.starts.back(), before = breaks.starts[breaks.starts.size() - 2];
        const auto unit = std::ranges::find(breaks.units, last, &Unit::end);
        if (unit == breaks.units.end() || unit->begin <= before || unit->height > movable_height)
            return std::nullopt;
        return unit->begin;
    }

    [[nodiscard]] BrokenPage make_page(std::size_t begin, std::size_t end) const {
        BrokenPage page;
        page.section = flow_.strips[begin].section;
        page.body.width = flow_.page_width;
        page.body.height = flow_.page_height;
        double y = page_.margin_top;
        const auto place = [&](const std::shared_ptr<const LaidBlock>& block, int piece, bool repeated) {
            page.body.placed.push_back({block, piece, page_.margin_left, y, repeated});
            y += block->pieces[piece].height;
        };
        const auto place_strip = [&](const Strip& strip) {
            if (strip.row.empty())
                return place(strip.block, strip.piece, false);
            for (const PieceInRow& p : strip.row)
                page.body.placed.push_back({p.block, p.piece, page_.margin_left + p.x, y + p.y, false});
            y += strip.row_height;
        };
        if (continues_table(begin)) {
            const auto& block = flow_.strips[begin].block;
            for (int h = 0; h < block->header_pieces; ++h) place(block, block->header_begin + h, true);
        }
        const double over = std::max(0.0, height(begin, end) - capacity_);
        const double give = squeeze(begin, end, true) / squeeze_share;
        const double share = give > 0 ? std::max(0.0, 1 - over / give) : 1;  // of each space
        for (std::size_t i = begin; i < end; ++i) {
            if (i > begin)
                y += flow_.strips[i].space * share;
            place_strip(flow_.strips[i]);
        }
        return page;
    }

    const Flow& flow_;
    const Theme::Page& page_;
    std::vector<const Strip*>& too_tall_;
    double capacity_ = 0;
    std::vector<std::size_t> group_end_;  // by first strip; 0 = no group begins here
};

auto order_key(const PlacedPiece& p) { return std::tuple(p.block.get(), p.piece, p.x, p.y, p.repeated); }

}  // namespace

bool PageBodies::Less::operator()(const PageBody& a, const PageBody& b) const {
    if (a.width != b.width)
        return a.width < b.width;
    if (a.height != b.height)
        return a.height < b.height;
    return std::ranges::lexicographical_compare(
        a.placed, b.placed, [](const PlacedPiece& x, const PlacedPiece& y) { return order_key(x) < order_key(y); });
}

std::shared_ptr<const PageBody> PageBodies::shared(PageBody body) {
    auto& place = bodies_[body];
    if (!place)
        place = std::make_shared<const PageBody>(std::move(body));
    return place;
}

std::vector<BrokenPage> paginate(const Flow& flow, const Theme& theme, std::vector<const Strip*>& too_tall) {
    return Paginator(flow, theme, too_tall).run();
}

}  // namespace boardpack
