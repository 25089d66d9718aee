#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/rational.hpp"
#include "figure/shown_figures.hpp"
#include "pack/chart_spec.hpp"

namespace boardpack {

// What the descriptions of all kinds of charts are made of.

[[nodiscard]] std::string spoken(const ShownFigure& figure);

/// "1st", "2nd", "11th"
[[nodiscard]] std::string ordinal(std::size_t n);

/// " of per cent of plans": what the chart is of.
[[nodiscard]] std::string unit_phrase(const ChartSpec& spec);

/// How many of the figures are not shown, and why: "Two periods are not shown: one hidden to protect individuals, ...".
[[nodiscard]] std::string not_shown(const ShownFigures& figures, const std::vector<FigureRef>& refs,
                                    std::string_view one, std::string_view many);

/// The sentences told, or that there is nothing to show, and what is not shown of `refs`: the end of a description.
[[nodiscard]] std::string told_or_missing(const std::string& told, const ShownFigures& figures,
                                          const std::vector<FigureRef>& refs, std::string_view one,
                                          std::string_view many);

/// A shown point, with what is said of it.
struct Said {
    Period period;
    const ShownFigure* figure = nullptr;
    Rational value;  // as printed
    bool provisional = false;
};

/// The points that may be told, in order of time.
[[nodiscard]] std::vector<Said> shown_points(const ShownFigures& figures, std::vector<ChartPoint> points);

/// "85.7% in 2025-26 Q4"
[[nodiscard]] std::string in_period(const Said& s);

// One function a kind of chart, beyond those of describe.cpp.
[[nodiscard]] std::string describe_funnel(const ChartSpec& spec, const ShownFigures& figures, const FunnelChart& chart);
[[nodiscard]] std::string describe_dumbbell(const ChartSpec& spec, const ShownFigures& figures,
                                            const DumbbellChart& chart);
[[nodiscard]] std::string describe_shares(const ChartSpec& spec, const ShownFigures& figures,
                                          const StackedShares& chart);
[[nodiscard]] std::string describe_intervals(const ChartSpec& spec, const ShownFigures& figures,
                                             const IntervalPlot& chart);
[[nodiscard]] std::string describe_milestones(const MilestoneLine& chart);
[[nodiscard]] std::string describe_waits(const ShownFigures& figures, const WaitingProfile& chart);
[[nodiscard]] std::string describe_multiples(const ChartSpec& spec, const ShownFigures& figures,
                                             const SmallMultiples& chart);

}  // namespace boardpack
