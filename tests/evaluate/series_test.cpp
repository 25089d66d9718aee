#include <doctest/doctest.h>

#include "support/evaluate_cases.hpp"

using namespace boardpack;
using namespace boardpack::cases;

namespace {

Indicator accumulating(Accumulation a, Indicator i = share()) {
    i.accumulation = a;
    i.frequency = Frequency::monthly;
    return i;
}

MonthFigure missing_month(std::string_view at, Missing why) {
    MonthFigure m;
    m.month = located_period(at);
    m.missing = why;
    return m;
}

Revision revision(std::string_view at, std::string_view numerator, std::string_view denominator, std::string_view on) {
    Revision r;
    r.indicator.value = "x";
    r.period = located_period(at);
    r.numerator = located(numerator);
    r.denominator = located(denominator);
    r.received_on = day(on);
    return r;
}

const std::vector<MonthFigure> quarter = {month("2026-01", "1", "10"), month("2026-02", "2", "20"),
                                          month("2026-03", "12", "30")};

std::vector<std::string> ids_of_inputs(const Judged& j, const FigureEntry& entry) {
    std::vector<std::string> ids;
    for (const FigureRef ref : entry.inputs) ids.push_back(j.checked.value.figures.at(ref).id);
    return ids;
}

}  // namespace

TEST_CASE("flow: the sums of the months") {
    const Judged j = judge(accumulating(Accumulation::flow), {months_at("2025-26-Q4", quarter)});
    CHECK(at(j, "2025-26-Q4") == "25");
    const FigureEntry& numerator = j.entry("x/2025-26-Q4/E08000012/numerator");
    CHECK(std::get<Rational>(numerator.content) == Rational{15});
    CHECK(numerator.derivation == Derivation::sum);
    CHECK(numerator.is_count);
    CHECK(numerator.counts == Counts::people);
    CHECK(ids_of_inputs(j, numerator) == std::vector<std::string>{"x/2026-01/E08000012/numerator",
                                                                  "x/2026-02/E08000012/numerator",
                                                                  "x/2026-03/E08000012/numerator"});
    const FigureEntry& value = j.entry("x/2025-26-Q4/E08000012/value");
    CHECK(value.derivation == Derivation::ratio);
    CHECK(ids_of_inputs(j, value) ==
          std::vector<std::string>{"x/2025-26-Q4/E08000012/numerator", "x/2025-26-Q4/E08000012/denominator"});
    CHECK(j.series().months.size() == 3);
}

TEST_CASE("those not counted are registered for disclosure, in quarters and months") {
    const Judged j = judge(accumulating(Accumulation::flow), {months_at("2025-26-Q4", quarter)});
    const FigureEntry& rest = j.entry("x/2025-26-Q4/E08000012/not_counted");
    CHECK(std::get<Rational>(rest.content) == Rational{45});
    CHECK(rest.derivation == Derivation::complement);
    CHECK(ids_of_inputs(j, rest) ==
          std::vector<std::string>{"x/2025-26-Q4/E08000012/denominator", "x/2025-26-Q4/E08000012/numerator"});
    CHECK(std::get<Rational>(j.entry("x/2026-01/E08000012/not_counted").content) == Rational{9});
}

TEST_CASE("flow of counts and money adds values, of waits it cannot") {
    const std::vector<MonthFigure> values = {month("2026-01", "4"), month("2026-02", "5"), month("2026-03", "6")};
    const auto of = [&](Kind kind, Unit unit) {
        return judge(accumulating(Accumulation::flow, of_kind(kind, unit)), {months_at("2025-26-Q4", values)});
    };
    CHECK(at(of(Kind::count, Unit::number), "2025-26-Q4") == "15");
    CHECK(at(of(Kind::money, Unit::pounds), "2025-26-Q4") == "15");
    const Judged waits = of(Kind::duration, Unit::weeks);
    CHECK(at(waits, "2025-26-Q4") == "not_applicable");
    CHECK(waits.codes() == std::vector<std::string>{"W0505"});
}

TEST_CASE("point: the last month stands, the others may be missing") {
    const Indicator i = accumulating(Accumulation::point);
    CHECK(at(judge(i, {months_at("2025-26-Q4", quarter)}), "2025-26-Q4") == "40");
    CHECK(at(judge(i, {months_at("2025-26-Q4", {month("2026-03", "12", "30")})}), "2025-26-Q4") == "40");
    const Judged cut = judge(i, {months_at("2025-26-Q4", {month("2026-01", "1", "10"), month("2026-02", "2", "20")})});
    CHECK(at(cut, "2025-26-Q4") == "awaiting");
    CHECK(cut.result().latest->missing_months == 1);
}

