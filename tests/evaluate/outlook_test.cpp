#include "evaluate/outlook.hpp"

#include <array>

#include "evaluate/aim.hpp"
#include "support/evaluate_cases.hpp"

using namespace boardpack;
using namespace boardpack::cases;

namespace {

const std::array quarters{"2022-23-Q4", "2023-24-Q1", "2023-24-Q2", "2023-24-Q3", "2023-24-Q4", "2024-25-Q1",
                          "2024-25-Q2", "2024-25-Q3", "2024-25-Q4", "2025-26-Q1", "2025-26-Q2", "2025-26-Q3"};

Indicator share_with(Target t) {
    Indicator i = share();
    i.targets = {std::move(t)};
    i.baseline = baseline_at("2022-23-Q4");
    return i;
}

/// Shares of a hundred, one a quarter from the first.
std::vector<Figure> series(const std::vector<int>& x, int n = 100) {
    std::vector<Figure> figures;
    for (std::size_t i = 0; i < x.size(); ++i)
        figures.push_back(share_at(quarters[i], std::to_string(x[i]), std::to_string(n)));
    return figures;
}

const std::vector<int> rising{60, 62, 61, 64, 66, 65, 68, 70, 71};  // to 2024-25-Q4

}  // namespace

TEST_CASE("what each quarter has to bring, and has brought, exactly") {
    const Judged j = judge(share_with(target(TargetForm::threshold, "80")), series(rising), "2024-25-Q4");
    const Outlook& o = *j.result().outlook;
    REQUIRE(o.state == Outlook::State::given);
    CHECK(o.ends.code() == "2025-26-Q4");
    CHECK(o.quarters_left == 4);
    CHECK(o.quarters_used == 9);
    CHECK_FALSE(o.there);
    CHECK(*o.needed == Rational::ratio(9, 4));
    CHECK(*o.averaged == Rational::ratio(11, 8));
    CHECK(*o.more_cases == Rational{9});
    CHECK(j.entry("x/2024-25-Q4/" + here + "/needed-a-quarter").inputs.size() == 2);
}

TEST_CASE("all takes every case that is missing") {
    const Judged j = judge(share_with(target(TargetForm::statutory_all)), series(rising), "2024-25-Q4");
    CHECK(*j.result().outlook->more_cases == Rational{29});
    CHECK(j.result().outlook->chance == doctest::Approx(0.01));
}

TEST_CASE("where the level is reached nothing is needed") {
    const Judged j = judge(share_with(target(TargetForm::threshold, "71")), series(rising), "2024-25-Q4");
    CHECK(j.result().outlook->there);
    CHECK_FALSE(j.result().outlook->needed.has_value());
    const Judged above = judge(share_with(target(TargetForm::threshold, "71.1")), series(rising), "2024-25-Q4");
    CHECK_FALSE(above.result().outlook->there);
    CHECK(*above.result().outlook->more_cases == Rational{1});
}

TEST_CASE("eight quarters since the last break are enough, seven are not") {
    const Indicator i = share_with(target(TargetForm::threshold, "80"));
    std::vector<int> x = rising;
    x.pop_back();
    CHECK(judge(i, series(x), "2024-25-Q3").result().outlook->state == Outlook::State::given);
    x.pop_back();
    const Judged few = judge(i, series(x), "2024-25-Q2");
    CHECK(few.result().outlook->state == Outlook::State::too_short);
    CHECK(few.result().outlook->why_not == "too short to say: 7 of 8 quarters");
    Indicator broken = i;
    broken.breaks = {{located_period("2023-24-Q2"), "another rule", {}}};
    CHECK(judge(broken, series(rising), "2024-25-Q4").result().outlook->why_not == "too short to say: 7 of 8 quarters");
}

TEST_CASE("at the end of the strategy there is no outlook") {
    const Indicator i = share_with(target(TargetForm::threshold, "80"));
    CHECK(judge(i, series({60, 62, 61, 64, 66, 65, 68, 70, 71, 70, 72, 74}), "2025-26-Q3").result().outlook->state ==
          Outlook::State::given);
    CHECK(judge(i, series(rising), "2025-26-Q4").result().outlook->state == Outlook::State::ended);
}

TEST_CASE("no outlook of what does not come each quarter, begins anew each year or has no better direction") {
    Indicator yearly = share_with(target(TargetForm::threshold, "80"));
    yearly.frequency = Frequency::annual;
    CHECK(judge(yearly, {}, "2024-25-Q4").result().outlook->state == Outlook::State::none);
    Indicator ytd = share_with(target(TargetForm::threshold, "80"));
    ytd.accumulation = Accumulation::ytd;
    CHECK(judge(ytd, series(rising), "2024-25-Q4").result().outlook->state == Outlook::State::none);
    Indicator neutral = share_with(target(TargetForm::threshold, "80"));
    neutral.polarity = Polarity::neutral;
    CHECK(judge(neutral, series(rising), "2024-25-Q4").result().outlook->state == Outlook::State::none);
    CHECK(judge(share(), series(rising), "2024-25-Q4").result().outlook->state == Outlook::State::none);
}

