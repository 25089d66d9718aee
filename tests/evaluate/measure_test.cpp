#include <doctest/doctest.h>

#include "support/evaluate_cases.hpp"

using namespace boardpack;
using namespace boardpack::cases;

namespace {

Indicator leaf(std::string id, std::string measure, std::string_view threshold, bool headline = false) {
    Indicator i = share();
    i.id.value = std::move(id);
    i.measures = {{std::move(measure), {}}};
    i.headline = headline;
    if (!threshold.empty())
        i.targets = {target(TargetForm::threshold, threshold)};
    return i;
}

Figure of(std::string id, std::string_view value) {
    Figure f = value_at("2025-26-Q4", value);
    f.indicator.value = std::move(id);
    return f;
}

Measure measure(std::string id) {
    Measure m;
    m.id.value = std::move(id);
    return m;
}

Judged with(std::vector<Indicator> indicators, std::vector<Figure> figures) {
    Workspace w = workspace(std::move(indicators), std::move(figures));
    w.strategy.measures = {measure("P1-M1"), measure("P1-M2"), measure("P5-M3")};
    w.strategy.measures[2].same_as = Located<std::string>{"P1-M1", {}};
    return judge(std::move(w));
}

}  // namespace

TEST_CASE("a measure shows its headline leaf and how its leaves stand, never an average") {
    const Judged j = with({leaf("a", "P1-M1", "50"), leaf("b", "P1-M1", "50", true)}, {of("a", "60"), of("b", "40")});
    const MeasureResult& m = *j.checked.value.measure("P1-M1");
    CHECK(m.headline->indicator->id.value == "b");
    REQUIRE(m.leaves.size() == 2);
    CHECK(m.leaves[0] == m.headline);
    CHECK(m.judged == 2);
    CHECK(m.met == 1);
    CHECK(m.words == "1 of 2 met");
}

TEST_CASE("leaves without a judgement are told apart from those not met") {
    CHECK(with({leaf("a", "P1-M1", "50"), leaf("b", "P1-M1", "")}, {of("a", "60"), of("b", "40")})
              .checked.value.measure("P1-M1")
              ->words == "1 of 1 met, 1 not judged");
    CHECK(with({leaf("a", "P1-M1", ""), leaf("b", "P1-M1", "")}, {of("a", "60"), of("b", "40")})
              .checked.value.measure("P1-M1")
              ->words == "none of 2 judged");
}

TEST_CASE("a single leaf needs no words, and without a headline the first leads") {
    const Judged j = with({leaf("a", "P1-M1", "50"), leaf("c", "P1-M2", "50")}, {of("a", "60"), of("c", "60")});
    CHECK(j.checked.value.measure("P1-M1")->words.empty());
    CHECK(j.checked.value.measure("P1-M1")->headline->indicator->id.value == "a");
}

TEST_CASE("a measure printed twice has the leaves of the other, one without leaves has none") {
    const Judged j = with({leaf("a", "P1-M1", "50")}, {of("a", "60")});
    CHECK(j.checked.value.measure("P5-M3")->headline == j.checked.value.result("a"));
    CHECK(j.checked.value.measure("P1-M2")->headline == nullptr);
    CHECK(j.checked.value.measure("P1-M2")->words.empty());
    CHECK(j.checked.value.measure("P9-M9") == nullptr);
}
