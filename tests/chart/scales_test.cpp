#include <algorithm>

#include <doctest/doctest.h>

#include "chart/marks/label.hpp"
#include "chart/scales/band.hpp"
#include "chart/scales/linear.hpp"
#include "chart/scales/periods.hpp"
#include "chart_cases.hpp"

namespace boardpack {
namespace {

const Shape share{Unit::percent, 1, false};
const Shape count{Unit::number, 0, false};

Rational decimal(std::string_view text) { return *Rational::parse_decimal(text); }

std::string ends(std::string_view low, std::string_view high, const Shape& shape, int intervals = 5) {
    const auto t = nice_ticks({decimal(low), decimal(high), shape, intervals});
    return t.low.exact() + " to " + t.high.exact() + " by " + t.step.exact();
}

TEST_CASE("an axis starts at zero when that leaves less than half the height empty") {
    CHECK(ends("49.9", "100", share) == "0 to 100 by 20");
    CHECK(ends("50", "100", share) == "50 to 100 by 10");
    CHECK(ends("3120", "6814", count) == "0 to 8000 by 2000");
    CHECK(ends("3500", "6814", count) == "3000 to 7000 by 1000");
}

TEST_CASE("counts near zero are seen from zero") {
    CHECK(ends("15", "20", count) == "0 to 20 by 5");
    CHECK(ends("15", "21", count) == "14 to 22 by 2");
    CHECK(ends("15", "20", {Unit::days, 0, false}) == "15 to 20 by 1");
}

TEST_CASE("shares stay between 0 and 100") {
    CHECK(ends("97.9", "100", share) == "90 to 100 by 2");
    CHECK(ends("100", "100", share) == "90 to 100 by 2");
    CHECK(ends("0", "0", share) == "0 to 10 by 2");
    CHECK(ends("0", "1.5", share) == "0 to 10 by 2");
    CHECK(ends("-12", "8", {Unit::percent, 1, true}) == "-15 to 10 by 5");
}

TEST_CASE("equal values get an axis around them, of either sign") {
    CHECK(ends("0", "0", count) == "0 to 2 by 1");
    CHECK(ends("1000000000", "1000000000", count) == "960000000 to 1040000000 by 20000000");
    CHECK(ends("-5", "-5", count) == "-6 to -4 by 1");
    CHECK(ends("-40", "-10", count) == "-40 to 0 by 10");
}

TEST_CASE("steps are never finer than the printed places") {
    CHECK(ends("5", "6", {Unit::ratio, 0, false}) == "4 to 7 by 1");
    CHECK(ends("5", "6", {Unit::ratio, 1, false}) == "5 to 6 by 1/5");
    CHECK(ends("0", "0.0001", {Unit::ratio, 4, false}) == "0 to 1/5000 by 1/10000");
    CHECK(ends("0", "0.0001", count) == "0 to 2 by 1");
}

TEST_CASE("ticks never exceed the intervals asked for and hold the values") {
    for (const int intervals : {1, 2, 3, 6})
        for (const auto& [low, high] : {std::pair{"0", "999999999999"}, {"-999999", "0.000001"}, {"33.3", "66.6"}}) {
            const auto t = nice_ticks({decimal(low), decimal(high), {Unit::ratio, 6, false}, intervals});
            CHECK(t.values.size() <= static_cast<std::size_t>(std::max(intervals, low[0] == '-' ? 2 : 1)) + 1);
            CHECK(t.values.size() >= 2);
            CHECK(t.low <= decimal(low));
            CHECK(t.high >= decimal(high));
        }
}

TEST_CASE("tick labels have the places that their step needs") {
    const auto whole = nice_ticks({Rational{0}, Rational{100}, share, 4});
    CHECK(tick_shape(whole, share).decimals == 0);
    const auto tenths = nice_ticks({Rational{0}, decimal("0.8"), {Unit::ratio, 2, false}, 4});
    CHECK(tick_shape(tenths, {Unit::ratio, 2, false}).decimals == 1);
}

TEST_CASE("a linear scale runs either way") {
    const LinearScale down{Rational{0}, Rational{10}, 100, 0};
    CHECK(down(Rational{0}) == doctest::Approx(100));
    CHECK(down(Rational{4}) == doctest::Approx(60));
    CHECK(down(Rational{10}) == doctest::Approx(0));
}

TEST_CASE("bands share a line and thin ones are not made fat") {
    const BandScale three{3, 10, 70};
    CHECK(three.pitch() == doctest::Approx(20));
    CHECK(three.centre(0) == doctest::Approx(20));
    CHECK(three.centre(2) == doctest::Approx(60));
    CHECK(three.thickness() == doctest::Approx(13.2));
    CHECK(BandScale{1, 0, 100}.thickness() == doctest::Approx(16));
}

TEST_CASE("a quarter that nobody mentions keeps its place") {
    const PeriodScale scale{{period("2025-26-Q1"), period("2024-25-Q1"), period("2025-26-Q1")}};
    CHECK(scale.slots().size() == 5);
    CHECK(scale.slot_of(period("2025-26-Q1")) == 4);
    CHECK(scale.slot_of(period("2024-25-Q3")) == 2);
    CHECK_FALSE(scale.slot_of(period("2025-26-Q2")).has_value());
    CHECK(scale.at(2, 0, 100) == doctest::Approx(50));
}

TEST_CASE("periods of several kinds stand where their last day falls") {
    const PeriodScale scale{{period("2025-26-Q4"), period("CY2025"), period("2025-26-Q3"), period("2024-25-Q4")}};
    CHECK_FALSE(scale.one_kind());
    CHECK(scale.slots().size() == 4);
    // Calendar 2025 and the third quarter end on the same day.
    CHECK(scale.at(*scale.slot_of(period("CY2025")), 0, 1) ==
          doctest::Approx(scale.at(*scale.slot_of(period("2025-26-Q3")), 0, 1)));
}

TEST_CASE("a year that began before the first quarter does not push it off the page") {
    const PeriodScale scale{{period("2025-26-Q1"), period("2025-26")}};
    CHECK(scale.at(*scale.slot_of(period("2025-26-Q1")), 0, 100) == doctest::Approx(0));
    CHECK(scale.at(*scale.slot_of(period("2025-26")), 0, 100) == doctest::Approx(100));
}

TEST_CASE("census days that move by a day keep about a year between them") {
    const PeriodScale scale{{period("2023-01-19"), period("2024-01-18"), period("2025-01-16")}};
    CHECK(scale.slots().size() == 3);
    CHECK(scale.at(1, 0, 100) == doctest::Approx(50).epsilon(0.01));
}

TEST_CASE("one period stands in the middle") {
    CHECK(PeriodScale{{period("CY2025")}}.at(0, 10, 30) == doctest::Approx(20));
}

TEST_CASE("a break falls before the first slot that it touches, and never at the ends") {
    const PeriodScale scale{{period("2024-25-Q1"), period("2024-25-Q4")}};
    CHECK(scale.boundary_before(period("2024-25-Q3")) == 2);
    CHECK(scale.boundary_before(period("2024-07")) == 1);
    CHECK_FALSE(scale.boundary_before(period("2024-25-Q1")).has_value());
    CHECK_FALSE(scale.boundary_before(period("2025-26-Q1")).has_value());
}

TEST_CASE("labels move apart as little as they must") {
    const std::vector<double> heights{10, 10, 10};
    SUBCASE("nothing to do") {
        const auto tops = spread({15, 50, 90}, heights, 0, 100);
        CHECK(tops == std::vector<double>{10, 45, 85});
    }
    SUBCASE("neighbours share the move") {
        const auto tops = spread({50, 50, 90}, heights, 0, 100);
        CHECK(tops == std::vector<double>{40, 50, 85});
    }
    SUBCASE("the ends hold") {
        const auto tops = spread({99, 100, 100}, heights, 0, 100);
        CHECK(tops == std::vector<double>{70, 80, 90});
        CHECK(spread({0, 0, 1}, heights, 0, 100) == std::vector<double>{0, 10, 20});
    }
}

}  // namespace
}  // namespace boardpack
