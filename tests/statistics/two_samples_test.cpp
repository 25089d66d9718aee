#include "statistics/two_samples.hpp"

#include <cmath>

#include <doctest/doctest.h>

#include "statistics/chance.hpp"
#include "statistics/special_functions.hpp"

using namespace boardpack::statistics;

namespace {

double binomial_term(int k, int n, double share) {
    return static_cast<double>(std::exp(log_gamma(n + 1) - log_gamma(k + 1) - log_gamma(n - k + 1))) *
           std::pow(share, k) * std::pow(1 - share, n - k);
}

constexpr std::string_view chi_squared = "N-1 chi-squared test of two shares";
constexpr std::string_view exact = "Fisher-Irwin exact test of two shares";

}  // namespace

TEST_CASE("two shares: the N-1 chi-squared test by hand") {
    // 8/20 against 15/20: (ad - bc)^2 (N - 1) / (row and column totals) = 4.912...
    const TestResult t = *two_shares(8, 20, 15, 20);
    CHECK(t.name == chi_squared);
    CHECK(t.difference == doctest::Approx(0.35));
    CHECK(t.p_value == doctest::Approx(0.02667).epsilon(0.001));
    CHECK(t.clear());
    CHECK(two_shares(15, 20, 8, 20)->p_value == doctest::Approx(t.p_value));
    // 40/100 against 60/100: z^2 = 8 * 199/200.
    CHECK(two_shares(40, 100, 60, 100)->p_value == doctest::Approx(std::erfc(std::sqrt(7.96 / 2))).epsilon(1e-12));
}

TEST_CASE("two shares: clear just beyond 5% and not just before") {
    CHECK(two_shares(50, 100, 64, 100)->clear());        // chi-squared 3.978
    CHECK_FALSE(two_shares(50, 100, 63, 100)->clear());  // 3.421
}

TEST_CASE("two shares: the exact test takes over where an expected number is below 1") {
    const TestResult t = *two_shares(1, 20, 0, 30);  // expected 0.4 and 0.6
    CHECK(t.name == exact);
    CHECK(t.p_value == doctest::Approx(0.4));  // 20/50: one case, and it fell on this side
    CHECK_FALSE(t.clear());
    // Smallest expected number exactly 1: the chi-squared test.
    CHECK(two_shares(1, 20, 1, 20)->name == chi_squared);
}

TEST_CASE("two shares: the same share is no difference, nor is all or none in both") {
    CHECK(two_shares(0, 12, 0, 40)->p_value == 1);
    CHECK(two_shares(12, 12, 40, 40)->p_value == 1);
    CHECK_FALSE(two_shares(12, 12, 40, 40)->clear());
    CHECK(two_shares(3, 10, 6, 20)->p_value == 1);
}

TEST_CASE("the exact test of two shares agrees with a table counted by hand") {
    // All three cases fell on the three of one side, out of C(43, 3) = 12,341 ways; nothing is as unlikely.
    const TestResult t = *two_shares(3, 3, 0, 40);
    CHECK(t.name == exact);
    CHECK(t.p_value == doctest::Approx(1.0 / 12341));
    CHECK(t.clear());
}

TEST_CASE("two shares: what is no share is refused") {
    CHECK(two_shares(11, 10, 1, 10).error().code == "E0552");
    CHECK(two_shares(10, 10, 1, 10).has_value());
    CHECK(two_shares(1, 0, 1, 10).error().code == "E0551");
    CHECK(two_shares(-1, 10, 1, 10).error().code == "E0550");
}

TEST_CASE("two rates: the exact test adds up all outcomes no more likely than the one seen") {
    for (const double exposure : {1.0, 2.5, 0.3})
        for (int total = 1; total <= 30; total += 4)
            for (int seen = 0; seen <= total; ++seen) {
                const double share = exposure / (1 + exposure);
                double want = 0;
                for (int k = 0; k <= total; ++k)
                    if (binomial_term(k, total, share) <= binomial_term(seen, total, share) * (1 + 1e-7))
                        want += binomial_term(k, total, share);
                CAPTURE(total);
                CAPTURE(seen);
                const TestResult test = *two_rates(total - seen, 1, seen, exposure);
                REQUIRE(test.p_value == doctest::Approx(std::min(1.0, want)).epsilon(1e-10));
                REQUIRE(two_rates(seen, exposure, total - seen, 1)->p_value ==
                        doctest::Approx(test.p_value).epsilon(1e-10));
            }
    CHECK(two_rates(100000, 1, 101000, 1)->p_value == doctest::Approx(0.0258).epsilon(0.01));
    CHECK(two_rates(1.5, 1, 1, 1).error().code == "E0550");
    CHECK(two_rates(1, 0, 1, 1).error().code == "E0551");
}

