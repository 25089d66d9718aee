#include "support/workspace.hpp"

using namespace boardpack;
using namespace boardpack::test;

namespace {

const std::string strategy = "indicators/strategy.toml";
const std::string definitions = "indicators/definitions/priority-1.toml";
const std::string data = "indicators/data/2025-26-Q4/council.toml";
const std::string published = "indicators/data/published/plans.toml";

}  // namespace

TEST_CASE("a month of another quarter, twice, and no month at all") {
    auto files = minimal_workspace();
    replace(files, data, R"({ month = "2026-01", numerator = 23, denominator = 25 })",
            R"({ month = "2025-12", numerator = 23, denominator = 25 })");
    replace(
        files, data, R"({ month = "2026-03", numerator = 25, denominator = 26 })",
        R"({ month = "2026-02", numerator = 25, denominator = 26 }, { month = "2025-26-Q4", numerator = 2, denominator = 3 })");
    check_diagnostics(files, R"(error[E0423]: 2026-01 of 2025-26-Q4 is not given
  --> indicators/data/2025-26-Q4/council.toml:7:10
  |
7 | months = [
  |          ^
   = help: where it is not there, say why: { month = "2026-01", missing = "awaiting" }

error[E0423]: 2026-03 of 2025-26-Q4 is not given
  --> indicators/data/2025-26-Q4/council.toml:7:10
  |
7 | months = [
  |          ^
   = help: where it is not there, say why: { month = "2026-03", missing = "awaiting" }

error[E0420]: 2025-12 is not a month of 2025-26-Q4
  --> indicators/data/2025-26-Q4/council.toml:8:15
  |
8 |     { month = "2025-12", numerator = 23, denominator = 25 },
  |               ^^^^^^^^^

error[E0421]: 2026-02 is given twice
  --> indicators/data/2025-26-Q4/council.toml:10:15
   |
10 |     { month = "2026-02", numerator = 25, denominator = 26 }, { month = "2025-26-Q4", numerator = 2, denominator = 3 },
   |               ^^^^^^^^^

error[E0420]: '2025-26-Q4' is not a month
  --> indicators/data/2025-26-Q4/council.toml:10:72
   |
10 |     { month = "2026-02", numerator = 25, denominator = 26 }, { month = "2025-26-Q4", numerator = 2, denominator = 3 },
   |                                                                        ^^^^^^^^^^^^
   = help: a month is written 2026-01

)");
}

TEST_CASE("months out of order") {
    auto files = minimal_workspace();
    replace(files, data, R"({ month = "2026-01", numerator = 23, denominator = 25 },
)",
            "");
    replace(
        files, data, R"({ month = "2026-03", numerator = 25, denominator = 26 })",
        R"({ month = "2026-03", numerator = 25, denominator = 26 }, { month = "2026-01", numerator = 23, denominator = 25 })");
    check_diagnostics(files, R"(error[E0421]: 2026-01 does not come after 2026-03
  --> indicators/data/2025-26-Q4/council.toml:9:72
  |
9 |     { month = "2026-03", numerator = 25, denominator = 26 }, { month = "2026-01", numerator = 23, denominator = 25 },
  |                                                                        ^^^^^^^^^
   = help: give the months in order

)");
}

TEST_CASE("a month that is not given") {
    auto files = minimal_workspace();
    replace(files, data, R"(    { month = "2026-02", numerator = 24, denominator = 24 },
)",
            "");
    check_diagnostics(files, R"(error[E0423]: 2026-02 of 2025-26-Q4 is not given
  --> indicators/data/2025-26-Q4/council.toml:7:10
  |
7 | months = [
  |          ^
   = help: where it is not there, say why: { month = "2026-02", missing = "awaiting" }

)");
}

TEST_CASE("months and a whole") {
    auto files = minimal_workspace();
    replace(files, data, R"([figure.advice-6wk]
)",
            R"([figure.advice-6wk]
numerator = 72
denominator = 75
)");
    check_diagnostics(files, R"(error[E0422]: a figure is given both as months and as a whole
  --> indicators/data/2025-26-Q4/council.toml:7:13
  |
7 | numerator = 72
  |             ^^
   = help: leave one of them out: the whole is worked out from the months

)");
}

