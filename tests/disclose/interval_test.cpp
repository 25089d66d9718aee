#include "evaluate/interval.hpp"

#include "disclose/disclose.hpp"
#include "support/evaluate_cases.hpp"

using namespace boardpack;
using namespace boardpack::cases;

namespace {

/// May the two ends of the interval be seen, under a threshold of 5?
bool shown(std::string_view x, std::string_view n) {
    const Judged j = judge(share(), {share_at("2025-26-Q4", x, n)});
    REQUIRE(j.result().interval->given());
    DisclosurePolicy policy;
    policy.threshold = 5;
    policy.min_denominator = 10;
    const Disclosed d = disclose({}, j.checked.value.figures, policy);
    const bool lower = d.figures.at(j.result().interval->lower_ref).has_value();
    CHECK(lower == d.figures.at(j.result().interval->upper_ref).has_value());
    return lower;
}

}  // namespace

TEST_CASE("an interval goes with the figures it could be worked back to") {
    CHECK(shown("5", "37"));
    CHECK_FALSE(shown("4", "37"));
    CHECK(shown("32", "37"));
    CHECK_FALSE(shown("33", "37"));  // 4 of them not
    CHECK(shown("10", "10"));
    CHECK_FALSE(shown("9", "9"));  // everyone of a small group
}
