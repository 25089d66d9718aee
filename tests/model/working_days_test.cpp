#include "model/working_days.hpp"

#include <doctest/doctest.h>

#include <string_view>

using namespace boardpack;

namespace {

Date day(std::string_view text) { return Date::parse(text).value(); }
Period period(std::string_view text) { return Period::parse(text).value(); }
Clock clock_of(int length, ClockUnit unit) {
    Clock c;
    c.length = length;
    c.unit = unit;
    return c;
}

/// Bank holidays in England; the second version knows of the coronation.
Calendar england() {
    Calendar c;
    HolidayVersion before;
    before.known_from = day("2022-01-01");
    for (const char* text :
         {"2023-01-02", "2023-04-07", "2023-04-10", "2023-05-01", "2023-05-29", "2023-08-28", "2023-12-25",
          "2023-12-26", "2025-01-01", "2025-04-18", "2025-04-21", "2025-05-05", "2025-05-26", "2025-08-25",
          "2025-12-25", "2025-12-26", "2026-01-01", "2026-04-03", "2026-04-06", "2026-05-04", "2026-05-25",
          "2026-08-31", "2026-12-25", "2026-12-28", "2027-01-01", "2027-03-26", "2027-03-29", "2027-05-03",
          "2027-05-31", "2027-08-30", "2027-12-27", "2027-12-28"})
        before.days.push_back(day(text));
    HolidayVersion after = before;
    after.known_from = day("2022-11-06");
    after.days.insert(after.days.begin() + 4, day("2023-05-08"));
    c.holidays = {before, after};
    return c;
}

}  // namespace

TEST_CASE("20 working days, 28 and 20 calendar days: the day of the start does not count") {
    const Calendar calendar = england();
    const HolidayCalendar holidays{calendar, day("2026-06-01")};
    const struct {
        const char *start, *working, *four_weeks, *twenty_days;
    } rows[] = {
        {"2026-03-16", "2026-04-15", "2026-04-13", "2026-04-05"},  // Good Friday and Easter Monday
        {"2026-12-14", "2027-01-14", "2027-01-11", "2027-01-03"},  // Boxing Day moved to Monday 28
        {"2025-12-12", "2026-01-14", "2026-01-09", "2026-01-01"},
        {"2026-08-14", "2026-09-14", "2026-09-11", "2026-09-03"},
        {"2025-04-05", "2025-05-07", "2025-05-03", "2025-04-25"},  // a Saturday
        {"2023-04-03", "2023-05-04", "2023-05-01", "2023-04-23"},
    };
    for (const auto& row : rows) {
        CAPTURE(row.start);
        const auto due = [&](int n, ClockUnit unit) {
            return due_date(day(row.start), clock_of(n, unit), holidays).iso();
        };
        CHECK(due(20, ClockUnit::working_days) == row.working);
        CHECK(due(28, ClockUnit::calendar_days) == row.four_weeks);
        CHECK(due(20, ClockUnit::calendar_days) == row.twenty_days);
        CHECK(due(4, ClockUnit::weeks) == row.four_weeks);
    }
}

TEST_CASE("weeks fall due on their day, also on a bank holiday") {
    const Calendar calendar = england();
    const HolidayCalendar holidays{calendar, day("2026-06-01")};
    const auto due = [&](const char* start, int n) {
        return due_date(day(start), clock_of(n, ClockUnit::weeks), holidays).iso();
    };
    CHECK(due("2026-11-30", 6) == "2027-01-11");
    CHECK(due("2025-11-24", 6) == "2026-01-05");
    CHECK(due("2026-11-30", 20) == "2027-04-19");
    REQUIRE_FALSE(holidays.is_working_day(day("2026-08-31")));
    CHECK(due("2026-07-20", 6) == "2026-08-31");
}

TEST_CASE("the list of holidays is the one known on the day") {
    const Calendar calendar = england();
    const Clock five = clock_of(5, ClockUnit::working_days);
    const auto due = [&](const char* known_on) {
        return due_date(day("2023-05-03"), five, HolidayCalendar{calendar, day(known_on)}).iso();
    };
    CHECK(due("2022-11-05") == "2023-05-10");
    CHECK(due("2022-11-06") == "2023-05-11");  // 8 May has become a holiday
    CHECK(due("2021-01-01") == "2023-05-10");  // before any list is known: the first
    CHECK(HolidayCalendar(Calendar{}, day("2026-01-01")).version() == nullptr);
}

TEST_CASE("a list covers the years from its first day to its last") {
    const Calendar calendar = england();
    const HolidayCalendar holidays{calendar, day("2026-06-01")};
    CHECK_FALSE(holidays.covers(day("2022-12-31")));
    CHECK(holidays.covers(day("2023-01-01")));
    CHECK(holidays.covers(day("2027-12-31")));
    CHECK_FALSE(holidays.covers(day("2028-01-01")));
    CHECK_FALSE(HolidayCalendar(Calendar{}, day("2026-01-01")).covers(day("2026-01-01")));
}

TEST_CASE("the starts due in a quarter") {
    const Calendar calendar = england();
    const HolidayCalendar holidays{calendar, day("2026-04-24")};
    const StartDays want{day("2025-12-02"), day("2026-03-03")};
    const auto got = starts_due_in(period("2025-26-Q4"), clock_of(20, ClockUnit::working_days), holidays);
    REQUIRE(got.has_value());
    CAPTURE(got->first.iso());
    CAPTURE(got->last.iso());
    CHECK(*got == want);
    CHECK_FALSE(starts_due_in(period("2026-01-01"), clock_of(20, ClockUnit::working_days), holidays).has_value());
}

TEST_CASE("the starts due in a period are exactly those whose due date lies in it") {
    const Calendar calendar = england();
    const HolidayCalendar holidays{calendar, day("2026-06-01")};
    for (const char* name : {"2025-26-Q3", "2025-26-Q4", "2026-01", "2025-12", "AY2025-26-spring", "2026-04-04"})
        for (const ClockUnit unit : {ClockUnit::working_days, ClockUnit::calendar_days, ClockUnit::weeks})
            for (const int length : {1, 5, 20}) {
                CAPTURE(name);
                CAPTURE(length);
                const Period p = period(name);
                const Clock clock = clock_of(length, unit);
                std::optional<StartDays> want;
                for (Date s = p.first().plus_days(-220); s <= p.last(); s = s.plus_days(1)) {
                    const Date due = due_date(s, clock, holidays);
                    if (due < p.first() || due > p.last())
                        continue;
                    if (!want)
                        want = StartDays{s, s};
                    want->last = s;
                }
                CHECK((starts_due_in(p, clock, holidays) == want));
            }
}
