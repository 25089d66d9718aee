#include "evaluate/status_legend.hpp"

#include <doctest/doctest.h>

#include "support/evaluate_cases.hpp"

using namespace boardpack;
using namespace boardpack::cases;

namespace {

/// The legend with plain spaces, of a wait in weeks (no smallest base) unless said otherwise.
std::string legend(Indicator i, Target t) {
    i.targets = {std::move(t)};
    const Judged j = judge(std::move(i), {value_at("2025-26-Q4", "10")});
    std::string text = status_legend(*j.model, *j.result().indicator, j.result().target);
    const std::string no_break = "\u00a0";
    for (auto at = text.find(no_break); at != text.npos; at = text.find(no_break, at))
        text.replace(at, no_break.size(), " ");
    return text;
}

Indicator rate(Polarity polarity = Polarity::higher) {
    Indicator i = of_kind(Kind::score, Unit::score);
    i.polarity = polarity;
    return i;
}

}  // namespace

TEST_CASE("legend of a level, without and with a tolerance") {
    Indicator i = share();
    const Target t = target(TargetForm::threshold, "90");
    CHECK(legend(i, t) == "Met: at least 90%. Not met: lower. Fewer than 10 cases: too few to judge.");
    i.status.tolerance = number("5");
    CHECK(legend(i, t) ==
          "Met: at least 90%. Close: within 5 percentage points below. Not met: lower. Fewer than 10 cases: too few to "
          "judge.");
    Indicator weeks = of_kind(Kind::duration, Unit::weeks);
    weeks.polarity = Polarity::lower;
    weeks.status.tolerance = number("10");
    weeks.status.tolerance_unit = ToleranceUnit::percent;
    CHECK(legend(weeks, target(TargetForm::threshold, "18")) ==
          "Met: at most 18 weeks. Close: within 10% of the target above. Not met: higher.");
}

TEST_CASE("legend of all") {
    CHECK(legend(share(), target(TargetForm::statutory_all)) ==
          "Met: all (100%). Not met: lower. Fewer than 10 cases: too few to judge.");
}

TEST_CASE("legend of the options") {
    Indicator i = rate();
    const Target t = target(TargetForm::threshold, "50");
    i.status.tolerance = number("2");
    i.status.within = Within::met;
    CHECK(legend(i, t) == "Met: at least 50, or within 2 below. Not met: lower.");
    i.status.travel = Travel::better_is_close;
    CHECK(legend(i, t) ==
          "Met: at least 50, or within 2 below. Close: lower but clearly better than the period before. Not met: "
          "otherwise.");
    i.status.within = Within::close;
    i.compare = Compare::same_period_last_year;
    i.status.travel = Travel::not_worse_is_close;
    CHECK(legend(i, t) ==
          "Met: at least 50. Close: within 2 below, or lower but not clearly worse than a year before. Not met: "
          "otherwise.");
    i.status.travel = Travel::worse_is_not_met;
    CHECK(legend(i, t) ==
          "Met: at least 50. Close: within 2 below and not clearly worse than a year before. Not met: otherwise.");
}

TEST_CASE("legend of a level to hold and of a band") {
    Indicator i = rate();
    i.status.sides = Sides::both;
    CHECK(legend(i, target(TargetForm::threshold, "50")) == "Met: exactly 50. Not met: off on either side.");
    i.status.tolerance_below = located("2");
    i.status.tolerance_above = located("1");
    CHECK(legend(i, target(TargetForm::threshold, "50")) ==
          "Met: exactly 50. Close: within 2 below or 1 above. Not met: further off.");
    Indicator band = rate(Polarity::band);
    Target t = target(TargetForm::band);
    t.low = located("40");
    t.high = located("60");
    CHECK(legend(band, t) == "Met: between 40 and 60. Not met: outside.");
    band.status.tolerance = number("3");
    CHECK(legend(band, t) == "Met: between 40 and 60. Close: within 3 below or above. Not met: further outside.");
}

TEST_CASE("legend of an improvement, a benchmark, a milestone, and of nothing") {
    Indicator i = rate();
    Target better = target(TargetForm::improve_on_baseline);
    CHECK(legend(i, better) == "No status until there is a baseline.");
    i.baseline = baseline_at("2024-25-Q4");
    CHECK(legend(i, better) ==
          "Met: clearly better than the baseline of 2024-25 Q4. Close: no clear change. Not met: clearly worse.");
    better.min_change = located("2");
    CHECK(legend(i, better) ==
          "Met: clearly better than the baseline of 2024-25 Q4, and by at least 2. Close: anything between. Not met: "
          "clearly worse, and by at least 2.");
    Target national = target(TargetForm::benchmark);
    national.area = england;
    CHECK(legend(i, national) == "Met: at least as good as England. Not met: lower.");
    Target done = target(TargetForm::milestone);
    done.due = day("2026-09-01");
    Indicator milestone = of_kind(Kind::milestone, Unit::none);
    milestone.polarity = Polarity::on_date;
    CHECK(legend(milestone, done) == "Complete: done. Not due: before 1 September 2026. Not met: not done by then.");
    CHECK(legend(i, target(TargetForm::none)) == "No status: no target has been set.");
}