TEST_CASE("three-month average: the mean of the monthly shares, exactly") {
    const Judged j = judge(accumulating(Accumulation::avg3m), {months_at("2025-26-Q4", quarter)});
    CHECK(*j.result().latest->value == Rational{20});     // (10 + 10 + 40) / 3
    CHECK(*j.result().latest->numerator == Rational{5});  // the base of a test: a mean, not a sum
    CHECK(*j.result().latest->denominator == Rational{20});
    const FigureEntry& value = j.entry("x/2025-26-Q4/E08000012/value");
    CHECK(value.derivation == Derivation::average);
    CHECK(ids_of_inputs(j, value).front() == "x/2026-01/E08000012/value");
    CHECK_FALSE(j.entry("x/2025-26-Q4/E08000012/numerator").is_count);
}

TEST_CASE("rolling twelve months: needs all twelve") {
    Indicator i = accumulating(Accumulation::rolling12, of_kind(Kind::count, Unit::number, Counts::things));
    std::vector<Figure> year;
    for (Period q = period("2025-26-Q1"); q <= period("2025-26-Q4"); q = q.next()) {
        std::vector<MonthFigure> months;
        for (const Period& m : q.months()) months.push_back(month(m.code(), "2"));
        year.push_back(months_at(q.code(), months));
    }
    const Judged j = judge(i, year);
    CHECK(at(j, "2025-26-Q4") == "24");
    CHECK(at(j, "2025-26-Q3") == "partial");
    year[0].months.pop_back();  // June 2025
    const Judged hole = judge(i, year);
    CHECK(at(hole, "2025-26-Q4") == "partial");
    CHECK(hole.result().latest->missing_months == 1);
}

TEST_CASE("a quarter with a missing month is part returned and shows no value") {
    std::vector<MonthFigure> months = quarter;
    months[1] = missing_month("2026-02", Missing::late);
    for (const Accumulation a : {Accumulation::flow, Accumulation::avg3m, Accumulation::cohort}) {
        const Judged j = judge(accumulating(a), {months_at("2025-26-Q4", months)});
        CHECK(status_of(j) == "partial");
        CHECK(j.result().latest->missing_months == 1);
        CHECK(std::get<StatusCode>(j.entry("x/2025-26-Q4/E08000012/value").content) == StatusCode::partial);
    }
    const std::vector<MonthFigure> none = {missing_month("2026-01", Missing::late),
                                           missing_month("2026-02", Missing::late),
                                           missing_month("2026-03", Missing::late)};
    CHECK(status_of(judge(accumulating(Accumulation::flow), {months_at("2025-26-Q4", none)})) == "late");
}

TEST_CASE("a month without cases counts as nothing, not as missing") {
    const std::vector<MonthFigure> months = {month("2026-01", "0", "0"), month("2026-02", "2", "20"),
                                             month("2026-03", "3", "30")};
    const Judged j = judge(accumulating(Accumulation::flow), {months_at("2025-26-Q4", months)});
    CHECK(at(j, "2025-26-Q4") == "10");
    CHECK(j.series().months[0].why_not == StatusCode::not_applicable);
    CHECK(at(judge(share(), {share_at("2025-26-Q4", "0", "0")}), "2025-26-Q4") == "not_applicable");
}

TEST_CASE("a value given for the quarter wins over its months") {
    Figure f = months_at("2025-26-Q4", quarter);
    f.numerator = located("14");
    f.denominator = located("56");
    CHECK(at(judge(accumulating(Accumulation::flow), {f}), "2025-26-Q4") == "25");
}

TEST_CASE("figures filed by month are folded into quarters") {
    const Judged j =
        judge(accumulating(Accumulation::flow),
              {share_at("2026-01", "1", "10"), share_at("2026-02", "2", "20"), share_at("2026-03", "12", "30")});
    CHECK(at(j, "2025-26-Q4") == "25");
    CHECK(j.codes().empty());
}

