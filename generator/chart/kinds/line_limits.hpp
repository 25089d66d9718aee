#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/rational.hpp"
#include "chart/scales/periods.hpp"
#include "chart/shown_limits.hpp"

namespace boardpack {

/// One span of limits at the slots of a line chart.
struct LineLimits {
    std::size_t first = 0, last = 0;  // slots
    std::optional<Rational> mean;
    std::vector<std::optional<Rational>> lower, upper;  // for each slot from `first` to `last`
    const ShownFigure* mean_figure = nullptr;
    const ShownFigure* lower_figure = nullptr;  // where the span ends
    const ShownFigure* upper_figure = nullptr;
    std::string phase;

    /// Both limits on the mean: values that never differ.
    [[nodiscard]] bool no_width() const;
};

/// The spans that may be drawn and fall inside the scale, in order.
[[nodiscard]] std::vector<LineLimits> read_limits(const std::vector<ShownLimits>& limits, const ShownFigures& figures,
                                                  const PeriodScale& periods);

}  // namespace boardpack
