#include <doctest/doctest.h>

#include <algorithm>

#include "evaluate/process_words.hpp"
#include "support/evaluate_cases.hpp"

using namespace boardpack;
using namespace boardpack::cases;

namespace {

using statistics::Assurance;
using statistics::Variation;

Indicator monthly(Indicator i = share()) {
    i.frequency = Frequency::monthly;
    return i;
}

/// Monthly figures in quarters, from April 2023 on; "" for a month of which nothing came.
template <class Make>
std::vector<Figure> in_months(std::size_t count, Make make) {
    std::vector<Figure> figures;
    Period at = period("2023-04");
    for (std::size_t i = 0; i < count; ++i, at = at.next()) {
        if (i % 3 == 0)
            figures.push_back(months_at(Period::financial_quarter_of(at.first()).code(), {}));
        if (const std::optional<MonthFigure> m = make(i, at.code()))
            figures.back().months.push_back(*m);
    }
    return figures;
}

/// Quarterly values from 2020-21 Q1 on.
std::vector<Figure> in_quarters(const std::vector<std::string>& values) {
    std::vector<Figure> figures;
    Period at = period("2020-21-Q1");
    for (const std::string& value : values) {
        figures.push_back(value_at(at.code(), value));
        at = at.next();
    }
    return figures;
}

/// 48, 52, 48 ...: mean 50 and moving ranges of 4 after an even number of points.
std::vector<std::string> zigzag(std::size_t count) {
    std::vector<std::string> values;
    for (std::size_t i = 0; i < count; ++i) values.emplace_back(i % 2 ? "52" : "48");
    return values;
}

Period quarter_after(std::size_t count) {
    Period at = period("2020-21-Q1");
    for (std::size_t i = 1; i < count; ++i) at = at.next();
    return at;
}

Judged of_quarters(Indicator indicator, const std::vector<std::string>& values) {
    return judge(std::move(indicator), in_quarters(values), quarter_after(values.size()).code());
}

const ProcessChart& chart_of(const Judged& j) {
    REQUIRE(j.result().process.has_value());
    return *j.result().process;
}

double number_of(const Judged& j, FigureRef ref) {
    REQUIRE(ref != no_figure);
    return std::get<Rational>(j.checked.value.figures.at(ref).content).to_double();
}

Indicator with_target(TargetForm form, std::string_view value, Indicator i = of_kind(Kind::duration, Unit::days)) {
    i.polarity = Polarity::higher;
    i.targets = {target(form, value)};
    return i;
}

Rebase rebase(std::string_view at) {
    Rebase r;
    r.at = located_period(at);
    r.reason = "a triage team began";
    r.approved_by = "board, minute 4";
    r.phase = "With the triage team";
    return r;
}

}  // namespace

TEST_CASE("13 points make a chart, 12 do not") {
    const Indicator waits = of_kind(Kind::duration, Unit::days);
    const Judged few = of_quarters(waits, zigzag(12));
    CHECK(chart_of(few).variation == Variation::too_few_points);
    CHECK(variation_words(chart_of(few)) == "Too few points (12 of 13)");
    CHECK(assurance_words(chart_of(few)).empty());
    CHECK(chart_of(few).latest_phase().mean_ref == no_figure);
    CHECK_FALSE(chart_of(few).usable());

    const Judged enough = of_quarters(waits, zigzag(14));
    const ProcessChart& chart = chart_of(enough);
    CHECK(chart.usable());
    CHECK(variation_words(chart) == "Common cause: no unusual change");
    CHECK(number_of(enough, chart.latest_phase().mean_ref) == doctest::Approx(50));
    CHECK(number_of(enough, chart.latest_phase().lower_ref) == doctest::Approx(50 - 2.66 * 4));
    CHECK(number_of(enough, chart.latest_phase().upper_ref) == doctest::Approx(50 + 2.66 * 4));
    CHECK(method_words(chart) == "XmR chart, profile mdc, 14 quarters");
    CHECK(chart_of(of_quarters(waits, zigzag(13))).usable());
}

TEST_CASE("limits are registered as statistics of all the values") {
    const Judged j = of_quarters(of_kind(Kind::duration, Unit::days), zigzag(14));
    const FigureEntry& mean = j.entry("x/2020-21-Q1/E08000012/expected-mean");
    CHECK(mean.derivation == Derivation::statistic);
    CHECK(mean.inputs.size() == 14);
    CHECK(j.entry("x/2020-21-Q1/E08000012/expected-lower").inputs.size() == 15);
    CHECK(chart_of(j).rests_on.size() == 15);
}