TEST_CASE("an unknown part") {
    auto files = minimal_workspace();
    replace(files, published, R"(    { period = "2026-01-15", value = 330 },)",
            R"(    { period = "2026-01-15", parts = { "under 5" = 30, "5 to 9" = 300 } },)");
    check_diagnostics(files, R"(error[E0430]: '5 to 9' is not a part of 'age'
  --> indicators/data/published/plans.toml:11:56
   |
11 |     { period = "2026-01-15", parts = { "under 5" = 30, "5 to 9" = 300 } },
   |                                                        ^^^^^^^^
   = help: did you mean '5 to 10'?

)");
}

TEST_CASE("parts that exceed the whole") {
    auto files = minimal_workspace();
    replace(files, published, R"(    { period = "2026-01-15", value = 330 },)",
            R"(    { period = "2026-01-15", value = 330, parts = { "under 5" = 31, "5 to 10" = 300 } },)");
    check_diagnostics(files, R"(error[E0431]: the parts add up to 331, more than the whole of 330
  --> indicators/data/published/plans.toml:11:51
   |
11 |     { period = "2026-01-15", value = 330, parts = { "under 5" = 31, "5 to 10" = 300 } },
   |                                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
   = note: the whole stands here (indicators/data/published/plans.toml:11:38)

)");
}

TEST_CASE("parts that make up the whole") {
    auto files = minimal_workspace();
    replace(
        files, published, R"(    { period = "2026-01-15", value = 330 },)",
        R"(    { period = "2026-01-15", value = 330, parts = { "under 5" = 30, "5 to 10" = 300, "11 to 15" = "not available" } },)");
    check_diagnostics(files, "");
}

TEST_CASE("a part that is negative or broken") {
    auto files = minimal_workspace();
    replace(files, published, R"(    { period = "2026-01-15", value = 330 },)",
            R"(    { period = "2026-01-15", parts = { "under 5" = -1, "5 to 10" = 30.5 } },)");
    check_diagnostics(files, R"(error[E0404]: -1 is less than zero
  --> indicators/data/published/plans.toml:11:52
   |
11 |     { period = "2026-01-15", parts = { "under 5" = -1, "5 to 10" = 30.5 } },
   |                                                    ^^

error[E0405]: 30.5 is given, but what is counted is whole
  --> indicators/data/published/plans.toml:11:68
   |
11 |     { period = "2026-01-15", parts = { "under 5" = -1, "5 to 10" = 30.5 } },
   |                                                                    ^^^^

)");
}

TEST_CASE("a part that is not a number") {
    auto files = minimal_workspace();
    replace(files, published, R"(    { period = "2026-01-15", value = 330 },)",
            R"(    { period = "2026-01-15", parts = { "under 5" = "few", "5 to 10" = 30.5 } },)");
    check_diagnostics(files, R"(error[E0203]: expected a number, found a text
  --> indicators/data/published/plans.toml:11:52
   |
11 |     { period = "2026-01-15", parts = { "under 5" = "few", "5 to 10" = 30.5 } },
   |                                                    ^^^^^

)");
}

TEST_CASE("parts of another classification than the definition says") {
    auto files = minimal_workspace();
    append(files, strategy, R"(
[[classification]]
id = "sex"
title = "Sex"
parts = ["girls", "boys"]
)");
    replace(files, published, R"(area = "X01")", R"(area = "X01"
of = "sex")");
    replace(files, published, R"(    { period = "2026-01-15", value = 330 },)",
            R"(    { period = "2026-01-15", parts = { girls = 1 } },)");
    check_diagnostics(files, R"(error[E0433]: 'open-plans' is divided by 'age', not by 'sex'
  --> indicators/data/published/plans.toml:9:6
  |
9 | of = "sex"
  |      ^^^^^

)");
}

TEST_CASE("parts of no classification") {
    auto files = minimal_workspace();
    replace(files, definitions, R"(breakdown = "age"
)",
            "");
    replace(files, published, R"(    { period = "2026-01-15", value = 330 },)",
            R"(    { period = "2026-01-15", parts = { girls = 1 } },)");
    check_diagnostics(files, R"(error[E0433]: the parts belong to no classification
  --> indicators/data/published/plans.toml:11:38
   |
11 |     { period = "2026-01-15", parts = { girls = 1 } },
   |                                      ^^^^^^^^^^^^^
   = help: add of = with the id of a classification

)");
}
