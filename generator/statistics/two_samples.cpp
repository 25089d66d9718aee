#include "statistics/two_samples.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include "statistics/quantiles.hpp"

namespace boardpack::statistics {

namespace {

/// A binomial distribution by its tails and the logarithm of its terms.
class Binomial {
public:
    Binomial(double n, double share) : n_(n), share_(share) {}

    [[nodiscard]] long double log_term(double k) const {
        return log_gamma(n_ + 1.0L) - log_gamma(k + 1.0L) - log_gamma(n_ - k + 1.0L) +
               k * std::log(static_cast<long double>(share_)) +
               (n_ - k) * std::log1p(-static_cast<long double>(share_));
    }
    [[nodiscard]] double at_least(double k) const {
        return k <= 0 ? 1 : static_cast<double>(regularised_beta(k, n_ - k + 1.0L, share_, 1.0L - share_).lower);
    }
    [[nodiscard]] double at_most(double k) const {
        return k >= n_ ? 1 : static_cast<double>(regularised_beta(k + 1.0L, n_ - k, share_, 1.0L - share_).upper);
    }
    [[nodiscard]] double mode() const { return std::min(n_, std::floor((n_ + 1) * share_)); }

private:
    double n_;
    double share_;
};

/// Outcomes that are as likely but for rounding count as as likely.
constexpr long double as_likely = 1e-7L;

/// The outcome nearest to the mode, from it towards `outer`, that is no more likely than `log_seen`; nothing when there
/// is none on this side. Terms fall all the way out, so that halving finds it.
std::optional<double> first_unlikely(const Binomial& b, double mode, double outer, long double log_seen) {
    const auto unlikely = [&](double k) { return b.log_term(k) <= log_seen + as_likely; };
    if (!unlikely(outer))
        return std::nullopt;
    double inner = mode;
    while (std::abs(outer - inner) > 1) {
        const double middle = std::floor((outer + inner) / 2);
        (unlikely(middle) ? outer : inner) = middle;
    }
    return outer;
}

double exact_p(double seen, double n, double share) {
    const Binomial b{n, share};
    const double mode = b.mode();
    const long double log_seen = b.log_term(seen);
    if (b.log_term(mode) <= log_seen + as_likely)
        return 1;
    const auto low = seen < mode ? std::optional{seen} : first_unlikely(b, mode, 0, log_seen);
    const auto high = seen > mode ? std::optional{seen} : first_unlikely(b, mode, n, log_seen);
    return std::min(1.0, (low ? b.at_most(*low) : 0) + (high ? b.at_least(*high) : 0));
}

}  // namespace

Answer<TestResult> two_shares(double x1, double n1, double x2, double n2) {
    for (const auto& [x, n] : {std::pair{x1, n1}, std::pair{x2, n2}}) {
        if (!(x >= 0))
            return refuse("E0550", fmt::format("{} events: a numerator cannot be below 0", x));
        if (!(n > 0))
            return refuse("E0551", fmt::format("a denominator of {}: it must be above 0", n));
        if (x > n)
            return refuse("E0552",
                          fmt::format("{} of {}: the numerator of a share cannot exceed its denominator", x, n));
    }
    const double difference = x2 / n2 - x1 / n1;
    const double pooled = (x1 + x2) / (n1 + n2);
    const double variance = pooled * (1 - pooled) * (1 / n1 + 1 / n2);
    if (variance <= 0)
        return TestResult{difference, 1};
    const double z = std::abs(difference) / std::sqrt(variance);
    return TestResult{difference, static_cast<double>(2 * normal_tails(z).upper)};
}

Answer<TestResult> two_rates(double count1, double exposure1, double count2, double exposure2) {
    for (const double count : {count1, count2})
        if (!(count >= 0) || count != std::floor(count))
            return refuse("E0550", fmt::format("{} events: a count is a whole number, 0 or more", count));
    for (const double exposure : {exposure1, exposure2})
        if (!(exposure > 0))
            return refuse("E0551", fmt::format("an exposure of {}: it must be above 0", exposure));
    const double difference = count2 / exposure2 - count1 / exposure1;
    if (count1 + count2 == 0)
        return TestResult{difference, 1};
    return TestResult{difference, exact_p(count2, count1 + count2, exposure2 / (exposure1 + exposure2))};
}

}  // namespace boardpack::statistics
