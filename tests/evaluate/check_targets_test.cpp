#include "evaluate/check_targets.hpp"

#include <doctest/doctest.h>

#include "base/codes.hpp"
#include "support/evaluate_cases.hpp"

using namespace boardpack;
using namespace boardpack::cases;

namespace {

using Codes = std::vector<std::string>;

Target from(std::string_view start) {
    Target t = target(TargetForm::threshold, "50");
    if (!start.empty())
        t.from = located_period(start);
    return t;
}

Codes found(Indicator i, std::vector<Figure> figures = {value_at("2025-26-Q4", "50")}) {
    return judge(std::move(i), std::move(figures)).codes();
}

}  // namespace

TEST_CASE("a target that another one always hides is never in force") {
    Indicator i = share();
    i.targets = {from("2023-24-Q1"), from("2024-25-Q1")};
    CHECK(found(i).empty());
    i.targets = {from("2023-24-Q1"), from("2023-24-Q1")};
    CHECK(found(i) == Codes{"W0502"});
    i.targets = {from(""), from("")};
    CHECK(found(i) == Codes{"W0502"});
    i.targets = {from(""), from("2023-24-Q1")};
    CHECK(found(i).empty());
}

TEST_CASE("a target that starts after the strategy is never in force") {
    Indicator i = share();
    i.targets = {from("2025-26-Q4")};
    CHECK(found(i).empty());
    i.targets = {from("2026-27-Q1")};
    CHECK(found(i) == Codes{"W0502"});
}

TEST_CASE("a benchmark needs a figure of its area") {
    Indicator i = share();
    Target t = target(TargetForm::benchmark);
    t.area = england;
    i.targets = {t};
    CHECK(found(i) == Codes{"W0503"});
    CHECK(found(i, {value_at("2025-26-Q4", "50"), elsewhere(value_at("2025-26-Q4", "50"), england)}).empty());
}

TEST_CASE("a baseline may be filed by month, a figure of another area is none") {
    Indicator i = share();
    i.accumulation = Accumulation::point;
    i.baseline = baseline_at("2024-25-Q4");
    CHECK(found(i) == Codes{"W0501"});
    CHECK(found(i, {value_at("2025-03", "50")}).empty());
    CHECK(found(i, {value_at("2025-26-Q4", "50"), elsewhere(value_at("2024-25-Q4", "50"), england)}) == Codes{"W0501"});
}

TEST_CASE("every code of the evaluation stands in the table") {
    for (const char* code : {"W0501", "W0502", "W0503", "W0504", "W0505", "W0507"}) CHECK(is_known_code(code));
}

TEST_CASE("a stated baseline that the received figure contradicts, at the places in which it is written") {
    Indicator i = share();
    i.baseline = baseline_at("2024-25-Q4");
    i.baseline->value = located("71.1");
    // 64 of 90 is 71.11...%: the same at one place.
    CHECK(found(i, {share_at("2024-25-Q4", "64", "90")}).empty());
    CHECK(found(i, {share_at("2024-25-Q4", "65", "90")}) == Codes{"W0507"});
    CHECK(found(i, {share_at("2024-25-Q3", "65", "90")}).empty());  // of another period
    CHECK(found(i, {missing_at("2024-25-Q4", Missing::late)}).empty());
    i.baseline->value = located("71.11");
    CHECK(found(i, {share_at("2024-25-Q4", "64", "90")}).empty());
    i.baseline->value = located("71.12");
    CHECK(found(i, {share_at("2024-25-Q4", "64", "90")}) == Codes{"W0507"});
}
