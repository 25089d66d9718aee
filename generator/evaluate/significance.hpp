#pragma once

#include <string_view>

namespace boardpack {

// The tests that tell a clear change from one that chance alone would often bring. The only floating point of the
// evaluation; nothing here is printed, only whether a change is clear.

/// The outcome of one test at the 5% level.
struct ChangeTest {
    double p_value = 1;     // two-sided
    bool clear = false;     // p_value < 0.05
    std::string_view name;  // of the test that was used, in words
};

/// Do two shares x1/n1 and x2/n2 differ? The "N - 1" chi-squared test where every expected number is at least 1,
/// otherwise the Fisher-Irwin exact test (Irwin's rule: all tables no more likely than the one seen). Between them they
/// keep close to the nominal level down to small bases, where the plain pooled test claims too much.
/// Source: I. Campbell, "Chi-squared and Fisher-Irwin tests of two-by-two tables with small sample recommendations",
/// Statistics in Medicine 26 (2007), 3661-3675.
/// Preconditions: 0 <= x <= n, n > 0. x may be fractional (a mean of months); the exact test takes whole numbers
/// nearest to it.
[[nodiscard]] ChangeTest shares_differ(double x1, double n1, double x2, double n2);

/// Do two counts of events differ, given how much each had the chance to happen (length of time, people at risk)?
/// Two Poisson counts: given their sum, the first is binomial with the share of its exposure. Exact for sums up to
/// 1,000 (all outcomes no more likely than the one seen), the normal approximation of the same above. Source: J.
/// Przyborowski and H. Wilenski, "Homogeneity of results in testing samples from Poisson series", Biometrika 31 (1940),
/// 313-323. Preconditions: counts >= 0, exposures > 0.
[[nodiscard]] ChangeTest counts_differ(double count1, double count2, double exposure1 = 1, double exposure2 = 1);

}  // namespace boardpack
