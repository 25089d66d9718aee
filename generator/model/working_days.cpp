#include "model/working_days.hpp"

#include <algorithm>

namespace boardpack {

namespace {

constexpr unsigned saturday = 5;
constexpr int days_in_week = 7;

}  // namespace

HolidayCalendar::HolidayCalendar(const Calendar& calendar, Date known_on) {
    for (const HolidayVersion& version : calendar.holidays)
        if (!version_ || version.known_from <= known_on)
            version_ = &version;
}

bool HolidayCalendar::is_working_day(Date day) const {
    return day.weekday() < saturday && !(version_ && std::ranges::binary_search(version_->days, day));
}

bool HolidayCalendar::covers(Date day) const {
    return version_ && !version_->days.empty() && version_->days.front().year() <= day.year() &&
           day.year() <= version_->days.back().year();
}

Date due_date(Date start, const Clock& clock, const HolidayCalendar& holidays) {
    switch (clock.unit) {
        case ClockUnit::calendar_days:
            return start.plus_days(clock.length);
        case ClockUnit::weeks:
            return start.plus_days(clock.length * days_in_week);
        case ClockUnit::working_days:
            break;
    }
    Date day = start;
    for (int left = clock.length; left > 0;) {
        day = day.plus_days(1);
        left -= holidays.is_working_day(day) ? 1 : 0;
    }
    return day;
}

std::optional<StartDays> starts_due_in(const Period& period, const Clock& clock, const HolidayCalendar& holidays) {
    // A later start is never due earlier, and nothing is due before it starts: both ends are found by walking back from
    // the ends of the period.
    const auto due = [&](Date start) { return due_date(start, clock, holidays); };
    StartDays starts{period.first(), period.last()};
    while (due(starts.first.plus_days(-1)) >= period.first()) starts.first = starts.first.plus_days(-1);
    while (due(starts.last) > period.last()) starts.last = starts.last.plus_days(-1);
    if (starts.last < starts.first)
        return std::nullopt;
    return starts;
}

}  // namespace boardpack
