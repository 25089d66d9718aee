#include <doctest/doctest.h>

#include "support/evaluate_cases.hpp"

using namespace boardpack;
using namespace boardpack::cases;

namespace {

Indicator improving(Indicator i, std::string_view baseline = "2024-25-Q4") {
    i.targets = {target(TargetForm::improve_on_baseline)};
    Baseline b;
    if (!baseline.empty())
        b.period = located_period(baseline);
    i.baseline = b;
    return i;
}

std::string_view name(Judgement j) { return name_of(j); }

}  // namespace

TEST_CASE("shares: clearly better, no clear change, clearly worse") {
    const Indicator i = improving(share());
    const auto to = [&](std::string_view now) {
        return status_of(judge(i, {share_at("2024-25-Q4", "50", "100"), share_at("2025-26-Q4", now, "100")}));
    };
    CHECK(to("64") == "met");
    CHECK(to("63") == "close");
    CHECK(to("50") == "close");
    CHECK(to("37") == "close");
    CHECK(to("36") == "not_met");
    Indicator lower = i;
    lower.polarity = Polarity::lower;
    CHECK(status_of(judge(lower, {share_at("2024-25-Q4", "50", "100"), share_at("2025-26-Q4", "36", "100")})) == "met");
}

TEST_CASE("counts of people may move by chance, counts of things do not") {
    const auto change = [](Counts counts, std::string_view now) {
        return status_of(judge(improving(of_kind(Kind::count, Unit::number, counts)),
                               {value_at("2024-25-Q4", "100"), value_at("2025-26-Q4", now)}));
    };
    CHECK(change(Counts::people, "120") == "close");
    CHECK(change(Counts::people, "132") == "met");
    CHECK(change(Counts::things, "101") == "met");
    CHECK(change(Counts::things, "100") == "close");
    CHECK(change(Counts::things, "99") == "not_met");
}

TEST_CASE("rates of people allow for how many people there are") {
    const Indicator i = improving(of_kind(Kind::rate, Unit::per_1000));
    const auto change = [&](std::string_view n, std::string_view d) {
        return judge(i, {share_at("2024-25-Q4", "100", "1000"), share_at("2025-26-Q4", n, d)});
    };
    CHECK(status_of(change("160", "1000")) == "met");
    const Judged diluted = change("160", "1500");
    CHECK(status_of(diluted) == "close");
    CHECK(*diluted.result().latest->value == Rational::ratio(320, 3));
}

TEST_CASE("waits move when they print differently, beyond the tolerance if there is one") {
    Indicator i = improving(of_kind(Kind::duration, Unit::weeks));
    i.polarity = Polarity::lower;
    const auto to = [&](std::string_view now) {
        return status_of(judge(i, {value_at("2024-25-Q4", "12"), value_at("2025-26-Q4", now)}));
    };
    CHECK(to("11.96") == "close");  // prints as 12.0
    CHECK(to("11.94") == "met");
    CHECK(to("12.06") == "not_met");
    i.status.tolerance = number("1");
    CHECK(to("11") == "close");
    CHECK(to("10.999") == "met");
    CHECK(to("13.001") == "not_met");
}

TEST_CASE("values that print alike have not moved, whatever a test would say") {
    Indicator i = improving(share());
    const Judged j =
        judge(i, {share_at("2024-25-Q4", "5000000", "10000000"), share_at("2025-26-Q4", "5004000", "10000000")});
    CHECK(j.result().since_baseline.moved == Movement::same);
    CHECK(name(j.result().since_baseline.judged) == "no_clear_change");
    CHECK(status_of(j) == "close");
}

TEST_CASE("a baseline that is not there yet") {
    CHECK(status_of(judge(improving(share(), ""), {share_at("2025-26-Q4", "9", "12")})) == "baseline_pending");
    const Judged no_figure = judge(improving(share()), {share_at("2025-26-Q4", "9", "12")});
    CHECK(status_of(no_figure) == "baseline_pending");
    CHECK(no_figure.codes() == std::vector<std::string>{"W0501"});
    // The baseline itself is not judged against itself.
    const Judged itself = judge(improving(share(), "2025-26-Q4"), {share_at("2025-26-Q4", "9", "12")});
    CHECK(status_of(itself) == "baseline_pending");
    CHECK(itself.codes().empty());
}

TEST_CASE("a baseline that rests on too few") {
    const Indicator i = improving(share());
    const auto with = [&](std::string_view n) {
        return status_of(judge(i, {share_at("2024-25-Q4", "1", n), share_at("2025-26-Q4", "40", "40")}));
    };
    CHECK(with("9") == "too_few");
    CHECK(with("10") == "met");
}

TEST_CASE("nothing is compared across a break") {
    Indicator i = improving(share());
    i.breaks = {{located_period("2025-26-Q4"), "collected by person", {}}};
    const Judged j = judge(i, {share_at("2024-25-Q4", "10", "100"), share_at("2025-26-Q3", "20", "100"),
                               share_at("2025-26-Q4", "90", "100")});
    CHECK(status_of(j) == "not_comparable");
    CHECK(j.result().on_previous.why_not == StatusCode::not_comparable);
    CHECK_FALSE(j.result().on_previous.difference.has_value());
    CHECK(j.result().latest->starts_segment);
    CHECK(j.result().latest->break_reason == "collected by person");
    // A break at the baseline itself is behind both values.
    i.breaks = {{located_period("2024-25-Q4"), "collected by person", {}}};
    CHECK(status_of(judge(i, {share_at("2024-25-Q4", "10", "100"), share_at("2025-26-Q4", "90", "100")})) == "met");
}

