#include <doctest/doctest.h>

#include "support/evaluate_cases.hpp"

using namespace boardpack;
using namespace boardpack::cases;

namespace {

Indicator every(Frequency f, int lag_days = 20) {
    Indicator i = share();
    i.frequency = f;
    i.lag_days = lag_days;
    return i;
}

std::vector<std::string> points(const Judged& j) {
    std::vector<std::string> all;
    for (const Observation& o : j.series().points) all.push_back(o.period.code());
    return all;
}

using Codes = std::vector<std::string>;

}  // namespace

TEST_CASE("annual reports come in the kind of year their figures have") {
    const auto of = [](std::string_view a, std::string_view b) {
        return points(judge(every(Frequency::annual), {value_at(a, "1"), value_at(b, "2")}));
    };
    CHECK(of("2023-24", "2024-25") == Codes{"2023-24", "2024-25", "2025-26"});
    CHECK(of("CY2023", "CY2024") == Codes{"CY2023", "CY2024", "CY2025"});
    CHECK(of("AY2022-23", "AY2023-24") == Codes{"AY2022-23", "AY2023-24", "AY2024-25"});
}

TEST_CASE("half-years and terms") {
    CHECK(points(judge(every(Frequency::half_yearly), {value_at("2024-25-H2", "1")})) ==
          Codes{"2024-25-H2", "2025-26-H1", "2025-26-H2"});
    CHECK(points(judge(every(Frequency::termly), {value_at("AY2024-25-summer", "1")})) ==
          Codes{"AY2024-25-summer", "AY2025-26-autumn", "AY2025-26-spring"});
}

TEST_CASE("half-yearly reports filed under quarters are expected every second quarter") {
    CHECK(points(judge(every(Frequency::half_yearly), {value_at("2024-25-Q4", "1")})) ==
          Codes{"2024-25-Q4", "2025-26-Q2", "2025-26-Q4"});
}

TEST_CASE("census days: the calendar knows when the next one is") {
    Workspace w =
        workspace({every(Frequency::annual, 160)}, {value_at("2024-01-18", "1"), value_at("2025-01-16", "2")});
    CHECK(points(judge(w)) == Codes{"2024-01-18", "2025-01-16", "2026-01-16"});
    w.calendar.census_days = {{"SEN2", day("2026-01-15"), {}}, {"school census", day("2026-05-21"), {}}};
    const Judged j = judge(w);
    CHECK(points(j) == Codes{"2024-01-18", "2025-01-16", "2026-01-15"});
    CHECK(*j.result().on_year.difference == Rational{1});  // the same census of the year before, on another day
    CHECK(j.result().on_year.against == period("2024-01-18"));
}

TEST_CASE("a figure for a year that is not over is in once the day it is true for has come") {
    Figure f = value_at("AY2025-26", "7");
    CHECK(judge(every(Frequency::annual), {f}).series().at(f.period.value) == nullptr);
    f.as_at = day("2026-03-31");
    CHECK(judge(every(Frequency::annual), {f}).series().at(f.period.value) != nullptr);
    f.as_at = day("2026-04-01");
    CHECK(judge(every(Frequency::annual), {f}).series().at(f.period.value) == nullptr);
}

TEST_CASE("a figure of another kind of period is reported and left out") {
    const Judged j =
        judge(every(Frequency::annual), {value_at("2023-24", "1"), value_at("2024-25", "2"), value_at("CY2024", "3")});
    CHECK(points(j) == Codes{"2023-24", "2024-25", "2025-26"});
    CHECK(j.codes() == Codes{"W0504"});
}

TEST_CASE("without any figure there is one point: the last report that could be there") {
    const Judged quarterly = judge(share(), {});
    CHECK(points(quarterly) == Codes{"2025-26-Q4"});
    CHECK(status_of(quarterly) == "awaiting");
    CHECK(points(judge(every(Frequency::annual), {}, "2025-26-Q3")) == Codes{"2024-25"});
    CHECK(points(judge(every(Frequency::termly), {}, "2025-26-Q3")) == Codes{"AY2025-26-autumn"});
    CHECK(points(judge(every(Frequency::half_yearly), {}, "2025-26-Q3")) == Codes{"2025-26-H1"});
}

TEST_CASE("a series that begins after the period has no point in it, one that is only not known yet has") {
    const std::vector<Figure> figures = {received(value_at("2025-01-16", "1"), "2025-06-26")};
    const Judged before = judge(every(Frequency::annual), figures, "2023-24-Q2");
    CHECK(points(before).empty());
    CHECK(status_of(before) == "awaiting");
    CHECK(before.result().latest == nullptr);
    const Judged unknown = judge(every(Frequency::annual, 160), figures, "2024-25-Q4", day("2025-04-21"));
    CHECK(points(unknown) == Codes{"2025-01-16"});
    CHECK(status_of(unknown) == "not_due");
}

