#include "evaluate/outlook.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "evaluate/aim.hpp"
#include "evaluate/quantities.hpp"
#include "evaluate/target_in_force.hpp"
#include "statistics/local_level.hpp"

namespace boardpack {

namespace {

using statistics::LocalLevel;
using Points = std::vector<const Observation*>;  // with a value, of one segment, in order

int quarter_number(const Period& quarter) {
    return quarter.first().year() * 4 + static_cast<int>((quarter.first().month() - 1) / 3);
}

/// Why the past of an indicator says nothing of its end; "" where it does.
std::string_view unfit(const IndicatorResult& result) {
    const Indicator& indicator = *result.indicator;
    if (indicator.frequency != Frequency::monthly && indicator.frequency != Frequency::quarterly)
        return "only of figures that come each quarter";
    if (indicator.kind == Kind::milestone || indicator.kind == Kind::narrative)
        return "only of numbers";
    if (indicator.accumulation == Accumulation::ytd)
        return "a count since the start of the year begins again each year";
    if (indicator.accumulation == Accumulation::rolling12)
        return "each rolling year holds most of the one before";
    return {};
}

/// The known points since the last break.
Points segment(const Series& series) {
    Points points;
    for (const Observation& o : series.points) {
        if (o.starts_segment)
            points.clear();
        if (o.value && o.value_ref != no_figure && o.period.kind() == PeriodKind::financial_quarter)
            points.push_back(&o);
    }
    return points;
}

bool is_share_of_base(const Observation& o) {
    return o.numerator && o.denominator && o.denominator->sign() > 0 && o.numerator->sign() >= 0 &&
           *o.numerator <= *o.denominator;
}

/// Estimates from the points up to some quarter. A share whose bases are all known is a share of cases; any other value
/// is a number on its own scale.
class Estimate {
public:
    Estimate(const IndicatorResult& result, std::span<const Observation* const> past)
        : past_(past),
          share_(is_share(result.indicator->kind) &&
                 std::ranges::all_of(past, [](const Observation* o) { return is_share_of_base(*o); })) {
        if (share_) {
            std::vector<statistics::ShareAt> shares;
            for (const Observation* o : past)
                shares.push_back({quarter_number(o->period), o->numerator->to_double(), o->denominator->to_double()});
            level_ = statistics::level_of_shares(shares);
        } else {
            std::vector<statistics::ValueAt> values;
            for (const Observation* o : past) values.push_back({quarter_number(o->period), o->value->to_double()});
            level_ = statistics::level_of_values(values);
        }
    }

    /// Empty where the aim cannot be put as a number.
    [[nodiscard]] std::optional<double> chance(const Aim& aim, int ahead) const {
        return share_ ? of_share(aim, ahead) : of_value(aim, ahead);
    }

    [[nodiscard]] bool is_share_of_cases() const { return share_; }

private:
    /// Each of the bases of the last four quarters is as likely as the others to come again.
    std::optional<double> of_share(const Aim& aim, int ahead) const {
        const std::size_t bases = std::min<std::size_t>(past_.size(), 4);
        double sum = 0;
        for (const Observation* o : past_.last(bases)) {
            const int n = std::max(1, static_cast<int>(std::lround(o->denominator->to_double())));
            const Aim::Cases cases = aim.cases(n);
            sum += statistics::chance_of_share(level_, ahead, n, cases.least, cases.most);
        }
        return sum / static_cast<double>(bases);
    }

    std::optional<double> of_value(const Aim& aim, int ahead) const {
        const std::optional<Rational> bound = aim.bound(*past_.back());
        if (!bound)
            return std::nullopt;
        const double above = statistics::chance_at_least(level_, ahead, bound->to_double());
        return aim.higher() ? above : 1 - above;
    }

