#include "disclose/last_pack.hpp"

#include <algorithm>

#include "disclose/disclose.hpp"
#include "pack/words.hpp"

namespace boardpack {

namespace {

/// What a result says, and which figures it says that of: those of the status and the latest one that is in.
std::vector<FigureRef> told_by(const IndicatorResult& result) {
    std::vector<FigureRef> refs = rests_on(result);
    if (const Observation* known = result.series ? result.series->last_known() : nullptr)
        refs.push_back(known->value_ref);
    return refs;
}

bool may_be_told(const IndicatorResult& result, const ShownFigures& figures) {
    return std::ranges::none_of(told_by(result),
                                [&](FigureRef ref) { return ref != no_figure && figures.at(ref).hidden(); });
}

StandingThen standing_of(const IndicatorResult& result, const FigureStore& figures) {
    StandingThen standing{result.status, status_mark(result).words, std::nullopt};
    if (const Observation* known = result.series ? result.series->last_known() : nullptr)
        standing.last_known = known->period;
    for (const FigureRef ref : rests_on(result)) standing.rested_on.push_back(figures.at(ref).id);
    return standing;
}

}  // namespace

LastPack last_pack(const Evaluation& then, const Evaluation& now, const DisclosurePolicy& policy) {
    const ShownFigures shown_then = disclose({}, then.figures, policy).figures;
    const ShownFigures shown_now = disclose({}, now.figures, policy).figures;
    LastPack last{then.period, {}};
    for (const IndicatorResult& result : then.results) {
        const std::string& id = result.indicator->id.value;
        const IndicatorResult* present = now.result(id);
        if (present && may_be_told(result, shown_then) && may_be_told(*present, shown_now))
            last.standing.emplace(id, standing_of(result, then.figures));
    }
    return last;
}

}  // namespace boardpack
