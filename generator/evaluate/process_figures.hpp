#pragma once

#include <vector>

#include "evaluate/evaluation.hpp"
#include "statistics/p_chart.hpp"

namespace boardpack {

/// Puts the mean and the limits of each phase into the store, as statistics of the values that they rest on, and notes
/// what the words about the chart rest on. A limit beyond what values can be (0 and 100 per cent of a share, 0 of a
/// count, a rate or a wait) is held there. `limits`: of shares, one a point; empty for XmR.
void register_limits(const IndicatorResult& result, const std::vector<statistics::Part>& parts,
                     const std::vector<statistics::SharePoint>& limits, ProcessChart& chart, FigureStore& figures);

}  // namespace boardpack
