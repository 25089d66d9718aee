#include "support/workspace.hpp"

using namespace boardpack;
using namespace boardpack::test;

namespace {

const std::string calendar = "indicators/calendar.toml";

}  // namespace

TEST_CASE("the calendar refers to boards and quarters") {
    auto files = minimal_workspace();
    replace(files, calendar, R"(board = "board")", R"(board = "bored")");
    replace(files, calendar, R"(period = "2025-26-Q4"
day = 2026-05-20)",
            R"(period = "2025-26"
day = 2026-05-20)");
    check_diagnostics(files, R"(error[E0302]: there is no board 'bored'
  --> indicators/calendar.toml:9:9
  |
9 | board = "bored"
  |         ^^^^^^^

error[E0320]: '2025-26' is not a financial quarter
  --> indicators/calendar.toml:10:10
   |
10 | period = "2025-26"
   |          ^^^^^^^^^
   = help: packs are made for quarters such as 2025-26-Q4

)");
}

TEST_CASE("a cut-off of a quarter, once") {
    auto files = minimal_workspace();
    append(files, calendar, R"(
[[cut_off]]
period = "2025-26-Q4"
day = 2026-05-01

[[cut_off]]
period = "2026-04"
day = 2026-05-10
)");
    check_diagnostics(files, R"(error[E0301]: there are two cut-off days of '2025-26-Q4'
  --> indicators/calendar.toml:20:10
   |
20 | period = "2025-26-Q4"
   |          ^^^^^^^^^^^^
   = note: the first one stands here (indicators/calendar.toml:16:10)

error[E0320]: '2026-04' is not a financial quarter
  --> indicators/calendar.toml:24:10
   |
24 | period = "2026-04"
   |          ^^^^^^^^^
   = help: packs are made for quarters such as 2025-26-Q4

)");
}

TEST_CASE("days before the period ends") {
    auto files = minimal_workspace();
    replace(files, calendar, "day = 2026-04-30", "day = 2026-03-31");
    replace(files, calendar, "day = 2026-05-20", "day = 2026-03-31");
    check_diagnostics(files, R"(warning[W0323]: the meeting about 2025-26-Q4 is on 2026-03-31, before the period ends
  --> indicators/calendar.toml:11:7
   |
11 | day = 2026-03-31
   |       ^^^^^^^^^^

warning[W0323]: the cut-off for 2025-26-Q4 is on 2026-03-31, before the period ends
  --> indicators/calendar.toml:17:7
   |
17 | day = 2026-03-31
   |       ^^^^^^^^^^

)");
}

TEST_CASE("days just after the period ends") {
    auto files = minimal_workspace();
    replace(files, calendar, "day = 2026-04-30", "day = 2026-04-01");
    replace(files, calendar, "day = 2026-05-20", "day = 2026-04-01");
    check_diagnostics(files, "");
}

TEST_CASE("two meetings of one board about one period") {
    auto files = minimal_workspace();
    append(files, calendar, R"(
[[meeting]]
board = "board"
period = "2025-26-Q4"
day = 2026-05-21
)");
    check_diagnostics(files, R"(error[E0301]: there are two meetings of 'board' for 2025-26-Q4
  --> indicators/calendar.toml:20:9
   |
20 | board = "board"
   |         ^^^^^^^
   = note: the first one stands here (indicators/calendar.toml:9:9)

)");
}

TEST_CASE("holidays out of order") {
    auto files = minimal_workspace();
    replace(files, calendar, "days = [2025-12-25, 2025-12-26, 2026-01-01]",
            "days = [2025-12-26, 2025-12-25, 2025-12-25]");
    append(files, calendar, R"(
[[holidays]]
known_from = 2025-01-01
days = []
)");
    check_diagnostics(files, R"(error[E0321]: 2025-12-25 does not come after 2025-12-25
  --> indicators/calendar.toml:6:8
  |
6 | days = [2025-12-26, 2025-12-25, 2025-12-25]
  |        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
   = help: give each day once, in order

error[E0321]: 2025-12-25 does not come after 2025-12-26
  --> indicators/calendar.toml:6:8
  |
6 | days = [2025-12-26, 2025-12-25, 2025-12-25]
  |        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
   = help: give each day once, in order

error[E0321]: this list of holidays is known from 2025-01-01, not after the one before it (2025-01-01)
  --> indicators/calendar.toml:20:14
   |
20 | known_from = 2025-01-01
   |              ^^^^^^^^^^
   = help: put the versions in order of known_from

)");
}

TEST_CASE("a holiday on a weekend") {
    auto files = minimal_workspace();
    replace(files, calendar, "days = [2025-12-25, 2025-12-26, 2026-01-01]",
            "days = [2025-12-26, 2025-12-27, 2025-12-28, 2025-12-29]");
    check_diagnostics(files, R"(warning[W0324]: 2025-12-27 is a Saturday, which no clock counts anyway
  --> indicators/calendar.toml:6:8
  |
6 | days = [2025-12-26, 2025-12-27, 2025-12-28, 2025-12-29]
  |        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
   = help: give the working day that is free in its place

warning[W0324]: 2025-12-28 is a Sunday, which no clock counts anyway
  --> indicators/calendar.toml:6:8
  |
6 | days = [2025-12-26, 2025-12-27, 2025-12-28, 2025-12-29]
  |        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
   = help: give the working day that is free in its place

)");
}

TEST_CASE("terms have terms as periods and end after they begin") {
    auto files = minimal_workspace();
    append(files, calendar, R"(
[[term]]
period = "AY2025-26"
first = 2025-09-01
last = 2025-09-01
)");
    check_diagnostics(files, R"(error[E0320]: 'AY2025-26' is not a term
  --> indicators/calendar.toml:20:10
   |
20 | period = "AY2025-26"
   |          ^^^^^^^^^^^
   = help: a term is written AY2025-26-autumn, -spring or -summer

error[E0322]: the term ends on 2025-09-01, not after it begins on 2025-09-01
  --> indicators/calendar.toml:22:8
   |
22 | last = 2025-09-01
   |        ^^^^^^^^^^

)");
}

TEST_CASE("a term") {
    auto files = minimal_workspace();
    append(files, calendar, R"(
[[term]]
period = "AY2025-26-autumn"
first = 2025-09-01
last = 2025-12-19
)");
    check_diagnostics(files, "");
}

TEST_CASE("two terms of one period") {
    auto files = minimal_workspace();
    append(files, calendar, R"(
[[term]]
period = "AY2025-26-autumn"
first = 2025-09-01
last = 2025-12-19

[[term]]
period = "AY2025-26-autumn"
first = 2025-09-02
last = 2025-12-20
)");
    check_diagnostics(files, R"(error[E0301]: there are two terms 'AY2025-26-autumn'
  --> indicators/calendar.toml:25:10
   |
25 | period = "AY2025-26-autumn"
   |          ^^^^^^^^^^^^^^^^^^
   = note: the first one stands here (indicators/calendar.toml:20:10)

)");
}
