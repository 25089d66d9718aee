#include "evaluate/fair_all.hpp"

#include <doctest/doctest.h>

#include "support/evaluate_cases.hpp"

using namespace boardpack;
using namespace boardpack::cases;

namespace {

std::optional<FairAll> fair(Target t, Figure f) {
    Indicator i = share();
    i.targets = {std::move(t)};
    return fair_all(judge(std::move(i), {std::move(f)}).result());
}

}  // namespace

TEST_CASE("the chance of a perfect period at 98%, from the base of the period") {
    const auto sixty = fair(target(TargetForm::statutory_all), share_at("2025-26-Q4", "55", "60"));
    REQUIRE(sixty.has_value());
    CHECK(sixty->rate == 98);
    CHECK(sixty->cases == 60);
    CHECK(sixty->chance == doctest::Approx(0.2976).epsilon(0.001));
    CHECK(fair(target(TargetForm::statutory_all), share_at("2025-26-Q4", "300", "300"))->chance ==
          doctest::Approx(0.0023).epsilon(0.02));
    CHECK(fair(target(TargetForm::threshold, "100"), share_at("2025-26-Q4", "55", "60")).has_value());
}

TEST_CASE("nothing of it where the target is not all, or the base not known") {
    CHECK_FALSE(fair(target(TargetForm::threshold, "99.999999"), share_at("2025-26-Q4", "55", "60")).has_value());
    CHECK_FALSE(fair(target(TargetForm::statutory_all), value_at("2025-26-Q4", "90")).has_value());
    CHECK_FALSE(fair(target(TargetForm::statutory_all), missing_at("2025-26-Q4", Missing::late)).has_value());
}
