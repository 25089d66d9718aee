#include "support/workspace.hpp"

using namespace boardpack;
using namespace boardpack::test;

namespace {

const std::string definitions = "indicators/definitions/priority-1.toml";

}  // namespace

TEST_CASE("the unit fits the kind") {
    auto files = minimal_workspace();
    replace(files, definitions, R"(unit = "%")", R"(unit = "number")");
    replace(files, definitions, R"(kind = "count"
unit = "number")",
            R"(kind = "duration"
unit = "number")");
    check_diagnostics(files, R"(error[E0311]: an indicator of kind proportion has the unit %, not number
  --> indicators/definitions/priority-1.toml:10:8
   |
10 | unit = "number"
   |        ^^^^^^^^

error[E0311]: an indicator of kind duration has the unit days or weeks, not number
  --> indicators/definitions/priority-1.toml:73:8
   |
73 | unit = "number"
   |        ^^^^^^^^

)");
}

TEST_CASE("money is in pounds and a milestone has no unit") {
    auto files = minimal_workspace();
    replace(files, definitions, R"(kind = "count"
unit = "number")",
            R"(kind = "money"
unit = "number")");
    replace(files, definitions, R"(kind = "survey"
unit = "%")",
            R"(kind = "milestone"
unit = "%")");
    check_diagnostics(files, R"(error[E0311]: an indicator of kind milestone has the unit none, not %
  --> indicators/definitions/priority-1.toml:48:8
   |
48 | unit = "%"
   |        ^^^

error[E0311]: an indicator of kind money has the unit £, not number
  --> indicators/definitions/priority-1.toml:73:8
   |
73 | unit = "number"
   |        ^^^^^^^^

error[E0412]: 'say-heard' is a milestone and has no number
  --> indicators/data/2024-25-Q4/council.toml:15:13
   |
15 | numerator = 60
   |             ^^
   = help: say where it stands with progress, and done_on once it is done

error[E0412]: 'say-heard' is a milestone and has no number
  --> indicators/data/2025-26-Q4/council.toml:23:13
   |
23 | numerator = 90
   |             ^^
   = help: say where it stands with progress, and done_on once it is done

)");
}

TEST_CASE("a share says of what") {
    auto files = minimal_workspace();
    replace(files, definitions, R"(denominator = "children who answered"
)",
            "");
    check_diagnostics(files, R"(error[E0312]: 'say-heard' is a share but does not say of what
  --> indicators/definitions/priority-1.toml:42:6
   |
42 | id = "say-heard"
   |      ^^^^^^^^^^^
   = help: add denominator

)");
}

TEST_CASE("a plausible range goes from low to high") {
    auto files = minimal_workspace();
    replace(files, definitions, "plausible = [0, 100]", "plausible = [100, 100]");
    replace(files, definitions, "value = 100", "value = 100.0");
    check_diagnostics(files, R"(error[E0313]: the plausible range of 'advice-6wk' ends where it begins or before
  --> indicators/definitions/priority-1.toml:21:13
   |
21 | plausible = [100, 100]
   |             ^^^^^^^^^^
   = help: write [low, high]

)");
}

TEST_CASE("breaks and changes are in order, each once") {
    auto files = minimal_workspace();
    append(files, definitions, R"(
[[indicator.break]]
at = "2025-26"
reason = "new form"

[[indicator.break]]
at = "2025-26"
reason = "new form"

[[indicator.change]]
at = "2025-26"
what = "w"

[[indicator.change]]
at = "2024-25"
what = "w"
)");
    check_diagnostics(files, R"(error[E0314]: this break at 2025-26 does not come after the one at 2025-26
  --> indicators/definitions/priority-1.toml:88:6
   |
88 | at = "2025-26"
   |      ^^^^^^^^^
   = note: the one before stands here (indicators/definitions/priority-1.toml:84:6)
   = help: give each once, in order

error[E0314]: this change at 2024-25 does not come after the one at 2025-26
  --> indicators/definitions/priority-1.toml:96:6
   |
96 | at = "2024-25"
   |      ^^^^^^^^^
   = note: the one before stands here (indicators/definitions/priority-1.toml:92:6)
   = help: give each once, in order

)");
}

TEST_CASE("breaks one after the other are in order") {
    auto files = minimal_workspace();
    append(files, definitions, R"(
[[indicator.break]]
at = "2024-25"
reason = "new form"

[[indicator.break]]
at = "2025-26"
reason = "new form"
)");
    check_diagnostics(files, "");
}
