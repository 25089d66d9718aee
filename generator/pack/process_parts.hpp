#pragma once

#include <string>
#include <vector>

#include "pack/composer.hpp"
#include "pack/series_chart.hpp"

namespace boardpack {

// What a process chart adds to a passage: items of the facts panel, limits and marks of the chart.

/// Should a chart show limits? In full whenever they mean something; in short where there is news in them: an unusual
/// change, or a target that may not be met.
[[nodiscard]] bool shows_limits(const IndicatorResult& result, Density density);

/// "Variation", "Assurance" and "Expected range", as far as they can be said; in short only beside limits.
void add_process(Facts& facts, const IndicatorResult& result, Density density);

/// Adds limits and marks to a chart that shows the same kind of points.
void add_limits(const IndicatorResult& result, const ChartWindow& shown, LineChart& chart);

}  // namespace boardpack
