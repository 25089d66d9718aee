// The options of [indicator.status], smallest changes, baselines and the periods of targets and breaks.

#include "support/workspace.hpp"

using namespace boardpack;
using namespace boardpack::test;

namespace {

const std::string definitions = "indicators/definitions/priority-1.toml";

}  // namespace

TEST_CASE("sides = both contradicts a target of all") {
    auto files = minimal_workspace();
    replace(files, definitions, R"(tolerance_unit = "points")",
            R"(tolerance_unit = "points"
sides = "both")");
    check_diagnostics(
        files, R"(error[E0531]: sides = "both" contradicts a target of form statutory_all: nothing can be more than all
  --> indicators/definitions/priority-1.toml:40:9
   |
40 | sides = "both"
   |         ^^^^^^
   = help: leave sides out

)");
}

TEST_CASE("sides = both contradicts an improvement on the baseline") {
    auto files = minimal_workspace();
    replace(files, definitions, R"(period = "2024-25"
)",
            R"(period = "2024-25"

[indicator.status]
sides = "both"
)");
    check_diagnostics(
        files,
        R"(error[E0531]: sides = "both" contradicts a target of form improve_on_baseline: a change from the baseline has a better side, and no level to hold
  --> indicators/definitions/priority-1.toml:63:9
   |
63 | sides = "both"
   |         ^^^^^^
   = help: leave sides out

)");
}

TEST_CASE("a level to hold needs a tolerance") {
    auto files = minimal_workspace();
    replace(files, definitions, R"(form = "statutory_all"
value = 100)",
            R"(form = "threshold"
value = 90)");
    replace(files, definitions, R"(tolerance = 5.0
tolerance_unit = "points")",
            R"(sides = "both")");
    check_diagnostics(
        files, R"(warning[W0535]: 'advice-6wk' is to hold a level, but without a tolerance only the level itself is met
  --> indicators/definitions/priority-1.toml:38:9
   |
38 | sides = "both"
   |         ^^^^^^
   = help: add tolerance, or tolerance_below and tolerance_above

)");
}

TEST_CASE("a level to hold with a tolerance on one side is sound") {
    auto files = minimal_workspace();
    replace(files, definitions, R"(form = "statutory_all"
value = 100)",
            R"(form = "threshold"
value = 90)");
    replace(files, definitions, R"(tolerance = 5.0
tolerance_unit = "points")",
            R"(sides = "both"
tolerance_above = 1)");
    check_diagnostics(files, "");
}

TEST_CASE("a tolerance on the better side has no effect") {
    auto files = minimal_workspace();
    replace(files, definitions, R"(tolerance_unit = "points")",
            R"(tolerance_unit = "points"
tolerance_above = 1)");
    check_diagnostics(
        files, R"(warning[W0534]: 'tolerance_above' of 'advice-6wk' has no effect: that is the better side, which is met
  --> indicators/definitions/priority-1.toml:40:19
   |
40 | tolerance_above = 1
   |                   ^
   = help: leave it out, or write sides = "both"

)");
}

TEST_CASE("a tolerance below is on the worse side and sound") {
    auto files = minimal_workspace();
    replace(files, definitions, R"(tolerance_unit = "points")",
            R"(tolerance_unit = "points"
tolerance_below = 1)");
    check_diagnostics(files, "");
}

TEST_CASE("options for levels have no effect on an improvement") {
    auto files = minimal_workspace();
    replace(files, definitions, R"(period = "2024-25"
)",
            R"(period = "2024-25"

[indicator.status]
tolerance_below = 1
within = "met"
travel = "better_is_close"
)");
    check_diagnostics(files, R"(warning[W0534]: 'tolerance_below' of 'say-heard' has no effect: no target has a level
  --> indicators/definitions/priority-1.toml:63:19
   |
63 | tolerance_below = 1
   |                   ^
   = help: leave it out

warning[W0534]: 'within' of 'say-heard' has no effect: no target has a level
  --> indicators/definitions/priority-1.toml:64:10
   |
64 | within = "met"
   |          ^^^^^
   = help: leave it out

warning[W0534]: 'travel' of 'say-heard' has no effect: no target has a level
  --> indicators/definitions/priority-1.toml:65:10
   |
65 | travel = "better_is_close"
   |          ^^^^^^^^^^^^^^^^^
   = help: leave it out

)");
}

TEST_CASE("what the tolerance counts as needs a tolerance") {
    auto files = minimal_workspace();
    replace(files, definitions, R"(tolerance = 5.0
)",
            R"(tolerance = 0
within = "met"
)");
    check_diagnostics(files,
                      R"(warning[W0534]: 'within' of 'advice-6wk' has no effect: there is no tolerance to be inside of
  --> indicators/definitions/priority-1.toml:39:10
   |
39 | within = "met"
   |          ^^^^^
   = help: add tolerance

)");
}

