#include "chart/scales/periods.hpp"

#include <algorithm>

namespace boardpack {
namespace {

constexpr std::size_t most_slots = 240;  // twenty years of months

/// Every period of one kind from the first to the last; empty if the given ones do not lie in one such row.
std::vector<Period> unbroken_row(const std::vector<Period>& sorted) {
    std::vector<Period> row;
    std::size_t found = 0;
    for (auto p = sorted.front(); row.size() < most_slots; p = p.next()) {
        row.push_back(p);
        if (p == sorted[found])
            ++found;
        if (found == sorted.size())
            return row;
    }
    return {};
}

}  // namespace

PeriodScale::PeriodScale(std::vector<Period> periods) : slots_(std::move(periods)) {
    std::ranges::sort(slots_);
    const auto repeats = std::ranges::unique(slots_);
    slots_.erase(repeats.begin(), repeats.end());
    if (slots_.empty())
        return;
    one_kind_ = std::ranges::all_of(slots_, [&](const Period& p) { return p.kind() == slots_.front().kind(); });
    // Census days drift by a day or two a year, so that no row of them meets every one.
    auto row = one_kind_ && slots_.front().kind() != PeriodKind::day ? unbroken_row(slots_) : std::vector<Period>{};
    if (!row.empty()) {
        slots_ = std::move(row);
        for (std::size_t i = 0; i < slots_.size(); ++i) offsets_.push_back(static_cast<double>(i));
        return;
    }
    std::ranges::stable_sort(slots_, {}, &Period::last);
    for (const auto& p : slots_) offsets_.push_back(static_cast<double>(p.last().days().time_since_epoch().count()));
}

std::optional<std::size_t> PeriodScale::slot_of(const Period& period) const {
    const auto it = std::ranges::find(slots_, period);
    if (it == slots_.end())
        return std::nullopt;
    return static_cast<std::size_t>(it - slots_.begin());
}

double PeriodScale::at(std::size_t slot, double from, double to) const {
    const double span = offsets_.back() - offsets_.front();
    if (!(span > 0))
        return (from + to) / 2;
    return from + (offsets_[slot] - offsets_.front()) / span * (to - from);
}

std::optional<std::size_t> PeriodScale::boundary_before(const Period& period) const {
    for (std::size_t i = 0; i < slots_.size(); ++i)
        if (slots_[i].first() >= period.first())
            return i > 0 ? std::optional{i} : std::nullopt;
    return std::nullopt;
}

}  // namespace boardpack
