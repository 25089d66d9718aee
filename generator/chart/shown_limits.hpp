#pragma once

#include <vector>

#include "figure/shown_figures.hpp"
#include "pack/chart_spec.hpp"

namespace boardpack {

/// A span of limits, and what of it readers may see.
struct ShownLimits {
    const LimitSpan* span = nullptr;
    bool lines = true;  // none of its figures is hidden
    /// Nor is a value of the span: a run of points through a hidden one would tell on which side of the mean it lies.
    bool marks = true;
};

[[nodiscard]] std::vector<ShownLimits> shown_limits(const LineChart& chart, const ShownFigures& figures);

/// The mark of a point as readers may see it.
[[nodiscard]] PointMark shown_mark(const std::vector<ShownLimits>& limits, const ChartPoint& point);

}  // namespace boardpack
