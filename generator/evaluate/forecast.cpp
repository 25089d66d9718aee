#include "evaluate/forecast.hpp"

#include "evaluate/comparison.hpp"
#include "evaluate/content.hpp"
#include "evaluate/quantities.hpp"
#include "evaluate/rules/rules.hpp"
#include "evaluate/series.hpp"
#include "evaluate/target_in_force.hpp"

namespace boardpack {

namespace {

/// The forecast as if it had come in.
Observation imagined(const Indicator& indicator, const ForecastGiven& given) {
    const auto number = [](const std::optional<Located<Rational>>& n) {
        return n ? std::optional{n->value} : std::nullopt;
    };
    const Content content =
        content_of(indicator, number(given.value), number(given.numerator), number(given.denominator));
    return {.period = given.period.value,
            .value = content.value,
            .numerator = content.numerator,
            .denominator = content.denominator,
            .why_not = content.why_not};
}

void register_figures(FigureStore& store, const IndicatorResult& result, Provenance provenance, Observation& o) {
    const Indicator& indicator = *result.indicator;
    Registrar registrar{store, indicator, result.series->area};
    const bool count = counts_above_and_below(indicator);
    const Shape whole{Unit::number, 0, false};
    provenance.stage = Stage::estimated;
    if (o.numerator && o.denominator) {
        o.numerator_ref = registrar.add(
            o.period, {"forecast_numerator", *o.numerator, whole, count, Derivation::given, {}}, provenance);
        o.denominator_ref = registrar.add(
            o.period, {"forecast_denominator", *o.denominator, whole, count, Derivation::given, {}}, provenance);
    }
    Registrar::Quantity value{"forecast",        *o.value, value_shape(indicator), indicator.kind == Kind::count,
                              Derivation::given, {}};
    if (o.numerator_ref != no_figure) {
        value.derivation = Derivation::ratio;
        value.inputs = {o.numerator_ref, o.denominator_ref};
    }
    o.value_ref = registrar.add(o.period, std::move(value), provenance);
}

/// Against the baseline by the test of the figures. Of a count since the start of the year that is the point of the
/// year that the forecast is for, which need not be the one of the latest figure.
Comparison since_baseline(const IndicatorResult& result, const TargetInForce& target, const Observation& o) {
    Comparison c;
    c.against = result.since_baseline.against;
    c.why_not = result.since_baseline.why_not;
    const Indicator& indicator = *result.indicator;
    if (!indicator.baseline || !indicator.baseline->period || o.period <= indicator.baseline->period->value)
        return c;
    const Period& period = indicator.baseline->period->value;
    const Period point = baseline_point(indicator, period, o.period);
    const Observation* baseline = result.series->at(point);
    c.against = period;
    if (!baseline || !baseline->value) {
        c.why_not = point == period ? StatusCode::baseline_pending : StatusCode::not_comparable;
        return c;
    }
    c.against = point;
    const auto index_of = [&](const Observation& of) {
        return static_cast<std::size_t>(&of - result.series->points.data());
    };
    if (break_between(*result.series, index_of(*baseline), index_of(*result.latest))) {
        c.why_not = StatusCode::not_comparable;
        return c;
    }
    c.earlier_ref = baseline->value_ref;
    const Change change = change_between(indicator, o, *baseline, Reach::left_out);
    c.difference = *o.value - *baseline->value;
    c.moved = change.moved;
    c.judged = judge_change(indicator, target, *o.value, *baseline->value, change);
    c.test = change.test;
    return c;
}

}  // namespace

std::optional<Forecast> forecast_of(const Model& model, Evaluation& evaluation, const IndicatorResult& result) {
    const Figure* figure = result.latest ? result.latest->figure : nullptr;
    if (!figure || !figure->forecast)
        return std::nullopt;
    const ForecastGiven& given = *figure->forecast;
    Observation o = imagined(*result.indicator, given);
    if (!o.value)
        return std::nullopt;
    Provenance provenance = result.latest->provenance;
    provenance.span = given.span;
    provenance.source = given.by;
    register_figures(evaluation.figures, result, provenance, o);
    o.provenance = provenance;

    IndicatorResult later{.indicator = result.indicator, .series = result.series};
    later.latest = &o;
    later.target = target_in_force(model, evaluation, *result.indicator, result.series->area, o.period);
    later.since_baseline = since_baseline(result, later.target, o);
    const Judging judging{model, evaluation, later};
    for (const NamedRule& rule : target_rules())
        if (rule.apply(judging))
            break;
    return Forecast{&given,
                    o.value,
                    o.value_ref,
                    later.target.value_ref,
                    later.since_baseline.earlier_ref,
                    later.status,
                    later.reason,
                    later.trace.empty() ? std::string{} : later.trace.back().text,
                    provenance.illustrative};
}

}  // namespace boardpack
