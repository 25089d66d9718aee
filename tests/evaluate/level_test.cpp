#include <doctest/doctest.h>

#include "support/evaluate_cases.hpp"

using namespace boardpack;
using namespace boardpack::cases;

namespace {

/// The status of one value of 2025-26-Q4 against a target.
std::string against(Indicator i, Target t, std::string_view value) {
    i.targets = {std::move(t)};
    return status_of(judge(std::move(i), {value_at("2025-26-Q4", value)}));
}

Indicator with_tolerance(Indicator i, std::string_view tolerance, ToleranceUnit unit = ToleranceUnit::points) {
    i.status.tolerance = number(tolerance);
    i.status.tolerance_unit = unit;
    return i;
}

Target band(std::string_view low, std::string_view high) {
    Target t = target(TargetForm::band);
    t.low = located(low);
    t.high = located(high);
    return t;
}

Target path(TrajectoryShape shape) {
    Target t = target(TargetForm::trajectory);
    t.shape = shape;
    t.points = {{located_period("2025-26-Q1"), 60, {}}, {located_period("2025-26-Q4"), 75, {}}};
    return t;
}

}  // namespace

TEST_CASE("threshold, higher is better: just met, exactly on it, just missed") {
    const Target t = target(TargetForm::threshold, "95");
    CHECK(against(share(), t, "95.000001") == "met");
    CHECK(against(share(), t, "95") == "met");
    CHECK(against(share(), t, "94.999999") == "not_met");  // prints as 95.0%, and is judged unrounded
}

TEST_CASE("threshold, lower is better") {
    Indicator weeks = of_kind(Kind::duration, Unit::weeks);
    weeks.polarity = Polarity::lower;
    const Target t = target(TargetForm::threshold, "18");
    CHECK(against(weeks, t, "17.9") == "met");
    CHECK(against(weeks, t, "18") == "met");
    CHECK(against(weeks, t, "18.000001") == "not_met");
}

TEST_CASE("tolerance in points: the edge belongs to Close") {
    const Indicator i = with_tolerance(share(), "5");
    const Target t = target(TargetForm::threshold, "95");
    CHECK(against(i, t, "94.999999") == "close");
    CHECK(against(i, t, "90") == "close");
    CHECK(against(i, t, "89.999999") == "not_met");
}

TEST_CASE("tolerance in per cent of the target") {
    const Target t = target(TargetForm::threshold, "80");
    const Indicator i = with_tolerance(share(), "5", ToleranceUnit::percent);
    CHECK(against(i, t, "76") == "close");
    CHECK(against(i, t, "75.999999") == "not_met");
    Indicator lower = i;
    lower.polarity = Polarity::lower;
    CHECK(against(lower, t, "84") == "close");
    CHECK(against(lower, t, "84.000001") == "not_met");
}

TEST_CASE("statutory: all means all") {
    Indicator i = share();
    i.targets = {target(TargetForm::statutory_all)};
    CHECK(status_of(judge(i, {share_at("2025-26-Q4", "40", "40")})) == "met");
    CHECK(status_of(judge(i, {share_at("2025-26-Q4", "9999", "10000")})) == "not_met");
    CHECK(status_of(judge(with_tolerance(i, "0.01"), {share_at("2025-26-Q4", "9999", "10000")})) == "close");
    const Judged j = judge(i, {share_at("2025-26-Q4", "31", "40")});
    CHECK(j.result().rule == "statutory-all");
    CHECK(j.result().reason == "Below the target of 100%.");
    CHECK(j.result().target.words == "all (100%)");
}

TEST_CASE("band: ends belong to it, the tolerance lies outside") {
    Indicator i = with_tolerance(share(), "3");
    i.polarity = Polarity::band;
    const Target t = band("85", "95");
    CHECK(against(i, t, "85") == "met");
    CHECK(against(i, t, "95") == "met");
    CHECK(against(i, t, "84.999999") == "close");
    CHECK(against(i, t, "82") == "close");
    CHECK(against(i, t, "81.999999") == "not_met");
    CHECK(against(i, t, "95.000001") == "close");
    CHECK(against(i, t, "98") == "close");
    CHECK(against(i, t, "98.000001") == "not_met");
    CHECK(against(with_tolerance(i, "0"), t, "84.999999") == "not_met");
}

