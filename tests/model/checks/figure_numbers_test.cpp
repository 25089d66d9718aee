#include "support/workspace.hpp"

using namespace boardpack;
using namespace boardpack::test;

namespace {

const std::string definitions = "indicators/definitions/priority-1.toml";
const std::string data = "indicators/data/2025-26-Q4/council.toml";
const std::string published = "indicators/data/published/plans.toml";

}  // namespace

TEST_CASE("a numerator over its denominator") {
    auto files = minimal_workspace();
    replace(files, data, R"(numerator = 90
denominator = 125)",
            R"(numerator = 126
denominator = 125)");
    check_diagnostics(files, R"(error[E0401]: the numerator 126 is more than the denominator 125
  --> indicators/data/2025-26-Q4/council.toml:23:13
   |
23 | numerator = 126
   |             ^^^
   = help: were they swapped?

)");
}

TEST_CASE("a numerator equal to its denominator") {
    auto files = minimal_workspace();
    replace(files, data, R"(numerator = 90
denominator = 125)",
            R"(numerator = 125
denominator = 125)");
    check_diagnostics(files, "");
}

TEST_CASE("a denominator of zero") {
    auto files = minimal_workspace();
    replace(files, data, R"(numerator = 90
denominator = 125)",
            R"(numerator = 0
denominator = 0)");
    check_diagnostics(files, R"(error[E0402]: the denominator is 0
  --> indicators/data/2025-26-Q4/council.toml:24:15
   |
24 | denominator = 0
   |               ^
   = help: where nobody was due, write missing = "not_applicable"

)");
}

TEST_CASE("a denominator of one") {
    auto files = minimal_workspace();
    replace(files, data, R"(numerator = 90
denominator = 125)",
            R"(numerator = 0
denominator = 1)");
    check_diagnostics(files, "");
}

TEST_CASE("negative numbers") {
    auto files = minimal_workspace();
    replace(files, data, R"(numerator = 90
denominator = 125)",
            R"(numerator = -1
denominator = -125)");
    replace(files, published, "value = 330", "value = -330");
    check_diagnostics(files, R"(error[E0404]: -1 is less than zero, which 'say-heard' cannot be
  --> indicators/data/2025-26-Q4/council.toml:23:13
   |
23 | numerator = -1
   |             ^^

error[E0402]: the denominator is -125
  --> indicators/data/2025-26-Q4/council.toml:24:15
   |
24 | denominator = -125
   |               ^^^^
   = help: where nobody was due, write missing = "not_applicable"

error[E0404]: -330 is less than zero, which 'open-plans' cannot be
  --> indicators/data/published/plans.toml:11:38
   |
11 |     { period = "2026-01-15", value = -330 },
   |                                      ^^^^

)");
}

TEST_CASE("people are whole") {
    auto files = minimal_workspace();
    replace(files, data, R"(numerator = 90
denominator = 125)",
            R"(numerator = 90.5
denominator = 125)");
    replace(files, published, "value = 330", "value = 330.5");
    check_diagnostics(files, R"(error[E0405]: the numerator of 'say-heard' is 90.5, but what is counted is whole
  --> indicators/data/2025-26-Q4/council.toml:23:13
   |
23 | numerator = 90.5
   |             ^^^^

error[E0405]: the count of 'open-plans' is 330.5, but what is counted is whole
  --> indicators/data/published/plans.toml:11:38
   |
11 |     { period = "2026-01-15", value = 330.5 },
   |                                      ^^^^^

)");
}

TEST_CASE("a share outside the plausible range") {
    auto files = minimal_workspace();
    replace(files, definitions, "plausible = [0, 100]", "plausible = [0, 96]");
    check_diagnostics(files, R"(error[E0526]: a target of 100 is outside the plausible range of 'advice-6wk', 0 to 96
  --> indicators/definitions/priority-1.toml:33:9
   |
33 | value = 100
   |         ^^^

error[E0403]: 100 (numerator over denominator) is outside the plausible range of 'advice-6wk', 0 to 96
  --> indicators/data/2025-26-Q4/council.toml:9:38
  |
9 |     { month = "2026-02", numerator = 24, denominator = 24 },
  |                                      ^^
   = note: the range stands here (indicators/definitions/priority-1.toml:21:14)
   = help: mend the figure, or the range in the definition if the figure is right

error[E0403]: 96.15 (numerator over denominator) is outside the plausible range of 'advice-6wk', 0 to 96
  --> indicators/data/2025-26-Q4/council.toml:10:38
   |
10 |     { month = "2026-03", numerator = 25, denominator = 26 },
   |                                      ^^
   = note: the range stands here (indicators/definitions/priority-1.toml:21:14)
   = help: mend the figure, or the range in the definition if the figure is right

)");
}