TEST_CASE("an annual figure is carried on, judged, and says when the next is due") {
    Indicator i = every(Frequency::annual, 160);
    i.targets = {target(TargetForm::threshold, "50")};
    const std::vector<Figure> figures = {received(share_at("2023-24", "70", "100"), "2024-09-01"),
                                         received(share_at("2024-25", "40", "100"), "2025-09-08")};
    const Judged j = judge(i, figures);  // 2025-26 is over, its figure is due in September 2026
    CHECK(j.result().carried);
    CHECK(j.result().latest->period == period("2024-25"));
    CHECK(j.result().next_due == period("2025-26"));
    CHECK(status_of(j) == "not_met");
    CHECK(j.result().exception);
    // In the quarter in which it came in it is news.
    Workspace w = workspace({i}, figures);
    w.calendar.cut_offs = {{located_period("2025-26-Q1"), day("2025-07-21"), {}},
                           {located_period("2025-26-Q2"), day("2025-10-21"), {}}};
    const Judged fresh = judge(w, "2025-26-Q2");
    CHECK_FALSE(fresh.result().carried);
    CHECK_FALSE(fresh.result().next_due.has_value());
}

TEST_CASE("without a day of receipt the day it was due decides whether an annual figure is news") {
    Indicator i = every(Frequency::annual, 20);
    Workspace w = workspace({i}, {share_at("CY2025", "70", "100")});
    w.calendar.cut_offs[0].day = day("2026-01-20");
    CHECK(judge(w).result().carried);  // due on 20 January: it was in the pack that was cut off that day
    w.calendar.cut_offs[0].day = day("2026-01-19");
    CHECK_FALSE(judge(w).result().carried);
    w.figures = {share_at("CY2024", "70", "100")};
    w.indicators[0].lag_days = 500;
    CHECK_FALSE(judge(w).result().carried);  // due in May 2026: later than the last pack
    w.indicators[0].lag_days = 300;
    CHECK(judge(w).result().carried);  // due in October 2025
}

TEST_CASE("a change for the worse that was in the last pack is no exception again") {
    Indicator i = every(Frequency::annual, 160);
    const std::vector<Figure> figures = {received(share_at("2023-24", "70", "100"), "2024-09-01"),
                                         received(share_at("2024-25", "40", "100"), "2025-09-08")};
    CHECK(judge(i, figures).result().direction.judged == Judgement::worse);
    CHECK_FALSE(judge(i, figures).result().exception);
    i.frequency = Frequency::annual;
    i.lag_days = 20;
    const Judged news = judge(i, {share_at("2024-25", "70", "100"), share_at("2025-26", "40", "100")});
    CHECK_FALSE(news.result().carried);
    CHECK(news.result().exception);
}

TEST_CASE("an annual figure that is overdue is awaited, not carried on") {
    const Judged j = judge(every(Frequency::annual, 20), {received(share_at("2024-25", "40", "100"), "2025-04-15")});
    CHECK(status_of(j) == "awaiting");
    CHECK_FALSE(j.result().carried);
    CHECK(j.result().latest->period == period("2025-26"));
    const Judged late =
        judge(every(Frequency::annual, 160), {share_at("2024-25", "40", "100"), missing_at("2025-26", Missing::late)});
    CHECK(status_of(late) == "late");
    CHECK(late.result().exception);
}

TEST_CASE("each reason for a missing figure is a status of its own") {
    const auto of = [](Missing why) { return judge(share(), {missing_at("2025-26-Q4", why)}); };
    CHECK(status_of(of(Missing::not_due)) == "not_due");
    CHECK(status_of(of(Missing::awaiting)) == "awaiting");
    CHECK(status_of(of(Missing::late)) == "late");
    CHECK(status_of(of(Missing::not_returned)) == "not_returned");
    CHECK(status_of(of(Missing::partial)) == "partial");
    CHECK(status_of(of(Missing::not_applicable)) == "not_applicable");
    CHECK(status_of(of(Missing::suppressed_at_source)) == "suppressed");
    CHECK(of(Missing::late).result().exception);
    CHECK(of(Missing::not_returned).result().exception);
    CHECK_FALSE(of(Missing::awaiting).result().exception);
    Figure late = missing_at("2025-26-Q4", Missing::late);
    late.expected = day("2026-05-15");
    CHECK(judge(share(), {late}).result().reason == "The figure is late; it is expected by 15 May 2026.");
}

TEST_CASE("retired: no status in periods that begin after the last report") {
    Indicator i = share();
    i.retired = Located<std::string>{"2025-26-Q3", {}};
    const std::vector<Figure> figures = {share_at("2025-26-Q3", "9", "90"), share_at("2025-26-Q4", "9", "90")};
    CHECK(status_of(judge(i, figures, "2025-26-Q3")) == "no_target");
    const Judged j = judge(i, figures);
    CHECK(status_of(j) == "retired");
    CHECK(j.result().reason == "No longer reported; the last report was for 2025-26 Q3.");
    i.retired->value = "2025-26";
    CHECK(status_of(judge(i, figures)) == "no_target");
}