TEST_CASE("trajectory in steps: the last step reached holds") {
    Indicator i = share();
    i.targets = {path(TrajectoryShape::steps)};
    const auto at_q = [&](std::string_view q, std::string_view v) { return status_of(judge(i, {value_at(q, v)}, q)); };
    CHECK(at_q("2025-26-Q3", "60") == "met");
    CHECK(at_q("2025-26-Q3", "59.999999") == "not_met");
    CHECK(at_q("2025-26-Q4", "74.999999") == "not_met");
    CHECK(at_q("2025-26-Q4", "75") == "met");
    CHECK(at_q("2026-27-Q2", "75") == "met");  // after the last step
    CHECK(at_q("2024-25-Q4", "99") == "no_target");
}

TEST_CASE("trajectory as a line: straight between the points, by quarters, exactly") {
    Indicator i = share();
    i.targets = {path(TrajectoryShape::line)};
    const auto at_q = [&](std::string_view q, std::string_view v) { return status_of(judge(i, {value_at(q, v)}, q)); };
    CHECK(at_q("2025-26-Q2", "65") == "met");
    CHECK(at_q("2025-26-Q2", "64.999999") == "not_met");
    CHECK(at_q("2025-26-Q3", "70") == "met");
    CHECK(at_q("2025-26-Q3", "69.999999") == "not_met");
    const Judged j = judge(i, {value_at("2025-26-Q2", "70")}, "2025-26-Q2");
    CHECK(std::get<Rational>(j.entry("x/2025-26-Q2/E08000012/target").content) == Rational{65});
}

TEST_CASE("the target in force is the latest that has started") {
    Indicator i = share();
    Target old_one = target(TargetForm::threshold, "50"), new_one = target(TargetForm::threshold, "90");
    new_one.from = located_period("2025-26-Q4");
    i.targets = {old_one, new_one};
    CHECK(status_of(judge(i, {value_at("2025-26-Q3", "70")}, "2025-26-Q3")) == "met");
    CHECK(status_of(judge(i, {value_at("2025-26-Q4", "70")}, "2025-26-Q4")) == "not_met");
    i.targets = {new_one};
    const Judged early = judge(i, {value_at("2025-26-Q3", "70")}, "2025-26-Q3");
    CHECK(status_of(early) == "no_target");
    CHECK(early.result().reason == "No target was in force yet.");
    const Judged both = judge(workspace({i}, {value_at("2025-26-Q3", "70"), value_at("2025-26-Q4", "95")}));
    REQUIRE(both.result().target_path.size() == 1);  // the chart draws it from where it is in force
    CHECK(both.result().target_path[0].period == period("2025-26-Q4"));
}

TEST_CASE("no target, and a target form of none") {
    Indicator i = share();
    CHECK(status_of(judge(i, {value_at("2025-26-Q4", "70")})) == "no_target");
    i.targets = {target(TargetForm::none)};
    const Judged j = judge(i, {value_at("2025-26-Q4", "70")});
    CHECK(status_of(j) == "no_target");
    CHECK(j.result().reason == "The board has decided to set no target.");
}

TEST_CASE("benchmark: the latest figure of the area that is not later than the one judged") {
    Indicator i = share();
    i.polarity = Polarity::lower;
    Target t = target(TargetForm::benchmark);
    t.area = england;
    i.targets = {t};
    const auto with = [&](std::string_view local, std::vector<Figure> other) {
        other.push_back(value_at("2025-26-Q3", local));
        return judge(i, std::move(other), "2025-26-Q3");
    };
    const Figure before = elsewhere(value_at("2025-26-Q2", "10"), england);
    const Figure after = elsewhere(value_at("2025-26-Q4", "99"), england);
    CHECK(status_of(with("10", {before, after})) == "met");
    CHECK(status_of(with("10.000001", {before, after})) == "not_met");
    const Judged none = with("10", {after});
    CHECK(status_of(none) == "awaiting");
    CHECK(none.result().reason == "There is no figure of England to compare with yet.");
    const Judged met = with("9", {before});
    CHECK(met.result().target.words == "no worse than England");
    CHECK(met.checked.value.figures.at(met.result().target.value_ref).id == "x/2025-26-Q2/E92000001/value");
}

