#pragma once

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/date.hpp"
#include "evaluate/benchmarks.hpp"
#include "evaluate/forecast.hpp"
#include "evaluate/interval.hpp"
#include "evaluate/outlook.hpp"
#include "evaluate/process_chart.hpp"
#include "figure/figure_store.hpp"
#include "figure/status.hpp"
#include "model/model.hpp"

namespace boardpack {

// evaluate(): Model, period, known-on -> Evaluation. Pure: reads no file, no clock. Shares are kept as fractions of one
// hundred (85.714...% is the rational 600/7), exactly; nothing is rounded here.

/// One point of a series: what is known about an indicator for one of its periods.
struct Observation {
    Period period{};
    std::optional<Rational> value{}, numerator{}, denominator{};
    StatusCode why_not = StatusCode::awaiting;  // when there is no value
    std::optional<Date> expected{};             // of a late figure
    FigureRef value_ref = no_figure, numerator_ref = no_figure, denominator_ref = no_figure;
    Provenance provenance{};
    bool starts_segment = false;  // first point after a break
    std::string break_reason{};
    const Figure* figure = nullptr;  // as received; null when nothing came
    int missing_months = 0;          // months of the quarter without a value (a partial figure)
};

/// All points of an indicator for one area, in order of time, one point for each expected reporting period up to the
/// period asked for.
struct Series {
    const Indicator* indicator = nullptr;
    std::string area{};
    std::vector<Observation> points{};  // the indicator's reporting periods (quarters, years, terms ...)
    std::vector<Observation> months{};  // where monthly figures are received
    [[nodiscard]] const Observation* at(const Period& period) const;
    [[nodiscard]] const Observation* last_known() const;  // latest point with a value
};

/// The target in force for a period.
struct TargetInForce {
    const Target* target = nullptr;                  // null: none set
    std::optional<Rational> value{}, low{}, high{};  // in the unit of the value
    FigureRef value_ref = no_figure, low_ref = no_figure, high_ref = no_figure;
    std::string words{};  // "all (100%)", "at least 90%", "better than the baseline", "no target set"
};

/// The level asked for in one period of a series: what a chart draws as the target.
struct TargetPoint {
    Period period;
    FigureRef level_ref = no_figure;
};

enum class Movement { up, down, same, unknown };
enum class Judgement { better, worse, no_clear_change, neutral, unknown };
template <>
struct Names<Movement> {
    static constexpr auto all = std::to_array<NameOf<Movement>>(
        {{"up", Movement::up}, {"down", Movement::down}, {"same", Movement::same}, {"unknown", Movement::unknown}});
};
template <>
struct Names<Judgement> {
    static constexpr auto all = std::to_array<NameOf<Judgement>>({{"better", Judgement::better},
                                                                  {"worse", Judgement::worse},
                                                                  {"no_clear_change", Judgement::no_clear_change},
                                                                  {"neutral", Judgement::neutral},
                                                                  {"unknown", Judgement::unknown}});
};

/// A comparison of the latest value with an earlier one: did it move, and is that better? Two facts.
struct Comparison {
    std::optional<Period> against{};
    StatusCode why_not = StatusCode::not_applicable;  // when `difference` is empty
    std::optional<Rational> difference{};             // latest minus earlier, in the unit (points for shares)
    FigureRef earlier_ref = no_figure, difference_ref = no_figure;
    Movement moved = Movement::unknown;
    Judgement judged = Judgement::unknown;
    std::string test{};  // the test or rule that judged it, in words
    /// The smallest difference that the two bases could show as clear, in the unit (points for shares); none where no
    /// test was made, or where no value could differ clearly.
    std::optional<double> detectable{};
};

/// One step of the reasoning, for explain.
struct TraceStep {
    std::string rule;  // stable name: "minimum-base", "target-in-force", "statutory-all" ...
    std::string text;
    Span where;
    bool decided = false;
};

/// How an indicator stands in the period asked for.
struct IndicatorResult {
    const Indicator* indicator = nullptr;
    const Series* series = nullptr;  // of the local area
    const Observation* latest =
        nullptr;           // the observation of the period, or the last known one before it; null: never any
    bool carried = false;  // `latest` is from an earlier period because nothing new was due
    std::optional<Period> next_due{};  // the next reporting period, when carried
    StatusCode status = StatusCode::awaiting;
    std::string reason{};       // why, in one sentence without numbers of people
    std::string rule{};         // the TraceStep that decided
    bool heard_travel = false;  // the direction of travel was asked for the status, whatever it said
    TargetInForce target{};
    FigureRef gap_ref = no_figure;           // value minus target
    std::vector<TargetPoint> target_path{};  // the level in force at each point of the series, where there is one
    Comparison since_baseline{}, on_year{}, on_previous{};
    Comparison direction{};                     // the one of the three that the definition names as direction of travel
    std::optional<IntervalOfValue> interval{};  // of the latest value
    std::optional<Benchmarks> benchmarks{};     // beside other areas
    std::optional<Outlook> outlook{};           // to the end of the strategy
    std::optional<Forecast> forecast{};         // of the provider; beside the status, no part of it
    std::optional<ProcessChart> process{};      // where the values are suited to a control chart
    bool exception = false;                     // not met, or worse, or late: what the exceptions section shows
    std::vector<TraceStep> trace{};
};

/// A success measure: its headline leaf and how its leaves stand together. Never an average.
struct MeasureResult {
    const Measure* measure = nullptr;
    const IndicatorResult* headline = nullptr;
    std::vector<const IndicatorResult*> leaves{};  // headline first
    int judged = 0;                                // leaves with Met, Close, Not met or Complete
    int met = 0;                                   // of these Met or Complete
    std::string words{};                           // "1 of 2 met", "" for a single leaf
};

struct Evaluation {
    Evaluation() = default;
    Evaluation(const Evaluation&) = delete;  // results point into series
    Evaluation& operator=(const Evaluation&) = delete;
    Evaluation(Evaluation&&) = default;
    Evaluation& operator=(Evaluation&&) = default;

