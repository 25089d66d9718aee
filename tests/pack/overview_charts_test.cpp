#include "pack/overview_charts.hpp"

#include <algorithm>

#include <doctest/doctest.h>

#include "base/file_reader.hpp"
#include "pack/walk.hpp"
#include "support/composed.hpp"

using namespace boardpack;
using namespace boardpack::test;

// Charts of several indicators, on the shipped workspace.

namespace {

const Composed& shipped() {
    static const Composed made = composed(DiskFiles{BOARDPACK_SOURCE_DIR}, "2025-26-Q4");
    return made;
}

struct Charts {
    std::vector<const ChartSpec*> specs;
    void operator()(const ChartSpec& spec) { specs.push_back(&spec); }
    template <class Other>
    void operator()(const Other&) {}
};

/// The chart with an id in a pack; null where there is none.
const ChartSpec* chart(std::string_view pack, std::string_view id) {
    Charts charts;
    for (const SectionPtr& section : shipped().document(pack).sections) walk(section->blocks, charts);
    const auto found = std::ranges::find(charts.specs, id, &ChartSpec::id);
    return found == charts.specs.end() ? nullptr : *found;
}

template <class Body>
const Body& body(std::string_view pack, std::string_view id) {
    const ChartSpec* spec = chart(pack, id);
    REQUIRE_MESSAGE(spec != nullptr, id);
    const Body* found = std::get_if<Body>(&spec->body);
    REQUIRE_MESSAGE(found != nullptr, id);
    return *found;
}

const Rational& value_of(FigureRef ref) { return std::get<Rational>(shipped().evaluation->figures.at(ref).content); }

}  // namespace

TEST_CASE("the page of a priority with waiting lists shows all of them, half and 92 in 100") {
    const auto& waits = body<WaitingProfile>("sendpb", "waits-P5");
    REQUIRE(waits.lists.size() == 6);
    CHECK(waits.lists.front().name == "Speech and language therapy");
    CHECK(waits.within_weeks == 18);
    CHECK(waits.over_weeks == 52);
    for (const auto& list : waits.lists) {
        CHECK(value_of(list.median) < value_of(list.p92));
        for (const FigureRef ref : {list.waiting, list.within, list.over}) CHECK(ref != no_figure);
    }
}

TEST_CASE("the title of the waits names the longest and goes with the figures it rests on") {
    const ChartSpec* spec = chart("sendpb", "waits-P5");
    REQUIRE(spec != nullptr);
    const auto* claim = std::get_if<Claim>(&spec->title.front());
    REQUIRE(claim != nullptr);
    CHECK(claim->rests_on.size() == 6);
    const auto& waits = body<WaitingProfile>("sendpb", "waits-P5");
    const auto longest = std::ranges::max_element(
        waits.lists, [](const auto& a, const auto& b) { return value_of(a.median) < value_of(b.median); });
    CHECK(claim->text == "Longest waits: " + longest->name + ", where half have waited up to ");
}

TEST_CASE("a priority's changes run from each baseline to the latest figure") {
    const auto& change = body<DumbbellChart>("sendpb", "change-P2");
    REQUIRE(change.rows.size() >= 2);
    for (const auto& row : change.rows) {
        CHECK(row.from != no_figure);
        CHECK(row.to != no_figure);
        // An aim of "better than the baseline" is the baseline: no second mark.
        CHECK(row.target == no_figure);
    }
    const IndicatorResult* result = shipped().evaluation->result("ey-before-reception");
    REQUIRE(result != nullptr);
    CHECK(std::ranges::any_of(change.rows, [&](const auto& row) {
        return row.to == result->latest->value_ref && row.from == result->since_baseline.earlier_ref &&
               (row.change == DumbbellChart::Change::better) == (result->since_baseline.judged == Judgement::better);
    }));
}

TEST_CASE("the pathways stand on one scale, and their passages in that section draw no line of their own") {
    const auto& pathways = body<SmallMultiples>("jcb", "pathways-iha-20wd");
    CHECK(pathways.panels.size() == 6);
    CHECK(chart("jcb", "chart-wait-ot-18wk") == nullptr);
    CHECK(chart("jcb", "chart-iha-20wd") != nullptr);
    const auto& waits = body<WaitingProfile>("jcb", "waits-iha-20wd");
    CHECK(waits.lists.size() == 6);
}

TEST_CASE("the milestones of the strategy stand on a line of time") {
    const auto& line = body<MilestoneLine>("pcg", "milestones");
    REQUIRE(line.milestones.size() == 2);
    CHECK(line.from == shipped().loaded->model.strategy().starts);
    CHECK(line.to == shipped().loaded->model.strategy().ends);
    CHECK(line.now == Date::parse("2026-03-31"));
    const auto open = std::ranges::find_if(line.milestones, [](const auto& m) { return !m.done; });
    REQUIRE(open != line.milestones.end());
    CHECK(open->due == Date::parse("2026-03-31"));
}

TEST_CASE("a context share in full stands in a funnel with the average of the areas") {
    const auto& funnel = body<FunnelChart>("pcg", "funnel-ehcp-20wk");
    REQUIRE(funnel.places.size() == 11);
    CHECK(std::ranges::count_if(funnel.places, &FunnelChart::Place::local) == 1);
    CHECK(funnel.places.front().local);
    CHECK(funnel.places.front().stands == FunnelChart::Stands::very_unusual);
    Rational events{0}, people{0};
    for (const auto& place : funnel.places) {
        people = people + value_of(place.base);
        events = events + value_of(place.value) * value_of(place.base) / Rational{100};
    }
    CHECK(value_of(funnel.average) == events / people * Rational{100});
    // The short annex keeps the sorted bars, which say who is who.
    CHECK(chart("jcb", "funnel-ehcp-20wk") == nullptr);
    CHECK(chart("jcb", "areas-ehcp-20wk") != nullptr);
}

TEST_CASE("a breakdown with a part that is not recorded shows how much that is") {
    const auto& shares = body<StackedShares>("jcb", "shares-ehcp-by-placement");
    REQUIRE(shares.wholes.size() == 1);
    CHECK(shares.wholes.front().shares.size() == shares.parts.size());
    CHECK(std::ranges::count_if(shares.parts, &StackedShares::Part::unknown) == 1);
    CHECK(chart("pcg", "shares-ehcp-by-age") == nullptr);  // every age is recorded
}

TEST_CASE("the rounds of a survey stand beside each other with their intervals") {
    const auto& plot = body<IntervalPlot>("pcg", "chart-needs-met-cyp");
    REQUIRE(plot.rows.size() >= 2);
    CHECK(plot.rows.back().latest);
    CHECK(plot.base_words == "Answers");
    for (const auto& row : plot.rows) {
        CHECK(value_of(row.lower) < value_of(row.value));
        CHECK(value_of(row.value) < value_of(row.upper));
        CHECK(value_of(row.base) > Rational{0});
    }
    const IndicatorResult* result = shipped().evaluation->result("needs-met-cyp");
    CHECK(plot.rows.back().lower == result->interval->lower_ref);
}
