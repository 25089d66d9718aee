#pragma once

#include "statistics/special_functions.hpp"

namespace boardpack::statistics {

/// A probability given by both tails, so that a quantile far out loses no digits: p and 1 - p.
struct Probability {
    double lower = 0.5;
    double upper = 0.5;
};
[[nodiscard]] constexpr Probability below(double p) { return {p, 1 - p}; }
[[nodiscard]] constexpr Probability above(double p) { return {1 - p, p}; }

// Quantiles by Newton's method on the logarithm of the smaller tail, kept inside a bracket. The ends of the scale
// (probability 0 or 1) give the end of the range: 0, 1 or an infinity.

/// Standard normal quantile, to about 1e-15 relative (the tails come from erfc).
[[nodiscard]] double normal_quantile(Probability p);

/// Standard normal distribution: both tails.
[[nodiscard]] Tails normal_tails(double z);

/// Quantile of the gamma distribution with shape a > 0 and scale 1; half the chi-squared quantile of 2a degrees.
[[nodiscard]] double gamma_quantile(Probability p, double a);

/// Chi-squared quantile with `degrees` > 0 degrees of freedom.
[[nodiscard]] double chi_squared_quantile(Probability p, double degrees);

/// Quantile of the beta distribution, a, b > 0.
[[nodiscard]] double beta_quantile(Probability p, double a, double b);

/// Quantile of Student's t with `degrees` > 0 degrees of freedom, to 1e-12 relative and better.
[[nodiscard]] double student_quantile(Probability p, double degrees);

}  // namespace boardpack::statistics
