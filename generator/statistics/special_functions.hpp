#pragma once

namespace boardpack::statistics {

/// The two tails of a distribution at a point: each is accurate by itself, also where the other is nearly 1.
struct Tails {
    long double lower = 0;
    long double upper = 0;
};

/// ln Gamma(x), x > 0: Stirling's series, after shifting x up by the recurrence.
/// Source: M. Abramowitz, I. A. Stegun, Handbook of Mathematical Functions (1964), 6.1.40.
[[nodiscard]] long double log_gamma(long double x);

/// The regularised incomplete gamma functions P(a, x) and Q(a, x) = 1 - P, a > 0, x >= 0: the power series below the
/// bulk, the continued fraction above it (Handbook 6.5.29 and 6.5.31).
[[nodiscard]] Tails regularised_gamma(long double a, long double x);

/// The regularised incomplete beta function I_x(a, b) and its complement; a, b > 0. Takes y = 1 - x as well, so that
/// neither end loses digits. The continued fraction of Handbook 26.5.8, evaluated by Lentz's method.
[[nodiscard]] Tails regularised_beta(long double a, long double b, long double x, long double y);

}  // namespace boardpack::statistics
