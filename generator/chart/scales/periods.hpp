#pragma once

#include <optional>
#include <vector>

#include "base/period.hpp"

namespace boardpack {

/// Periods to positions along a line. Periods of one kind stand at equal distances, and one that nobody mentions
/// still has its place (so that a gap in the data is a gap on the page); periods of several kinds, or census days that
/// move, stand where their last day falls.
class PeriodScale {
public:
    PeriodScale() = default;
    /// `periods` in any order, repeats allowed.
    explicit PeriodScale(std::vector<Period> periods);

    [[nodiscard]] const std::vector<Period>& slots() const { return slots_; }
    [[nodiscard]] std::optional<std::size_t> slot_of(const Period& period) const;
    /// Where a slot falls between `from` and `to`; a single slot in the middle.
    [[nodiscard]] double at(std::size_t slot, double from, double to) const;
    /// The slot before which a change that starts with `period` falls; none when it is not inside the scale.
    [[nodiscard]] std::optional<std::size_t> boundary_before(const Period& period) const;
    [[nodiscard]] bool one_kind() const { return one_kind_; }

private:
    std::vector<Period> slots_;
    std::vector<double> offsets_;  // ascending
    bool one_kind_ = true;
};

}  // namespace boardpack