TEST_CASE("the smallest base: one below, and exactly") {
    Indicator i = share();
    i.targets = {target(TargetForm::threshold, "50")};
    CHECK(status_of(judge(i, {share_at("2025-26-Q4", "9", "9")})) == "too_few");
    CHECK(status_of(judge(i, {share_at("2025-26-Q4", "10", "10")})) == "met");
    Indicator survey = i;
    survey.kind = Kind::survey;
    CHECK(status_of(judge(survey, {share_at("2025-26-Q4", "29", "29")})) == "too_few");
    CHECK(status_of(judge(survey, {share_at("2025-26-Q4", "30", "30")})) == "met");
    survey.status.min_base = 20;
    CHECK(status_of(judge(survey, {share_at("2025-26-Q4", "20", "20")})) == "met");
    // A rate per 1,000 has a base too, but only shares are held back by it.
    Indicator rate = of_kind(Kind::rate, Unit::per_1000);
    rate.targets = {target(TargetForm::threshold, "50")};
    CHECK(status_of(judge(rate, {share_at("2025-26-Q4", "1", "9")})) == "met");
}

TEST_CASE("the gap is registered with what it was worked out from") {
    Indicator i = share();
    i.targets = {target(TargetForm::threshold, "95")};
    const Judged j = judge(i, {share_at("2025-26-Q4", "41", "45")});
    const FigureEntry& gap = j.entry("x/2025-26-Q4/E08000012/gap");
    CHECK(std::get<Rational>(gap.content) == Rational::ratio(-35, 9));
    CHECK(gap.derivation == Derivation::difference);
    REQUIRE(gap.inputs.size() == 2);
    CHECK(j.checked.value.figures.at(gap.inputs[0]).id == "x/2025-26-Q4/E08000012/value");
    CHECK(j.checked.value.figures.at(gap.inputs[1]).id == "x/2025-26-Q4/E08000012/target");
    CHECK(gap.shape.difference);
}

TEST_CASE("a target prints with the places it has") {
    Indicator i = share();
    const auto printed = [&](std::string_view v) {
        i.targets = {target(TargetForm::threshold, v)};
        return judge(i, {value_at("2025-26-Q4", "50")}).result().target.words;
    };
    CHECK(printed("95") == "at least 95%");
    CHECK(printed("92.5") == "at least 92.5%");
    i.polarity = Polarity::lower;
    CHECK(printed("4.25") == "at most 4.25%");
}

TEST_CASE("the trace of a target that is met says reached, not short by nothing") {
    Indicator i = share();
    i.targets = {target(TargetForm::threshold, "95")};
    const auto saw = [&](const char* numerator) {
        return judge(i, {share_at("2025-26-Q4", numerator, "100")}).result().trace.back().text;
    };
    CHECK(saw("95") == "95.0% from 95 of 100, 2025-26 Q4 against 95%: reached, tolerance none");
    CHECK(saw("99") == "99.0% from 99 of 100, 2025-26 Q4 against 95%: reached, tolerance none");
    CHECK(saw("94") == "94.0% from 94 of 100, 2025-26 Q4 against 95%: short by 1.0 percentage points, tolerance none");
}

TEST_CASE("reasons hold no number of the indicator, traces hold all") {
    Indicator i = share();
    i.targets = {target(TargetForm::threshold, "95")};
    const Judged j = judge(i, {share_at("2025-26-Q4", "41", "45")});
    CHECK(j.result().reason == "Below the target of 95%.");
    REQUIRE(j.result().trace.back().decided);
    CHECK(j.result().trace.back().text ==
          "91.1% (exactly 820/9) from 41 of 45, 2025-26 Q4 against 95%: short by 3.9 percentage points (exactly 35/9), "
          "tolerance none");
}
