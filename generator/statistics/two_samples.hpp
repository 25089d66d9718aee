#pragma once

#include <optional>
#include <string_view>

#include "statistics/refusal.hpp"

namespace boardpack::statistics {

// Tests that tell a clear change from one that chance alone would often bring, and the smallest change that the bases
// behind two numbers could show at all.

/// The level at which a difference counts as clear; all tests are two-sided.
inline constexpr double significance_level = 0.05;

/// The outcome of a test of two samples.
struct TestResult {
    double difference = 0;    // of the second share or rate from the first
    double p_value = 1;       // two-sided
    std::string_view name{};  // of the test that was used, in words
    [[nodiscard]] bool clear() const { return p_value < significance_level; }
};

/// Do two shares x1/n1 and x2/n2 differ? The "N - 1" chi-squared test where every expected number is at least 1,
///     z^2 = (N - 1) (x1 (n2 - x2) - x2 (n1 - x1))^2 / (n1 n2 (x1 + x2) (N - x1 - x2)), N = n1 + n2
/// otherwise the Fisher-Irwin exact test (Irwin's rule: all tables no more likely than the one seen). Between them they
/// keep close to the nominal level down to small bases, where Pearson's pooled test claims too much.
/// Source: I. Campbell, "Chi-squared and Fisher-Irwin tests of two-by-two tables with small sample recommendations",
/// Statistics in Medicine 26 (2007), 3661-3675.
/// An x may be fractional (a mean of months); the exact test takes the whole numbers nearest to it.
/// Refused: E0550 an x < 0, E0551 an n <= 0, E0552 an x > n.
[[nodiscard]] Answer<TestResult> two_shares(double x1, double n1, double x2, double n2);

/// Do two rates of events differ? Exact: given both counts together, the second is binomial with the share of its
/// exposure (length of time, people at risk); p is the probability of all outcomes no more likely than the one seen.
/// Source: J. Przyborowski, H. Wilenski, "Homogeneity of results in testing samples from Poisson series", Biometrika 31
/// (1940). Refused: E0550 a count < 0 or not whole, E0551 an exposure <= 0.
[[nodiscard]] Answer<TestResult> two_rates(double count1, double exposure1, double count2, double exposure2);

/// The smallest difference of a second share from the first, up or down, that `two_shares` would call clear with the
/// base n2, as a share (0.063 for 6.3 points); nothing when no second share could differ clearly. It is about what the
/// bases can show, not about how likely they are to show a change that is there (that is the test's power).
/// Refused as `two_shares`; n2 is taken as the whole number nearest to it.
[[nodiscard]] Answer<std::optional<double>> smallest_clear_difference_of_shares(double x1, double n1, double n2);

/// The same for `two_rates`: the smallest difference of a second rate, over `exposure2`, from the first.
[[nodiscard]] Answer<std::optional<double>> smallest_clear_difference_of_rates(double count1, double exposure1,
                                                                               double exposure2);

}  // namespace boardpack::statistics
