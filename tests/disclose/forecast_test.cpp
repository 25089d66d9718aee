// A provider's forecast is a number of people too: it is hidden by the rules that hide a figure.

#include "evaluate/forecast.hpp"

#include "disclose/disclose.hpp"
#include "support/evaluate_cases.hpp"

using namespace boardpack;
using namespace boardpack::cases;

namespace {

Disclosed disclosed(const Judged& j) {
    DisclosurePolicy policy;
    policy.threshold = 5;
    policy.min_denominator = 10;
    return disclose({}, j.checked.value.figures, policy);
}

/// A share of 60 of 80 with a forecast of the quarter after.
bool share_is_shown(std::string_view numerator, std::string_view denominator) {
    Indicator i = share();
    i.targets = {target(TargetForm::threshold, "95")};
    Figure f = share_at("2025-26-Q4", "60", "80");
    f.forecast = ForecastGiven{
        located_period("2026-27-Q1"), std::nullopt, located(numerator), located(denominator), "Analyst", "", {}};
    const Judged j = judge(i, {f});
    REQUIRE(j.result().forecast);
    const Disclosed d = disclosed(j);
    CHECK(d.figures.at(j.result().latest->value_ref).has_value());  // the figure itself is shown
    return d.figures.at(j.result().forecast->value_ref).has_value();
}

bool count_is_shown(std::string_view value) {
    const Indicator i = of_kind(Kind::count, Unit::number);
    Figure f = value_at("2025-26-Q4", "40");
    f.forecast =
        ForecastGiven{located_period("2026-27-Q1"), located(value), std::nullopt, std::nullopt, "Analyst", "", {}};
    const Judged j = judge(i, {f});
    REQUIRE(j.result().forecast);
    return disclosed(j).figures.at(j.result().forecast->value_ref).has_value();
}

}  // namespace

TEST_CASE("the forecast of a share is hidden when few are counted or few are not") {
    CHECK(share_is_shown("5", "80"));
    CHECK_FALSE(share_is_shown("4", "80"));
    CHECK(share_is_shown("75", "80"));
    CHECK_FALSE(share_is_shown("76", "80"));  // 4 of them not
    CHECK(share_is_shown("10", "10"));
    CHECK_FALSE(share_is_shown("9", "9"));  // everyone of a small group
}

TEST_CASE("the forecast of a number of people is hidden when it is small") {
    CHECK(count_is_shown("5"));
    CHECK_FALSE(count_is_shown("4"));
}