TEST_CASE("a share on the edge of the plausible range") {
    auto files = minimal_workspace();
    replace(files, definitions, "plausible = [0, 100]", "plausible = [80, 100]");
    check_diagnostics(files, "");
}

TEST_CASE("a count outside the plausible range, and that of another area") {
    auto files = minimal_workspace();
    replace(files, definitions, R"(breakdown = "age")", R"(breakdown = "age"
plausible = [0, 329])");
    check_diagnostics(files, R"(error[E0403]: 330 is outside the plausible range of 'open-plans', 0 to 329
  --> indicators/data/published/plans.toml:11:38
   |
11 |     { period = "2026-01-15", value = 330 },
   |                                      ^^^
   = note: the range stands here (indicators/definitions/priority-1.toml:82:14)
   = help: mend the figure, or the range in the definition if the figure is right

)");
}

TEST_CASE("a value that disagrees with its numerator and denominator") {
    auto files = minimal_workspace();
    replace(files, data, R"(numerator = 90
denominator = 125)",
            R"(value = 71.9
numerator = 90
denominator = 125)");
    check_diagnostics(files, R"(error[E0406]: the value 71.9 is not what numerator and denominator give: 72.00
  --> indicators/data/2025-26-Q4/council.toml:23:9
   |
23 | value = 71.9
   |         ^^^^
   = help: leave the value out: it is worked out

)");
}

TEST_CASE("a value that agrees with its numerator and denominator") {
    auto files = minimal_workspace();
    replace(files, data, R"(numerator = 90
denominator = 125)",
            R"(value = 72
numerator = 90
denominator = 125)");
    check_diagnostics(files, "");
}

TEST_CASE("a value that agrees at the precision in which it is written") {
    auto files = minimal_workspace();
    replace(files, data, R"(numerator = 90
denominator = 125)",
            R"(value = 33
numerator = 1
denominator = 3)");
    check_diagnostics(files, "");
}

TEST_CASE("a value that is the other of two neighbours") {
    auto files = minimal_workspace();
    replace(files, data, R"(numerator = 90
denominator = 125)",
            R"(value = 33.4
numerator = 1
denominator = 3)");
    check_diagnostics(files, R"(error[E0406]: the value 33.4 is not what numerator and denominator give: 33.33
  --> indicators/data/2025-26-Q4/council.toml:23:9
   |
23 | value = 33.4
   |         ^^^^
   = help: leave the value out: it is worked out

)");
}

TEST_CASE("the largest and smallest numbers that are taken can be checked") {
    auto files = minimal_workspace();
    replace(files, definitions, R"(kind = "survey"
unit = "%")",
            R"(kind = "rate"
unit = "per 10,000")");
    replace(files, definitions, R"(numerator = "children who agree")", R"(plausible = [0.000001, 999999999999.999999]
numerator = "children who agree")");
    replace(files, data, R"(numerator = 90
denominator = 125)",
            R"(value = 0.000001
numerator = 999999999999.999999
denominator = 0.000001)");
    replace(files, "indicators/data/2024-25-Q4/council.toml", R"(numerator = 60
denominator = 120)",
            R"(value = 999999999999.999999
numerator = 0.000001
denominator = 999999999999.999999)");
    check_diagnostics(
        files, R"(error[E0406]: the value 999999999999.999999 is not what numerator and denominator give: 0.0000000
  --> indicators/data/2024-25-Q4/council.toml:15:9
   |
15 | value = 999999999999.999999
   |         ^^^^^^^^^^^^^^^^^^^
   = help: leave the value out: it is worked out

error[E0406]: the value 0.000001 is not what numerator and denominator give: 9999999999999999990000.0000000
  --> indicators/data/2025-26-Q4/council.toml:23:9
   |
23 | value = 0.000001
   |         ^^^^^^^^
   = help: leave the value out: it is worked out

)");
}

