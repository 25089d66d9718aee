#include <algorithm>
#include <iterator>

#include <fmt/format.h>

#include "evaluate/check_accumulation.hpp"
#include "evaluate/check_clocks.hpp"
#include "evaluate/check_targets.hpp"
#include "evaluate/evaluation.hpp"
#include "evaluate/judge.hpp"
#include "evaluate/process.hpp"
#include "evaluate/received.hpp"
#include "evaluate/reporting_periods.hpp"
#include "evaluate/series.hpp"

namespace boardpack {

namespace {

/// The areas an indicator has figures of: the local one always, the others in the order of the strategy file.
std::vector<std::string_view> areas_of(const Model& model, const Indicator& indicator, const ReceivedFigures& ever) {
    std::vector<std::string_view> areas{model.strategy().area_code};
    for (const Area& area : model.strategy().areas)
        if (area.code.value != areas.front() && !ever.of(indicator.id.value, area.code.value).figures.empty())
            areas.emplace_back(area.code.value);
    return areas;
}

/// A figure for a period in which the indicator does not report would be left out without a word.
void warn_of_misfits(const Indicator& indicator, const ReportingPeriods& periods, const Received& received,
                     Diagnostics& diagnostics) {
    for (const Figure* figure : received.figures)
        if (!periods.fits(figure->period.value))
            diagnostics.warning("W0504", figure->period.span.known() ? figure->period.span : figure->span,
                                fmt::format("{} reports in another kind of period than {}; this figure is left out",
                                            indicator.id.value, figure->period.value.code()),
                                "give the figure for the same kind of period as the rest of the series");
}

void build_all_series(const Model& model, Date today, Evaluation& evaluation, Diagnostics& diagnostics) {
    const ReceivedFigures ever{model, {}}, known{model, evaluation.known_on};
    const std::string& local = model.strategy().area_code;
    for (const Indicator& indicator : model.data().indicators) {
        const Received& own = ever.of(indicator.id.value, local);
        for (const std::string_view area : areas_of(model, indicator, ever)) {
            const Received& all = ever.of(indicator.id.value, area);
            // Other areas are read by the periods of the local series, so that points meet.
            const ReportingPeriods periods{indicator, own.figures.empty() ? all : own, model.data().calendar};
            warn_of_misfits(indicator, periods, all, diagnostics);
            const SeriesTask task{.model = model,
                                  .indicator = indicator,
                                  .area = area,
                                  .periods = periods,
                                  .received = known.of(indicator.id.value, area),
                                  .asked = evaluation.period,
                                  .as_of = today,
                                  .local = area == local};
            evaluation.series_at.emplace(indicator.id.value + "/" + std::string{area}, evaluation.series.size());
            evaluation.series.push_back(build_series(task, evaluation.figures, diagnostics));
            check_accumulation(evaluation.series.back(), diagnostics);
        }
    }
}

/// What puts the results into context: how sure they are, how others stand, what lies ahead.
void add_context(const Model& model, Evaluation& evaluation) {
    for (IndicatorResult& result : evaluation.results) {
        result.forecast = forecast_of(model, evaluation, result);
        result.interval = interval_of(evaluation.figures, result);
        result.benchmarks = benchmarks_of(model, evaluation, result);
        result.outlook = outlook_of(model, evaluation, result);
        std::ranges::move(past_forecasts(model, result), std::back_inserter(evaluation.past_forecasts));
    }
}

}  // namespace

Checked<Evaluation> evaluate(const Model& model, const Period& period, std::optional<Date> known_on) {
    Checked<Evaluation> out;
    Evaluation& evaluation = out.value;
    evaluation.period = period;
    evaluation.known_on = known_on;
    const Date today = as_of(model, period, known_on);
    const Date before = as_of(model, period.previous(), {});
    check_targets(model, out.diagnostics);
    check_clocks(model, period, today, out.diagnostics);
    build_all_series(model, today, evaluation, out.diagnostics);
    // Results hold addresses of series, measures those of results: each list is complete before the next begins.
    for (const Indicator& indicator : model.data().indicators) {
        evaluation.result_of.emplace(indicator.id.value, evaluation.results.size());
        evaluation.results.push_back(judge(model, evaluation, indicator, before));
        IndicatorResult& result = evaluation.results.back();
        result.process = process_chart(result, evaluation.figures, out.diagnostics);
    }
    add_context(model, evaluation);
    evaluation.measures = judge_measures(model, evaluation);
    return out;
}

}  // namespace boardpack
