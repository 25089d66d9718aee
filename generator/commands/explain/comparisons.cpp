#include "commands/explain/topics.hpp"
#include "evaluate/quantities.hpp"

namespace boardpack {

namespace {

Details details_of(const Explained& e, const Comparison& c, std::string what) {
    const Comparison& direction = e.result.direction;
    const bool compared = c.difference.has_value();
    const bool judged = compared && c.judged != Judgement::unknown;
    const bool same = c.against == direction.against && c.difference_ref == direction.difference_ref;
    return {
        detail("with", "", std::move(what)),
        detail("period", "", c.against ? c.against->code() : std::string{}),
        number_detail("difference", "Difference", c.difference, difference_shape(e.indicator())),
        detail("moved", "Moved", compared ? std::string{name_of(c.moved)} : std::string{}),
        detail("judged", "Judged", judged ? spaced(name_of(c.judged)) : std::string{}),
        detail("test", "Test", c.test),
        detail("why_not", compared ? "Not judged" : "Not compared",
               judged ? std::string{} : std::string{status_words(c.why_not)}),
        detail("direction", "The direction of travel", compared && same),
    };
}

}  // namespace

Detail comparisons_topic(const Explained& e) {
    DetailList comparisons;
    comparisons.items.push_back(details_of(e, e.result.since_baseline, "since the baseline"));
    comparisons.items.push_back(details_of(e, e.result.on_year, "on a year before"));
    comparisons.items.push_back(details_of(e, e.result.on_previous, "on the report before"));
    return {"comparisons", "Comparisons", std::move(comparisons)};
}

}  // namespace boardpack
