#include "evaluate/comparison.hpp"

#include <cmath>

#include <fmt/format.h>

#include "evaluate/content.hpp"
#include "evaluate/quantities.hpp"
#include "evaluate/series.hpp"
#include "figure/format.hpp"
#include "statistics/two_samples.hpp"

namespace boardpack {

namespace {

std::string detectable_words(const Indicator& indicator, std::optional<double> detectable) {
    if (!detectable)
        return "no value could have differed clearly";
    constexpr double places = 1e6;
    ShownFigure size;
    size.content = Rational::ratio(static_cast<Rational::Int>(std::llround(*detectable * places)),
                                   static_cast<Rational::Int>(places));
    size.shape = difference_shape(indicator);
    return "the smallest change these bases could show is " + format_magnitude(size, Wording::sentence);
}

/// Takes over what a test says; one that refuses its numbers leaves the change untested.
void settle(const statistics::Answer<statistics::TestResult>& test, Change& change) {
    if (!test) {
        change.too_few = true;
        change.test = "none: " + test.error().message;
        return;
    }
    change.clear = test->clear();
    change.test =
        fmt::format("{} at the 5% level: {}", test->name, change.clear ? "a clear change" : "no clear change");
}

/// Takes over the smallest difference that the same test would have called clear.
void add_reach(const Indicator& indicator, const statistics::Answer<std::optional<double>>& smallest, Change& change) {
    if (change.too_few || !smallest)
        return;
    if (*smallest)
        change.detectable = **smallest * scale_of(indicator.unit).to_double();
    change.test += "; " + detectable_words(indicator, change.detectable);
}

bool has_base(const Observation& o) { return o.numerator && o.denominator && o.denominator->sign() > 0; }

/// A test of two shares needs each numerator inside its base (a share above 100%, such as an occupancy, has none).
bool is_sample_share(const Observation& o) {
    return has_base(o) && o.numerator->sign() >= 0 && *o.numerator <= *o.denominator;
}

bool counts_people(const Indicator& indicator) { return indicator.counts == Counts::people; }

bool is_rate(const Indicator& indicator) {
    return indicator.unit == Unit::per_1000 || indicator.unit == Unit::per_10000;
}

void test_shares(const Indicator& indicator, const Observation& latest, const Observation& earlier, Reach reach,
                 Change& change) {
    const Rational least{minimum_base(indicator)};
    if (*latest.denominator < least || *earlier.denominator < least) {
        change.too_few = true;
        change.test = fmt::format("none: fewer than {} below the line", minimum_base(indicator));
        return;
    }
    const double x1 = earlier.numerator->to_double(), n1 = earlier.denominator->to_double();
    const double x2 = latest.numerator->to_double(), n2 = latest.denominator->to_double();
    settle(statistics::two_shares(x1, n1, x2, n2), change);
    if (reach == Reach::measured)
        add_reach(indicator, statistics::smallest_clear_difference_of_shares(x1, n1, n2), change);
}

/// Counts may be means of months; the exact test takes the whole numbers nearest to them.
void test_counts(const Indicator& indicator, const Rational& latest, const Rational& earlier, const Rational& exposure,
                 const Rational& before, Reach reach, Change& change) {
    const double count1 = std::round(earlier.to_double()), count2 = std::round(latest.to_double());
    const double exposure1 = before.to_double(), exposure2 = exposure.to_double();
    settle(statistics::two_rates(count1, exposure1, count2, exposure2), change);
    if (reach == Reach::measured)
        add_reach(indicator, statistics::smallest_clear_difference_of_rates(count1, exposure1, exposure2), change);
}

/// The tolerance of the definition (not of one side: a change has none), in the unit of the value.
Rational plain_tolerance(const StatusRule& rule, const Rational& level) {
    return rule.tolerance_unit == ToleranceUnit::points ? rule.tolerance : level.abs() * rule.tolerance / Rational{100};
}

void test_plainly(const Indicator& indicator, const Rational& difference, const Rational& earlier, Change& change) {
    const Rational tolerance = plain_tolerance(indicator.status, earlier);
    change.clear = difference.abs() > tolerance;
    change.test = tolerance.sign() == 0 ? "plain difference: no sample, or its spread is not known"
                                        : "difference against the tolerance of the definition";
}

/// Distance of a value from a range; zero inside.
Rational distance(const Rational& value, const Rational& low, const Rational& high) {
    if (value < low)
        return low - value;
    return value > high ? value - high : Rational{0};
}

/// Of a band, or a level to hold, nearer is better.
Judgement judge_distance(const Rational& latest, const Rational& earlier, const Rational& low, const Rational& high) {
    const Rational now = distance(latest, low, high), before = distance(earlier, low, high);
    return now == before ? Judgement::no_clear_change : now < before ? Judgement::better : Judgement::worse;
}

bool same_place_in_year(const Period& a, const Period& b) {
    return a.kind() == b.kind() && (a.kind() == PeriodKind::day || a.first().month() == b.first().month());
}

std::size_t index_of(const Series& series, const Observation& o) {
    return static_cast<std::size_t>(&o - series.points.data());
}

class Comparer {
public:
    Comparer(FigureStore& store, const Series& series, const Observation& latest, const TargetInForce& target)
        : registrar_(store, *series.indicator, series.area), series_(series), latest_(latest), target_(target) {}

