#include "evaluate/aim.hpp"

#include <algorithm>

#include "evaluate/comparison.hpp"
#include "evaluate/content.hpp"
#include "evaluate/quantities.hpp"
#include "evaluate/target_in_force.hpp"

namespace boardpack {

namespace {

std::optional<Rational> level_in(const Target& target, const Period& quarter) {
    switch (target.form) {
        case TargetForm::statutory_all:
            return target.value ? target.value->value : Rational{100};
        case TargetForm::threshold:
            return target.value ? std::optional{target.value->value} : std::nullopt;
        case TargetForm::trajectory:
            return trajectory_level(target, quarter);
        default:
            return std::nullopt;
    }
}

/// Smallest k from 0 to `last` for which `holds`, where it holds for all after; empty when it does not hold at the
/// last.
template <class Holds>
std::optional<int> first_that(int last, const Holds& holds) {
    if (!holds(last))
        return std::nullopt;
    int from = 0, to = last;
    while (from < to) {
        const int middle = from + (to - from) / 2;
        if (holds(middle))
            to = middle;
        else
            from = middle + 1;
    }
    return from;
}

}  // namespace

std::optional<Aim> Aim::in(const IndicatorResult& result, const Period& quarter) {
    const Indicator& indicator = *result.indicator;
    if (indicator.polarity != Polarity::higher && indicator.polarity != Polarity::lower)
        return std::nullopt;
    const bool higher = indicator.polarity == Polarity::higher;
    const Target* target = target_for(indicator, quarter);
    if (!target || indicator.status.sides == Sides::both)
        return std::nullopt;
    if (const auto level = level_in(*target, quarter)) {
        const bool inside_is_met = indicator.status.within == Within::met;
        const Rational slack =
            inside_is_met ? tolerance_at(indicator, *level, higher ? Side::below : Side::above) : Rational{0};
        return Aim{result, *target, higher, higher ? *level - slack : *level + slack, nullptr};
    }
    const Comparison& since = result.since_baseline;
    if (target->form != TargetForm::improve_on_baseline || !since.difference || !since.against)
        return std::nullopt;
    const Observation* baseline = result.series->at(*since.against);
    if (!baseline || !baseline->value)
        return std::nullopt;
    return Aim{result, *target, higher, *baseline->value, baseline};
}

bool Aim::clearly_better(const Observation& imagined) const {
    const Change change = change_between(*result_->indicator, imagined, *baseline_, Reach::left_out);
    if (target_->min_change && (*imagined.value - *baseline_->value).abs() < target_->min_change->value)
        return false;
    return judge_change(*result_->indicator, result_->target, *imagined.value, *baseline_->value, change) ==
           Judgement::better;
}

Aim::Cases Aim::cases(int n) const {
    if (!baseline_) {
        const Rational wanted = level_ * Rational{n} / Rational{100};
        const auto whole = static_cast<int>(wanted.floor());
        if (!higher_)
            return {0, whole};
        return {Rational{whole} == wanted ? whole : whole + 1, n};
    }
    Observation imagined;
    imagined.denominator = Rational{n};
    const auto met_with = [&](int x) {
        imagined.numerator = Rational{x};
        imagined.value = Rational::ratio(100LL * x, n);
        return clearly_better(imagined);
    };
    // Counted from the worst end, so that what holds once holds from there on.
    const auto first = first_that(n, [&](int k) { return met_with(higher_ ? k : n - k); });
    if (!first)
        return {};
    return higher_ ? Cases{*first, n} : Cases{0, n - *first};
}

std::optional<Rational> Aim::bound(const Observation& like) const {
    if (!baseline_)
        return level_;
    // On the grid of printed values: between two of them nothing would be seen to change.
    constexpr int most_steps = 1'000'000;
    const Indicator& indicator = *result_->indicator;
    std::int64_t per_unit = 1;
    for (int i = 0; i < display_decimals(indicator); ++i) per_unit *= 10;
    const Rational start = baseline_->value->rounded(display_decimals(indicator));
    const auto value_at = [&](int k) {
        const Rational step = Rational::ratio(k, per_unit);
        return higher_ ? start + step : start - step;
    };
    const double room = (higher_ ? start.abs().to_double() + 100 : start.to_double()) * static_cast<double>(per_unit);
    const int last = static_cast<int>(std::min<double>(room, most_steps));
    if (last < 0)
        return std::nullopt;
    Observation imagined;
    imagined.denominator = like.denominator;
    const auto first = first_that(last, [&](int k) {
        imagined.value = value_at(k);
        if (like.denominator)
            imagined.numerator = *imagined.value * *like.denominator / scale_of(indicator.unit);
        return clearly_better(imagined);
    });
    return first ? std::optional{value_at(*first)} : std::nullopt;
}

}  // namespace boardpack
