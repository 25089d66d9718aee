#include <fmt/format.h>

#include "commands/explain/topics.hpp"
#include "evaluate/status_legend.hpp"

namespace boardpack {

namespace {

std::string baseline_words(const Indicator& indicator) {
    if (!indicator.baseline)
        return {};
    return indicator.baseline->period ? indicator.baseline->period->value.code() : "being set";
}

}  // namespace

Detail definition_topic(const Explained& e) {
    const Indicator& i = e.indicator();
    Details details{
        place_detail(e.place_of(i.span)),
        detail("numerator", "Counted", i.numerator),
        detail("denominator", "Out of", i.denominator),
        detail("inclusion", "Included", i.inclusion),
        detail("exclusion", "Left out", i.exclusion),
        detail("kind", "Kind", std::string{name_of(i.kind)}),
        detail("counts", "Counts", std::string{name_of(i.counts)}),
        detail("unit", "Unit", std::string{name_of(i.unit)}),
        Detail{"decimals", "Printed places", std::int64_t{display_decimals(i)}},
        detail("polarity", "Better", spaced(name_of(i.polarity))),
        detail("frequency", "Comes", std::string{name_of(i.frequency)}),
        detail("accumulation", "Covers", std::string{name_of(i.accumulation)}),
        Detail{"lag_days", "Due, days after", std::int64_t{i.lag_days}},
        detail("baseline", "Baseline", baseline_words(i)),
        detail("how_judged", "How judged", status_legend(e.model(), i, e.result.target)),
        Detail{"minimum_base", "Smallest base", {}},
        detail("provider", "Provider", i.provider.value),
        detail("retired", "Retired after", i.retired ? i.retired->value : std::string{}),
    };
    if (is_share(i.kind))
        for (Detail& f : details)
            if (f.key == "minimum_base")
                f.value = std::int64_t{minimum_base(i)};
    return {"definition", "Definition", std::move(details)};
}

}  // namespace boardpack