    Comparisons all() {
        Comparisons c;
        if (!latest_.value) {
            c.since_baseline.why_not = c.on_year.why_not = c.on_previous.why_not = latest_.why_not;
            return c;
        }
        c.since_baseline = since_baseline();
        c.on_year = on_year();
        c.on_previous = on_previous(c.on_year);
        return c;
    }

private:
    Comparison since_baseline() {
        const Indicator& indicator = *series_.indicator;
        if (!indicator.baseline)
            return {.why_not = StatusCode::not_applicable};
        if (!indicator.baseline->period)
            return {.why_not = StatusCode::baseline_pending};
        const Period& period = indicator.baseline->period->value;
        if (latest_.period <= period)
            return {.against = period, .why_not = StatusCode::baseline_pending};
        const Period point = baseline_point(indicator, period, latest_.period);
        const Observation* earlier = series_.at(point);
        if (!earlier || !earlier->value)
            return {.against = period,
                    .why_not = point == period ? StatusCode::baseline_pending : StatusCode::not_comparable};
        return with(*earlier, "change-baseline");
    }

    Comparison on_year() {
        const Period wanted = latest_.period.a_year_before();
        const bool day = wanted.kind() == PeriodKind::day;
        for (const Observation& o : series_.points)
            if (o.period == wanted || (day && o.period.first().year() == wanted.first().year()))
                return with(o, "change-year");
        return {.against = wanted, .why_not = StatusCode::not_applicable};
    }

    Comparison on_previous(const Comparison& year) {
        const Accumulation a = series_.indicator->accumulation;
        if (a == Accumulation::ytd || a == Accumulation::rolling12)
            return {.why_not = StatusCode::not_applicable};
        for (std::size_t i = index_of(series_, latest_); i-- > 0;) {
            const Observation& o = series_.points[i];
            if (!o.value)
                continue;
            // The previous report of an annual series is the one of the year before: one comparison, one figure.
            return year.against == o.period && year.difference ? year : with(o, "change-previous");
        }
        return {.why_not = StatusCode::not_applicable};
    }

    Comparison with(const Observation& earlier, std::string quantity) {
        Comparison c{.against = earlier.period, .why_not = earlier.why_not, .earlier_ref = earlier.value_ref};
        if (!earlier.value)
            return c;
        if (break_between(series_, index_of(series_, earlier), index_of(series_, latest_))) {
            c.why_not = StatusCode::not_comparable;
            return c;
        }
        const Indicator& indicator = *series_.indicator;
        const Change change = change_between(indicator, latest_, earlier, Reach::measured);
        c.difference = *latest_.value - *earlier.value;
        c.moved = change.moved;
        c.judged = judge_change(indicator, target_, *latest_.value, *earlier.value, change);
        c.test = change.test;
        c.detectable = change.detectable;
        if (change.too_few)
            c.why_not = StatusCode::too_few;
        c.difference_ref = registrar_.add(latest_.period,
                                          {std::move(quantity),
                                           *c.difference,
                                           difference_shape(indicator),
                                           false,
                                           Derivation::difference,
                                           {latest_.value_ref, earlier.value_ref}},
                                          both(latest_.provenance, earlier.provenance));
        return c;
    }

    Registrar registrar_;
    const Series& series_;
    const Observation& latest_;
    const TargetInForce& target_;
};

}  // namespace

Rational tolerance_at(const Indicator& indicator, const Rational& level, Side side) {
    StatusRule rule = indicator.status;
    if (const auto& own = side == Side::below ? rule.tolerance_below : rule.tolerance_above)
        rule.tolerance = own->value;
    return plain_tolerance(rule, level);
}

Change change_between(const Indicator& indicator, const Observation& latest, const Observation& earlier, Reach reach) {
    Change change;
    const Rational difference = *latest.value - *earlier.value;
    if (prints_alike(*latest.value, *earlier.value, value_shape(indicator))) {
        change.moved = Movement::same;
        change.test = "none: the two values print alike";
        return change;
    }
    change.moved = difference.sign() > 0 ? Movement::up : Movement::down;
    if (is_share(indicator.kind) && is_sample_share(latest) && is_sample_share(earlier))
        test_shares(indicator, latest, earlier, reach, change);
    else if (counts_people(indicator) && indicator.kind == Kind::count && latest.value->sign() >= 0 &&
             earlier.value->sign() >= 0)
        test_counts(indicator, *latest.value, *earlier.value, 1, 1, reach, change);
    else if (counts_people(indicator) && is_rate(indicator) && has_base(latest) && has_base(earlier))
        test_counts(indicator, *latest.numerator, *earlier.numerator, *latest.denominator, *earlier.denominator, reach,
                    change);
    else
        test_plainly(indicator, difference, *earlier.value, change);
    return change;
}

Judgement judge_change(const Indicator& indicator, const TargetInForce& target, const Rational& latest,
                       const Rational& earlier, const Change& change) {
    if (indicator.polarity == Polarity::neutral)
        return Judgement::neutral;
    if (change.too_few || indicator.polarity == Polarity::on_date)
        return Judgement::unknown;
    if (change.moved == Movement::same || !change.clear)
        return Judgement::no_clear_change;
    if (indicator.polarity == Polarity::band) {
        if (!target.low || !target.high)
            return Judgement::neutral;
        return judge_distance(latest, earlier, *target.low, *target.high);
    }
    if (indicator.status.sides == Sides::both && target.value)
        return judge_distance(latest, earlier, *target.value, *target.value);
    const bool up_is_better = indicator.polarity == Polarity::higher;
    return (change.moved == Movement::up) == up_is_better ? Judgement::better : Judgement::worse;
}

Period baseline_point(const Indicator& indicator, const Period& baseline, const Period& at) {
    if (indicator.accumulation != Accumulation::ytd || same_place_in_year(at, baseline))
        return baseline;
    Period point = at;
    while (point > baseline) point = point.a_year_before();
    return point;
}

Comparisons compare(FigureStore& store, const Series& series, const Observation& latest, const TargetInForce& target) {
    return Comparer{store, series, latest, target}.all();
}

}  // namespace boardpack
