#pragma once

#include <optional>
#include <string>
#include <vector>

#include "figure/figure_store.hpp"
#include "model/strategy.hpp"
#include "statistics/funnel.hpp"

namespace boardpack {

class Model;
struct Evaluation;
struct IndicatorResult;
struct Observation;
enum class Judgement;
enum class Movement;

// How the area stands beside others: England, the region, the statistical neighbours. Only figures of one period stand
// beside each other, so a quarter of our own is never held against a published year.

/// The area beside one other.
struct Benchmark {
    const Area* area = nullptr;
    const Observation* there = nullptr;
    Rational difference{};  // ours minus theirs
    FigureRef difference_ref = no_figure;
    Movement stands{};   // up: ours is higher; same: they print alike
    Judgement judged{};  // neutral without a better direction; unknown where nothing tells chance from difference
    std::string test{};  // what judged it, in words
};

/// A neighbour with a figure for the period.
struct NeighbourValue {
    const Area* area = nullptr;
    const Observation* there = nullptr;
};

/// One place of a funnel of the area and its neighbours around their common average.
struct FunnelArea {
    const Area* area = nullptr;
    const Observation* there = nullptr;
    statistics::FunnelPlace place = statistics::FunnelPlace::inside;
};
/// All that a funnel chart draws: places by the size of their base, and the average. The curves are
/// statistics::share_limits or rate_limits of the average (funnel_limits.hpp), for the bases that the chart spans.
struct FunnelData {
    bool shares = true;  // false: rates
    double average = 0;  // a fraction
    FigureRef average_ref = no_figure;
    std::vector<FunnelArea> areas{};  // our own first
};

/// The latest period for which the area and any other have a figure.
struct Benchmarks {
    const Observation* here = nullptr;
    bool published = false;  // ours is a published statistic like theirs, not a figure of our own for the same period
    std::vector<Benchmark> areas;            // national and regional, in the order of the strategy
    std::vector<NeighbourValue> neighbours;  // by closeness
    std::optional<FunnelData> funnel;
};

/// Where the area stands among others, counted by the printed values.
struct Standing {
    int of = 0;                            // others and the area itself
    int higher = 0, lower = 0, alike = 0;  // others
    std::vector<FigureRef> rests_on{};
};
[[nodiscard]] Standing standing_among(const Indicator& indicator, const Observation& here,
                                      const std::vector<const Observation*>& others);

/// Empty where no other area has a figure for a period of ours, or the sizes of places decide the figure (counts,
/// money).
[[nodiscard]] std::optional<Benchmarks> benchmarks_of(const Model& model, Evaluation& evaluation,
                                                      const IndicatorResult& result);

}  // namespace boardpack
