#include "statistics/special_functions.hpp"

#include <array>
#include <cmath>
#include <limits>
#include <numbers>

namespace boardpack::statistics {

namespace {

constexpr long double epsilon = std::numeric_limits<long double>::epsilon();
constexpr long double tiny = 1e-4000L;
constexpr int most_terms = 500'000;  // a count of 10^9 takes some 10^5 terms

/// Lentz's method: value of b0 + a1/(b1 + a2/(b2 + ...)), fed one (a, b) at a time.
class ContinuedFraction {
public:
    explicit ContinuedFraction(long double b0) : value_(b0 == 0 ? tiny : b0), c_(value_) {}
    /// Adds one step; true once the value no longer moves.
    bool add(long double a, long double b) {
        d_ = b + a * d_;
        c_ = b + a / c_;
        if (d_ == 0)
            d_ = tiny;
        if (c_ == 0)
            c_ = tiny;
        d_ = 1 / d_;
        const long double step = c_ * d_;
        value_ *= step;
        return std::abs(step - 1) <= 4 * epsilon;
    }
    [[nodiscard]] long double value() const { return value_; }

private:
    long double value_;
    long double c_;
    long double d_ = 0;
};

/// I_x(a, b) where the continued fraction converges quickly, x < (a + 1) / (a + b + 2).
long double beta_fraction(long double a, long double b, long double x, long double y) {
    const long double front =
        std::exp(a * std::log(x) + b * std::log(y) + log_gamma(a + b) - log_gamma(a) - log_gamma(b)) / a;
    ContinuedFraction fraction{1};
    for (int i = 1; i < most_terms; ++i) {
        const long double m = i / 2;
        const long double top = i % 2 == 0 ? m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
                                           : -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
        if (fraction.add(top, 1))
            break;
    }
    return front / fraction.value();
}

}  // namespace

long double log_gamma(long double x) {
    // Terms B(2k) / (2k (2k - 1)) of the series; at x >= 24 the first one left out is below 10^-23.
    static constexpr std::array<long double, 9> terms{1.0L / 12,    -1.0L / 360,       1.0L / 1260,
                                                      -1.0L / 1680, 1.0L / 1188,       -691.0L / 360360,
                                                      1.0L / 156,   -3617.0L / 122400, 43867.0L / 244188};
    long double shift = 1;
    long double removed = 0;
    for (; x < 24; ++x) {
        shift *= x;
        if (shift < 1e-3000L || shift > 1e3000L) {
            removed += std::log(shift);
            shift = 1;
        }
    }
    removed += std::log(shift);
    long double series = 0;
    long double power = 1 / x;
    const long double square = power * power;
    for (const long double term : terms) {
        series += term * power;
        power *= square;
    }
    const long double half_log_two_pi = std::log(2 * std::numbers::pi_v<long double>) / 2;
    return (x - 0.5L) * std::log(x) - x + half_log_two_pi + series - removed;
}

Tails regularised_gamma(long double a, long double x) {
    if (x <= 0)
        return {0, 1};
    const long double front = std::exp(a * std::log(x) - x - log_gamma(a));
    if (x < a + 1) {
        long double term = 1 / a;
        long double sum = term;
        for (int i = 1; i < most_terms && term > sum * epsilon / 4; ++i) {
            term *= x / (a + i);
            sum += term;
        }
        const long double lower = front * sum;
        return {lower, 1 - lower};
    }
    ContinuedFraction fraction{x + 1 - a};
    for (int i = 1; i < most_terms; ++i)
        if (fraction.add(-i * (i - a), x + 2 * i + 1 - a))
            break;
    const long double upper = front / fraction.value();
    return {1 - upper, upper};
}

Tails regularised_beta(long double a, long double b, long double x, long double y) {
    if (x <= 0)
        return {0, 1};
    if (y <= 0)
        return {1, 0};
    if (x < (a + 1) / (a + b + 2)) {
        const long double lower = beta_fraction(a, b, x, y);
        return {lower, 1 - lower};
    }
    const long double upper = beta_fraction(b, a, y, x);
    return {1 - upper, upper};
}

}  // namespace boardpack::statistics
