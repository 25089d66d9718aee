#include "support/workspace.hpp"

using namespace boardpack;
using namespace boardpack::test;

namespace {

const std::string definitions = "indicators/definitions/priority-1.toml";
const std::string data = "indicators/data/2025-26-Q4/council.toml";

}  // namespace

TEST_CASE("a period that cannot serve the frequency") {
    auto files = minimal_workspace();
    replace(files, data, R"(period = "2025-26"
numerator)",
            "numerator");
    replace(files, "indicators/data/2024-25-Q4/council.toml", R"(period = "2024-25"
)",
            R"(period = "2024-25-H2"
)");
    check_diagnostics(files, R"(error[E0441]: 'say-heard' is annual, so its period cannot be 2024-25-H2
  --> indicators/data/2024-25-Q4/council.toml:14:10
   |
14 | period = "2024-25-H2"
   |          ^^^^^^^^^^^^
   = help: give the figure its own period: a year, such as 2025-26, CY2025 or AY2025-26

error[E0441]: 'say-heard' is annual, so its period cannot be 2025-26-Q4
  --> indicators/data/2025-26-Q4/council.toml:21:1
   |
21 | [figure.say-heard]
   | ^^^^^^^^^^^^^^^^^^
   = help: give the figure its own period: a year, such as 2025-26, CY2025 or AY2025-26

)");
}

TEST_CASE("calendar, academic and financial years serve what comes once a year") {
    auto files = minimal_workspace();
    replace(files, data, R"(period = "2025-26"
)",
            R"(period = "CY2025"
)");
    replace(files, "indicators/data/2024-25-Q4/council.toml", R"(period = "2024-25"
)",
            R"(period = "AY2023-24"
)");
    replace(files, definitions, R"(period = "2024-25")", R"(period = "AY2023-24")");
    check_diagnostics(files, "");
}

TEST_CASE("a day serves what is counted at a point in time, and nothing else") {
    auto files = minimal_workspace();
    replace(files, data, R"(period = "2025-26"
)",
            R"(period = "2026-01-15"
)");
    files.put("indicators/data/2025-26-Q4/other.toml", R"(period = "2025-26-Q4"
provider = "council"
received_on = 2026-04-14

[figure.advice-6wk]
period = "2026-01-15"
numerator = 1
denominator = 40
)");
    check_diagnostics(files, R"(error[E0441]: 'advice-6wk' is monthly, so its period cannot be 2026-01-15
  --> indicators/data/2025-26-Q4/other.toml:6:10
  |
6 | period = "2026-01-15"
  |          ^^^^^^^^^^^^
   = help: give the figure its own period: a quarter with its months, or a month

)");
}

TEST_CASE("a figure for a retired indicator") {
    auto files = minimal_workspace();
    replace(files, definitions, R"(breakdown = "age")", R"(breakdown = "age"
retired = "2024-25")");
    check_diagnostics(files, R"(error[E0445]: 'open-plans' is not reported after 2024-25
  --> indicators/data/published/plans.toml:11:16
   |
11 |     { period = "2026-01-15", value = 330 },
   |                ^^^^^^^^^^^^
   = note: it was retired here (indicators/definitions/priority-1.toml:82:11)

error[E0445]: 'open-plans' is not reported after 2024-25
  --> indicators/data/published/plans.toml:17:23
   |
17 | figures = [{ period = "2026-01-15", value = 48000 }]
   |                       ^^^^^^^^^^^^
   = note: it was retired here (indicators/definitions/priority-1.toml:82:11)

)");
}

TEST_CASE("the last figure of a retired indicator") {
    auto files = minimal_workspace();
    replace(files, definitions, R"(breakdown = "age")", R"(breakdown = "age"
retired = "2025-26")");
    check_diagnostics(files, "");
}

TEST_CASE("a figure from another provider") {
    auto files = minimal_workspace();
    replace(files, data, R"(provider = "council")", R"(provider = "published")");
    check_diagnostics(files, R"(warning[W0442]: 'advice-6wk' is sent by council, but this file is from published
  --> indicators/data/2025-26-Q4/council.toml:6:9
  |
6 | [figure.advice-6wk]
  |         ^^^^^^^^^^
   = note: the definition says so here (indicators/definitions/priority-1.toml:18:12)

warning[W0442]: 'say-heard' is sent by council, but this file is from published
  --> indicators/data/2025-26-Q4/council.toml:21:9
   |
21 | [figure.say-heard]
   |         ^^^^^^^^^
   = note: the definition says so here (indicators/definitions/priority-1.toml:55:12)

)");
}

TEST_CASE("a file received before its period ended") {
    auto files = minimal_workspace();
    replace(files, data, "received_on = 2026-04-14", "received_on = 2026-03-30");
    check_diagnostics(files,
                      R"(warning[W0443]: the file was received on 2026-03-30, before 2025-26-Q4 ended on 2026-03-31
  --> indicators/data/2025-26-Q4/council.toml:4:15
  |
4 | received_on = 2026-03-30
  |               ^^^^^^^^^^

warning[W0443]: the figure was received on 2026-03-30, before 2025-26 ended on 2026-03-31
  --> indicators/data/2025-26-Q4/council.toml:22:10
   |
22 | period = "2025-26"
   |          ^^^^^^^^^

)");
}

