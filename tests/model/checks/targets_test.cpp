#include "support/workspace.hpp"

using namespace boardpack;
using namespace boardpack::test;

namespace {

const std::string definitions = "indicators/definitions/priority-1.toml";

}  // namespace

TEST_CASE("a target without who set it and when is refused") {
    auto files = minimal_workspace();
    replace(files, definitions, R"(set_by = "Strategy 2024-2027"
set_on = 2024-03-01
)",
            "");
    check_diagnostics(files, R"(error[E0202]: the key 'set_by' is missing (target)
  --> indicators/definitions/priority-1.toml:30:1
   |
30 | [[indicator.target]]
   | ^^^^^^^^^^^^^^^^^^^^
   = help: set_by: who set it: a document or a minute

error[E0202]: the key 'set_on' is missing (target)
  --> indicators/definitions/priority-1.toml:30:1
   |
30 | [[indicator.target]]
   | ^^^^^^^^^^^^^^^^^^^^
   = help: set_on: the day on which it was set, or the words "not stated"

)");
}

TEST_CASE("statutory_all and threshold need a value") {
    auto files = minimal_workspace();
    replace(files, definitions, R"(form = "statutory_all"
value = 100)",
            R"(form = "threshold")");
    check_diagnostics(files, R"(error[E0520]: a target of form threshold needs 'value'
  --> indicators/definitions/priority-1.toml:30:1
   |
30 | [[indicator.target]]
   | ^^^^^^^^^^^^^^^^^^^^

)");
}

TEST_CASE("a band needs both ends and the polarity of a band") {
    auto files = minimal_workspace();
    replace(files, definitions, R"(form = "statutory_all"
value = 100)",
            R"(form = "band"
low = 80)");
    check_diagnostics(files, R"(error[E0520]: a target of form band needs 'high'
  --> indicators/definitions/priority-1.toml:30:1
   |
30 | [[indicator.target]]
   | ^^^^^^^^^^^^^^^^^^^^

error[E0527]: a target of form band does not fit an indicator whose polarity is higher
  --> indicators/definitions/priority-1.toml:32:8
   |
32 | form = "band"
   |        ^^^^^^
   = help: write polarity = "band"

)");
}

TEST_CASE("a band of no width") {
    auto files = minimal_workspace();
    replace(files, definitions, R"(form = "statutory_all"
value = 100)",
            R"(form = "band"
low = 80
high = 80)");
    replace(files, definitions, R"(polarity = "higher")", R"(polarity = "band")");
    check_diagnostics(files, R"(error[E0522]: the band ends where it begins or before
  --> indicators/definitions/priority-1.toml:34:8
   |
34 | high = 80
   |        ^^
   = help: high is more than low

)");
}

TEST_CASE("a band in order") {
    auto files = minimal_workspace();
    replace(files, definitions, R"(form = "statutory_all"
value = 100)",
            R"(form = "band"
low = 80
high = 80.1)");
    replace(files, definitions, R"(polarity = "higher")", R"(polarity = "band")");
    check_diagnostics(files, "");
}

TEST_CASE("a milestone needs a day and a polarity of its own") {
    auto files = minimal_workspace();
    replace(files, definitions, R"(form = "statutory_all"
value = 100)",
            R"(form = "milestone")");
    check_diagnostics(files, R"(error[E0520]: a target of form milestone needs 'due'
  --> indicators/definitions/priority-1.toml:30:1
   |
30 | [[indicator.target]]
   | ^^^^^^^^^^^^^^^^^^^^

error[E0527]: a target of form milestone does not fit an indicator whose polarity is higher
  --> indicators/definitions/priority-1.toml:32:8
   |
32 | form = "milestone"
   |        ^^^^^^^^^^^
   = help: write polarity = "on_date"

)");
}

TEST_CASE("a benchmark needs an area that is known") {
    auto files = minimal_workspace();
    replace(files, definitions, R"(form = "statutory_all"
value = 100)",
            R"(form = "benchmark"
area = "X02")");
    check_diagnostics(files, R"(error[E0302]: there is no area 'X02'
  --> indicators/definitions/priority-1.toml:33:8
   |
33 | area = "X02"
   |        ^^^^^
   = help: did you mean 'X01'?

)");
}

TEST_CASE("an area is not its own benchmark") {
    auto files = minimal_workspace();
    replace(files, definitions, R"(form = "statutory_all"
value = 100)",
            R"(form = "benchmark"
area = "X01")");
    check_diagnostics(files, R"(error[E0523]: an area cannot be its own benchmark
  --> indicators/definitions/priority-1.toml:33:8
   |
33 | area = "X01"
   |        ^^^^^

)");
}

