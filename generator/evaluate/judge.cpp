#include "evaluate/judge.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "evaluate/comparison.hpp"
#include "evaluate/quantities.hpp"
#include "evaluate/reporting_periods.hpp"
#include "evaluate/rules/rules.hpp"
#include "evaluate/target_in_force.hpp"

namespace boardpack {

namespace {

/// Reports each quarter, so that a quarter without a figure is a gap and nothing is carried on.
bool reports_quarterly(const Indicator& indicator) {
    return indicator.frequency == Frequency::monthly || indicator.frequency == Frequency::quarterly;
}

/// Milestones and narratives have reports but no value.
bool stands(const Indicator& indicator, const Observation& o) {
    const bool words_only = indicator.kind == Kind::milestone || indicator.kind == Kind::narrative;
    return o.value || (words_only && o.figure && !o.figure->missing);
}

/// The observation that stands for the period asked for: the last one, or where that is not due yet the one before it.
const Observation* standing_observation(const Series& series) {
    const auto& points = series.points;
    if (points.empty())
        return nullptr;
    if (reports_quarterly(*series.indicator))
        return &points.back();
    for (auto it = points.rbegin(); it != points.rend(); ++it)
        if (stands(*series.indicator, *it) || it->why_not != StatusCode::not_due)
            return &*it;
    return &points.back();
}

/// Did the report reach this period's pack first? By its date of receipt, else by the day it was due.
bool is_new(const Indicator& indicator, const Observation& o, Date as_of_before) {
    const Date day = o.provenance.received_on.value_or(due_on(indicator, o.period));
    return day > as_of_before;
}

void stand(const Model& model, const Series& series, const Period& asked, Date as_of_before, IndicatorResult& result) {
    const Indicator& indicator = *series.indicator;
    result.latest = standing_observation(series);
    if (!result.latest || !stands(indicator, *result.latest) || reports_quarterly(indicator))
        return;
    result.carried = !asked.contains(result.latest->period) && !is_new(indicator, *result.latest, as_of_before);
    if (!result.carried || indicator.frequency == Frequency::once)
        return;
    const Observation* next = result.latest == &series.points.back() ? nullptr : result.latest + 1;
    Received evidence;
    if (result.latest->figure)
        evidence.figures.push_back(result.latest->figure);
    result.next_due =
        next ? next->period : ReportingPeriods{indicator, evidence, model.data().calendar}.after(result.latest->period);
}

/// The difference between the value and what was asked for: the level, or the nearer end of a band.
void register_gap(Evaluation& evaluation, IndicatorResult& result) {
    const Observation* o = result.latest;
    const TargetInForce& target = result.target;
    if (!o || !o->value)
        return;
    std::optional<Rational> level = target.value;
    FigureRef level_ref = target.value_ref;
    if (target.low && target.high) {
        const bool below = *o->value < *target.low;
        if (!below && *o->value <= *target.high)
            return;
        level = below ? target.low : target.high;
        level_ref = below ? target.low_ref : target.high_ref;
    }
    if (!level || level_ref == no_figure)
        return;
    result.gap_ref =
        Registrar{evaluation.figures, *result.indicator, result.series->area}.add(o->period,
                                                                                  {"gap",
                                                                                   *o->value - *level,
                                                                                   difference_shape(*result.indicator),
                                                                                   false,
                                                                                   Derivation::difference,
                                                                                   {o->value_ref, level_ref}},
                                                                                  o->provenance);
}

const Comparison& direction_of(const IndicatorResult& result) {
    const Indicator& indicator = *result.indicator;
    const bool by_year =
        indicator.compare == Compare::same_period_last_year || indicator.accumulation == Accumulation::ytd;
    return by_year ? result.on_year : result.on_previous;
}

bool is_exception(const IndicatorResult& result) {
    switch (result.status) {
        case StatusCode::not_met:
        case StatusCode::late:
        case StatusCode::not_returned:
            return true;
        case StatusCode::retired:
            return false;
        default:
            // A figure that was there in the last pack too is no news: it is an exception by its status only.
            return result.direction.judged == Judgement::worse && !result.carried;
    }
}

std::string words_of(const MeasureResult& measure) {
    const int all = static_cast<int>(measure.leaves.size());
    if (all < 2)
        return {};
    if (measure.judged == 0)
        return fmt::format("none of {} judged", all);
    const std::string met = fmt::format("{} of {} met", measure.met, measure.judged);
    return measure.judged == all ? met : fmt::format("{}, {} not judged", met, all - measure.judged);
}

MeasureResult judge_measure(const Model& model, const Evaluation& evaluation, const Measure& measure) {
    MeasureResult result{.measure = &measure};
    for (const Indicator* leaf : model.leaves(measure.id.value)) {
        const IndicatorResult* r = evaluation.result(leaf->id.value);
        if (!r)
            continue;
        result.leaves.push_back(r);
        result.judged += is_judgement(r->status) ? 1 : 0;
        result.met += r->status == StatusCode::met || r->status == StatusCode::complete ? 1 : 0;
    }
    if (!result.leaves.empty())
        result.headline = result.leaves.front();
    result.words = words_of(result);
    return result;
}

}  // namespace

IndicatorResult judge(const Model& model, Evaluation& evaluation, const Indicator& indicator, Date as_of_before) {
    IndicatorResult result{.indicator = &indicator};
    result.series = evaluation.series_of(indicator.id.value, model.strategy().area_code);
    stand(model, *result.series, evaluation.period, as_of_before, result);
    const bool dated = indicator.kind == Kind::milestone || !result.latest;
    result.target = target_in_force(model, evaluation, indicator, result.series->area,
                                    dated ? evaluation.period : result.latest->period);
    result.target_path = target_path(model, evaluation, *result.series);
    if (result.latest) {
        Comparisons c = compare(evaluation.figures, *result.series, *result.latest, result.target);
        result.since_baseline = std::move(c.since_baseline);
        result.on_year = std::move(c.on_year);
        result.on_previous = std::move(c.on_previous);
    }
    result.direction = direction_of(result);
    register_gap(evaluation, result);
    const Judging judging{model, evaluation, result};
    for (const NamedRule& rule : status_rules())
        if (rule.apply(judging))
            break;
    result.exception = is_exception(result);
    return result;
}

std::vector<MeasureResult> judge_measures(const Model& model, const Evaluation& evaluation) {
    std::vector<MeasureResult> measures;
    for (const Measure& measure : model.strategy().measures)
        measures.push_back(judge_measure(model, evaluation, measure));
    return measures;
}

}  // namespace boardpack
