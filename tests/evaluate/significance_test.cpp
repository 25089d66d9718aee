#include "evaluate/significance.hpp"

#include <doctest/doctest.h>

using namespace boardpack;

TEST_CASE("two shares: the N-1 chi-squared test") {
    // 8/20 against 15/20: (ad - bc)^2 (N - 1) / (row and column totals) = 4.912..., by hand.
    const ChangeTest t = shares_differ(8, 20, 15, 20);
    CHECK(t.name == "N-1 chi-squared test of two shares");
    CHECK(t.p_value == doctest::Approx(0.02667).epsilon(0.001));
    CHECK(t.clear);
    CHECK(shares_differ(15, 20, 8, 20).p_value == doctest::Approx(t.p_value));
}

TEST_CASE("two shares: clear just beyond 5% and not just before") {
    CHECK(shares_differ(50, 100, 64, 100).clear);        // chi-squared 3.978
    CHECK_FALSE(shares_differ(50, 100, 63, 100).clear);  // 3.421
}

TEST_CASE("two shares: the exact test takes over where an expected number is below 1") {
    const ChangeTest t = shares_differ(1, 20, 0, 30);  // expected 0.4 and 0.6
    CHECK(t.name == "Fisher-Irwin exact test of two shares");
    CHECK(t.p_value == doctest::Approx(0.4));  // 20/50: one case, and it fell on this side
    CHECK_FALSE(t.clear);
    // Smallest expected number exactly 1: the chi-squared test.
    CHECK(shares_differ(1, 20, 1, 20).name == "N-1 chi-squared test of two shares");
}

TEST_CASE("two shares: all or none in both is no difference") {
    CHECK(shares_differ(0, 12, 0, 40).p_value == 1);
    CHECK(shares_differ(12, 12, 40, 40).p_value == 1);
    CHECK_FALSE(shares_differ(12, 12, 40, 40).clear);
}

TEST_CASE("the exact test of two shares agrees with a table counted by hand") {
    // All three cases fell on the three of one side, out of C(43, 3) = 12,341 ways; nothing is as unlikely.
    const ChangeTest t = shares_differ(3, 3, 0, 40);
    CHECK(t.name == "Fisher-Irwin exact test of two shares");
    CHECK(t.p_value == doctest::Approx(1.0 / 12341));
    CHECK(t.clear);
}

TEST_CASE("two counts: exact, from their sum") {
    const ChangeTest t = counts_differ(5, 15);
    CHECK(t.name == "exact test of two counts");
    CHECK(t.p_value == doctest::Approx(0.04139).epsilon(0.001));  // 2 P(X <= 5), X ~ B(20, 1/2)
    CHECK(t.clear);
    CHECK_FALSE(counts_differ(6, 14).clear);  // 0.1153
    CHECK(counts_differ(0, 0).p_value == 1);
    CHECK_FALSE(counts_differ(0, 5).clear);  // 0.0625
    CHECK(counts_differ(0, 6).clear);        // 0.03125
}

TEST_CASE("two counts: a longer time or more people at risk is allowed for") {
    CHECK_FALSE(counts_differ(30, 10, 3, 1).clear);  // the same rate
    CHECK(counts_differ(30, 10, 3, 1).p_value == doctest::Approx(1.0).epsilon(0.05));
    CHECK(counts_differ(30, 10, 1, 1).clear);
    // P(X >= 3) with X ~ B(3, 1/4) is 1/64; the other end, (3/4)^3, is more likely.
    CHECK(counts_differ(3, 0, 1, 3).p_value == doctest::Approx(1.0 / 64));
}

TEST_CASE("two counts: the normal form joins on above a sum of 1,000") {
    CHECK(counts_differ(500, 500).name == "exact test of two counts");
    CHECK(counts_differ(501, 500).name == "normal test of two counts");
    const double exact = counts_differ(460, 540).p_value, normal = counts_differ(460, 541).p_value;
    CHECK(exact == doctest::Approx(normal).epsilon(0.15));
    CHECK(counts_differ(6814, 5820).clear);
    CHECK_FALSE(counts_differ(704, 662).clear);
}
