#include "evaluate/benchmarks.hpp"

#include "support/evaluate_cases.hpp"

using namespace boardpack;
using namespace boardpack::cases;

namespace {

Figure share_in(const std::string& area, std::string_view when, std::string_view x, std::string_view n) {
    return elsewhere(share_at(when, x, n), area);
}

Judged with_neighbours(std::vector<Figure> figures, Indicator indicator = share()) {
    Workspace w = workspace({std::move(indicator)}, std::move(figures));
    for (int i = 1; i <= 6; ++i) {
        Area neighbour;
        neighbour.code.value = "N" + std::to_string(i);
        neighbour.name = "Neighbour " + std::to_string(i);
        neighbour.kind = AreaKind::neighbour;
        neighbour.rank = 7 - i;
        w.strategy.areas.push_back(neighbour);
    }
    return judge(std::move(w));
}

std::string against_england(std::string_view x, std::string_view n, std::string_view there, Polarity polarity) {
    Indicator i = share();
    i.polarity = polarity;
    const Judged j = judge(i, {share_at("2025-26-Q4", x, n), elsewhere(value_at("2025-26-Q4", there), england)});
    const Benchmark& b = j.result().benchmarks->areas.at(0);
    return std::string{name_of(b.stands)} + " " + std::string{name_of(b.judged)};
}

}  // namespace

TEST_CASE("another area is better or worse when its value lies outside our interval") {
    // 45 of 50: 78.6% to 95.7%
    CHECK(against_england("45", "50", "78.6", Polarity::higher) == "up better");
    CHECK(against_england("45", "50", "78.7", Polarity::higher) == "up no_clear_change");
    CHECK(against_england("45", "50", "95.6", Polarity::higher) == "down no_clear_change");
    CHECK(against_england("45", "50", "95.7", Polarity::higher) == "down worse");
    CHECK(against_england("45", "50", "95.7", Polarity::lower) == "down better");
    CHECK(against_england("45", "50", "95.7", Polarity::neutral) == "down neutral");
    CHECK(against_england("45", "50", "90.04", Polarity::higher) == "same no_clear_change");
}

TEST_CASE("without cases behind it a difference is stated and not judged") {
    const Judged j = judge(share(), {value_at("2025-26-Q4", "90"), elsewhere(value_at("2025-26-Q4", "80"), england)});
    const Benchmark& b = j.result().benchmarks->areas.at(0);
    CHECK(b.difference == Rational{10});
    CHECK(b.judged == Judgement::unknown);
}

TEST_CASE("only figures of one period stand beside each other") {
    const Judged other =
        judge(share(), {share_at("2025-26-Q4", "45", "50"), share_in(england, "2025-26-Q2", "40", "50")});
    CHECK_FALSE(other.result().benchmarks.has_value());
    const Judged earlier = judge(share(), {share_at("2025-26-Q2", "45", "50"), share_at("2025-26-Q4", "45", "50"),
                                           share_in(england, "2025-26-Q2", "40", "50")});
    REQUIRE(earlier.result().benchmarks.has_value());
    CHECK(earlier.result().benchmarks->here->period.code() == "2025-26-Q2");
}

TEST_CASE("numbers that follow the size of a place are not compared") {
    const Judged j = judge(of_kind(Kind::count, Unit::number),
                           {value_at("2025-26-Q4", "90"), elsewhere(value_at("2025-26-Q4", "80"), england)});
    CHECK_FALSE(j.result().benchmarks.has_value());
}

TEST_CASE("neighbours come by closeness and are counted by what is printed") {
    const Judged j =
        with_neighbours({share_at("2025-26-Q4", "80", "100"), share_in("N1", "2025-26-Q4", "70", "100"),
                         share_in("N2", "2025-26-Q4", "90", "100"), share_in("N3", "2025-26-Q4", "8001", "10000")});
    const Benchmarks& all = *j.result().benchmarks;
    REQUIRE(all.neighbours.size() == 3);
    CHECK(all.neighbours[0].area->code.value == "N3");
    std::vector<const Observation*> others;
    for (const NeighbourValue& n : all.neighbours) others.push_back(n.there);
    const Standing s = standing_among(*j.result().indicator, *all.here, others);
    CHECK(s.of == 4);
    CHECK(s.higher == 1);
    CHECK(s.lower == 1);
    CHECK(s.alike == 1);
    CHECK_FALSE(all.funnel.has_value());  // four places
}

TEST_CASE("five places make a funnel") {
    const Judged j =
        with_neighbours({share_at("2025-26-Q4", "80", "100"), share_in("N1", "2025-26-Q4", "500", "1000"),
                         share_in("N2", "2025-26-Q4", "510", "1000"), share_in("N3", "2025-26-Q4", "490", "1000"),
                         share_in("N4", "2025-26-Q4", "500", "1000")});
    const FunnelData& funnel = j.result().benchmarks->funnel.value();
    CHECK(funnel.average == doctest::Approx(2080.0 / 4100));
    REQUIRE(funnel.areas.size() == 5);
    CHECK(funnel.areas[0].area->code.value == here);
    CHECK(funnel.areas[0].place == statistics::FunnelPlace::high_outer);
    CHECK(funnel.areas[1].place == statistics::FunnelPlace::inside);
    CHECK(j.entry("x/2025-26-Q4/" + here + "/average-of-neighbours").inputs.size() == 10);
}
