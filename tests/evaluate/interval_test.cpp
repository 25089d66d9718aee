#include "evaluate/interval.hpp"

#include "statistics/intervals.hpp"
#include "support/evaluate_cases.hpp"

using namespace boardpack;
using namespace boardpack::cases;

namespace {

/// "Wilson 59.6% to 98.2%", or the reason.
std::string interval(const Judged& j) {
    const auto& i = j.result().interval;
    if (!i)
        return "nothing";
    if (!i->given())
        return "none: " + i->why_not;
    const auto text = [&](const Rational& end) {
        return format_value(end, {j.result().indicator->unit, 1, false}, Wording::cell);
    };
    return std::string{name_of(i->method)} + " " + text(*i->lower) + " to " + text(*i->upper);
}

std::string of_share(std::string_view x, std::string_view n) {
    return interval(judge(share(), {share_at("2025-26-Q4", x, n)}));
}

}  // namespace

TEST_CASE("a share has Wilson's interval from a base of 10, the exact one below") {
    CHECK(of_share("9", "10") == "Wilson 59.6% to 98.2%");
    CHECK(of_share("45", "50") == "Wilson 78.6% to 95.7%");
    CHECK(of_share("270", "300") == "Wilson 86.1% to 92.9%");
    CHECK(of_share("8", "9") == "exact binomial 51.8% to 99.7%");
    CHECK(of_share("5", "5") == "exact binomial 47.8% to 100%");
}

TEST_CASE("an end at nothing or everything is exactly that") {
    CHECK(of_share("0", "37") == "Wilson 0% to 9.4%");
    CHECK(of_share("37", "37") == "Wilson 90.6% to 100%");
    CHECK(of_share("1", "2000") == "Wilson <0.1% to 0.3%");
}

TEST_CASE("the ends are those of statistics") {
    const auto level = *statistics::Confidence::of(0.95);
    for (const int x : {0, 1, 17, 31, 37}) {
        const Judged j = judge(share(), {share_at("2025-26-Q4", std::to_string(x), "37")});
        const auto expected = statistics::wilson(x, 37, level, 100);
        CHECK(j.result().interval->lower->to_double() == doctest::Approx(*expected->lower));
        CHECK(j.result().interval->upper->to_double() == doctest::Approx(*expected->upper));
        CHECK(*j.result().interval->lower <= *j.result().latest->value);
        CHECK(*j.result().latest->value <= *j.result().interval->upper);
    }
}

TEST_CASE("events among people have Byar's interval from 10, the exact one below") {
    Indicator events = of_kind(Kind::count, Unit::number);
    CHECK(interval(judge(events, {value_at("2025-26-Q4", "9")})) == "exact Poisson 4.1 to 17.1");
    CHECK(interval(judge(events, {value_at("2025-26-Q4", "10")})) == "Byar 4.8 to 18.4");
    Indicator rate = of_kind(Kind::rate, Unit::per_1000);
    Figure f = share_at("2025-26-Q4", "20", "4000");
    CHECK(interval(judge(rate, {f})) == "Byar 3.1 to 7.7");
}

TEST_CASE("what has no interval says why") {
    CHECK(interval(judge(share(), {value_at("2025-26-Q4", "85")})) ==
          "none: the number of cases behind the share is not reported");
    CHECK(of_share("12", "10") == "none: not a part of its base");
    Indicator stock = of_kind(Kind::count, Unit::number);
    stock.accumulation = Accumulation::point;
    CHECK(interval(judge(stock, {value_at("2025-26-Q4", "120")})) ==
          "none: a number at one point in time is not a number of separate events");
    CHECK(interval(judge(of_kind(Kind::duration, Unit::weeks), {value_at("2025-26-Q4", "12")})) ==
          "none: the spread of the single values is not reported");
    CHECK(interval(judge(of_kind(Kind::count, Unit::number, Counts::things), {value_at("2025-26-Q4", "12")})) ==
          "none: not a count of people");
    CHECK(interval(judge(share(), {})) == "nothing");
}

TEST_CASE("a survey has an interval, a full count an expected variation") {
    Indicator survey = share();
    survey.kind = Kind::survey;
    CHECK(judge(survey, {share_at("2025-26-Q4", "30", "40")}).result().interval->meaning == IntervalMeaning::interval);
    CHECK(judge(share(), {share_at("2025-26-Q4", "30", "40")}).result().interval->meaning ==
          IntervalMeaning::expected_variation);
}

TEST_CASE("the ends are figures that rest on the value and what is behind it") {
    const Judged j = judge(share(), {share_at("2025-26-Q4", "30", "40")});
    const std::string id = "x/2025-26-Q4/" + here + "/";
    for (const char* end : {"lower95", "upper95"}) {
        const FigureEntry& entry = j.entry(id + end);
        CHECK(entry.derivation == Derivation::statistic);
        REQUIRE(entry.inputs.size() == 3);
        CHECK(j.checked.value.figures.at(entry.inputs[1]).id == id + "numerator");
        CHECK(j.checked.value.figures.at(entry.inputs[2]).id == id + "denominator");
    }
}
