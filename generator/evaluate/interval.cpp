#include "evaluate/interval.hpp"

#include <cmath>

#include "evaluate/content.hpp"
#include "evaluate/evaluation.hpp"
#include "evaluate/quantities.hpp"
#include "statistics/intervals.hpp"

namespace boardpack {

namespace {

using statistics::Answer;
using statistics::Confidence;
using statistics::Estimate;

using Ends = IntervalEnds;

Ends none(std::string why) { return {IntervalMethod::none, {}, {}, std::move(why)}; }

/// The level is sound, so that there is always a value.
const Confidence& confidence() {
    static const Confidence level = *Confidence::of(0.95);
    return level;
}

Ends taken(IntervalMethod method, const Answer<Estimate>& answer) {
    if (!answer)
        return none(answer.error().message);
    return {method, answer->lower, answer->upper, {}};
}

Ends of_share(const Observation& o) {
    if (!o.numerator || !o.denominator || o.denominator->sign() <= 0)
        return none("the number of cases behind the share is not reported");
    if (o.numerator->sign() < 0 || *o.numerator > *o.denominator)
        return none("not a part of its base");
    const double x = o.numerator->to_double(), n = o.denominator->to_double();
    Ends ends = *o.denominator < Rational{wilson_from}
                    ? taken(IntervalMethod::clopper_pearson, clopper_pearson(x, n, confidence(), 100))
                    : taken(IntervalMethod::wilson, wilson(x, n, confidence(), 100));
    // The last bit of a square root must not make an end of exactly nothing or everything look like almost that.
    if (ends.lower && o.numerator->sign() == 0)
        ends.lower = 0;
    if (ends.upper && *o.numerator == *o.denominator)
        ends.upper = 100;
    return ends;
}

Ends of_events(double events, double exposure, double multiplier) {
    const bool few = events < statistics::byar_from;
    return taken(few ? IntervalMethod::exact_poisson : IntervalMethod::byar,
                 rate(events, exposure, confidence(), multiplier));
}

Ends of_rate(const Indicator& indicator, const Observation& o) {
    if (indicator.unit != Unit::per_1000 && indicator.unit != Unit::per_10000)
        return none("a ratio of two numbers that both vary");
    if (!o.numerator || !o.denominator || o.denominator->sign() <= 0 || o.numerator->sign() < 0)
        return none("the number of people behind the rate is not reported");
    return of_events(o.numerator->to_double(), o.denominator->to_double(), scale_of(indicator.unit).to_double());
}

Ends of_count(const Indicator& indicator, const Observation& o) {
    switch (indicator.accumulation) {
        case Accumulation::flow:
        case Accumulation::ytd:
        case Accumulation::rolling12:
            return of_events(o.value->to_double(), 1, 1);
        case Accumulation::point:
        case Accumulation::cohort:
            return none("a number at one point in time is not a number of separate events");
        case Accumulation::avg3m:
            return none("a mean of months is not a number of separate events");
    }
    return {};
}

/// Kept with six places beyond those printed: enough that rounding for print is as of the unrounded end, and few enough
/// that the last bits of a machine do not matter.
Rational kept(double end, int decimals) {
    const double scale = std::pow(10.0, decimals + 6);
    return Rational::ratio(std::llround(end * scale), std::llround(scale));
}

}  // namespace

IntervalEnds interval_ends(const Indicator& indicator, const Observation& o) {
    if (is_share(indicator.kind))
        return of_share(o);
    if (o.value->sign() < 0)
        return none("below zero");
    const bool people = indicator.counts == Counts::people;
    if (indicator.kind == Kind::rate)
        return people ? of_rate(indicator, o) : none("not a rate of people");
    if (indicator.kind == Kind::count)
        return people ? of_count(indicator, o) : none("not a count of people");
    return none("the spread of the single values is not reported");
}

IntervalOfValue interval_at(FigureStore& figures, const Indicator& indicator, const std::string& area,
                            const Observation& o) {
    IntervalOfValue interval;
    const bool sample = indicator.kind == Kind::survey || indicator.kind == Kind::audit;
    interval.meaning = sample ? IntervalMeaning::interval : IntervalMeaning::expected_variation;
    IntervalEnds ends = interval_ends(indicator, o);
    interval.why_not = std::move(ends.why_not);
    if (!ends.given())
        return interval;
    interval.method = ends.method;
    const Shape shape = value_shape(indicator);
    interval.lower = kept(*ends.lower, shape.decimals);
    interval.upper = kept(*ends.upper, shape.decimals);
    std::vector<FigureRef> inputs{o.value_ref};
    for (const FigureRef ref : {o.numerator_ref, o.denominator_ref})
        if (ref != no_figure)
            inputs.push_back(ref);
    Registrar registrar{figures, indicator, area};
    const auto add = [&](const char* name, const Rational& end) {
        return registrar.add(o.period, {name, end, shape, false, Derivation::statistic, inputs}, o.provenance);
    };
    interval.lower_ref = add("lower95", *interval.lower);
    interval.upper_ref = add("upper95", *interval.upper);
    return interval;
}

std::optional<IntervalOfValue> interval_of(FigureStore& figures, const IndicatorResult& result) {
    const Observation* o = result.latest;
    if (!o || !o->value || o->value_ref == no_figure)
        return std::nullopt;
    return interval_at(figures, *result.indicator, result.series->area, *o);
}

}  // namespace boardpack