    std::span<const Observation* const> past_;
    bool share_;
    LocalLevel level_;
};

/// A dozen quarters cannot tell a chance of 1 in 100 from one of 1 in 1,000, so no estimate is surer than that.
double as_said(double chance) { return std::clamp(std::round(chance * 100) / 100, 0.01, 0.99); }

bool meets(const Aim& aim, const Observation& o, bool share) {
    if (share && is_share_of_base(o)) {
        const int n = static_cast<int>(std::lround(o.denominator->to_double()));
        const int x = static_cast<int>(std::lround(o.numerator->to_double()));
        const Aim::Cases cases = aim.cases(n);
        return x >= cases.least && x <= cases.most;
    }
    const std::optional<Rational> bound = aim.bound(o);
    return bound && (aim.higher() ? *o.value >= *bound : *o.value <= *bound);
}

/// Fills in what a quarter has to bring, and what a quarter has brought.
void add_pace(Evaluation& evaluation, const IndicatorResult& result, const Aim& aim, const Points& points,
              Outlook& outlook) {
    const Indicator& indicator = *result.indicator;
    const Observation& first = *points.front();
    const Observation& last = *points.back();
    Registrar registrar{evaluation.figures, indicator, result.series->area};
    Registrar::Quantity quantity{"", Rational{0}, difference_shape(indicator), false, Derivation::statistic, {}};
    // A pace of whole people or cases is rarely whole.
    quantity.shape.decimals = std::max(1, quantity.shape.decimals);
    const auto add = [&](const char* name, const Rational& content, std::vector<FigureRef> inputs) {
        quantity.name = name;
        quantity.content = content;
        quantity.inputs = std::move(inputs);
        return registrar.add(last.period, quantity, both(last.provenance, first.provenance));
    };
    outlook.there = aim.higher() ? *last.value >= aim.level() : *last.value <= aim.level();
    const int quarters = quarter_number(last.period) - quarter_number(first.period);
    outlook.averaged = (*last.value - *first.value) / Rational{quarters};
    outlook.averaged_ref = add("averaged-a-quarter", *outlook.averaged, {last.value_ref, first.value_ref});
    if (outlook.there)
        return;
    outlook.needed = (aim.level() - *last.value) / Rational{outlook.quarters_left};
    outlook.needed_ref = add("needed-a-quarter", *outlook.needed, {last.value_ref, outlook.level_ref});
    if (!aim.is_level() || !is_share(indicator.kind) || !is_share_of_base(last) || !last.denominator->is_whole() ||
        !last.numerator->is_whole() || last.numerator_ref == no_figure || !aim.higher())
        return;
    const Rational wanted = aim.level() * *last.denominator / Rational{100};
    const auto whole = static_cast<std::int64_t>(wanted.floor());
    outlook.more_cases = Rational{Rational{whole} == wanted ? whole : whole + 1} - *last.numerator;
    quantity.shape = {Unit::number, 0, false};
    outlook.more_cases_ref = add("more-cases", *outlook.more_cases, {last.numerator_ref, last.denominator_ref});
}

void add_refs(std::vector<FigureRef>& refs, const Observation& o) {
    for (const FigureRef ref : {o.value_ref, o.numerator_ref, o.denominator_ref})
        if (ref != no_figure)
            refs.push_back(ref);
}

}  // namespace

Outlook outlook_of(const Model& model, Evaluation& evaluation, const IndicatorResult& result) {
    Outlook outlook;
    outlook.ends = Period::financial_quarter_of(model.strategy().ends);
    outlook.why_not = unfit(result);
    if (!outlook.why_not.empty())
        return outlook;
    const std::optional<Aim> aim = Aim::in(result, outlook.ends);
    if (!aim) {
        outlook.why_not = "no aim that a number can meet";
        return outlook;
    }
    if (evaluation.period.last() >= outlook.ends.last()) {
        outlook.state = Outlook::State::ended;
        outlook.why_not = "the strategy has ended";
        return outlook;
    }
    const Points points = segment(*result.series);
    outlook.quarters_used = static_cast<int>(points.size());
    if (outlook.quarters_used < quarters_needed) {
        outlook.state = Outlook::State::too_short;
        outlook.why_not = fmt::format("too short to say: {} of {} quarters", points.size(), quarters_needed);
        return outlook;
    }
    outlook.quarters_left = quarter_number(outlook.ends) - quarter_number(points.back()->period);
    const auto chance = Estimate{result, points}.chance(*aim, outlook.quarters_left);
    if (!chance) {
        outlook.why_not = "the baseline is too near the end of the scale to be clearly bettered";
        return outlook;
    }
    outlook.state = Outlook::State::given;
    outlook.chance = as_said(*chance);
    outlook.level_ref =
        aim->is_level()
            ? target_in_force(model, evaluation, *result.indicator, result.series->area, outlook.ends).value_ref
            : result.since_baseline.earlier_ref;
    for (const Observation* o : points) add_refs(outlook.rests_on, *o);
    if (!aim->is_level())
        add_refs(outlook.rests_on, *result.series->at(*result.since_baseline.against));
    add_pace(evaluation, result, *aim, points, outlook);
    return outlook;
}

std::vector<PastForecast> past_forecasts(const Model& model, const IndicatorResult& result) {
    constexpr int furthest = 4;
    std::vector<PastForecast> made;
    if (!unfit(result).empty() || !result.series)
        return made;
    const Points points = segment(*result.series);
    const Date starts = model.strategy().starts;
    for (std::size_t known = quarters_needed; known < points.size(); ++known) {
        const std::span<const Observation* const> past{points.data(), known};
        const Estimate estimate{result, past};
        for (std::size_t later = known; later < points.size(); ++later) {
            const Observation& outcome = *points[later];
            const int ahead = quarter_number(outcome.period) - quarter_number(past.back()->period);
            const std::optional<Aim> aim = Aim::in(result, outcome.period);
            if (ahead > furthest || !aim || outcome.period.first() < starts)
                continue;
            if (const auto chance = estimate.chance(*aim, ahead))
                made.push_back({&result, past.back()->period, outcome.period, as_said(*chance),
                                meets(*aim, outcome, estimate.is_share_of_cases())});
        }
    }
    return made;
}

Calibration calibration(std::span<const PastForecast> forecasts) {
    constexpr int bands = 5;
    Calibration c;
    std::vector<Calibration::Band> all(bands);
    for (int i = 0; i < bands; ++i) {
        all[i].from = 100 / bands * i;
        all[i].to = 100 / bands * (i + 1);
    }
    for (const PastForecast& f : forecasts) {
        Calibration::Band& band = all[std::min(bands - 1, static_cast<int>(f.chance * bands + 1e-9))];
        ++band.forecasts;
        band.met += f.met ? 1 : 0;
        band.mean_chance += f.chance;
        ++c.forecasts;
        c.met += f.met ? 1 : 0;
        const double miss = f.chance - (f.met ? 1 : 0);
        c.brier += miss * miss;
    }
    if (c.forecasts == 0)
        return c;
    c.brier /= c.forecasts;
    const double rate = static_cast<double>(c.met) / c.forecasts;
    c.base_rate = rate * (1 - rate);
    for (Calibration::Band& band : all)
        if (band.forecasts > 0) {
            band.mean_chance /= band.forecasts;
            c.bands.push_back(band);
        }
    return c;
}

}  // namespace boardpack