TEST_CASE("a higher aim is never likelier, and the same past gives the same chance") {
    double before = 1;
    for (const char* level : {"50", "65", "70", "75", "80", "90", "100"}) {
        const Indicator i = share_with(target(TargetForm::threshold, level));
        const double chance = judge(i, series(rising), "2024-25-Q4").result().outlook->chance;
        CHECK(chance == judge(i, series(rising), "2024-25-Q4").result().outlook->chance);
        CHECK(chance <= before);
        before = chance;
    }
    CHECK(before == doctest::Approx(0.01));
}

TEST_CASE("lower is better turned round is the same question") {
    std::vector<int> turned;
    for (const int x : rising) turned.push_back(100 - x);
    Indicator lower = share_with(target(TargetForm::threshold, "25"));
    lower.polarity = Polarity::lower;
    const Judged low = judge(lower, series(turned), "2024-25-Q4");
    const Judged high = judge(share_with(target(TargetForm::threshold, "75")), series(rising), "2024-25-Q4");
    CHECK(low.result().outlook->chance == doctest::Approx(high.result().outlook->chance));
    CHECK(*low.result().outlook->needed == -*high.result().outlook->needed);
}

TEST_CASE("the fewest cases that meet an aim") {
    const Judged j = judge(share_with(target(TargetForm::threshold, "90")), series(rising), "2024-25-Q4");
    const auto aim = Aim::in(j.result(), period("2025-26-Q4"));
    REQUIRE(aim.has_value());
    CHECK(aim->cases(10).least == 9);
    CHECK(aim->cases(11).least == 10);  // 9.9
    CHECK(aim->cases(11).most == 11);
}

TEST_CASE("improving on the baseline means clearly, by the test that judges") {
    const Judged j = judge(share_with(target(TargetForm::improve_on_baseline)), series(rising), "2024-25-Q4");
    const auto aim = Aim::in(j.result(), period("2025-26-Q4"));
    REQUIRE(aim.has_value());
    CHECK_FALSE(aim->is_level());
    const int least = aim->cases(100).least;
    const auto status_at = [&](int x) {
        std::vector<int> changed = rising;
        changed.back() = x;
        return status_of(judge(share_with(target(TargetForm::improve_on_baseline)), series(changed), "2024-25-Q4"));
    };
    CHECK(status_at(least) == "met");
    CHECK(status_at(least - 1) == "close");
}

TEST_CASE("past estimates use only what was known before the quarter they are about") {
    const Indicator i = share_with(target(TargetForm::threshold, "70"));
    const std::vector<int> x{60, 62, 61, 64, 66, 65, 68, 70, 71, 70};
    const Judged j = judge(i, series(x), "2025-26-Q1");
    const auto& past = j.checked.value.past_forecasts;
    REQUIRE(past.size() == 3);  // from the 8th quarter one and two ahead, from the 9th one
    CHECK(past[0].made.code() == "2024-25-Q3");
    CHECK(past[0].about.code() == "2024-25-Q4");
    CHECK(past[0].met);
    std::vector<int> other = x;
    other.back() = 20;
    const Judged changed = judge(i, series(other), "2025-26-Q1");
    CHECK(changed.checked.value.past_forecasts[2].chance == past[2].chance);
    CHECK_FALSE(changed.checked.value.past_forecasts[2].met);
}

TEST_CASE("calibration sorts into fifths and scores by Brier") {
    const std::vector<PastForecast> made{{nullptr, {}, {}, 0.19, false},
                                         {nullptr, {}, {}, 0.2, true},
                                         {nullptr, {}, {}, 0.99, true},
                                         {nullptr, {}, {}, 0.8, false}};
    const Calibration c = calibration(made);
    CHECK(c.forecasts == 4);
    CHECK(c.met == 2);
    REQUIRE(c.bands.size() == 3);
    CHECK(c.bands[0].to == 20);
    CHECK(c.bands[0].forecasts == 1);
    CHECK(c.bands[1].from == 20);
    CHECK(c.bands[1].met == 1);
    CHECK(c.bands[2].forecasts == 2);
    CHECK(c.brier == doctest::Approx((0.19 * 0.19 + 0.8 * 0.8 + 0.01 * 0.01 + 0.8 * 0.8) / 4));
    CHECK(c.base_rate == doctest::Approx(0.25));
    CHECK(calibration({}).bands.empty());
}
