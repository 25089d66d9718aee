#include "support/workspace.hpp"

using namespace boardpack;
using namespace boardpack::test;

namespace {

const std::string data = "indicators/data/2025-26-Q4/council.toml";
const std::string published = "indicators/data/published/plans.toml";

}  // namespace

TEST_CASE("an unknown indicator") {
    auto files = minimal_workspace();
    replace(files, data, "[figure.say-heard]", "[figure.say-herd]");
    check_diagnostics(files, R"(error[E0302]: there is no indicator 'say-herd'
  --> indicators/data/2025-26-Q4/council.toml:21:9
   |
21 | [figure.say-herd]
   |         ^^^^^^^^
   = help: did you mean 'say-heard'?

)");
}

TEST_CASE("an unknown provider, area and classification") {
    auto files = minimal_workspace();
    replace(files, data, R"(provider = "council")", R"(provider = "county")");
    replace(files, published, R"(area = "X00")", R"(area = "X0")");
    replace(files, published, R"(area = "X01")", R"(area = "X01"
of = "sex")");
    check_diagnostics(files, R"(error[E0302]: there is no provider 'county'
  --> indicators/data/2025-26-Q4/council.toml:3:12
  |
3 | provider = "county"
  |            ^^^^^^^^

error[E0302]: there is no classification 'sex'
  --> indicators/data/published/plans.toml:9:6
  |
9 | of = "sex"
  |      ^^^^^

error[E0433]: 'open-plans' is divided by 'age', not by 'sex'
  --> indicators/data/published/plans.toml:9:6
  |
9 | of = "sex"
  |      ^^^^^

error[E0302]: there is no area 'X0'
  --> indicators/data/published/plans.toml:17:8
   |
17 | area = "X0"
   |        ^^^^
   = help: did you mean 'X01'?

)");
}

TEST_CASE("a reason beside a figure") {
    auto files = minimal_workspace();
    replace(files, data, R"(numerator = 90
denominator = 125)",
            R"(missing = "awaiting"
numerator = 90
denominator = 125)");
    replace(files, data, R"({ month = "2026-01", numerator = 23, denominator = 25 })",
            R"({ month = "2026-01", missing = "awaiting", numerator = 23, denominator = 25 })");
    check_diagnostics(files, R"(error[E0407]: the month is 'awaiting' and yet given
  --> indicators/data/2025-26-Q4/council.toml:8:36
  |
8 |     { month = "2026-01", missing = "awaiting", numerator = 23, denominator = 25 },
  |                                    ^^^^^^^^^^
   = help: keep either the reason or the figure

error[E0407]: the figure is 'awaiting' and yet given
  --> indicators/data/2025-26-Q4/council.toml:23:11
   |
23 | missing = "awaiting"
   |           ^^^^^^^^^^
   = note: the figure stands here (indicators/data/2025-26-Q4/council.toml:24:13)
   = help: keep either the reason or the figure

)");
}

TEST_CASE("a part return may show its months") {
    auto files = minimal_workspace();
    replace(files, data, R"({ month = "2026-03", numerator = 25, denominator = 26 })",
            R"({ month = "2026-03", missing = "partial" })");
    replace(files, data, R"([figure.advice-6wk]
)",
            R"([figure.advice-6wk]
missing = "partial"
)");
    check_diagnostics(files, "");
}

TEST_CASE("a late return does not show its months") {
    auto files = minimal_workspace();
    replace(files, data, R"([figure.advice-6wk]
)",
            R"([figure.advice-6wk]
missing = "late"
expected = 2026-05-01
)");
    check_diagnostics(files, R"(error[E0407]: the figure is 'late' and yet given
  --> indicators/data/2025-26-Q4/council.toml:7:11
  |
7 | missing = "late"
  |           ^^^^^^
   = help: keep either the reason or the figure

)");
}