TEST_CASE("worse is not met needs a tolerance") {
    auto files = minimal_workspace();
    replace(files, definitions, R"(tolerance = 5.0
)",
            R"(travel = "worse_is_not_met"
)");
    check_diagnostics(files,
                      R"(warning[W0534]: 'travel' of 'advice-6wk' has no effect: there is no tolerance to be inside of
  --> indicators/definitions/priority-1.toml:38:10
   |
38 | travel = "worse_is_not_met"
   |          ^^^^^^^^^^^^^^^^^^
   = help: add tolerance

)");
}

TEST_CASE("a tolerance that reaches the worst value is refused") {
    auto files = minimal_workspace();
    replace(files, definitions, R"(tolerance = 5.0)", R"(tolerance = 100)");
    check_diagnostics(files, R"(error[E0532]: with this tolerance 'advice-6wk' could never miss its target of 100
  --> indicators/definitions/priority-1.toml:38:13
   |
38 | tolerance = 100
   |             ^^^
   = note: the target stands here (indicators/definitions/priority-1.toml:30:1)
   = help: a tolerance is smaller than the way from the target to the worst value

)");
}

TEST_CASE("a tolerance just short of the worst value is sound") {
    auto files = minimal_workspace();
    replace(files, definitions, R"(tolerance = 5.0)", R"(tolerance = 99.999999)");
    check_diagnostics(files, "");
}

TEST_CASE("a tolerance of one side that reaches the worst value is refused") {
    auto files = minimal_workspace();
    replace(files, definitions, R"(tolerance = 5.0)",
            R"(tolerance = 5.0
tolerance_below = 100)");
    check_diagnostics(files, R"(error[E0532]: with this tolerance 'advice-6wk' could never miss its target of 100
  --> indicators/definitions/priority-1.toml:39:19
   |
39 | tolerance_below = 100
   |                   ^^^
   = note: the target stands here (indicators/definitions/priority-1.toml:30:1)
   = help: a tolerance is smaller than the way from the target to the worst value

)");
}

TEST_CASE("a negative tolerance is refused") {
    auto files = minimal_workspace();
    replace(files, definitions, R"(tolerance = 5.0)",
            R"(tolerance = 5.0
tolerance_below = -1)");
    check_diagnostics(files, R"(error[E0206]: -1 is less than 0
  --> indicators/definitions/priority-1.toml:39:19
   |
39 | tolerance_below = -1
   |                   ^^

)");
}

TEST_CASE("an unknown option value is refused with the nearest") {
    auto files = minimal_workspace();
    replace(files, definitions, R"(tolerance = 5.0)",
            R"(tolerance = 5.0
within = "mett")");
    check_diagnostics(files, R"(error[E0204]: 'mett' is not one of: close, met
  --> indicators/definitions/priority-1.toml:39:10
   |
39 | within = "mett"
   |          ^^^^^^
   = help: did you mean 'met'?

)");
}

TEST_CASE("per cent of a target of 0") {
    auto files = minimal_workspace();
    replace(files, definitions, R"(polarity = "higher"
frequency = "monthly")",
            R"(polarity = "lower"
frequency = "monthly")");
    replace(files, definitions, R"(value = 100)", R"(value = 0)");
    replace(files, definitions, R"(tolerance_unit = "points")", R"(tolerance_unit = "percent")");
    check_diagnostics(files,
                      R"(warning[W0534]: 'tolerance' of 'advice-6wk' has no effect: 5 is a per cent of a target of 0
  --> indicators/definitions/priority-1.toml:38:13
   |
38 | tolerance = 5.0
   |             ^^^
   = help: write tolerance_unit = "points"

)");
}

TEST_CASE("a smallest change belongs to an improvement") {
    auto files = minimal_workspace();
    replace(files, definitions, R"(value = 100)",
            R"(value = 100
min_change = 2)");
    check_diagnostics(files, R"(error[E0521]: a target of form statutory_all takes no 'min_change'
  --> indicators/definitions/priority-1.toml:34:14
   |
34 | min_change = 2
   |              ^

)");
}

TEST_CASE("a smallest change of nothing") {
    auto files = minimal_workspace();
    replace(files, definitions, R"(form = "improve_on_baseline")",
            R"(form = "improve_on_baseline"
min_change = 0)");
    check_diagnostics(files, R"(error[E0533]: a smallest change of 0 asks for nothing
  --> indicators/definitions/priority-1.toml:64:14
   |
64 | min_change = 0
   |              ^
   = help: leave min_change out: then every clear change counts

)");
}

TEST_CASE("a smallest change above nothing is sound") {
    auto files = minimal_workspace();
    replace(files, definitions, R"(form = "improve_on_baseline")",
            R"(form = "improve_on_baseline"
min_change = 0.1)");
    check_diagnostics(files, "");
}

