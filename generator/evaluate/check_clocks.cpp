#include "evaluate/check_clocks.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "model/working_days.hpp"

namespace boardpack {

namespace {

/// The days over which the clocks of a period's cases run.
StartDays days_run(const Period& period, const Clock& clock, const HolidayCalendar& holidays) {
    if (clock.cohort == Cohort::started_in_period)
        return {period.first(), due_date(period.last(), clock, holidays)};
    const auto starts = starts_due_in(period, clock, holidays);
    return {starts ? starts->first : period.first(), period.last()};
}

}  // namespace

void check_clocks(const Model& model, const Period& asked, Date as_of, Diagnostics& diagnostics) {
    const HolidayCalendar holidays{model.data().calendar, as_of};
    for (const Indicator& indicator : model.data().indicators) {
        if (!indicator.clock || indicator.clock->unit != ClockUnit::working_days || indicator.retired)
            continue;
        const StartDays run = days_run(asked, *indicator.clock, holidays);
        for (const Date day : {run.first, run.last}) {
            if (holidays.covers(day))
                continue;
            diagnostics.warning(
                "W0536", indicator.clock->span,
                fmt::format("the clock of {} runs over days of {}, but calendar.toml lists no bank holidays of that "
                            "year",
                            indicator.id.value, day.year()),
                "add the year to a version of the holidays");
            break;
        }
    }
}

}  // namespace boardpack