TEST_CASE("a target between the limits is hit or miss, on a limit and beyond it is decided") {
    const auto at = [](std::string_view value, Polarity polarity) {
        Indicator i = with_target(TargetForm::threshold, value);
        i.polarity = polarity;
        return of_quarters(i, zigzag(14));
    };
    CHECK(chart_of(at("55", Polarity::higher)).assurance == Assurance::inconsistent);
    CHECK(assurance_words(chart_of(at("55", Polarity::higher))) == "Hit or miss: may or may not meet the target");
    CHECK(chart_of(at("60.639999", Polarity::higher)).assurance == Assurance::inconsistent);
    CHECK(chart_of(at("60.640001", Polarity::higher)).assurance == Assurance::fail);
    CHECK(chart_of(at("39.359999", Polarity::higher)).assurance == Assurance::pass);
    CHECK(chart_of(at("39.360001", Polarity::higher)).assurance == Assurance::inconsistent);
    CHECK(chart_of(at("61", Polarity::lower)).assurance == Assurance::pass);
    CHECK(chart_of(at("39", Polarity::lower)).assurance == Assurance::fail);
    CHECK(assurance_words(chart_of(at("39", Polarity::lower))) ==
          "Will keep missing the target unless something changes");
    CHECK(chart_of(at("39", Polarity::neutral)).assurance == Assurance::not_asked);
    CHECK(chart_of(of_quarters(of_kind(Kind::duration, Unit::days), zigzag(14))).assurance == Assurance::not_asked);
}

TEST_CASE("a band passes when the limits lie inside") {
    const auto within = [](std::string_view low, std::string_view high) {
        Indicator i = of_kind(Kind::duration, Unit::days);
        i.polarity = Polarity::band;
        Target t = target(TargetForm::band);
        t.low = located(low);
        t.high = located(high);
        i.targets = {t};
        return chart_of(of_quarters(i, zigzag(14))).assurance;
    };
    CHECK(within("39", "61") == Assurance::pass);
    CHECK(within("40", "61") == Assurance::inconsistent);
    CHECK(within("61", "70") == Assurance::fail);
    CHECK(within("10", "39") == Assurance::fail);
}

TEST_CASE("special cause in words, by the direction that is better") {
    std::vector<std::string> values = zigzag(15);
    for (int i = 0; i < 8; ++i) values.emplace_back(i % 2 ? "53.2" : "53.1");
    Indicator waits = of_kind(Kind::duration, Unit::days);
    waits.polarity = Polarity::higher;
    CHECK(variation_words(chart_of(of_quarters(waits, values))) == "Improving: 8 quarters in a row above average");
    waits.polarity = Polarity::lower;
    CHECK(variation_words(chart_of(of_quarters(waits, values))) == "Getting worse: 8 quarters in a row above average");
    waits.polarity = Polarity::neutral;
    CHECK(variation_words(chart_of(of_quarters(waits, values))) ==
          "Higher than usual: 8 quarters in a row above average");
    values.back() = "90";
    waits.polarity = Polarity::lower;
    CHECK(variation_words(chart_of(of_quarters(waits, values))) ==
          "Getting worse: latest value above the expected range");
}

TEST_CASE("no variation is decided plainly") {
    const auto always = [](std::string_view wanted) {
        return of_quarters(with_target(TargetForm::threshold, wanted), std::vector<std::string>(14, "20"));
    };
    CHECK(variation_words(chart_of(always("20"))) == "No variation: every value is the same");
    CHECK(chart_of(always("20")).assurance == Assurance::pass);
    CHECK(assurance_words(chart_of(always("20"))) == "Meets the target, without variation");
    CHECK(chart_of(always("20.1")).assurance == Assurance::fail);
    CHECK_FALSE(chart_of(always("20")).usable());
}

TEST_CASE("months are used where 13 of them have a value, else quarters") {
    const auto with = [](std::size_t count) {
        return judge(monthly(), in_months(count, [](std::size_t i, const std::string& at) {
                         return std::optional{month(at, i % 2 ? "40" : "42", i % 3 ? "60" : "58")};
                     }));
    };
    const Judged few = with(12);
    CHECK_FALSE(chart_of(few).monthly);
    CHECK(variation_words(chart_of(few)) == "Too few points (4 of 13)");
    const Judged enough = with(13);
    CHECK(chart_of(enough).monthly);
    CHECK(chart_of(enough).latest_phase().values == 13);
    CHECK(chart_of(enough).kind == ProcessKind::p);
    CHECK(method_words(chart_of(enough)) == "p chart, profile mdc, 13 months");
}