TEST_CASE("a benchmark with another area is in order") {
    auto files = minimal_workspace();
    replace(files, definitions, R"(form = "statutory_all"
value = 100)",
            R"(form = "benchmark"
area = "X00")");
    check_diagnostics(files, "");
}

TEST_CASE("a form takes no field of another") {
    auto files = minimal_workspace();
    replace(files, definitions, R"(form = "improve_on_baseline")", R"(form = "improve_on_baseline"
value = 50)");
    check_diagnostics(files, R"(error[E0521]: a target of form improve_on_baseline takes no 'value'
  --> indicators/definitions/priority-1.toml:64:9
   |
64 | value = 50
   |         ^^

)");
}

TEST_CASE("a target lies within the plausible range") {
    auto files = minimal_workspace();
    replace(files, definitions, R"(form = "statutory_all"
value = 100)",
            R"(form = "threshold"
value = 100.5)");
    check_diagnostics(files, R"(error[E0526]: a target of 100.5 is outside the plausible range of 'advice-6wk', 0 to 100
  --> indicators/definitions/priority-1.toml:33:9
   |
33 | value = 100.5
   |         ^^^^^

)");
}

TEST_CASE("a target on the edge of the plausible range") {
    auto files = minimal_workspace();
    replace(files, definitions, R"(form = "statutory_all"
value = 100)",
            R"(form = "threshold"
value = 0)");
    check_diagnostics(files, "");
}

TEST_CASE("a neutral indicator has no direction to judge") {
    auto files = minimal_workspace();
    replace(files, definitions, R"(polarity = "higher")", R"(polarity = "neutral")");
    check_diagnostics(
        files, R"(error[E0527]: a target of form statutory_all does not fit an indicator whose polarity is neutral
  --> indicators/definitions/priority-1.toml:32:8
   |
32 | form = "statutory_all"
   |        ^^^^^^^^^^^^^^^
   = help: such a target needs polarity = "higher" or "lower"

)");
}

TEST_CASE("a target of form none fits every polarity") {
    auto files = minimal_workspace();
    replace(files, definitions, R"(form = "statutory_all"
value = 100)",
            R"(form = "none")");
    replace(files, definitions, R"(polarity = "higher")", R"(polarity = "neutral")");
    check_diagnostics(files, "");
}

TEST_CASE("targets out of order") {
    auto files = minimal_workspace();
    replace(files, definitions, "[indicator.status]", R"([[indicator.target]]
from = "2023-24-Q4"
form = "threshold"
value = 90
set_by = "Board"
set_on = 2023-01-01

[indicator.status])");
    check_diagnostics(files,
                      R"(error[E0525]: this target holds from 2023-24-Q4, not after the one before it (from 2024-25-Q1)
  --> indicators/definitions/priority-1.toml:38:8
   |
38 | from = "2023-24-Q4"
   |        ^^^^^^^^^^^^
   = note: the one before stands here (indicators/definitions/priority-1.toml:31:8)
   = help: put the targets in order of 'from', each once

)");
}

TEST_CASE("two targets from the same period") {
    auto files = minimal_workspace();
    replace(files, definitions, "[indicator.status]", R"([[indicator.target]]
from = "2024-25-Q1"
form = "threshold"
value = 90
set_by = "Board"
set_on = 2023-01-01

[indicator.status])");
    check_diagnostics(files,
                      R"(error[E0525]: this target holds from 2024-25-Q1, not after the one before it (from 2024-25-Q1)
  --> indicators/definitions/priority-1.toml:38:8
   |
38 | from = "2024-25-Q1"
   |        ^^^^^^^^^^^^
   = note: the one before stands here (indicators/definitions/priority-1.toml:31:8)
   = help: put the targets in order of 'from', each once

)");
}

TEST_CASE("a later target without a beginning") {
    auto files = minimal_workspace();
    replace(files, definitions, "[indicator.status]", R"([[indicator.target]]
form = "threshold"
value = 90
set_by = "Board"
set_on = 2023-01-01

[indicator.status])");
    check_diagnostics(files, R"(error[E0525]: this target does not say from when it holds
  --> indicators/definitions/priority-1.toml:37:1
   |
37 | [[indicator.target]]
   | ^^^^^^^^^^^^^^^^^^^^
   = note: the one before stands here (indicators/definitions/priority-1.toml:31:8)
   = help: put the targets in order of 'from', each once

)");
}

TEST_CASE("targets in order") {
    auto files = minimal_workspace();
    replace(files, definitions, "[indicator.status]", R"([[indicator.target]]
from = "2024-25-Q2"
form = "threshold"
value = 90
set_by = "Board"
set_on = 2023-01-01

[indicator.status])");
    check_diagnostics(files, "");
}

