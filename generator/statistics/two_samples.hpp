#pragma once

#include "statistics/refusal.hpp"

namespace boardpack::statistics {

/// The outcome of a test of two samples.
struct TestResult {
    double difference = 0;  // of the second share or rate from the first
    double p_value = 1;     // two-sided
};

/// Do two shares differ? The score test with the pooled share:
///     z = (x2/n2 - x1/n1) / sqrt(p (1 - p) (1/n1 + 1/n2)), p = (x1 + x2) / (n1 + n2)
/// The square of z is Pearson's chi-squared without continuity correction. For expected numbers of about 5 and more.
/// Refused: E0550 an x < 0, E0551 an n <= 0, E0552 an x > n.
[[nodiscard]] Answer<TestResult> two_shares(double x1, double n1, double x2, double n2);

/// Do two rates of events differ? Exact: given both counts together, the second is binomial with the share of its
/// exposure; p is the probability of all outcomes no more likely than the one seen.
/// Source: J. Przyborowski, H. Wilenski, "Homogeneity of results in testing samples from Poisson series", Biometrika 31
/// (1940). Refused: E0550 a count < 0 or not whole, E0551 an exposure <= 0.
[[nodiscard]] Answer<TestResult> two_rates(double count1, double exposure1, double count2, double exposure2);

}  // namespace boardpack::statistics