TEST_CASE("windows that overlap and rare reports have no chart") {
    Indicator i = of_kind(Kind::duration, Unit::days);
    const auto has_chart = [&] { return of_quarters(i, zigzag(14)).result().process.has_value(); };
    CHECK(has_chart());
    for (const Accumulation a : {Accumulation::ytd, Accumulation::rolling12}) {
        i.accumulation = a;
        CHECK_FALSE(has_chart());
    }
    i.accumulation = Accumulation::avg3m;
    CHECK(has_chart());
    i.control_chart.kind = ControlChartKind::none;
    CHECK_FALSE(has_chart());
    i.control_chart.kind = ControlChartKind::automatic;
    i.frequency = Frequency::annual;
    CHECK_FALSE(has_chart());
}

TEST_CASE("a month of which nothing came is a row, breaks runs and is named") {
    const auto gap_at = [](std::size_t gap) {
        const auto make = [gap](std::size_t i, const std::string& at) -> std::optional<MonthFigure> {
            if (i == gap)
                return std::nullopt;
            return month(at, i < 28 ? (i % 2 ? "30" : "34") : "40", i % 3 ? "50" : "51");
        };
        return judge(monthly(), in_months(36, make));
    };
    const Judged whole = gap_at(99);
    CHECK(chart_of(whole).points.size() == 36);
    CHECK(variation_words(chart_of(whole)) == "Improving: 8 months in a row above average");
    CHECK(latest_words(chart_of(whole)).empty());
    const Judged broken = gap_at(31);
    CHECK(chart_of(broken).points.size() == 36);
    CHECK(chart_of(broken).points[31].observation == nullptr);
    CHECK(chart_of(broken).latest_phase().values == 35);
    CHECK(variation_words(chart_of(broken)).find("in a row above") == std::string::npos);
    const Judged late = gap_at(35);
    CHECK(latest_words(chart_of(late)) == "Latest value: February 2026; March 2026 not received");
    CHECK(*chart_of(late).described == 34);
    CHECK(variation_words(chart_of(late)) == "Improving: 7 months in a row above average");
}

TEST_CASE("a break and a rebase start the limits anew") {
    Indicator i = of_kind(Kind::duration, Unit::days);
    std::vector<std::string> values = zigzag(14);
    for (const std::string& v : zigzag(13)) values.push_back("1" + v);
    const Judged plain = of_quarters(i, values);
    CHECK(chart_of(plain).phases.size() == 1);
    i.breaks = {{located_period("2023-24-Q3"), "counted from referral", {}}};
    const Judged cut = of_quarters(i, values);
    REQUIRE(chart_of(cut).phases.size() == 2);
    CHECK(chart_of(cut).phases[1].begin == 14);
    CHECK(chart_of(cut).phases[1].reason == "counted from referral");
    CHECK(number_of(cut, chart_of(cut).phases[0].mean_ref) == doctest::Approx(50));
    CHECK(number_of(cut, chart_of(cut).phases[1].mean_ref) == doctest::Approx(149.846154));
    CHECK(variation_words(chart_of(cut)) == "Common cause: no unusual change");
    i.breaks.clear();
    i.rebases = {rebase("2023-24-Q3")};
    const Judged again = of_quarters(i, values);
    REQUIRE(chart_of(again).phases.size() == 2);
    CHECK(chart_of(again).phases[1].begin == 14);
    CHECK(chart_of(again).phases[1].name == "With the triage team");
    CHECK(chart_of(again).phases[1].approved_by == "board, minute 4");
    i.rebases = {rebase("2023-24-Q4")};
    CHECK(variation_words(chart_of(of_quarters(i, values))) ==
          "Too few points since the limits were drawn anew (12 of 13)");
}

