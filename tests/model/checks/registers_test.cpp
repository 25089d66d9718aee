#include "support/workspace.hpp"

using namespace boardpack;
using namespace boardpack::test;

namespace {

const std::string data = "indicators/data/2025-26-Q4/council.toml";

}  // namespace

TEST_CASE("an escalation on its route") {
    auto files = minimal_workspace();
    append(files, data, R"(
[[escalation]]
id = "E-1"
from = "group-1"
to = "board"
indicators = ["advice-6wk"]
what = "w"
ask = "decide"
raised_on = 2026-04-01
closed_on = 2026-04-01
)");
    check_diagnostics(files, "");
}

TEST_CASE("an escalation answered before it was raised") {
    auto files = minimal_workspace();
    append(files, data, R"(
[[escalation]]
id = "E-1"
from = "group-1"
to = "board"
indicators = ["advice-6wk"]
what = "w"
ask = "decide"
raised_on = 2026-04-01
closed_on = 2026-03-31
)");
    check_diagnostics(files, R"(error[E0330]: 'E-1' was answered on 2026-03-31, before it was raised on 2026-04-01
  --> indicators/data/2025-26-Q4/council.toml:40:13
   |
40 | closed_on = 2026-03-31
   |             ^^^^^^^^^^

)");
}

TEST_CASE("an escalation without a route") {
    auto files = minimal_workspace();
    append(files, data, R"(
[[escalation]]
id = "E-1"
from = "board"
to = "group-1"
indicators = ["advice-6wk"]
what = "w"
ask = "decide"
raised_on = 2026-04-01
)");
    check_diagnostics(files, R"(warning[W0331]: no escalation route leads from board to group-1
  --> indicators/data/2025-26-Q4/council.toml:35:6
   |
35 | to = "group-1"
   |      ^^^^^^^^^
   = help: the routes stand in indicators/strategy.toml

)");
}

TEST_CASE("an escalation to an unknown board about an unknown indicator") {
    auto files = minimal_workspace();
    append(files, data, R"(
[[escalation]]
id = "E-1"
from = "group-1"
to = "bord"
indicators = ["advice-6w"]
what = "w"
ask = "decide"
raised_on = 2026-04-01
)");
    check_diagnostics(files, R"(error[E0302]: there is no board 'bord'
  --> indicators/data/2025-26-Q4/council.toml:35:6
   |
35 | to = "bord"
   |      ^^^^^^
   = help: did you mean 'board'?

error[E0302]: there is no indicator 'advice-6w'
  --> indicators/data/2025-26-Q4/council.toml:36:15
   |
36 | indicators = ["advice-6w"]
   |               ^^^^^^^^^^^
   = help: did you mean 'advice-6wk'?

)");
}

TEST_CASE("two escalations of one id in a period") {
    auto files = minimal_workspace();
    append(files, data, R"(
[[escalation]]
id = "E-1"
from = "group-1"
to = "board"
indicators = ["advice-6wk"]
what = "w"
ask = "decide"
raised_on = 2026-04-01

[[escalation]]
id = "E-1"
from = "group-1"
to = "board"
indicators = ["advice-6wk"]
what = "w"
ask = "decide"
raised_on = 2026-04-01
)");
    check_diagnostics(files, R"(error[E0301]: there are two escalations 'E-1' for 2025-26-Q4
  --> indicators/data/2025-26-Q4/council.toml:42:6
   |
42 | id = "E-1"
   |      ^^^^^
   = note: the first one stands here (indicators/data/2025-26-Q4/council.toml:33:6)

)");
}

TEST_CASE("an escalation carried on in the next period") {
    auto files = minimal_workspace();
    append(files, data, R"(
[[escalation]]
id = "E-1"
from = "group-1"
to = "board"
indicators = ["advice-6wk"]
what = "w"
ask = "decide"
raised_on = 2026-04-01
)");
    append(files, "indicators/data/2024-25-Q4/council.toml", R"(
[[escalation]]
id = "E-1"
from = "group-1"
to = "board"
indicators = ["advice-6wk"]
what = "w"
ask = "decide"
raised_on = 2026-04-01
)");
    check_diagnostics(files, "");
}

TEST_CASE("risk scores within the matrix") {
    auto files = minimal_workspace();
    append(files, data, R"(
[[risk]]
id = "R1"
title = "t"
likelihood = 3
consequence = 4
previous_score = 25
target_score = 1
indicators = ["advice-6wk"]
)");
    check_diagnostics(files, "");
}

