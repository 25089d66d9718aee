#include "evaluate/fair_all.hpp"

#include "statistics/chance.hpp"

namespace boardpack {

std::optional<FairAll> fair_all(const IndicatorResult& result) {
    const Observation* o = result.latest;
    const bool all = is_share(result.indicator->kind) && result.indicator->polarity == Polarity::higher &&
                     result.target.value == Rational{100} && result.target.target &&
                     result.target.target->form != TargetForm::benchmark;
    if (!all || !o || !o->value || !o->denominator || o->denominator_ref == no_figure || !o->denominator->is_whole() ||
        o->denominator->sign() <= 0)
        return std::nullopt;
    FairAll fair;
    fair.cases = static_cast<std::int64_t>(o->denominator->numerator());
    fair.cases_ref = o->denominator_ref;
    constexpr double per_cent = 100;
    fair.chance = statistics::chance_of_all(fair.rate / per_cent, static_cast<double>(fair.cases));
    return fair;
}

}  // namespace boardpack