    Period period;
    std::optional<Date> known_on;
    std::vector<Series> series;  // every indicator and area that has any figure, and every indicator for the local area
    std::vector<IndicatorResult> results;      // one an indicator, in file order
    std::vector<MeasureResult> measures;       // all measures, in strategy order
    std::vector<PastForecast> past_forecasts;  // of all indicators: how good the outlook has been
    FigureStore figures;
    std::unordered_map<std::string, std::size_t> result_of;  // indicator id -> index in results
    std::unordered_map<std::string, std::size_t> series_at;  // "indicator/area" -> index in series

    [[nodiscard]] const IndicatorResult* result(std::string_view indicator) const;
    [[nodiscard]] const MeasureResult* measure(std::string_view id) const;
    [[nodiscard]] const Series* series_of(std::string_view indicator, std::string_view area) const;
};

/// Parts of a whole (a breakdown figure) as shown: one entry for each part of the classification, in its order.
struct BreakdownPart {
    std::string name{};
    FigureRef value_ref = no_figure, share_ref = no_figure;
};
struct Breakdown {
    const Indicator* indicator = nullptr;
    const Classification* classification = nullptr;
    std::string area{};
    Period period{};
    std::vector<BreakdownPart> parts{};
    FigureRef total_ref = no_figure;
    Provenance provenance{};
};
/// The latest breakdown of an indicator for an area as known; adds its figures to the store. Empty when there is none.
[[nodiscard]] std::optional<Breakdown> breakdown(const Model& model, Evaluation& evaluation, std::string_view indicator,
                                                 std::string_view area);

/// Judges every indicator of the model for a period as it was known on a date (or as known now).
/// Diagnostics: warnings W05xx (a target without effect, a baseline without a figure ...); errors E05xx.
[[nodiscard]] Checked<Evaluation> evaluate(const Model& model, const Period& period, std::optional<Date> known_on);

}  // namespace boardpack
