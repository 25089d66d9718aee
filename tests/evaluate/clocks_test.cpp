#include <doctest/doctest.h>

#include "support/evaluate_cases.hpp"

using namespace boardpack;
using namespace boardpack::cases;

namespace {

using Codes = std::vector<std::string>;

/// One indicator with a clock of 20, the period 2025-26-Q4, and holidays on these days.
Codes codes(ClockUnit unit, Cohort cohort, std::initializer_list<const char*> holidays) {
    Indicator i = share();
    Clock clock;
    clock.length = 20;
    clock.unit = unit;
    clock.cohort = cohort;
    i.clock = clock;
    Workspace w = workspace({i}, {share_at("2025-26-Q4", "1", "10")});
    HolidayVersion version;
    version.known_from = day("2020-01-01");
    for (const char* text : holidays) version.days.push_back(day(text));
    w.calendar.holidays = {version};
    return judge(w).codes();
}

}  // namespace

TEST_CASE("a clock in working days needs the holidays of every year it runs over") {
    const Codes none, warned{"W0536"};
    const ClockUnit working = ClockUnit::working_days;
    // Cases due from January on started in the year before.
    CHECK(codes(working, Cohort::due_in_period, {"2025-12-25", "2026-01-01"}) == none);
    CHECK(codes(working, Cohort::due_in_period, {"2026-01-01"}) == warned);
    CHECK(codes(working, Cohort::due_in_period, {"2025-12-25"}) == warned);
    CHECK(codes(working, Cohort::due_in_period, {}) == warned);
    // Cases that started from January on have no day in the year before.
    CHECK(codes(working, Cohort::started_in_period, {"2026-01-01"}) == none);
    // Weeks and calendar days know no holidays.
    CHECK(codes(ClockUnit::weeks, Cohort::due_in_period, {}) == none);
    CHECK(codes(ClockUnit::calendar_days, Cohort::due_in_period, {}) == none);
}
