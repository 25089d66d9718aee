#include "layout/column_flow.hpp"

#include <algorithm>
#include <span>

namespace boardpack {
namespace {

constexpr double slack = 0.01;  // of a point: sums of heights are not exact

/// Strips that never part.
struct Unit {
    std::size_t begin = 0, end = 0;
    double space = 0;   // before it, unless it begins a column
    double height = 0;  // without that space
};

class Columns {
public:
    Columns(const std::vector<Strip>& strips, const std::vector<KeepTogether>& groups, const ColumnMeasures& measures)
        : strips_(strips), measures_(measures) {
        std::size_t next = 0;
        for (const KeepTogether& group : groups) {
            if (group.begin < next || group.begin >= group.end)
                continue;
            add_units(group);
            next = group.end;
        }
    }

    std::vector<Strip> set() const {
        std::vector<Strip> rows;
        double room = measures_.first_room;
        for (std::size_t from = 0; from < units_.size();) {
            std::size_t end = filled(from, room);
            if (end == from) {  // not one fits into what is left of the page
                room = measures_.page_room;
                end = std::max(filled(from, room), from + 1);
            }
            rows.push_back(row(from, end, end == units_.size() ? even_height(from, room) : room));
            from = end;
            room = measures_.page_room;
        }
        return rows;
    }

private:
    void add_units(const KeepTogether& group) {
        const Unit whole = unit(group.begin, group.end);
        if (whole.height <= measures_.page_room + slack)
            return units_.push_back(whole);
        for (std::size_t begin = group.begin, end = begin; begin < group.end; begin = end) {
            end = begin + 1;
            while (end < group.end && strips_[end - 1].keep) ++end;
            const Unit part = unit(begin, end);
            if (part.height > measures_.page_room + slack)
                end = begin + 1;
            units_.push_back(unit(begin, end));
        }
    }

    Unit unit(std::size_t begin, std::size_t end) const {
        Unit u{begin, end, strips_[begin].space, 0};
        for (std::size_t i = begin; i < end; ++i) u.height += (i > begin ? strips_[i].space : 0) + strips_[i].height();
        return u;
    }

    /// The end of the units that fit into all columns of this height.
    std::size_t filled(std::size_t from, double height) const {
        int column = 0;
        double used = 0;
        for (std::size_t i = from; i < units_.size(); ++i) {
            const Unit& u = units_[i];
            const double taken = used + (used > 0 ? u.space : 0) + u.height;
            if (taken <= height + slack) {
                used = taken;
            } else if (++column < measures_.count && u.height <= height + slack) {
                used = u.height;
            } else {
                return i;
            }
        }
        return units_.size();
    }

    /// The least height at which the rest still fits: by halving, to a tenth of a point.
    double even_height(std::size_t from, double room) const {
        constexpr double fine = 0.1;
        double low = 0, high = room;
        while (high - low > fine) {
            const double middle = (low + high) / 2;
            (filled(from, middle) == units_.size() ? high : low) = middle;
        }
        return high;
    }

    Strip row(std::size_t from, std::size_t end, double height) const {
        Strip strip = strips_[units_[from].begin];
        strip.keep = false;
        strip.row_height = 0;
        int column = 0;
        double y = 0;
        for (std::size_t i = from; i < end; ++i) {
            const Unit& u = units_[i];
            if (y > 0 && y + u.space + u.height > height + slack) {
                ++column;
                y = 0;
            }
            y += y > 0 ? u.space : 0;
            for (std::size_t s = u.begin; s < u.end; ++s) {
                y += s > u.begin ? strips_[s].space : 0;
                strip.row.push_back(
                    {strips_[s].block, strips_[s].piece, column * (measures_.width + measures_.gutter), y});
                y += strips_[s].height();
            }
            strip.row_height = std::max(strip.row_height, y);
        }
        return strip;
    }

    const std::vector<Strip>& strips_;
    const ColumnMeasures& measures_;
    std::vector<Unit> units_;
};

}  // namespace

std::vector<Strip> set_in_columns(const std::vector<Strip>& strips, const std::vector<KeepTogether>& groups,
                                  const ColumnMeasures& measures) {
    return Columns(strips, groups, measures).set();
}

}  // namespace boardpack