TEST_CASE("a half may be rounded either way") {
    auto files = minimal_workspace();
    replace(files, data, R"(numerator = 90
denominator = 125)",
            R"(value = 12
numerator = 1
denominator = 8)");
    check_diagnostics(files, "");
}

TEST_CASE("half of a share") {
    auto files = minimal_workspace();
    replace(files, data, R"(numerator = 90
denominator = 125)",
            "numerator = 90");
    replace(files, data, R"({ month = "2026-01", numerator = 23, denominator = 25 })",
            R"({ month = "2026-01", denominator = 25 })");
    check_diagnostics(files, R"(error[E0409]: the numerator is missing
  --> indicators/data/2025-26-Q4/council.toml:8:40
  |
8 |     { month = "2026-01", denominator = 25 },
  |                                        ^^
   = help: give both, or the value alone where there is nothing to divide

error[E0409]: the denominator is missing
  --> indicators/data/2025-26-Q4/council.toml:23:13
   |
23 | numerator = 90
   |             ^^
   = help: give both, or the value alone where there is nothing to divide

)");
}

TEST_CASE("a local share as a per cent alone") {
    auto files = minimal_workspace();
    replace(files, data, R"(numerator = 90
denominator = 125)",
            "value = 72");
    check_diagnostics(files, R"(error[E0409]: 'say-heard' is a share, but its numerator and denominator are not given
  --> indicators/data/2025-26-Q4/council.toml:23:9
   |
23 | value = 72
   |         ^^
   = help: a per cent alone cannot be judged: give numerator and denominator

)");
}

TEST_CASE("a published share may be a per cent alone") {
    auto files = minimal_workspace();
    replace(files, definitions, R"(kind = "count"
unit = "number"
numerator = "plans open on the census day")",
            R"(kind = "proportion"
unit = "%"
numerator = "n"
denominator = "d")");
    replace(files, published, "value = 330", "value = 33");
    replace(files, published, "value = 310", "value = 31");
    replace(files, published, "value = 48000", "value = 48");
    check_diagnostics(files, "");
}

TEST_CASE("a count is not divided") {
    auto files = minimal_workspace();
    replace(files, published, "value = 330", "numerator = 330, denominator = 400");
    check_diagnostics(files, R"(error[E0410]: 'open-plans' is a count, so that nothing is divided
  --> indicators/data/published/plans.toml:11:42
   |
11 |     { period = "2026-01-15", numerator = 330, denominator = 400 },
   |                                          ^^^
   = help: give it as value

)");
}

TEST_CASE("a milestone has no number") {
    auto files = minimal_workspace();
    replace(files, definitions, R"(kind = "count"
unit = "number")",
            R"(kind = "milestone"
unit = "none")");
    replace(files, definitions, R"(breakdown = "age"
)",
            "");
    files.put(published, R"(source = "s"
publisher = "p"
)");
    append(files, data, R"(
[figure.open-plans]
value = 1
)");
    check_diagnostics(files, R"(warning[W0442]: 'open-plans' is sent by published, but this file is from council
  --> indicators/data/2025-26-Q4/council.toml:32:9
   |
32 | [figure.open-plans]
   |         ^^^^^^^^^^
   = note: the definition says so here (indicators/definitions/priority-1.toml:79:12)

error[E0412]: 'open-plans' is a milestone and has no number
  --> indicators/data/2025-26-Q4/council.toml:33:9
   |
33 | value = 1
   |         ^
   = help: say where it stands with progress, and done_on once it is done

)");
}