TEST_CASE("rates and plain quotients") {
    CHECK(at(judge(of_kind(Kind::rate, Unit::per_1000), {share_at("2025-26-Q4", "7", "2000")}), "2025-26-Q4") ==
          "3.500");
    CHECK(at(judge(of_kind(Kind::rate, Unit::per_10000), {share_at("2025-26-Q4", "7", "2000")}), "2025-26-Q4") == "35");
    CHECK(at(judge(of_kind(Kind::rate, Unit::ratio), {share_at("2025-26-Q4", "1", "8")}), "2025-26-Q4") == "0.125");
    Figure only_above = figure("2025-26-Q4");
    only_above.numerator = located("12");
    CHECK(at(judge(of_kind(Kind::count, Unit::number), {only_above}), "2025-26-Q4") == "12");
}

TEST_CASE("a nil return is a confirmed zero") {
    Figure nil = figure("2025-26-Q4");
    nil.nil_return = true;
    CHECK(at(judge(of_kind(Kind::count, Unit::number), {nil}), "2025-26-Q4") == "0");
    CHECK(at(judge(share(), {nil}), "2025-26-Q4") == "not_applicable");  // a share of no cases is not 0%
}

TEST_CASE("one point for each expected report, with the reason where there is none") {
    const Judged j =
        judge(share(), {share_at("2024-25-Q4", "1", "10"), missing_at("2025-26-Q2", Missing::suppressed_at_source),
                        share_at("2025-26-Q3", "1", "10")});
    std::vector<std::string> seen;
    for (const Observation& o : j.series().points) seen.push_back(o.period.code() + " " + at(j, o.period.code()));
    CHECK(seen == std::vector<std::string>{"2024-25-Q4 10", "2025-26-Q1 not_returned", "2025-26-Q2 suppressed",
                                           "2025-26-Q3 10", "2025-26-Q4 awaiting"});
    CHECK(std::get<StatusCode>(j.entry("x/2025-26-Q2/E08000012/value").content) == StatusCode::suppressed);
}

TEST_CASE("the baseline opens the series") {
    Indicator i = share();
    i.baseline = baseline_at("2025-26-Q2");
    const Judged j = judge(i, {share_at("2025-26-Q4", "1", "10")});
    CHECK(j.series().points.front().period == period("2025-26-Q2"));
}

TEST_CASE("nothing of a later period is known") {
    const Judged j =
        judge(share(), {share_at("2025-26-Q3", "1", "10"), share_at("2025-26-Q4", "2", "10")}, "2025-26-Q3");
    CHECK(j.series().points.back().period == period("2025-26-Q3"));
    CHECK_FALSE(j.has("x/2025-26-Q4/E08000012/value"));
}

TEST_CASE("known on: what came in later is not known yet, on the day itself it is") {
    const std::vector<Figure> figures = {received(share_at("2025-26-Q3", "1", "10"), "2026-01-20"),
                                         received(share_at("2025-26-Q4", "2", "10"), "2026-04-22")};
    CHECK(at(judge(share(), figures, "2025-26-Q4", day("2026-04-21")), "2025-26-Q4") == "awaiting");
    CHECK(at(judge(share(), figures, "2025-26-Q4", day("2026-04-22")), "2025-26-Q4") == "20");
    CHECK(at(judge(share(), figures), "2025-26-Q4") == "20");
}

TEST_CASE("not due until the lag has passed, awaited from then on") {
    const std::vector<Figure> figures = {share_at("2025-26-Q3", "1", "10")};
    CHECK(status_of(judge(share(), figures, "2025-26-Q4", day("2026-04-19"))) == "not_due");
    CHECK(status_of(judge(share(), figures, "2025-26-Q4", day("2026-04-20"))) == "awaiting");
}

TEST_CASE("revisions: the last one known wins, and the first figure is there for those who knew only that") {
    Workspace w = workspace({share()}, {received(share_at("2025-26-Q3", "10", "100"), "2026-01-20")});
    w.revisions = {revision("2025-26-Q3", "30", "100", "2026-05-01"),
                   revision("2025-26-Q3", "20", "100", "2026-03-01")};
    CHECK(at(judge(w, "2025-26-Q3", day("2026-02-28")), "2025-26-Q3") == "10");
    CHECK(at(judge(w, "2025-26-Q3", day("2026-03-01")), "2025-26-Q3") == "20");
    const Judged now = judge(w, "2025-26-Q3");
    CHECK(at(now, "2025-26-Q3") == "30");
    CHECK(now.entry("x/2025-26-Q3/E08000012/value").provenance.revised);
    CHECK_FALSE(judge(w, "2025-26-Q3", day("2026-02-28")).entry("x/2025-26-Q3/E08000012/value").provenance.revised);
}