TEST_CASE("two counts: clear just beyond 5% and not just before") {
    const TestResult t = *two_rates(5, 1, 15, 1);
    CHECK(t.name == "exact test of two counts");
    CHECK(t.p_value == doctest::Approx(0.04139).epsilon(0.001));  // 2 P(X <= 5), X ~ B(20, 1/2)
    CHECK(t.clear());
    CHECK_FALSE(two_rates(6, 1, 14, 1)->clear());  // 0.1153
    CHECK(two_rates(0, 1, 0, 1)->p_value == 1);
    CHECK_FALSE(two_rates(0, 1, 5, 1)->clear());  // 0.0625
    CHECK(two_rates(0, 1, 6, 1)->clear());        // 0.03125
    CHECK(two_rates(6814, 1, 5820, 1)->clear());
    CHECK_FALSE(two_rates(704, 1, 662, 1)->clear());
}

TEST_CASE("two rates: a longer time or more people at risk is allowed for") {
    CHECK_FALSE(two_rates(30, 3, 10, 1)->clear());  // the same rate
    CHECK(two_rates(30, 1, 10, 1)->clear());
    // P(X >= 3) with X ~ B(3, 1/4) is 1/64; the other end, (3/4)^3, is more likely.
    CHECK(two_rates(3, 1, 0, 3)->p_value == doctest::Approx(1.0 / 64));
}

TEST_CASE("the smallest clear difference of shares is clear, and one case less is not") {
    for (const double n1 : {20.0, 50.0, 100.0, 977.0})
        for (const double n2 : {20.0, 73.0, 400.0})
            for (const double part : {0.0, 0.1, 0.5, 0.9, 1.0}) {
                const double x1 = std::round(n1 * part);
                const auto smallest = *smallest_clear_difference_of_shares(x1, n1, n2);
                CAPTURE(n1);
                CAPTURE(n2);
                CAPTURE(part);
                REQUIRE(smallest.has_value());
                bool reached = false;
                for (int x2 = 0; x2 <= n2; ++x2) {
                    const double off = std::abs(x2 / n2 - x1 / n1);
                    const bool clear = two_shares(x1, n1, x2, n2)->clear();
                    if (off < *smallest - 1e-12)
                        CHECK_FALSE(clear);
                    reached = reached || (clear && std::abs(off - *smallest) < 1e-12);
                }
                CHECK(reached);
            }
    // 50 of 100: 64 is clear and 63 is not.
    CHECK(**smallest_clear_difference_of_shares(50, 100, 100) == doctest::Approx(0.14));
    // Larger bases show smaller changes.
    CHECK(**smallest_clear_difference_of_shares(500, 1000, 1000) < 0.05);
    // One against two tells nothing apart.
    CHECK_FALSE(smallest_clear_difference_of_shares(1, 1, 2)->has_value());
    CHECK(smallest_clear_difference_of_shares(2, 1, 2).error().code == "E0552");
}

TEST_CASE("the smallest clear difference of counts is clear, and one less is not") {
    for (const double count : {0.0, 1.0, 5.0, 40.0, 700.0})
        for (const double exposure : {1.0, 2.0}) {
            const auto smallest = *smallest_clear_difference_of_rates(count, 1, exposure);
            CAPTURE(count);
            CAPTURE(exposure);
            REQUIRE(smallest.has_value());
            const int last = static_cast<int>(3 * count * exposure + 40);
            for (int other = 0; other <= last; ++other)
                if (std::abs(other / exposure - count) < *smallest - 1e-9)
                    CHECK_FALSE(two_rates(count, 1, other, exposure)->clear());
        }
    CHECK(**smallest_clear_difference_of_rates(0, 1, 1) == 6);
    CHECK(smallest_clear_difference_of_rates(0.5, 1, 1).error().code == "E0550");
}

TEST_CASE("the chance that all succeed") {
    CHECK(chance_of_all(0.98, 60) == doctest::Approx(0.30).epsilon(0.01));
    CHECK(chance_of_all(0.98, 300) == doctest::Approx(0.0023).epsilon(0.02));
    CHECK(chance_of_all(0.95, 10) == doctest::Approx(0.60).epsilon(0.01));
    CHECK(chance_of_all(0.95, 60) == doctest::Approx(0.05).epsilon(0.1));
    CHECK(chance_of_all(0.99, 60) == doctest::Approx(0.55).epsilon(0.01));
    CHECK(chance_of_all(0.99, 300) == doctest::Approx(0.05).epsilon(0.03));
    CHECK(chance_of_all(0.98, 0) == 1);
    CHECK(chance_of_all(1, 1000) == 1);
}