TEST_CASE("a trajectory has points") {
    auto files = minimal_workspace();
    replace(files, definitions, R"(form = "statutory_all"
value = 100)",
            R"(form = "trajectory"
points = [])");
    check_diagnostics(files, R"(error[E0520]: a target of form trajectory needs 'points'
  --> indicators/definitions/priority-1.toml:30:1
   |
30 | [[indicator.target]]
   | ^^^^^^^^^^^^^^^^^^^^

)");
}

TEST_CASE("a trajectory without a gap") {
    auto files = minimal_workspace();
    replace(files, definitions, R"(form = "statutory_all"
value = 100)",
            R"(form = "trajectory"
points = [{ period = "2024-25-Q1", value = 80 }, { period = "2024-25-Q2", value = 85 }])");
    check_diagnostics(files, "");
}

TEST_CASE("a gap in a trajectory") {
    auto files = minimal_workspace();
    replace(files, definitions, R"(form = "statutory_all"
value = 100)",
            R"(form = "trajectory"
points = [{ period = "2024-25-Q1", value = 80 }, { period = "2024-25-Q3", value = 85 }])");
    check_diagnostics(files, R"(error[E0529]: there is no point for 2024-25-Q2
  --> indicators/definitions/priority-1.toml:33:61
   |
33 | points = [{ period = "2024-25-Q1", value = 80 }, { period = "2024-25-Q3", value = 85 }]
   |                                                             ^^^^^^^^^^^^
   = help: a trajectory in steps has a point for each period; or write shape = "line"

)");
}

TEST_CASE("a line may leave periods out") {
    auto files = minimal_workspace();
    replace(files, definitions, R"(form = "statutory_all"
value = 100)",
            R"(form = "trajectory"
shape = "line"
points = [{ period = "2024-25-Q1", value = 80 }, { period = "2024-25-Q3", value = 85 }])");
    check_diagnostics(files, "");
}

TEST_CASE("points out of order, twice, or of another kind") {
    auto files = minimal_workspace();
    replace(files, definitions, R"(form = "statutory_all"
value = 100)",
            R"(form = "trajectory"
points = [{ period = "2024-25-Q1", value = 80 }, { period = "2024-25-Q1", value = 85 }, { period = "2023-24-Q4", value = 85 }, { period = "2025-26", value = 185 }])");
    check_diagnostics(files, R"(error[E0528]: the point for 2024-25-Q1 does not come after the one for 2024-25-Q1
  --> indicators/definitions/priority-1.toml:33:61
   |
33 | points = [{ period = "2024-25-Q1", value = 80 }, { period = "2024-25-Q1", value = 85 }, { period = "2023-24-Q4", value = 85 }, { period = "2025-26", value = 185 }]
   |                                                             ^^^^^^^^^^^^
   = help: give one point for each period, in order, all of one kind

error[E0528]: the point for 2023-24-Q4 does not come after the one for 2024-25-Q1
  --> indicators/definitions/priority-1.toml:33:100
   |
33 | points = [{ period = "2024-25-Q1", value = 80 }, { period = "2024-25-Q1", value = 85 }, { period = "2023-24-Q4", value = 85 }, { period = "2025-26", value = 185 }]
   |                                                                                                    ^^^^^^^^^^^^
   = help: give one point for each period, in order, all of one kind

error[E0528]: the point for 2025-26 does not come after the one for 2023-24-Q4
  --> indicators/definitions/priority-1.toml:33:139
   |
33 | points = [{ period = "2024-25-Q1", value = 80 }, { period = "2024-25-Q1", value = 85 }, { period = "2023-24-Q4", value = 85 }, { period = "2025-26", value = 185 }]
   |                                                                                                                                           ^^^^^^^^^
   = help: give one point for each period, in order, all of one kind

error[E0526]: a target of 185 is outside the plausible range of 'advice-6wk', 0 to 100
  --> indicators/definitions/priority-1.toml:33:158
   |
33 | points = [{ period = "2024-25-Q1", value = 80 }, { period = "2024-25-Q1", value = 85 }, { period = "2023-24-Q4", value = 85 }, { period = "2025-26", value = 185 }]
   |                                                                                                                                                              ^^^

)");
}

TEST_CASE("a trajectory begins where its target begins") {
    auto files = minimal_workspace();
    replace(files, definitions, R"(form = "statutory_all"
value = 100)",
            R"(form = "trajectory"
points = [{ period = "2024-25-Q2", value = 80 }])");
    check_diagnostics(files,
                      R"(error[E0529]: the trajectory holds from 2024-25-Q1, but its first point is for 2024-25-Q2
  --> indicators/definitions/priority-1.toml:33:22
   |
33 | points = [{ period = "2024-25-Q2", value = 80 }]
   |                      ^^^^^^^^^^^^

)");
}