TEST_CASE("a revision that names only the numerator keeps the denominator") {
    Workspace w = workspace({share()}, {share_at("2025-26-Q4", "10", "40")});
    Revision r = revision("2025-26-Q4", "20", "40", "2026-05-01");
    r.denominator.reset();
    w.revisions = {r};
    CHECK(at(judge(w), "2025-26-Q4") == "50");
}

TEST_CASE("a revision of a month changes its quarter, one of a quarter stands for itself") {
    Workspace w = workspace({accumulating(Accumulation::flow)}, {months_at("2025-26-Q4", quarter)});
    w.revisions = {revision("2026-01", "7", "40", "2026-05-01")};
    const Judged by_month = judge(w);
    CHECK(*by_month.result().latest->numerator == Rational{21});
    CHECK(by_month.entry("x/2025-26-Q4/E08000012/value").provenance.revised);
    w.revisions = {revision("2025-26-Q4", "9", "90", "2026-05-01")};
    const Judged by_quarter = judge(w);
    CHECK(at(by_quarter, "2025-26-Q4") == "10");
    CHECK(by_quarter.entry("x/2025-26-Q4/E08000012/numerator").inputs.empty());
}

TEST_CASE("a figure that was late and has come in is not a revised one") {
    Workspace w = workspace({share()}, {missing_at("2025-26-Q4", Missing::late)});
    w.revisions = {revision("2025-26-Q4", "9", "90", "2026-05-01")};
    CHECK(at(judge(w), "2025-26-Q4") == "10");
    CHECK_FALSE(judge(w).entry("x/2025-26-Q4/E08000012/value").provenance.revised);
    CHECK(at(judge(w, "2025-26-Q4", day("2026-04-30")), "2025-26-Q4") == "late");
}

TEST_CASE("where a figure comes from travels with it") {
    Figure f = received(share_at("2025-26-Q4", "9", "90"), "2026-04-13");
    f.illustrative = true;
    f.stage = Stage::provisional;
    f.span = {FileId{3}, {12, 1}, {12, 20}};
    const Provenance p = judge(share(), {f}).entry("x/2025-26-Q4/E08000012/value").provenance;
    CHECK(p.illustrative);
    CHECK(p.stage == Stage::provisional);
    CHECK(p.span == f.span);
    CHECK(p.received_on == day("2026-04-13"));
}

TEST_CASE("other areas have a series where they have figures, without what nobody shows") {
    const Judged j =
        judge(share(), {share_at("2025-26-Q4", "9", "90"), elsewhere(share_at("2025-26-Q4", "8", "10"), england)});
    CHECK(*j.series(england).points.back().value == Rational{80});
    CHECK(j.has("x/2025-26-Q4/E92000001/numerator"));
    CHECK_FALSE(j.has("x/2025-26-Q4/E92000001/not_counted"));
    CHECK(j.checked.value.series_of("x", "E12000002") == nullptr);
}

TEST_CASE("months are folded into half-years, terms and years where the reports are such") {
    const auto all_months = [](std::string_view whole) {
        std::vector<MonthFigure> months;
        for (const Period& m : period(whole).months()) months.push_back(month(m.code(), "1", "10"));
        return months_at(whole, months);
    };
    const struct {
        Frequency frequency;
        const char* whole;
        int months;
    } rows[] = {{Frequency::half_yearly, "2025-26-H2", 6},
                {Frequency::annual, "2025-26", 12},
                {Frequency::annual, "CY2025", 12},
                {Frequency::termly, "AY2025-26-autumn", 4},
                {Frequency::termly, "AY2025-26-spring", 3}};
    for (const auto& row : rows) {
        CAPTURE(row.whole);
        Indicator i = accumulating(Accumulation::flow);
        i.frequency = row.frequency;
        Figure f = all_months(row.whole);
        const Judged j = judge(i, {f});
        const Observation* o = j.series().at(period(row.whole));
        REQUIRE(o != nullptr);
        CHECK(o->numerator == Rational{row.months});
        CHECK(o->denominator == Rational{10 * row.months});
        f.months.erase(f.months.begin());
        const Judged hole = judge(i, {f});
        CHECK(hole.series().at(period(row.whole))->why_not == StatusCode::partial);
    }
}