TEST_CASE("a smallest change larger than the range") {
    auto files = minimal_workspace();
    replace(files, definitions, R"(form = "improve_on_baseline")",
            R"(form = "improve_on_baseline"
min_change = 100.1)");
    replace(files, definitions, R"(boards = ["board", "group-1"]

[indicator.baseline])",
            R"(boards = ["board", "group-1"]
plausible = [0, 100]

[indicator.baseline])");
    check_diagnostics(
        files, R"(error[E0533]: no change of 'say-heard' can be as large as 100.1: its plausible range is 0 to 100
  --> indicators/definitions/priority-1.toml:65:14
   |
65 | min_change = 100.1
   |              ^^^^^

)");
}

TEST_CASE("a baseline of a kind of period that the figures do not have") {
    auto files = minimal_workspace();
    replace(files, definitions, R"([indicator.baseline]
period = "2024-25")",
            R"([indicator.baseline]
period = "CY2024")");
    check_diagnostics(
        files,
        R"(error[E0530]: the baseline of 'say-heard', CY2024, can never match: the figures are for other kinds of period
  --> indicators/definitions/priority-1.toml:60:10
   |
60 | period = "CY2024"
   |          ^^^^^^^^
   = help: give a period of the kind in which the figures come

)");
}

TEST_CASE("a baseline quarter of a monthly indicator is sound") {
    auto files = minimal_workspace();
    replace(files, definitions, R"([indicator.clock])",
            R"([indicator.baseline]
period = "2024-25-Q4"

[indicator.clock])");
    check_diagnostics(files, "");
}

TEST_CASE("a baseline year of a monthly indicator never matches") {
    auto files = minimal_workspace();
    replace(files, definitions, R"([indicator.clock])",
            R"([indicator.baseline]
period = "2024-25"

[indicator.clock])");
    check_diagnostics(
        files,
        R"(error[E0530]: the baseline of 'advice-6wk', 2024-25, can never match: the figures are for other kinds of period
  --> indicators/definitions/priority-1.toml:24:10
   |
24 | period = "2024-25"
   |          ^^^^^^^^^
   = help: give a period of the kind in which the figures come

)");
}

TEST_CASE("two targets from one period, also when it is named in two ways") {
    auto files = minimal_workspace();
    replace(files, definitions, R"(set_on = 2024-03-01)",
            R"(set_on = 2024-03-01

[[indicator.target]]
from = "2024-25"
form = "threshold"
value = 90
set_by = "a minute"
set_on = "not stated")");
    check_diagnostics(files,
                      R"(error[E0525]: this target holds from 2024-25, not after the one before it (from 2024-25-Q1)
  --> indicators/definitions/priority-1.toml:38:8
   |
38 | from = "2024-25"
   |        ^^^^^^^^^
   = note: the one before stands here (indicators/definitions/priority-1.toml:31:8)
   = help: put the targets in order of 'from', each once

)");
}

TEST_CASE("two breaks that begin on one day under two names") {
    auto files = minimal_workspace();
    replace(files, definitions, R"(set_on = 2024-03-01)",
            R"(set_on = 2024-03-01

[[indicator.break]]
at = "2025-26-Q1"
reason = "a"

[[indicator.break]]
at = "CY2025-Q2"
reason = "b")");
    check_diagnostics(files, R"(error[E0314]: this break at CY2025-Q2 does not come after the one at 2025-26-Q1
  --> indicators/definitions/priority-1.toml:42:6
   |
42 | at = "CY2025-Q2"
   |      ^^^^^^^^^^^
   = note: the one before stands here (indicators/definitions/priority-1.toml:38:6)
   = help: give each once, in order

)");
}

TEST_CASE("a stated baseline is in the unit of the figures, has a period and is plausible") {
    const auto with = [](const std::string& lines) {
        auto files = minimal_workspace();
        replace(files, definitions, "[indicator.baseline]\nperiod = \"2024-25\"", "[indicator.baseline]\n" + lines);
        return load_all(files).messages();
    };
    CHECK_EQ(with("period = \"2024-25\"\nvalue = 50\nunit = \"%\""), "");
    CHECK_EQ(with("period = \"2024-25\"\nvalue = 5\nunit = \"per 1,000\""),
             R"(error[E0537]: the baseline of 'say-heard' is given in 'per 1,000', its figures are in '%'
  --> indicators/definitions/priority-1.toml:62:8
   |
62 | unit = "per 1,000"
   |        ^^^^^^^^^^^
   = help: work the value out in the unit of the figures; nothing is compared across units

)");
    CHECK(with("value = 50").starts_with("error[E0538]: the baseline value of 'say-heard' has no period\n"));
}