TEST_CASE("a count since April is compared with the same point of another year only") {
    Indicator i = improving(of_kind(Kind::count, Unit::number, Counts::things), "2023-24-Q4");
    i.accumulation = Accumulation::ytd;
    std::vector<Figure> figures = {value_at("2023-24-Q4", "100"), value_at("2024-25-Q3", "70"),
                                   value_at("2024-25-Q4", "105"), value_at("2025-26-Q3", "90"),
                                   value_at("2025-26-Q4", "130")};
    const Judged q4 = judge(i, figures);
    CHECK(status_of(q4) == "met");
    CHECK(q4.result().on_previous.why_not == StatusCode::not_applicable);
    CHECK(q4.result().direction.against == period("2024-25-Q4"));
    const Judged q3 = judge(i, figures, "2025-26-Q3");
    CHECK(status_of(q3) == "not_comparable");
    CHECK(*q3.result().direction.difference == Rational{20});
    // Where the same point of the baseline's year is known, that is what counts.
    figures.push_back(value_at("2023-24-Q3", "95"));
    const Judged same_point = judge(i, figures, "2025-26-Q3");
    CHECK(status_of(same_point) == "not_met");
    CHECK(same_point.result().since_baseline.against == period("2023-24-Q3"));
}

TEST_CASE("a rolling year is not compared with a window that overlaps it") {
    Indicator i = of_kind(Kind::count, Unit::number, Counts::things);
    i.accumulation = Accumulation::rolling12;
    const Judged j =
        judge(i, {value_at("2024-25-Q4", "70"), value_at("2025-26-Q3", "90"), value_at("2025-26-Q4", "95")});
    CHECK(j.result().on_previous.why_not == StatusCode::not_applicable);
    CHECK(*j.result().on_year.difference == Rational{25});
}

TEST_CASE("direction of travel: the definition says what it looks back to") {
    Indicator i = of_kind(Kind::count, Unit::number, Counts::things);
    const std::vector<Figure> figures = {value_at("2024-25-Q4", "100"), value_at("2025-26-Q3", "50"),
                                         value_at("2025-26-Q4", "80")};
    const Judged previous = judge(i, figures);
    CHECK(previous.result().direction.moved == Movement::up);
    CHECK(name(previous.result().direction.judged) == "better");
    CHECK_FALSE(previous.result().exception);
    i.compare = Compare::same_period_last_year;
    const Judged year = judge(i, figures);
    CHECK(year.result().direction.moved == Movement::down);
    CHECK(name(year.result().direction.judged) == "worse");
    CHECK(year.result().exception);
    i.polarity = Polarity::neutral;
    const Judged neutral = judge(i, figures);
    CHECK(neutral.result().direction.moved == Movement::down);
    CHECK(name(neutral.result().direction.judged) == "neutral");
    CHECK_FALSE(neutral.result().exception);
}

TEST_CASE("the comparison before it skips a quarter that never came") {
    const Indicator i = of_kind(Kind::count, Unit::number, Counts::things);
    const Judged j = judge(i, {value_at("2025-26-Q2", "10"), value_at("2025-26-Q4", "12")});
    CHECK(at(j, "2025-26-Q3") == "not_returned");
    CHECK(j.result().on_previous.against == period("2025-26-Q2"));
    CHECK(j.result().on_year.why_not == StatusCode::not_applicable);
}

TEST_CASE("towards a band is better") {
    Indicator i = of_kind(Kind::duration, Unit::score);
    i.polarity = Polarity::band;
    Target t = target(TargetForm::band);
    t.low = located("85");
    t.high = located("95");
    i.targets = {t};
    const auto moved = [&](std::string_view before, std::string_view now) {
        return name(judge(i, {value_at("2025-26-Q3", before), value_at("2025-26-Q4", now)}).result().direction.judged);
    };
    CHECK(moved("80", "84") == "better");
    CHECK(moved("99", "96") == "better");
    CHECK(moved("90", "96") == "worse");
    CHECK(moved("86", "94") == "no_clear_change");  // both inside
}

TEST_CASE("a change is one figure: its id, its inputs, and the same one for two comparisons with the same period") {
    Indicator i = improving(share(), "2023-24");
    i.frequency = Frequency::annual;
    const Judged j = judge(
        i, {share_at("2023-24", "50", "100"), share_at("2024-25", "60", "100"), share_at("2025-26", "70", "100")});
    const FigureEntry& change = j.entry("x/2025-26/E08000012/change-baseline");
    CHECK(std::get<Rational>(change.content) == Rational{20});
    CHECK(change.derivation == Derivation::difference);
    CHECK(change.shape == Shape{Unit::percent, 1, true});
    CHECK(j.result().on_year.difference_ref == j.result().on_previous.difference_ref);
    CHECK(j.has("x/2025-26/E08000012/change-year"));
    CHECK_FALSE(j.has("x/2025-26/E08000012/change-previous"));
}
