#include "statistics/quantiles.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>
#include <utility>

namespace boardpack::statistics {

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

/// Both tails of a distribution and its density, at a point of the scale on which it is solved.
struct Place {
    Tails tails;
    long double density = 0;
};

/// The point u at which the distribution `at(u)` has the probability `p`, neither tail being 0. Newton's method on the
/// logarithm of the smaller tail: nearly a straight line far out, where plain Newton's method would creep or jump.
template <class Distribution>
long double solve(Probability p, long double start, const Distribution& at) {
    const bool from_below = p.lower <= p.upper;
    const long double target = std::log(static_cast<long double>(from_below ? p.lower : p.upper));
    long double low = -std::numeric_limits<long double>::infinity(), high = -low;
    long double u = start;
    long double stride = 1;
    long double last = 1;  // length of the step before
    for (int i = 0; i < 400; ++i) {
        const Place place = at(u);
        const long double tail = from_below ? place.tails.lower : place.tails.upper;
        const long double miss = std::log(tail) - target;  // -inf where the tail has vanished
        if (miss == 0)
            return u;
        const bool too_high = from_below == (miss > 0);
        (too_high ? high : low) = u;
        const long double step = (from_below ? -miss : miss) * tail / place.density;
        // Once steps are small each is the square of the one before; one that is not has met the rounding of the tails.
        if (std::abs(step) <= 1e-18L * (1 + std::abs(u)) || (std::abs(step) < 1e-7L && std::abs(step) > last / 2))
            return u + step;
        last = std::abs(step);
        long double next = u + step;
        if (!std::isfinite(next) || next <= low || next >= high) {
            const bool open = std::isinf(low) || std::isinf(high);
            next = open ? u + (too_high ? -stride : stride) : low + (high - low) / 2;
            stride *= 2;
        }
        u = next;
    }
    return u;
}

/// ln(x / (1 - x)) of the beta quantile x: on this scale both ends are far away.
long double beta_logit(Probability p, long double a, long double b) {
    const auto at = [a, b](long double u) {
        const long double x = 1 / (1 + std::exp(-u)), y = 1 / (1 + std::exp(u));
        const long double log_density =
            a * std::log(x) + b * std::log(y) + log_gamma(a + b) - log_gamma(a) - log_gamma(b);
        return Place{regularised_beta(a, b, x, y), std::exp(log_density)};
    };
    return solve(p, std::log(a / b), at);
}

}  // namespace

Tails normal_tails(double z) {
    const long double scaled = z / std::numbers::sqrt2_v<long double>;
    return {std::erfc(-scaled) / 2, std::erfc(scaled) / 2};
}

double normal_quantile(Probability p) {
    if (p.lower <= 0 || p.upper <= 0)
        return p.lower <= 0 ? -infinity : infinity;
    const long double density_at_zero = std::numbers::inv_sqrtpi_v<long double> / std::numbers::sqrt2_v<long double>;
    const long double off_centre = (static_cast<long double>(p.lower) - p.upper) / 2;
    if (std::abs(off_centre) < 0.1L) {
        // Near the middle a tail says little about a small quantile; the distance from one half says all.
        long double z = off_centre / density_at_zero;
        for (int i = 0; i < 6; ++i) {
            const long double miss = std::erf(z / std::numbers::sqrt2_v<long double>) / 2 - off_centre;
            z -= miss / (density_at_zero * std::exp(-z * z / 2));
        }
        return static_cast<double>(z);
    }
    const auto at = [density_at_zero](long double z) {
        const long double scaled = z / std::numbers::sqrt2_v<long double>;
        return Place{{std::erfc(-scaled) / 2, std::erfc(scaled) / 2}, density_at_zero * std::exp(-z * z / 2)};
    };
    return static_cast<double>(solve(p, 0, at));
}

double gamma_quantile(Probability p, double shape) {
    if (p.lower <= 0 || p.upper <= 0)
        return p.lower <= 0 ? 0 : infinity;
    const long double a = shape;
    // Solved on the scale of ln x. Start: the leading term of the series where the
    // distribution leans on nought, the mean otherwise.
    const auto at = [a](long double u) {
        const long double x = std::exp(u);
        return Place{regularised_gamma(a, x), std::exp(a * u - x - log_gamma(a))};
    };
    const long double start =
        a < 1 ? (std::log(static_cast<long double>(p.lower)) + log_gamma(a + 1)) / a : std::log(a);
    if (std::exp(start) == 0)
        return 0;  // a shape near nought: smaller than any number
    return static_cast<double>(std::exp(solve(p, start, at)));
}

double chi_squared_quantile(Probability p, double degrees) { return 2 * gamma_quantile(p, degrees / 2); }

double beta_quantile(Probability p, double a, double b) {
    if (p.lower <= 0 || p.upper <= 0)
        return p.lower <= 0 ? 0 : 1;
    return static_cast<double>(1 / (1 + std::exp(-beta_logit(p, a, b))));
}

double student_quantile(Probability p, double degrees) {
    if (p.lower <= 0 || p.upper <= 0)
        return p.lower <= 0 ? -infinity : infinity;
    if (p.lower == p.upper)
        return 0;
    const bool negative = p.lower < p.upper;
    if (!negative)
        std::swap(p.lower, p.upper);
    // Twice the tail beyond t is I_w(degrees / 2, 1 / 2) at w = degrees / (degrees + t^2).
    const Probability both{2 * p.lower, p.upper - p.lower};
    const long double logit = beta_logit(both, degrees / 2, 0.5L);
    const double t = static_cast<double>(std::sqrt(static_cast<long double>(degrees)) * std::exp(-logit / 2));
    return negative ? -t : t;
}

}  // namespace boardpack::statistics