TEST_CASE("nothing given") {
    auto files = minimal_workspace();
    replace(files, data, R"(numerator = 90
denominator = 125)",
            R"(note = "n")");
    replace(files, data, R"({ month = "2026-01", numerator = 23, denominator = 25 })", R"({ month = "2026-01" })");
    check_diagnostics(files, R"(error[E0408]: nothing is given for 2026-01
  --> indicators/data/2025-26-Q4/council.toml:8:5
  |
8 |     { month = "2026-01" },
  |     ^^^^^^^^^^^^^^^^^^^^^
   = help: give the figure, or say why there is none: missing = "awaiting"

error[E0408]: nothing is given for 'say-heard'
  --> indicators/data/2025-26-Q4/council.toml:21:1
   |
21 | [figure.say-heard]
   | ^^^^^^^^^^^^^^^^^^
   = help: give the figure, or say why there is none: missing = "awaiting"

)");
}

TEST_CASE("a nil return with a number") {
    auto files = minimal_workspace();
    replace(files, data, R"(numerator = 90
denominator = 125)",
            R"(nil_return = true
numerator = 90
denominator = 125)");
    check_diagnostics(files, R"(error[E0411]: a nil return confirms that there were none, but a number is given
  --> indicators/data/2025-26-Q4/council.toml:24:13
   |
24 | numerator = 90
   |             ^^
   = help: leave nil_return out, or write 0

)");
}

TEST_CASE("a nil return") {
    auto files = minimal_workspace();
    replace(files, data, R"(numerator = 90
denominator = 125)",
            "nil_return = true");
    check_diagnostics(files, "");
}

TEST_CASE("late without the day on which it is expected") {
    auto files = minimal_workspace();
    replace(files, data, R"(numerator = 90
denominator = 125)",
            R"(missing = "late")");
    check_diagnostics(files, R"(warning[W0444]: a late figure should say when it is expected
  --> indicators/data/2025-26-Q4/council.toml:23:11
   |
23 | missing = "late"
   |           ^^^^^^
   = help: add expected = and a date

)");
}

TEST_CASE("late with the day on which it is expected") {
    auto files = minimal_workspace();
    replace(files, data, R"(numerator = 90
denominator = 125)",
            R"(missing = "late"
expected = 2026-05-01)");
    check_diagnostics(files, "");
}

TEST_CASE("expected although it is there") {
    auto files = minimal_workspace();
    replace(files, data, R"(numerator = 90
denominator = 125)",
            R"(numerator = 90
denominator = 125
expected = 2026-05-01)");
    check_diagnostics(files, R"(warning[W0444]: only a late or awaited figure is expected
  --> indicators/data/2025-26-Q4/council.toml:25:12
   |
25 | expected = 2026-05-01
   |            ^^^^^^^^^^
   = help: leave expected out, or write missing = "late"

)");
}

TEST_CASE("two figures of one indicator, period and area") {
    auto files = minimal_workspace();
    files.put("indicators/data/2025-26-Q4/other.toml", R"(period = "2025-26-Q4"
provider = "council"
received_on = 2026-04-14

[figure.say-heard]
period = "2025-26"
numerator = 1
denominator = 40
)");
    replace(files, published, R"(period = "2025-01-16", value = 310)", R"(period = "2026-01-15", value = 310)");
    check_diagnostics(files, R"(error[E0440]: there are two figures of 'say-heard' for 2025-26 and area X01
  --> indicators/data/2025-26-Q4/other.toml:5:1
  |
5 | [figure.say-heard]
  | ^^^^^^^^^^^^^^^^^^
   = note: the first one stands here (indicators/data/2025-26-Q4/council.toml:21:1)
   = help: a later truth about an earlier figure is a [[revision]]

error[E0440]: there are two figures of 'open-plans' for 2026-01-15 and area X01
  --> indicators/data/published/plans.toml:11:16
   |
11 |     { period = "2026-01-15", value = 330 },
   |                ^^^^^^^^^^^^
   = note: the first one stands here (indicators/data/published/plans.toml:10:16)
   = help: a later truth about an earlier figure is a [[revision]]

)");
}

TEST_CASE("one figure each of two areas") {
    auto files = minimal_workspace();
    files.put("indicators/data/2025-26-Q4/other.toml", R"(period = "2025-26-Q4"
provider = "council"
received_on = 2026-04-14

[figure.say-heard]
area = "X00"
period = "2025-26"
numerator = 1
denominator = 40
)");
    check_diagnostics(files, "");
}
