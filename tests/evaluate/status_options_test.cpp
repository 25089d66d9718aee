// The options of [indicator.status]: one-sided tolerances, levels to hold, what the tolerance counts as, and the say of
// the direction of travel.

#include <doctest/doctest.h>

#include "support/evaluate_cases.hpp"

using namespace boardpack;
using namespace boardpack::cases;

namespace {

Indicator aiming(std::string_view level, Polarity polarity = Polarity::higher) {
    Indicator i = share();
    i.polarity = polarity;
    i.targets = {target(TargetForm::threshold, level)};
    return i;
}

std::string at_value(const Indicator& i, std::string_view value) {
    return status_of(judge(i, {value_at("2025-26-Q4", value)}));
}

/// Judged with an earlier quarter to compare with; both without a base, so that any printed difference is clear.
Judged after(const Indicator& i, std::string_view earlier, std::string_view value) {
    return judge(i, {value_at("2025-26-Q3", earlier), value_at("2025-26-Q4", value)});
}

int rank(const std::string& status) { return status == "met" ? 2 : status == "close" ? 1 : 0; }

}  // namespace

TEST_CASE("a tolerance of one side overrides the common one there only") {
    Indicator i = aiming("90");
    i.status.tolerance = number("5");
    i.status.tolerance_below = located("2");
    CHECK(at_value(i, "88") == "close");
    CHECK(at_value(i, "87.999999") == "not_met");
    i.polarity = Polarity::lower;  // above is the side that counts: the common tolerance
    CHECK(at_value(i, "95") == "close");
    CHECK(at_value(i, "95.000001") == "not_met");
    i.status.tolerance_above = located("1");
    CHECK(at_value(i, "91") == "close");
    CHECK(at_value(i, "91.000001") == "not_met");
}

TEST_CASE("a band takes the tolerance of each side outside its own end") {
    Indicator i = share();
    i.polarity = Polarity::band;
    Target t = target(TargetForm::band);
    t.low = located("85");
    t.high = located("95");
    i.targets = {t};
    i.status.tolerance_below = located("2");
    i.status.tolerance_above = located("1");
    CHECK(at_value(i, "83") == "close");
    CHECK(at_value(i, "82.999999") == "not_met");
    CHECK(at_value(i, "96") == "close");
    CHECK(at_value(i, "96.000001") == "not_met");
    i.status.within = Within::met;
    CHECK(at_value(i, "83") == "met");
    CHECK(at_value(i, "82.999999") == "not_met");
}

TEST_CASE("a level to hold is off on either side, minus 2 and plus 1 point") {
    Indicator i = aiming("90");
    i.status.sides = Sides::both;
    i.status.tolerance_below = located("2");
    i.status.tolerance_above = located("1");
    CHECK(at_value(i, "87.999999") == "not_met");
    CHECK(at_value(i, "88") == "close");
    CHECK(at_value(i, "89.999999") == "close");
    CHECK(at_value(i, "90") == "met");
    CHECK(at_value(i, "90.000001") == "close");
    CHECK(at_value(i, "91") == "close");
    CHECK(at_value(i, "91.000001") == "not_met");
    const Judged high = judge(i, {value_at("2025-26-Q4", "93")});
    CHECK(high.result().reason == "Above the target of 90% by more than 1\u00a0percentage point.");
    CHECK(high.result().target.words == "a level of 90%");
    CHECK(judge(i, {value_at("2025-26-Q4", "90")}).result().reason == "At the target of 90%.");
    i.polarity = Polarity::lower;  // which side is better does not matter to a level
    CHECK(at_value(i, "87.999999") == "not_met");
    CHECK(at_value(i, "91.000001") == "not_met");
}

TEST_CASE("by default only short of the target counts as off") {
    CHECK(at_value(aiming("90"), "100") == "met");
    CHECK(at_value(aiming("90", Polarity::lower), "0") == "met");
}