TEST_CASE("risk scores outside the matrix") {
    auto files = minimal_workspace();
    append(files, data, R"(
[[risk]]
id = "R1"
title = "t"
likelihood = 0
consequence = 6
previous_score = 26
target_score = 0
)");
    check_diagnostics(files, R"(error[E0206]: 0 is outside 1 to 5
  --> indicators/data/2025-26-Q4/council.toml:35:14
   |
35 | likelihood = 0
   |              ^

error[E0206]: 6 is outside 1 to 5
  --> indicators/data/2025-26-Q4/council.toml:36:15
   |
36 | consequence = 6
   |               ^

error[E0206]: 26 is outside 1 to 25
  --> indicators/data/2025-26-Q4/council.toml:37:18
   |
37 | previous_score = 26
   |                  ^^

error[E0206]: 0 is outside 1 to 25
  --> indicators/data/2025-26-Q4/council.toml:38:16
   |
38 | target_score = 0
   |                ^

)");
}

TEST_CASE("a risk about an unknown indicator") {
    auto files = minimal_workspace();
    append(files, data, R"(
[[risk]]
id = "R1"
title = "t"
likelihood = 3
consequence = 4
indicators = ["advise-6wk"]
)");
    check_diagnostics(files, R"(error[E0302]: there is no indicator 'advise-6wk'
  --> indicators/data/2025-26-Q4/council.toml:37:15
   |
37 | indicators = ["advise-6wk"]
   |               ^^^^^^^^^^^^
   = help: did you mean 'advice-6wk'?

)");
}

TEST_CASE("an action for an unknown commitment") {
    auto files = minimal_workspace();
    replace(files, data, R"(commitment = "A1.1")", R"(commitment = "A1.7")");
    check_diagnostics(files, R"(error[E0302]: there is no commitment 'A1.7'
  --> indicators/data/2025-26-Q4/council.toml:28:14
   |
28 | commitment = "A1.7"
   |              ^^^^^^
   = help: did you mean 'A1.1'?

)");
}

TEST_CASE("two updates of one commitment in a period") {
    auto files = minimal_workspace();
    append(files, data, R"(
[[action]]
commitment = "A1.1"
status = "delayed"
)");
    check_diagnostics(files, R"(error[E0301]: there are two updates of commitment 'A1.1' for 2025-26-Q4
  --> indicators/data/2025-26-Q4/council.toml:33:14
   |
33 | commitment = "A1.1"
   |              ^^^^^^
   = note: the first one stands here (indicators/data/2025-26-Q4/council.toml:28:14)

)");
}

TEST_CASE("an action done but not complete") {
    auto files = minimal_workspace();
    replace(files, data, R"(status = "on track")", R"(status = "on track"
done_on = 2026-03-01)");
    check_diagnostics(files, R"(error[E0333]: 'A1.1' was done on 2026-03-01, but its status is 'on track'
  --> indicators/data/2025-26-Q4/council.toml:30:11
   |
30 | done_on = 2026-03-01
   |           ^^^^^^^^^^
   = help: what is done is complete or embedded

)");
}

TEST_CASE("an action done and complete") {
    auto files = minimal_workspace();
    replace(files, data, R"(status = "on track")", R"(status = "complete"
done_on = 2026-03-01)");
    check_diagnostics(files, "");
}

TEST_CASE("a quote that was not cleared") {
    auto files = minimal_workspace();
    append(files, data, R"(
[[quote]]
text = "t"
said_by = "a parent"
priority = "P2"
)");
    check_diagnostics(files, R"(warning[W0334]: this quote has not been cleared for publication and will not be printed
  --> indicators/data/2025-26-Q4/council.toml:32:1
   |
32 | [[quote]]
   | ^^^^^^^^^
   = help: add cleared_on once its publication is agreed

error[E0302]: there is no priority 'P2'
  --> indicators/data/2025-26-Q4/council.toml:35:12
   |
35 | priority = "P2"
   |            ^^^^
   = help: did you mean 'P1'?

)");
}

TEST_CASE("a quote that was cleared") {
    auto files = minimal_workspace();
    append(files, data, R"(
[[quote]]
text = "t"
said_by = "a parent"
priority = "P1"
cleared_on = 2026-04-01
)");
    check_diagnostics(files, "");
}

TEST_CASE("a quality mark of an unknown indicator, and one given twice") {
    auto files = minimal_workspace();
    append(files, data, R"(
[[quality]]
indicator = "say-herd"
facet = "timeliness"
rating = "good"

[[quality]]
indicator = "say-heard"
facet = "last audit"
rating = "good"

[[quality]]
indicator = "say-heard"
facet = "last audit"
rating = "poor"
)");
    check_diagnostics(files, R"(error[E0302]: there is no indicator 'say-herd'
  --> indicators/data/2025-26-Q4/council.toml:33:13
   |
33 | indicator = "say-herd"
   |             ^^^^^^^^^^
   = help: did you mean 'say-heard'?

error[E0301]: there are two quality marks of 'say-heard: last audit' for 2025-26-Q4
  --> indicators/data/2025-26-Q4/council.toml:42:1
   |
42 | [[quality]]
   | ^^^^^^^^^^^
   = note: the first one stands here (indicators/data/2025-26-Q4/council.toml:37:1)

)");
}
