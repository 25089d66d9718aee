// What a provider expects of a later period: judged like a figure, and never in its place.

#include "evaluate/forecast.hpp"

#include "support/evaluate_cases.hpp"

using namespace boardpack;
using namespace boardpack::cases;

namespace {

Indicator aiming(std::string_view value, std::string_view tolerance = "0") {
    Indicator i = share();
    i.targets = {target(TargetForm::threshold, value)};
    i.status.tolerance = number(tolerance);
    return i;
}

Figure expecting(Figure f, std::string_view at, std::string_view numerator, std::string_view denominator) {
    ForecastGiven given;
    given.period = located_period(at);
    given.numerator = located(numerator);
    given.denominator = located(denominator);
    given.by = "Head of Service";
    f.forecast = given;
    return f;
}

template <class Enum>
std::string name(Enum value) {
    return std::string{name_of(value)};
}

const Forecast& forecast_in(const Judged& j) {
    REQUIRE(j.result().forecast.has_value());
    return *j.result().forecast;
}

}  // namespace

TEST_CASE("a forecast is judged by the rule of the figure, at the edge and beside it") {
    const auto expects = [](std::string_view x) {
        const Judged j =
            judge(aiming("95", "5"), {expecting(share_at("2025-26-Q4", "60", "100"), "2026-27-Q2", x, "100")});
        CHECK(status_of(j) == "not_met");  // whatever is expected
        return name(forecast_in(j).status);
    };
    CHECK(expects("95") == "met");
    CHECK(expects("94") == "close");
    CHECK(expects("90") == "close");
    CHECK(expects("89") == "not_met");
}

TEST_CASE("a forecast is held against the target of its own period") {
    Indicator i = aiming("80");
    Target later = target(TargetForm::threshold, "90");
    later.from = located_period("2026-27-Q1");
    i.targets.push_back(later);
    const Judged after = judge(i, {expecting(share_at("2025-26-Q4", "85", "100"), "2026-27-Q1", "85", "100")});
    CHECK(name(forecast_in(after).status) == "not_met");
    // the figure judged is of the quarter before the new target
    Indicator old = i;
    old.targets.back().from = located_period("2026-27-Q2");
    const Judged j = judge(old, {expecting(share_at("2025-26-Q4", "85", "100"), "2026-27-Q1", "85", "100")});
    CHECK(name(forecast_in(j).status) == "met");
    CHECK(status_of(j) == "met");
}

TEST_CASE("a forecast of too few, and one without a target") {
    const Judged few = judge(aiming("95"), {expecting(share_at("2025-26-Q4", "96", "100"), "2026-27-Q1", "9", "9")});
    CHECK(name(forecast_in(few).status) == "too_few");
    CHECK(status_of(few) == "met");
    const Judged none = judge(share(), {expecting(share_at("2025-26-Q4", "96", "100"), "2026-27-Q1", "9", "10")});
    CHECK(name(forecast_in(none).status) == "no_target");
}

TEST_CASE("a forecast of an improvement is tested against the baseline") {
    Indicator i = share();
    i.targets = {target(TargetForm::improve_on_baseline)};
    i.baseline = baseline_at("2024-25-Q4");
    const auto expects = [&](std::string_view x) {
        const Judged j = judge(i, {share_at("2024-25-Q4", "50", "100"),
                                   expecting(share_at("2025-26-Q4", "50", "100"), "2026-27-Q1", x, "100")});
        return name(forecast_in(j).status);
    };
    CHECK(expects("55") == "close");
    CHECK(expects("70") == "met");
    CHECK(expects("30") == "not_met");
}

TEST_CASE("a forecast of a count since April is held against the same point of the year") {
    Indicator i = of_kind(Kind::count, Unit::number, Counts::things);
    i.accumulation = Accumulation::ytd;
    i.targets = {target(TargetForm::improve_on_baseline)};
    i.baseline = baseline_at("2024-25-Q4");
    const auto expecting_value = [](Figure f, std::string_view at, std::string_view value) {
        ForecastGiven given;
        given.period = located_period(at);
        given.value = located(value);
        f.forecast = given;
        return f;
    };
    const auto judged = [&](std::string_view at, std::string_view value, std::vector<Figure> before = {}) {
        before.push_back(value_at("2024-25-Q4", "100"));
        before.push_back(expecting_value(value_at("2025-26-Q4", "130"), at, value));
        return judge(i, std::move(before));
    };
    CHECK(name(forecast_in(judged("2026-27-Q4", "101")).status) == "met");
    CHECK(name(forecast_in(judged("2026-27-Q4", "99")).status) == "not_met");
    // 60 by September is not worse than 100 by March: nothing is known of a September
    CHECK(name(forecast_in(judged("2026-27-Q2", "60")).status) == "not_comparable");
    const std::vector<Figure> september{value_at("2024-25-Q2", "50")};
    CHECK(name(forecast_in(judged("2026-27-Q2", "60", september)).status) == "met");
    CHECK(name(forecast_in(judged("2026-27-Q2", "40", september)).status) == "not_met");
    // the latest figure itself may stand at a point that compares with nothing
    std::vector<Figure> early{value_at("2024-25-Q4", "100"),
                              expecting_value(value_at("2025-26-Q2", "60"), "2025-26-Q4", "130")};
    const Judged j = judge(i, std::move(early), "2025-26-Q2");
    CHECK(status_of(j) == "not_comparable");
    CHECK(name(forecast_in(j).status) == "met");
}

TEST_CASE("a forecast is compared with no baseline across a break in the series") {
    Indicator i = share();
    i.targets = {target(TargetForm::improve_on_baseline)};
    i.baseline = baseline_at("2024-25-Q4");
    const std::vector<Figure> figures{share_at("2024-25-Q4", "50", "100"),
                                      expecting(share_at("2025-26-Q4", "50", "100"), "2026-27-Q1", "90", "100")};
    CHECK(name(forecast_in(judge(i, figures)).status) == "met");
    i.breaks = {{located_period("2025-26-Q4"), "collected by person", {}}};
    CHECK(name(forecast_in(judge(i, figures)).status) == "not_comparable");
}

TEST_CASE("the figures of a forecast have ids of their own and what they are made of") {
    const Judged j = judge(aiming("95"), {expecting(share_at("2025-26-Q4", "60", "100"), "2026-27-Q2", "97", "100")});
    const FigureEntry& value = j.entry("x/2026-27-Q2/E08000012/forecast");
    CHECK(std::get<Rational>(value.content) == Rational{97});
    CHECK(value.derivation == Derivation::ratio);
    CHECK(value.inputs.size() == 2);
    CHECK(value.provenance.stage == Stage::estimated);
    CHECK(j.entry("x/2026-27-Q2/E08000012/forecast_numerator").is_count);
}

TEST_CASE("a baseline that the definition states stands where no figure was received, and only there") {
    Indicator i = share();
    i.targets = {target(TargetForm::improve_on_baseline)};
    i.baseline = baseline_at("2024-25-Q4");
    i.baseline->value = located("40");
    const Judged stated = judge(i, {share_at("2025-26-Q4", "60", "100")});
    CHECK(*stated.result().since_baseline.difference == Rational{20});
    CHECK(status_of(stated) == "met");
    CHECK(stated.result().since_baseline.test.starts_with("plain difference"));  // its base is not known
    CHECK(stated.codes().empty());
    const Judged received = judge(i, {share_at("2024-25-Q4", "59", "100"), share_at("2025-26-Q4", "60", "100")});
    CHECK(*received.result().since_baseline.difference == Rational{1});
}