TEST_CASE("a file received on the last day of its period") {
    auto files = minimal_workspace();
    replace(files, data, "received_on = 2026-04-14", "received_on = 2026-03-31");
    check_diagnostics(files, "");
}

TEST_CASE("a figure for a later period than its file") {
    auto files = minimal_workspace();
    replace(files, data, R"(period = "2025-26"
)",
            R"(period = "AY2025-26"
)");
    check_diagnostics(files,
                      R"(warning[W0443]: the figure was received on 2026-04-14, before AY2025-26 ended on 2026-08-31
  --> indicators/data/2025-26-Q4/council.toml:22:10
   |
22 | period = "AY2025-26"
   |          ^^^^^^^^^^^

)");
}

TEST_CASE("a file without the day of receipt") {
    auto files = minimal_workspace();
    replace(files, data, R"(received_on = 2026-04-14
)",
            "");
    check_diagnostics(files, R"(warning[W0446]: this file does not say when it was received
  --> indicators/data/2025-26-Q4/council.toml:1:1
  |
1 | #:schema ../../../docs/schema/data.json
  | ^
   = help: add received_on: without it a pack cannot be rebuilt as of an earlier day

)");
}

TEST_CASE("a revision of nothing") {
    auto files = minimal_workspace();
    append(files, data, R"(
[[revision]]
indicator = "advice-6wk"
period = "2024-25-Q3"
numerator = 61
denominator = 75
reason = "r"
approved_by = "p"
)");
    check_diagnostics(files, R"(error[E0460]: there is no figure of 'advice-6wk' for 2024-25-Q3 to revise
  --> indicators/data/2025-26-Q4/council.toml:34:10
   |
34 | period = "2024-25-Q3"
   |          ^^^^^^^^^^^^

)");
}

TEST_CASE("a revision of a figure") {
    auto files = minimal_workspace();
    append(files, data, R"(
[[revision]]
indicator = "advice-6wk"
period = "2024-25-Q4"
numerator = 61
denominator = 75
reason = "r"
approved_by = "p"
)");
    check_diagnostics(files, "");
}

TEST_CASE("a revision of a month that came inside a quarter, and of one that did not come") {
    auto files = minimal_workspace();
    const auto revise = [&](const std::string& month) {
        append(files, data,
               "\n[[revision]]\nindicator = \"advice-6wk\"\nperiod = \"" + month +
                   "\"\nnumerator = 20\ndenominator = 25\nreason = \"r\"\napproved_by = \"p\"\n");
    };
    revise("2026-02");
    check_diagnostics(files, "");
    revise("2019-02");
    CHECK(load_all(files).messages().starts_with("error[E0460]: there is no figure of 'advice-6wk' for 2019-02 to "));
}

TEST_CASE("a revision must make sense, say why and by whom") {
    auto files = minimal_workspace();
    append(files, data, R"(
[[revision]]
indicator = "advice-6wk"
period = "2024-25-Q4"
numerator = 76
denominator = 75
reason = "r"
approved_by = "p"

[[revision]]
indicator = "say-heard"
period = "2024-25"
reason = "r"
)");
    check_diagnostics(files, R"(error[E0401]: the numerator 76 is more than the denominator 75
  --> indicators/data/2025-26-Q4/council.toml:35:13
   |
35 | numerator = 76
   |             ^^
   = help: were they swapped?

error[E0202]: the key 'approved_by' is missing (revision)
  --> indicators/data/2025-26-Q4/council.toml:40:1
   |
40 | [[revision]]
   | ^^^^^^^^^^^^
   = help: approved_by: the post that approved the revision

)");
}

TEST_CASE("a revision without a number and one of an unknown indicator") {
    auto files = minimal_workspace();
    append(files, data, R"(
[[revision]]
indicator = "say-heard"
period = "2024-25"
reason = "r"
approved_by = "p"

[[revision]]
indicator = "say-hear"
period = "2024-25"
numerator = 1
denominator = 2
reason = "r"
approved_by = "p"
)");
    check_diagnostics(files, R"(error[E0461]: the revision says no new number
  --> indicators/data/2025-26-Q4/council.toml:32:1
   |
32 | [[revision]]
   | ^^^^^^^^^^^^
   = help: give value, or numerator and denominator

error[E0302]: there is no indicator 'say-hear'
  --> indicators/data/2025-26-Q4/council.toml:39:13
   |
39 | indicator = "say-hear"
   |             ^^^^^^^^^^
   = help: did you mean 'say-heard'?

)");
}

TEST_CASE("two revisions of one figure in one file") {
    auto files = minimal_workspace();
    append(files, data, R"(
[[revision]]
indicator = "advice-6wk"
period = "2024-25-Q4"
numerator = 61
denominator = 75
reason = "r"
approved_by = "p"

[[revision]]
indicator = "advice-6wk"
period = "2024-25-Q4"
numerator = 62
denominator = 75
reason = "r"
approved_by = "p"
)");
    check_diagnostics(files, R"(error[E0463]: 'advice-6wk' for 2024-25-Q4 is revised twice in one file
  --> indicators/data/2025-26-Q4/council.toml:41:13
   |
41 | indicator = "advice-6wk"
   |             ^^^^^^^^^^^^
   = note: the first one stands here (indicators/data/2025-26-Q4/council.toml:33:13)

)");
}
