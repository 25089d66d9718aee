#pragma once

#include <string>
#include <vector>

#include "pack/composer.hpp"

namespace boardpack {

/// The points of an indicator that a chart shows, and whether they are months.
struct ChartWindow {
    std::vector<const Observation*> points;
    bool monthly = false;
    [[nodiscard]] bool drawable() const;  // at least two points with a value
};

/// The only place that decides between months and reporting periods.
[[nodiscard]] ChartWindow chart_window(const Composer& composer, const IndicatorResult& result);

/// Areas other than our own with at least two values that stand on the same scale: England, the region.
[[nodiscard]] std::vector<const Series*> comparators(const Composer& composer, const IndicatorResult& result);

/// Do figures of places of different size belong on one scale? Counts and sums of money do not.
[[nodiscard]] bool comparable_between_areas(const Indicator& indicator);

/// The target in force at a period, as a figure; no_figure where there is none with a number.
[[nodiscard]] FigureRef target_at(const IndicatorResult& result, const Period& period);

/// A line chart of the indicator over time, with target, baseline, breaks and comparators. `id` is its anchor.
/// `with_limits`: with the range that its process chart expects, which must be there.
[[nodiscard]] std::shared_ptr<const ChartSpec> series_chart(Composer& composer, const IndicatorResult& result,
                                                            std::string id, Inlines title, bool with_limits = false,
                                                            bool brief = false);

/// A line for a table cell: the reporting periods, or the months where the chart shows months.
[[nodiscard]] Sparkline sparkline(const Composer& composer, const IndicatorResult& result);

/// "Source: case management report SC6, received 14 April 2026. Illustrative figures: made up for demonstration."
/// `brief`: "Illustrative." alone marks made-up figures, for passages of a section that says what it means.
[[nodiscard]] std::string source_line(const Provenance& provenance, const Indicator& indicator, bool brief = false);

inline constexpr const char* illustrative_words = "Illustrative figures: made up for demonstration.";

}  // namespace boardpack
