#pragma once

#include <optional>

#include "base/date.hpp"
#include "base/period.hpp"
#include "model/calendar.hpp"
#include "model/indicator.hpp"

namespace boardpack {

/// The bank holidays as known on a day: of the versions in calendar.toml the last one known by then, so that an old
/// pack is rebuilt with the list of its time. Before the first version: that one, because no other is known. Refers to
/// the calendar, which must outlive it.
class HolidayCalendar {
public:
    HolidayCalendar(const Calendar& calendar, Date known_on);

    /// Monday to Friday and no bank holiday.
    [[nodiscard]] bool is_working_day(Date day) const;
    /// Does the list reach over the year of this day? Outside it every weekday would count as a working day.
    [[nodiscard]] bool covers(Date day) const;
    /// The list in use; null when the calendar has none.
    [[nodiscard]] const HolidayVersion* version() const { return version_; }

private:
    const HolidayVersion* version_ = nullptr;
};

/// The last day on which something begun on `start` is in time. The day of the start is not counted. A duty in calendar
/// days or weeks falls due on its day also when that is a weekend or a bank holiday.
[[nodiscard]] Date due_date(Date start, const Clock& clock, const HolidayCalendar& holidays);

/// The first and last day of a start.
struct StartDays {
    Date first{}, last{};
    bool operator==(const StartDays&) const = default;
};
/// The starts that fall due in a period: the cases of a cohort "due in period". None where no start does.
[[nodiscard]] std::optional<StartDays> starts_due_in(const Period& period, const Clock& clock,
                                                     const HolidayCalendar& holidays);

}  // namespace boardpack
