#include "evaluate/forecast.hpp"

#include "evaluate/comparison.hpp"
#include "evaluate/content.hpp"
#include "evaluate/quantities.hpp"
#include "evaluate/rules/rules.hpp"
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

/// Against the baseline that the latest figure is compared with, by the same test.
Comparison since_baseline(const IndicatorResult& result, const TargetInForce& target, const Observation& o) {
    Comparison c;
    c.against = result.since_baseline.against;
    c.why_not = result.since_baseline.why_not;
    const Observation* baseline = c.against ? result.series->at(*c.against) : nullptr;
    if (!result.since_baseline.difference || !baseline || !baseline->value)
        return c;
    const Indicator& indicator = *result.indicator;
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
                    later.status,
                    later.reason,
                    later.trace.empty() ? std::string{} : later.trace.back().text,
                    provenance.illustrative};
}

}  // namespace boardpack