TEST_CASE("nearer to a level to hold is better") {
    Indicator i = aiming("90");
    i.status.sides = Sides::both;
    CHECK(after(i, "97", "93").result().direction.judged == Judgement::better);
    CHECK(after(i, "91", "93").result().direction.judged == Judgement::worse);
    CHECK(after(i, "87", "93").result().direction.judged == Judgement::no_clear_change);  // 3 off, then 3 off
}

TEST_CASE("within the tolerance may count as met") {
    Indicator i = aiming("90");
    i.status.tolerance = number("5");
    i.status.within = Within::met;
    CHECK(at_value(i, "85") == "met");
    CHECK(at_value(i, "84.999999") == "not_met");
    CHECK(judge(i, {value_at("2025-26-Q4", "85")}).result().reason ==
          "Within 5\u00a0percentage points of the target of 90%, which counts as met.");
}

TEST_CASE("travel: better is close") {
    Indicator i = aiming("90");
    i.status.tolerance = number("5");
    i.status.travel = Travel::better_is_close;
    const Judged better = after(i, "70", "80");
    CHECK(status_of(better) == "close");
    CHECK(better.result().rule == "direction-of-travel");
    CHECK(better.result().reason ==
          "Below the target of 90% by more than 5\u00a0percentage points, but better than 2025-26 Q3.");
    CHECK(better.result().heard_travel);
    CHECK(status_of(after(i, "80", "80")) == "not_met");
    CHECK(status_of(after(i, "82", "80")) == "not_met");
    CHECK(at_value(i, "80") == "not_met");              // nothing to compare with: no say
    CHECK(status_of(after(i, "95", "86")) == "close");  // inside the tolerance it is not asked
    CHECK_FALSE(after(i, "95", "86").result().heard_travel);
    CHECK(status_of(after(i, "95", "91")) == "met");
}

TEST_CASE("travel: not worse is close") {
    Indicator i = aiming("90");
    i.status.travel = Travel::not_worse_is_close;
    CHECK(status_of(after(i, "70", "80")) == "close");
    CHECK(status_of(after(i, "80", "80")) == "close");
    CHECK(after(i, "80", "80").result().reason == "Below the target of 90%, but no worse than 2025-26 Q3.");
    CHECK(status_of(after(i, "80.1", "80")) == "not_met");
    CHECK(at_value(i, "80") == "not_met");
}

TEST_CASE("travel: worse is not met, inside the tolerance only") {
    Indicator i = aiming("90");
    i.status.tolerance = number("5");
    i.status.travel = Travel::worse_is_not_met;
    CHECK(status_of(after(i, "95", "86")) == "not_met");
    CHECK(after(i, "95", "86").result().reason ==
          "Within 5\u00a0percentage points of the target of 90%, and worse than 2025-26 Q3.");
    CHECK(status_of(after(i, "86", "86")) == "close");
    CHECK(status_of(after(i, "80", "86")) == "close");
    CHECK(at_value(i, "86") == "close");
    CHECK(status_of(after(i, "99", "90")) == "met");
    i.status.within = Within::met;
    CHECK(status_of(after(i, "95", "86")) == "not_met");
    CHECK(status_of(after(i, "80", "86")) == "met");
}

TEST_CASE("travel looks at the comparison that the definition names") {
    Indicator i = aiming("90");
    i.status.travel = Travel::better_is_close;
    const std::vector<Figure> figures{value_at("2024-25-Q4", "85"), value_at("2025-26-Q3", "70"),
                                      value_at("2025-26-Q4", "80")};
    CHECK(status_of(judge(i, figures)) == "close");
    i.compare = Compare::same_period_last_year;
    CHECK(status_of(judge(i, figures)) == "not_met");
}

