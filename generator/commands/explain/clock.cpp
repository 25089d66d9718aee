#include "commands/explain/topics.hpp"
#include "evaluate/reporting_periods.hpp"
#include "pack/clock_words.hpp"

namespace boardpack {

Detail clock_topic(const Explained& e) {
    const auto& clock = e.indicator().clock;
    if (!clock)
        return {"clock", "Clock"};
    const Date known_on = as_of(e.model(), e.evaluation.period, e.evaluation.known_on);
    const HolidayCalendar holidays{e.model().data().calendar, known_on};
    const HolidayVersion* version = clock->unit == ClockUnit::working_days ? holidays.version() : nullptr;
    const auto starts = starts_of_cases(e.model(), e.evaluation, e.result);
    Detail list{"holidays", "Holidays"};
    if (version)
        list.value = Details{detail("source", "", version->source), place_detail(e.place_of(version->span)),
                             date_detail("known_from", "Known from", version->known_from)};
    const auto day = [&](std::string key, std::string label, Date StartDays::* end) {
        return date_detail(std::move(key), std::move(label), starts ? std::optional{(*starts).*end} : std::nullopt);
    };
    Details details{
        place_detail(e.place_of(clock->span)),
        detail("start", "Starts", clock->start),
        detail("stop", "Stops", clock->stop),
        detail("allows", "Allows", allowance_words(*clock, known_on)),
        detail("counted", "Counted", std::string{cohort_words(clock->cohort)}),
        detail("exceptions", "Exceptions", clock->exceptions),
        detail("cases_of", "Cases of", period_of_cases(e.evaluation, e.result).code()),
        day("first_start", "First start", &StartDays::first),
        day("last_start", "Last start", &StartDays::last),
        std::move(list),
    };
    return {"clock", "Clock", std::move(details)};
}

}  // namespace boardpack
