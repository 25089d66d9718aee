#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "statistics/refusal.hpp"

namespace boardpack::statistics {

/// A level of confidence that intervals may have: from 90 % to 100 %.
class Confidence {
public:
    /// Takes 0.9 to 1, or 90 to 100 as a percentage; anything else is refused (E0553).
    [[nodiscard]] static Answer<Confidence> of(double level);
    [[nodiscard]] double level() const { return level_; }
    /// The probability left out at each end: (1 - level) / 2.
    [[nodiscard]] double tail() const { return (1 - level_) / 2; }
    /// The standard normal quantile of level + (1 - level) / 2; infinite at a level of 1.
    [[nodiscard]] double z() const { return z_; }

private:
    Confidence(double level, double z) : level_(level), z_(z) {}
    double level_;
    double z_;
};

/// A value and its interval. A part that cannot be worked out is missing; an end may lie at infinity.
struct Estimate {
    std::optional<double> value;
    std::optional<double> lower;
    std::optional<double> upper;
};

/// A share x / n with Wilson's score interval, times `multiplier`; x need not be whole. Missing in, missing out.
///     (2x + z^2 -/+ z sqrt(z^2 + 4x (1 - x / n))) / (2 (n + z^2))
/// Source: E. B. Wilson, "Probable inference, the law of succession, and statistical inference", JASA 22 (1927).
/// Refused: E0550 x < 0, E0551 n <= 0, E0552 x > n.
[[nodiscard]] Answer<Estimate> wilson(std::optional<double> x, std::optional<double> n, const Confidence& confidence,
                                      double multiplier = 1);

/// A share with the exact binomial interval: all shares at which a result as far out as x has at least probability
/// tail(). Conservative. lower = beta quantile(tail; x, n - x + 1), upper = beta quantile(1 - tail; x + 1, n - x).
/// Source: C. J. Clopper, E. S. Pearson, "The use of confidence or fiducial limits", Biometrika 26 (1934).
/// Refused: as for `wilson`.
[[nodiscard]] Answer<Estimate> clopper_pearson(std::optional<double> x, std::optional<double> n,
                                               const Confidence& confidence, double multiplier = 1);

/// A count of events with Byar's approximation to the Poisson interval.
///     lower x (1 - 1/(9x) - z/(3 sqrt x))^3, upper the same of x + 1 with + z; a lower end below 0, or of no events,
///     is missing.
/// Source: N. E. Breslow, N. E. Day, Statistical Methods in Cancer Research II (1987), p. 69.
/// Refused: E0550 x < 0.
[[nodiscard]] Answer<Estimate> byar_count(std::optional<double> x, const Confidence& confidence);

/// A count of events with the exact Poisson interval.
///     lower chi-squared(tail; 2x) / 2 (0 for x = 0), upper chi-squared(1 - tail; 2x + 2) / 2
/// Source: F. Garwood, "Fiducial limits for the Poisson distribution", Biometrika 28 (1936). Refused: E0550 x < 0.
[[nodiscard]] Answer<Estimate> poisson_count(std::optional<double> x, const Confidence& confidence);

/// From this many events on, a rate takes Byar's interval instead of the exact one.
inline constexpr double byar_from = 10;

/// A rate x / n times `multiplier`: the exact interval below 10 events, Byar's from 10. x may exceed n.
/// Source: Public Health England, Technical Guide: Confidence Intervals (2018). Refused: E0550 x < 0, E0551 n <= 0.
[[nodiscard]] Answer<Estimate> rate(std::optional<double> x, std::optional<double> n, const Confidence& confidence,
                                    double multiplier = 100000);

/// A mean with Student's interval, mean -/+ t(n - 1) s / sqrt n; one missing value makes everything missing, a single
/// value has no interval. The lower end is not held at 0. Refused: E0540 no values.
struct MeanEstimate {
    Estimate estimate;
    std::optional<double> deviation;
};
[[nodiscard]] Answer<MeanEstimate> mean_interval(std::span<const std::optional<double>> values,
                                                 const Confidence& confidence);

/// A directly standardised rate with Dobson's interval: `x` events among `n` people in each age band, `standard`
/// people of the standard population.
///     rate = sum(w x / n) / sum(w); var = sum(x w^2 / n^2) / sum(w)^2; ends = rate + sqrt(var / O) (Byar(O) - O)
/// with O all events. With fewer than 10 events value and ends are missing.
/// Source: A. J. Dobson, K. Kuulasmaa, E. Eberle, J. Scherer, Statistics in Medicine 10 (1991), 457-462.
/// Refused: E0544 lists of different length, E0540 no bands, E0555 a missing number, E0550 an x < 0, E0551 an n <= 0,
/// E0554 a standard population below 0 or nobody in all of it.
struct StandardisedRate {
    Estimate estimate;
    double events = 0;
    double people = 0;
};
[[nodiscard]] Answer<StandardisedRate> standardised_rate(std::span<const std::optional<double>> x,
                                                         std::span<const std::optional<double>> n,
                                                         std::span<const std::optional<double>> standard,
                                                         const Confidence& confidence, double multiplier = 100000);

}  // namespace boardpack::statistics
