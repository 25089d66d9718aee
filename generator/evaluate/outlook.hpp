#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/period.hpp"
#include "figure/figure_store.hpp"

namespace boardpack {

class Model;
struct Evaluation;
struct IndicatorResult;

// What lies ahead: what an aim still needs by the end of the strategy, and how likely it is by a model of the series'
// own past. A trajectory is a plan that someone made; what stands here is an estimate.

/// Fewest quarters with a value since the last break, for an estimate.
inline constexpr int quarters_needed = 8;

/// The outlook of one indicator to the last quarter of the strategy.
struct Outlook {
    enum class State { given, too_short, ended, none };
    State state = State::none;
    std::string why_not{};                         // in words, where there is none
    Period ends{};                                 // last quarter of the strategy
    int quarters_left = 0;                         // from the last known quarter to that one
    int quarters_used = 0;                         // with a value, since the last break
    bool there = false;                            // the last known value is at the level asked for, or beyond it
    std::optional<Rational> needed{}, averaged{};  // a quarter, in the unit of a difference
    std::optional<Rational> more_cases{};          // that would have brought the latest quarter to the level
    FigureRef level_ref = no_figure, needed_ref = no_figure, averaged_ref = no_figure, more_cases_ref = no_figure;
    double chance = 0;                  // of meeting the aim then: two decimals, from 0.01 to 0.99
    std::vector<FigureRef> rests_on{};  // every figure that the estimate was made from
};

/// An estimate made from the past of a series up to some quarter, and what came of it.
struct PastForecast {
    const IndicatorResult* result = nullptr;
    Period made, about;
    double chance = 0;
    bool met = false;
};

/// How often what was given a chance came true.
struct Calibration {
    struct Band {
        int from = 0, to = 0;  // per cent; `to` belongs to the next band, save 100
        int forecasts = 0, met = 0;
        double mean_chance = 0;
    };
    std::vector<Band> bands;  // of a fifth each; those without forecasts are left out
    int forecasts = 0, met = 0;
    double brier = 0;      // mean squared distance of chance and outcome: 0 is perfect
    double base_rate = 0;  // the same for one who always says how often aims were met: what has to be beaten
};

/// The outlook of a result, with its figures in the store. Of indicators that report each quarter and are better higher
/// or lower, with a level asked for at the end of the strategy or a baseline to improve on.
[[nodiscard]] Outlook outlook_of(const Model& model, Evaluation& evaluation, const IndicatorResult& result);

/// The estimates that would have been made one to four quarters ahead at each past quarter of the series with enough
/// behind it, by its figures as they are known now.
[[nodiscard]] std::vector<PastForecast> past_forecasts(const Model& model, const IndicatorResult& result);

[[nodiscard]] Calibration calibration(std::span<const PastForecast> forecasts);

}  // namespace boardpack