TEST_CASE("a milestone that is done") {
    auto files = minimal_workspace();
    replace(files, definitions, R"(kind = "count"
unit = "number")",
            R"(kind = "milestone"
unit = "none")");
    replace(files, definitions, R"(breakdown = "age"
)",
            "");
    files.put(published, R"(source = "s"
publisher = "p"
)");
    append(files, data, R"(
[figure.open-plans]
done_on = 2026-02-01
progress = "Done."
)");
    check_diagnostics(files, R"(warning[W0442]: 'open-plans' is sent by published, but this file is from council
  --> indicators/data/2025-26-Q4/council.toml:32:9
   |
32 | [figure.open-plans]
   |         ^^^^^^^^^^
   = note: the definition says so here (indicators/definitions/priority-1.toml:79:12)

)");
}

TEST_CASE("only a milestone is done") {
    auto files = minimal_workspace();
    replace(files, data, R"(numerator = 90
denominator = 125)",
            R"(numerator = 90
denominator = 125
done_on = 2026-02-01)");
    check_diagnostics(files, R"(error[E0412]: 'say-heard' is no milestone and cannot be done
  --> indicators/data/2025-26-Q4/council.toml:25:11
   |
25 | done_on = 2026-02-01
   |           ^^^^^^^^^^

)");
}

TEST_CASE("a forecast looks ahead, has a value, and is plausible") {
    auto files = minimal_workspace();
    const auto expect = [&](const std::string& forecast) {
        auto changed = files;
        append(changed, data, "\n[figure.say-heard.forecast]\n" + forecast + "by = \"Head of Advice\"\n");
        return load_all(changed).messages();
    };
    CHECK_EQ(expect("period = \"2026-27\"\nvalue = 75\n"), "");
    CHECK_EQ(expect("period = \"2026-27\"\nnumerator = 75\ndenominator = 100\n"), "");
    CHECK_EQ(expect("period = \"2025-26\"\nvalue = 75\n"),
             R"(error[E0413]: the forecast is for 2025-26, which is not a later period of the kind of 2025-26
  --> indicators/data/2025-26-Q4/council.toml:33:10
   |
33 | period = "2025-26"
   |          ^^^^^^^^^
   = help: a forecast looks ahead: 2026-27 or later

)");
    CHECK(
        expect("period = \"2026-27-Q1\"\nvalue = 75\n").starts_with("error[E0413]: the forecast is for 2026-27-Q1, "));
    CHECK(expect("period = \"2026-27\"\n").starts_with("error[E0409]: the forecast has no value\n"));
    CHECK_EQ(expect("period = \"2026-27\"\nvalue = 75\nnumerator = 3\n"),
             R"(error[E0409]: the denominator is missing
  --> indicators/data/2025-26-Q4/council.toml:34:9
   |
34 | value = 75
   |         ^^
   = help: give both, or the value alone where there is nothing to divide

)");
    CHECK(expect("period = \"2026-27\"\nnumerator = 101\ndenominator = 100\n").starts_with("error[E0401]: "));
}

TEST_CASE("a count is forecast as value") {
    auto files = minimal_workspace();
    append(files, data, R"(
[figure.open-plans]
period = "2026-01-16"
value = 330

[figure.open-plans.forecast]
period = "2027-01-15"
numerator = 10
denominator = 4
by = "Head of Advice"
)");
    const std::string said = load_all(files).messages();
    CHECK_MESSAGE(said.find("error[E0410]: 'open-plans' is a count, so that nothing is divided\n"
                            "  --> indicators/data/2025-26-Q4/council.toml:38:13\n") != std::string::npos,
                  said);
}

TEST_CASE("a milestone is not forecast in numbers") {
    auto files = minimal_workspace();
    replace(files, definitions, R"(kind = "count"
unit = "number")",
            R"(kind = "milestone"
unit = "none")");
    replace(files, definitions, R"(breakdown = "age"
)",
            "");
    files.put(published, R"(source = "s"
publisher = "p"
)");
    append(files, data, R"(
[figure.open-plans]
progress = "On site."

[figure.open-plans.forecast]
period = "2026-27-Q1"
value = 1
by = "Head of Advice"
)");
    const std::string said = load_all(files).messages();
    CHECK_MESSAGE(said.find(R"(error[E0412]: 'open-plans' is a milestone, of which no number can be forecast
  --> indicators/data/2025-26-Q4/council.toml:35:1
   |
35 | [figure.open-plans.forecast]
   | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
   = help: say when it is expected in the words of its progress
)") != std::string::npos,
                  said);
}
