#include "base/period.hpp"

#include <doctest/doctest.h>

using namespace boardpack;

namespace {
Period p(const char* text) {
    const auto period = Period::parse(text);
    REQUIRE_MESSAGE(period, text);
    return *period;
}
}  // namespace

TEST_CASE("every notation reads back as written, with its first and last day") {
    struct Row {
        const char *code, *first, *last, *display, *words;
    };
    const Row rows[] = {
        {"2025-26-Q1", "2025-04-01", "2025-06-30", "2025-26 Q1", "April to June 2025"},
        {"2025-26-Q2", "2025-07-01", "2025-09-30", "2025-26 Q2", "July to September 2025"},
        {"2025-26-Q4", "2026-01-01", "2026-03-31", "2025-26 Q4", "January to March 2026"},
        {"2025-26", "2025-04-01", "2026-03-31", "2025-26", "April 2025 to March 2026"},
        {"2025-26-H1", "2025-04-01", "2025-09-30", "2025-26 H1", "April to September 2025"},
        {"2025-26-H2", "2025-10-01", "2026-03-31", "2025-26 H2", "October 2025 to March 2026"},
        {"2024-02", "2024-02-01", "2024-02-29", "February 2024", "February 2024"},
        {"CY2025", "2025-01-01", "2025-12-31", "2025", "January to December 2025"},
        {"CY2025-Q3", "2025-07-01", "2025-09-30", "2025 Q3", "July to September 2025"},
        {"AY2025-26", "2025-09-01", "2026-08-31", "2025/26", "September 2025 to August 2026"},
        {"AY2025-26-autumn", "2025-09-01", "2025-12-31", "autumn term 2025/26", "September to December 2025"},
        {"AY2025-26-spring", "2026-01-01", "2026-03-31", "spring term 2025/26", "January to March 2026"},
        {"AY2025-26-summer", "2026-04-01", "2026-08-31", "summer term 2025/26", "April to August 2026"},
        {"2025-01-16", "2025-01-16", "2025-01-16", "16 January 2025", "16 January 2025"},
    };
    for (const Row& row : rows) {
        const Period period = p(row.code);
        CHECK(period.code() == row.code);
        CHECK(period.first().iso() == row.first);
        CHECK(period.last().iso() == row.last);
        CHECK(period.display() == row.display);
        CHECK(period.span_words() == row.words);
    }
}

TEST_CASE("what is not a period is refused") {
    for (const char* text :
         {"", "2025", "2025-27-Q1", "2025-26-Q5", "2025-26-Q0", "2025-26-H3", "2025-13", "CY25", "CY2025-Q5",
          "AY2025-27", "AY2025-26-winter", "2025-02-30", "2025-26-Q", "2025-26-Q44", "1025-26", " 2025-26-Q1"})
        CHECK_FALSE_MESSAGE(Period::parse(text), text);
}

TEST_CASE("previous, next and a year before stay in their system") {
    struct Row {
        const char *at, *previous, *next, *year_before;
    };
    const Row rows[] = {
        {"2025-26-Q1", "2024-25-Q4", "2025-26-Q2", "2024-25-Q1"},
        {"2025-26-Q4", "2025-26-Q3", "2026-27-Q1", "2024-25-Q4"},
        {"2025-26-H1", "2024-25-H2", "2025-26-H2", "2024-25-H1"},
        {"2025-26-H2", "2025-26-H1", "2026-27-H1", "2024-25-H2"},
        {"2025-26", "2024-25", "2026-27", "2024-25"},
        {"2026-01", "2025-12", "2026-02", "2025-01"},
        {"CY2025-Q1", "CY2024-Q4", "CY2025-Q2", "CY2024-Q1"},
        {"CY2025", "CY2024", "CY2026", "CY2024"},
        {"AY2025-26-autumn", "AY2024-25-summer", "AY2025-26-spring", "AY2024-25-autumn"},
        {"AY2025-26-spring", "AY2025-26-autumn", "AY2025-26-summer", "AY2024-25-spring"},
        {"AY2025-26-summer", "AY2025-26-spring", "AY2026-27-autumn", "AY2024-25-summer"},
        {"AY2025-26", "AY2024-25", "AY2026-27", "AY2024-25"},
        {"2024-02-29", "2023-02-28", "2025-02-28", "2023-02-28"},
        {"2024-02", "2024-01", "2024-03", "2023-02"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.at);
        CHECK(p(row.at).previous().code() == row.previous);
        CHECK(p(row.at).next().code() == row.next);
        CHECK(p(row.at).a_year_before().code() == row.year_before);
    }
}

TEST_CASE("a quarter holds its months and knows its days") {
    std::string codes;
    for (const Period& month : p("2025-26-Q4").months()) codes += month.code() + " ";
    CHECK(codes == "2026-01 2026-02 2026-03 ");
    CHECK(p("2025-01-16").months().empty());
    CHECK(p("2025-26").contains(p("2025-26-Q4")));
    CHECK_FALSE(p("2025-26").contains(p("CY2025")));
    CHECK(Period::financial_quarter_of(*Date::parse("2026-03-31")).code() == "2025-26-Q4");
    CHECK(Period::financial_quarter_of(*Date::parse("2026-04-01")).code() == "2026-27-Q1");
}

TEST_CASE("periods are ordered by their first day") {
    CHECK(p("2024-25-Q4") < p("2025-26-Q1"));
    CHECK(p("2025-04") < p("2025-26-Q1"));
    CHECK(p("2025-26-Q1") < p("2025-26"));
}

TEST_CASE("dates are read in one form only") {
    CHECK(Date::parse("2026-04-14")->words() == "14 April 2026");
    CHECK(Date::parse("2026-04-13")->weekday() == 0);
    for (const char* text :
         {"2026-4-14", "14/04/2026", "2025-02-29", "2026-00-01", "0000-00-00", "2026-04-14T00:00", "45000"})
        CHECK_FALSE_MESSAGE(Date::parse(text), text);
}
