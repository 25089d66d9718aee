#include "layout/typographic.hpp"

#include <doctest/doctest.h>

using namespace boardpack;

TEST_CASE("a number and its unit stay together") {
    CHECK(typographic("within 18 weeks of") == "within 18\u00a0weeks of");
    CHECK(typographic("20 working days") == "20\u00a0working days");
    CHECK(typographic("85.7 %.") == "85.7\u00a0%.");
    CHECK(typographic("3 percentage points") == "3\u00a0percentage points");
    CHECK(typographic("5 weekends, 12 daycare places") == "5 weekends, 12 daycare places");
    CHECK(typographic("in 2026 we") == "in 2026 we");
    CHECK(typographic("18") == "18");
    CHECK(typographic("18 ") == "18 ");
}

TEST_CASE("a range has an en dash, and what only looks like one keeps its hyphen") {
    CHECK(typographic("aged 18-25") == "aged 18\u201325");
    CHECK(typographic("aged 18-25.") == "aged 18\u201325.");
    CHECK(typographic("(0-25)") == "(0\u201325)");
    CHECK(typographic("Strategy 2023-2026") == "Strategy 2023\u20132026");
    for (const char* kept : {"2025-26 Q4", "2026-01-16", "E-2025-07", "P1-M4", "0151-123-4567", "2026-2023",
                             "16-year-old", "1.5-2", "A1-2", "1-2-3", "-5", "5-", "2025-2026-27"})
        CHECK(typographic(kept) == kept);
}
