#include "pack/interval_words.hpp"

#include <fmt/format.h>

namespace boardpack {

Inlines interval_words(const IndicatorResult& result) {
    const std::optional<IntervalOfValue>& interval = result.interval;
    if (!interval || !interval->given())
        return {};
    const std::vector<FigureRef> refs{interval->lower_ref, interval->upper_ref};
    // The first slot speaks for both where they are hidden.
    return {FigureSlot{interval->lower_ref}, Claim{" to ", refs, "", {}},
            FigureSlot{interval->upper_ref, Show::value, {}, refs},
            Claim{fmt::format(" ({})", name_of(interval->method)), refs, "", {}}};
}

}  // namespace boardpack