TEST_CASE("a rebase that falls on no period is refused, one to come waits, the reference leaves it out") {
    Indicator i = of_kind(Kind::duration, Unit::days);
    i.rebases = {rebase("2019-20-Q4")};
    CHECK(of_quarters(i, zigzag(14)).codes() == std::vector<std::string>{"E0543"});
    i.control_chart.profile = ChartProfile::plotthedots;
    CHECK(of_quarters(i, zigzag(14)).codes().empty());
    i.control_chart.profile = ChartProfile::mdc;
    i.rebases = {rebase("2030-31-Q1")};
    CHECK(of_quarters(i, zigzag(14)).codes().empty());
    i.rebases = {rebase("2021-05")};  // no months come in: the quarter must be named
    CHECK(of_quarters(i, zigzag(14)).codes() == std::vector<std::string>{"E0543"});
    i.rebases = {rebase("2021-22")};
    CHECK(chart_of(of_quarters(i, zigzag(14))).phases.size() == 2);
}

TEST_CASE("limits of shares are held within 0 and 100, for assurance they are not") {
    Indicator i = with_target(TargetForm::statutory_all, "", share());
    i.control_chart.kind = ControlChartKind::xmr;
    std::vector<std::string> values;
    for (int k = 0; k < 14; ++k) values.emplace_back(k % 2 ? "99" : "93");
    const Judged j = of_quarters(i, values);
    CHECK(number_of(j, chart_of(j).latest_phase().upper_ref) == 100);
    CHECK(number_of(j, chart_of(j).latest_phase().lower_ref) == doctest::Approx(96 - 2.66 * 6));
    CHECK(chart_of(j).assurance == Assurance::inconsistent);
}

TEST_CASE("auto takes XmR without counts or with one base, p by chance, Laney above its bounds") {
    const auto kind = [](auto above, auto below) {
        return chart_of(judge(monthly(), in_months(24,
                                                   [&](std::size_t i, const std::string& at) {
                                                       return std::optional{month(at, std::to_string(above(i)),
                                                                                  std::to_string(below(i)))};
                                                   })))
            .kind;
    };
    CHECK(kind([](auto i) { return i % 2 ? 40 : 42; }, [](auto) { return 60; }) == ProcessKind::xmr);
    CHECK(kind([](auto i) { return i % 2 ? 40 : 42; }, [](auto i) { return i % 3 ? 60 : 61; }) == ProcessKind::p);
    CHECK(kind([](auto i) { return i % 2 ? 25 : 50; }, [](auto i) { return i % 3 ? 60 : 61; }) == ProcessKind::laney);
    CHECK(kind([](auto i) { return i % 2 ? 660 : 662; }, [](auto i) { return i % 3 ? 1000 : 1003; }) ==
          ProcessKind::laney);
    CHECK(chart_of(of_quarters(share(), zigzag(14))).kind == ProcessKind::xmr);
}

TEST_CASE("limits of a p chart follow the base and never leave 0 to 100") {
    const Judged j = judge(monthly(), in_months(24, [](std::size_t i, const std::string& at) {
                               return std::optional{month(at, i % 2 ? "19" : "95", i % 2 ? "20" : "99")};
                           }));
    const ProcessChart& chart = chart_of(j);
    REQUIRE(chart.kind == ProcessKind::p);
    CHECK(number_of(j, chart.points[1].upper_ref) == 100);
    CHECK(number_of(j, chart.points[0].lower_ref) > number_of(j, chart.points[1].lower_ref));
    CHECK(chart.latest_phase().lower_ref == no_figure);
}

TEST_CASE("a target for a quarter says nothing about the count of a month") {
    Indicator i = monthly(with_target(TargetForm::threshold, "30", of_kind(Kind::count, Unit::number)));
    const auto count = [](std::size_t k, const std::string& at) {
        return std::optional{month(at, k % 2 ? "9" : "11")};
    };
    CHECK(chart_of(judge(i, in_months(24, count))).assurance == Assurance::not_asked);
    i.accumulation = Accumulation::point;
    CHECK(chart_of(judge(i, in_months(24, count))).assurance == Assurance::fail);
}

TEST_CASE("the order in which figures came makes no difference") {
    std::vector<Figure> figures =
        in_quarters({"48", "52", "47", "55", "41", "60", "44", "58", "49", "53", "50", "45", "57", "70"});
    const Indicator waits = of_kind(Kind::duration, Unit::days);
    const Judged forward = judge(waits, figures, "2023-24-Q2");
    std::ranges::reverse(figures);
    const Judged backward = judge(waits, figures, "2023-24-Q2");
    CHECK(variation_words(chart_of(forward)) == variation_words(chart_of(backward)));
    CHECK(number_of(forward, chart_of(forward).latest_phase().upper_ref) ==
          number_of(backward, chart_of(backward).latest_phase().upper_ref));
}
