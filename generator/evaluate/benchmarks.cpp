#include "evaluate/benchmarks.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "evaluate/content.hpp"
#include "evaluate/evaluation.hpp"
#include "evaluate/interval.hpp"
#include "evaluate/quantities.hpp"
#include "figure/format.hpp"

namespace boardpack {

namespace {

/// Counts and sums of money follow the size of a place; comparing them says nothing.
bool comparable(const Indicator& indicator) {
    return indicator.unit != Unit::number && indicator.unit != Unit::pounds && indicator.unit != Unit::none;
}

bool known(const Observation* o) { return o && o->value && o->value_ref != no_figure; }

const Observation* known_at(const Evaluation& evaluation, const Indicator& indicator, const Area& area,
                            const Period& period) {
    const Series* series = evaluation.series_of(indicator.id.value, area.code.value);
    const Observation* o = series ? series->at(period) : nullptr;
    return known(o) ? o : nullptr;
}

bool in_base(const Observation& o, bool share) {
    return o.numerator && o.denominator && o.denominator->sign() > 0 && o.numerator->sign() >= 0 &&
           (!share || *o.numerator <= *o.denominator);
}

Judgement judged_by(const Indicator& indicator, Movement stands) {
    if (indicator.polarity != Polarity::higher && indicator.polarity != Polarity::lower)
        return Judgement::neutral;
    return (stands == Movement::up) == (indicator.polarity == Polarity::higher) ? Judgement::better : Judgement::worse;
}

/// The practice of public health: the interval of our figure against the other area's value, which is taken as free of
/// error. Wholly to one side of it: a clear difference.
void judge(const Indicator& indicator, const Observation& here, Benchmark& b) {
    if (b.stands == Movement::same) {
        b.judged = Judgement::no_clear_change;
        b.test = "none: the two values print alike";
        return;
    }
    const IntervalEnds interval = interval_ends(indicator, here);
    if (!interval.given()) {
        b.judged = indicator.polarity == Polarity::neutral ? Judgement::neutral : Judgement::unknown;
        b.test = "none: " + interval.why_not;
        return;
    }
    const double value = b.there->value->to_double();
    const bool clear = value < *interval.lower || value > *interval.upper;
    b.judged = clear ? judged_by(indicator, b.stands) : Judgement::no_clear_change;
    b.test = fmt::format("95% interval of our figure ({}) against the value of {}: {}", name_of(interval.method),
                         b.area->name, clear ? "a clear difference" : "no clear difference");
}

Benchmark beside(Evaluation& evaluation, const IndicatorResult& result, const Observation& here, const Area& area,
                 const Observation& there) {
    const Indicator& indicator = *result.indicator;
    Benchmark b{.area = &area, .there = &there, .difference = *here.value - *there.value};
    const bool alike = prints_alike(*here.value, *there.value, value_shape(indicator));
    b.stands = alike ? Movement::same : b.difference.sign() > 0 ? Movement::up : Movement::down;
    judge(indicator, here, b);
    b.difference_ref =
        Registrar{evaluation.figures, indicator, result.series->area}.add(here.period,
                                                                          {"against-" + area.code.value,
                                                                           b.difference,
                                                                           difference_shape(indicator),
                                                                           false,
                                                                           Derivation::difference,
                                                                           {here.value_ref, there.value_ref}},
                                                                          both(here.provenance, there.provenance));
    return b;
}

/// The latest period of ours for which any other area has a figure.
const Observation* common(const Model& model, const Evaluation& evaluation, const IndicatorResult& result) {
    const auto& points = result.series->points;
    for (auto it = points.rbegin(); it != points.rend(); ++it)
        if (known(&*it) && std::ranges::any_of(model.strategy().areas, [&](const Area& area) {
                return area.kind != AreaKind::local && known_at(evaluation, *result.indicator, area, it->period);
            }))
            return &*it;
    return nullptr;
}

std::optional<FunnelData> funnel_of(Evaluation& evaluation, const IndicatorResult& result, const Benchmarks& all,
                                    const Area& local) {
    const Indicator& indicator = *result.indicator;
    FunnelData funnel{.shares = is_share(indicator.kind)};
    if (!funnel.shares && indicator.kind != Kind::rate)
        return std::nullopt;
    std::vector<std::optional<double>> x, n;
    std::vector<FigureRef> inputs;
    Rational events{0}, people{0};
    const auto add = [&](const Area& area, const Observation& o) {
        if (!in_base(o, funnel.shares))
            return;
        funnel.areas.push_back({&area, &o});
        x.emplace_back(o.numerator->to_double());
        n.emplace_back(o.denominator->to_double());
        events = events + *o.numerator;
        people = people + *o.denominator;
        for (const FigureRef ref : {o.numerator_ref, o.denominator_ref})
            if (ref != no_figure)
                inputs.push_back(ref);
    };
    add(local, *all.here);
    if (funnel.areas.empty())
        return std::nullopt;
    for (const NeighbourValue& neighbour : all.neighbours) add(*neighbour.area, *neighbour.there);
    // A funnel of two or three places has no shape.
    constexpr std::size_t fewest = 5;
    if (funnel.areas.size() < fewest)
        return std::nullopt;
    const auto placed = funnel.shares ? statistics::funnel_of_shares(x, n) : statistics::funnel_of_rates(x, n);
    if (!placed)
        return std::nullopt;
    funnel.average = placed->average;
    for (std::size_t i = 0; i < funnel.areas.size(); ++i) funnel.areas[i].place = placed->places[i];
    const Rational average = events / people * scale_of(indicator.unit);
    funnel.average_ref = Registrar{evaluation.figures, indicator, result.series->area}.add(
        all.here->period,
        {"average-of-neighbours", average, value_shape(indicator), false, Derivation::statistic, std::move(inputs)},
        all.here->provenance);
    return funnel;
}

}  // namespace

Standing standing_among(const Indicator& indicator, const Observation& here,
                        const std::vector<const Observation*>& others) {
    Standing standing{.of = static_cast<int>(others.size()) + 1, .rests_on = {here.value_ref}};
    for (const Observation* o : others) {
        const bool alike = prints_alike(*here.value, *o->value, value_shape(indicator));
        int& group = alike ? standing.alike : *o->value > *here.value ? standing.higher : standing.lower;
        ++group;
        standing.rests_on.push_back(o->value_ref);
    }
    return standing;
}

std::optional<Benchmarks> benchmarks_of(const Model& model, Evaluation& evaluation, const IndicatorResult& result) {
    if (!result.series || !comparable(*result.indicator))
        return std::nullopt;
    Benchmarks all;
    all.here = common(model, evaluation, result);
    if (!all.here)
        return std::nullopt;
    all.published = all.here->provenance.published;
    for (const Area& area : model.strategy().areas) {
        const Observation* there =
            area.kind == AreaKind::local ? nullptr : known_at(evaluation, *result.indicator, area, all.here->period);
        if (!there)
            continue;
        if (area.kind == AreaKind::neighbour)
            all.neighbours.push_back({&area, there});
        else
            all.areas.push_back(beside(evaluation, result, *all.here, area, *there));
    }
    std::ranges::stable_sort(all.neighbours, {}, [](const NeighbourValue& n) { return n.area->rank.value_or(1000); });
    all.funnel = funnel_of(evaluation, result, all, model.local_area());
    return all;
}

}  // namespace boardpack