TEST_CASE("every combination of options has a status, and a better value never has a worse one") {
    for (const Within within : {Within::close, Within::met})
        for (const Travel travel : {Travel::ignored, Travel::better_is_close, Travel::not_worse_is_close})
            for (const std::string_view tolerance : {"0", "5"})
                for (const Polarity polarity : {Polarity::higher, Polarity::lower}) {
                    Indicator i = aiming("50", polarity);
                    i.status.tolerance = number(tolerance);
                    i.status.within = within;
                    i.status.travel = travel;
                    int before = -1;
                    for (int step = 40; step <= 60; ++step) {
                        const int value = polarity == Polarity::higher ? step : 100 - step;
                        const std::string status = status_of(after(i, "48", std::to_string(value)));
                        REQUIRE((status == "met" || status == "close" || status == "not_met"));
                        CAPTURE(value);
                        CHECK(rank(status) >= before);
                        before = rank(status);
                    }
                    CHECK(before == 2);
                }
}

TEST_CASE("a smallest change: clear and large enough to count") {
    Indicator i = of_kind(Kind::duration, Unit::weeks);
    i.polarity = Polarity::lower;
    i.targets = {target(TargetForm::improve_on_baseline)};
    i.targets[0].min_change = located("2");
    i.baseline = baseline_at("2024-25-Q4");
    const auto to = [&](std::string_view now) {
        return judge(i, {value_at("2024-25-Q4", "12"), value_at("2025-26-Q4", now)});
    };
    CHECK(status_of(to("10")) == "met");
    CHECK(status_of(to("10.000001")) == "close");
    CHECK(status_of(to("12")) == "close");
    CHECK(status_of(to("13.999999")) == "close");
    CHECK(status_of(to("14")) == "not_met");
    CHECK(to("11").result().reason ==
          "Better than the baseline of 2024-25 Q4, but by less than the 2\u00a0weeks that count.");
    CHECK(to("12").result().reason == "No clear change since the baseline of 2024-25 Q4.");
    CHECK(to("11").result().target.words == "better than the baseline by at least 2\u00a0weeks (2024-25 Q4)");
}

TEST_CASE("a smallest change does not make a change clear") {
    Indicator i = share();
    i.targets = {target(TargetForm::improve_on_baseline)};
    i.targets[0].min_change = located("5");
    i.baseline = baseline_at("2024-25-Q4");
    const auto to = [&](std::string_view now, std::string_view of) {
        return status_of(judge(i, {share_at("2024-25-Q4", "50", "100"), share_at("2025-26-Q4", now, of)}));
    };
    CHECK(to("63", "100") == "close");  // 13 points, not clear
    CHECK(to("64", "100") == "met");    // 14 points, clear
    i.targets[0].min_change = located("14.1");
    CHECK(to("64", "100") == "close");
    CHECK(to("35", "100") == "not_met");
}

TEST_CASE("a comparison says what its bases could have shown") {
    const auto with = [](std::string_view now) {
        Indicator i = share();
        i.targets = {target(TargetForm::improve_on_baseline)};
        i.baseline = baseline_at("2024-25-Q4");
        return judge(i, {share_at("2024-25-Q4", "50", "100"), share_at("2025-26-Q4", now, "100")});
    };
    const Judged j = with("55");
    REQUIRE(j.result().since_baseline.detectable.has_value());
    CHECK(*j.result().since_baseline.detectable == doctest::Approx(14));
    CHECK(j.result().since_baseline.test ==
          "N-1 chi-squared test of two shares at the 5% level: no clear change; the smallest change these bases could "
          "show is 14.0\u00a0percentage points");
    // Values that print alike are not tested.
    CHECK_FALSE(with("50").result().since_baseline.detectable.has_value());
    Indicator rate = of_kind(Kind::rate, Unit::per_1000);
    const Judged r = judge(rate, {share_at("2025-26-Q3", "0", "1000"), share_at("2025-26-Q4", "3", "1000")});
    CHECK(*r.result().direction.detectable == doctest::Approx(6));
}