TEST_CASE("months filed one by one make the half-year once it is over") {
    Indicator i = accumulating(Accumulation::flow);
    i.frequency = Frequency::half_yearly;
    std::vector<Figure> filed;
    for (const Period& m : period("2025-26-H2").months()) filed.push_back(share_at(m.code(), "1", "10"));
    CHECK(*judge(i, filed).series().at(period("2025-26-H2"))->numerator == Rational{6});
    CHECK(judge(i, filed, "2025-26-Q3").series().at(period("2025-26-H2")) == nullptr);
}

TEST_CASE("year to date: a quarter that lacks its last month is part returned") {
    const Indicator i = accumulating(Accumulation::ytd, of_kind(Kind::count, Unit::number));
    const Judged cut = judge(i, {months_at("2025-26-Q4", {month("2026-01", "10"), month("2026-02", "12"),
                                                          missing_month("2026-03", Missing::late)})});
    CHECK(at(cut, "2025-26-Q4") == "partial");
    const Judged whole = judge(i, {months_at("2025-26-Q4", {missing_month("2026-01", Missing::late),
                                                            month("2026-02", "12"), month("2026-03", "15")})});
    CHECK(at(whole, "2025-26-Q4") == "15");
    const Judged none = judge(
        i, {months_at("2025-26-Q4", {missing_month("2026-01", Missing::late), missing_month("2026-02", Missing::late),
                                     missing_month("2026-03", Missing::late)})});
    CHECK(at(none, "2025-26-Q4") == "late");
}

TEST_CASE("a revision of one month reaches every rolling year and year to date that holds it") {
    Indicator i = accumulating(Accumulation::rolling12, of_kind(Kind::count, Unit::number, Counts::things));
    std::vector<Figure> months;
    for (Period m = period("2024-04"); m <= period("2026-03"); m = m.next()) months.push_back(value_at(m.code(), "2"));
    Workspace w = workspace({i}, months);
    Revision r = revision("2025-02", "5", "1", "2025-06-01");
    r.value = located("5");
    r.numerator.reset();
    r.denominator.reset();
    w.revisions = {r};
    const Judged now = judge(w), then = judge(w, "2025-26-Q4", day("2025-05-31"));
    CHECK(at(now, "2024-25-Q4") == "27");
    CHECK(at(now, "2025-26-Q3") == "27");
    CHECK(at(now, "2025-26-Q4") == "24");  // February 2025 has left the window
    CHECK(at(then, "2024-25-Q4") == "24");
    CHECK(at(then, "2025-26-Q3") == "24");

    i.accumulation = Accumulation::ytd;
    w.indicators = {i};
    w.revisions[0].period = located_period("2025-03");
    CHECK(at(judge(w), "2024-25-Q4") == "5");
    CHECK(at(judge(w, "2025-26-Q4", day("2025-05-31")), "2024-25-Q4") == "2");
}

TEST_CASE("a count since the start of the year that falls within the year wants a reason") {
    const Indicator i = accumulating(Accumulation::ytd, of_kind(Kind::count, Unit::number));
    const auto quarters = [](const char* q3, const char* q4) {
        return std::vector<Figure>{value_at("2025-26-Q3", q3), value_at("2025-26-Q4", q4)};
    };
    const std::vector<std::string> warned{"W0506"};
    CHECK(judge(i, quarters("20", "19")).codes() == warned);
    CHECK(judge(i, quarters("20", "20")).codes().empty());
    // A new year begins again.
    CHECK(judge(i, {value_at("2024-25-Q4", "20"), value_at("2025-26-Q1", "3")}).codes().empty());
    CHECK(judge(i, {value_at("AY2024-25-summer", "20"), value_at("AY2025-26-autumn", "3")}).codes().empty());
    CHECK(judge(i, {value_at("AY2025-26-autumn", "20"), value_at("AY2025-26-spring", "3")}).codes() == warned);
    CHECK(judge(i, {value_at("CY2025-Q3", "20"), value_at("CY2025-Q4", "3")}).codes() == warned);
    // Explained by a note, or by a revision of either.
    std::vector<Figure> noted = quarters("20", "19");
    noted[1].note = "one child was counted twice";
    CHECK(judge(i, noted).codes().empty());
    Workspace w = workspace({i}, quarters("18", "19"));
    Revision r = revision("2025-26-Q3", "20", "1", "2026-04-01");
    r.value = located("20");
    r.numerator.reset();
    r.denominator.reset();
    w.revisions = {r};
    CHECK(judge(w).codes().empty());
    // Other accumulations may fall.
    CHECK(judge(accumulating(Accumulation::flow, of_kind(Kind::count, Unit::number)), quarters("20", "19"))
              .codes()
              .empty());
}
