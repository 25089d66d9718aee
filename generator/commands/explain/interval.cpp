#include <fmt/format.h>

#include "commands/explain/topics.hpp"
#include "evaluate/fair_all.hpp"
#include "figure/chance_words.hpp"

namespace boardpack {

namespace {

std::string fair_words(const IndicatorResult& result) {
    const auto fair = fair_all(result);
    return fair ? fmt::format("a service that gets {}% right has all of {} cases right {}", fair->rate, fair->cases,
                              chance_words(fair->chance))
                : std::string{};
}

}  // namespace

Detail interval_topic(const Explained& e) {
    const auto& interval = e.result.interval;
    if (!interval)
        return {"interval", "How sure the value is"};
    Details details{
        detail("meaning", "", std::string{name_of(interval->meaning)}),
        detail("level", "Level", std::string{interval->given() ? "95%" : ""}),
        detail("method", "Method", interval->given() ? std::string{name_of(interval->method)} : std::string{}),
        figure_detail(e, "lower", "From", interval->lower_ref),
        figure_detail(e, "upper", "To", interval->upper_ref),
        detail("why_not", "None", interval->why_not),
        detail("reading_all", "Reading a target of all", fair_words(e.result)),
    };
    return {"interval", "How sure the value is", std::move(details)};
}

}  // namespace boardpack
