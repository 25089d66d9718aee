#include "statistics/two_samples.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>
#include <vector>

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

/// Sum of all probabilities that are no greater than the one seen. `log_weights` need not be normalised.
double no_more_likely(const std::vector<double>& log_weights, std::size_t seen) {
    const double top = *std::ranges::max_element(log_weights);
    double all = 0, part = 0;
    const double bound = log_weights[seen] + static_cast<double>(as_likely);
    for (const double w : log_weights) {
        const double p = std::exp(w - top);
        all += p;
        if (w <= bound)
            part += p;
    }
    return std::min(1.0, part / all);
}

constexpr std::string_view fisher_irwin_name = "Fisher-Irwin exact test of two shares";
constexpr std::string_view rates_name = "exact test of two counts";

double fisher_irwin(long x1, long n1, long x2, long n2) {
    const long total = x1 + x2;
    const long least = std::max(0L, total - n2), most = std::min(total, n1);
    std::vector<double> log_weights{0.0};
    for (long k = least; k < most; ++k) {
        // Hypergeometric probabilities, each from the one before.
        const double up = static_cast<double>(n1 - k) * static_cast<double>(total - k);
        const double down = static_cast<double>(k + 1) * static_cast<double>(n2 - total + k + 1);
        log_weights.push_back(log_weights.back() + std::log(up / down));
    }
    return no_more_likely(log_weights, static_cast<std::size_t>(x1 - least));
}

std::optional<Refusal> refused_shares(double x1, double n1, double x2, double n2) {
    for (const auto& [x, n] : {std::pair{x1, n1}, std::pair{x2, n2}}) {
        if (!(x >= 0))
            return Refusal{"E0550", fmt::format("{} events: a numerator cannot be below 0", x)};
        if (!(n > 0))
            return Refusal{"E0551", fmt::format("a denominator of {}: it must be above 0", n)};
        if (x > n)
            return Refusal{"E0552",
                           fmt::format("{} of {}: the numerator of a share cannot exceed its denominator", x, n)};
    }
    return std::nullopt;
}

/// The whole number nearest to `from`, on the way to `end`, at which `clear` holds; nothing when it does not at the
/// end. Tests become clearer all the way out but for a step or two where one test takes over from another, so that
/// halving comes near and a look back settles it.
template <class Clear>
std::optional<double> first_clear(double from, double end, const Clear& clear) {
    constexpr int look_back = 4;
    if (!clear(end))
        return std::nullopt;
    double inner = from, outer = end;
    while (std::abs(outer - inner) > 1) {
        const double middle = std::floor((outer + inner) / 2);
        (clear(middle) ? outer : inner) = middle;
    }
    if (clear(inner))
        outer = inner;
    const double back = from < end ? -1 : 1;
    for (int k = 0; k < look_back && outer != from && clear(outer + back); ++k) outer += back;
    return outer;
}

std::optional<double> smaller(std::optional<double> a, std::optional<double> b) {
    if (!a || !b)
        return a ? a : b;
    return std::min(*a, *b);
}

}  // namespace

Answer<TestResult> two_shares(double x1, double n1, double x2, double n2) {
    if (const auto refused = refused_shares(x1, n1, x2, n2))
        return std::unexpected{*refused};
    const double difference = x2 / n2 - x1 / n1;
    const double n = n1 + n2, in = x1 + x2, out = n - in;
    if (in <= 0 || out <= 0)  // none or all in both: nothing to tell apart
        return TestResult{difference, 1, fisher_irwin_name};
    if (std::min(in, out) * std::min(n1, n2) / n < 1)
        return TestResult{difference, fisher_irwin(std::lround(x1), std::lround(n1), std::lround(x2), std::lround(n2)),
                          fisher_irwin_name};
    const double cross = x1 * (n2 - x2) - x2 * (n1 - x1);
    const double z = std::sqrt((n - 1) * cross * cross / (n1 * n2 * in * out));
    return TestResult{difference, static_cast<double>(2 * normal_tails(z).upper), "N-1 chi-squared test of two shares"};
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
        return TestResult{difference, 1, rates_name};
    return TestResult{difference, exact_p(count2, count1 + count2, exposure2 / (exposure1 + exposure2)), rates_name};
}

Answer<std::optional<double>> smallest_clear_difference_of_shares(double x1, double n1, double n2) {
    n2 = std::round(n2);
    if (const auto refused = refused_shares(x1, n1, 0, n2))
        return std::unexpected{*refused};
    const double share = x1 / n1;
    const auto clear = [&](double x2) { return two_shares(x1, n1, x2, n2)->clear(); };
    const auto up = first_clear(std::ceil(share * n2), n2, clear);
    const auto down = first_clear(std::floor(share * n2), 0, clear);
    return smaller(up ? std::optional{*up / n2 - share} : std::nullopt,
                   down ? std::optional{share - *down / n2} : std::nullopt);
}

Answer<std::optional<double>> smallest_clear_difference_of_rates(double count1, double exposure1, double exposure2) {
    if (const auto possible = two_rates(count1, exposure1, 0, exposure2); !possible)
        return std::unexpected{possible.error()};
    const double rate = count1 / exposure1, expected = rate * exposure2;
    const auto clear = [&](double count2) { return two_rates(count1, exposure1, count2, exposure2)->clear(); };
    // A Poisson count as far out as this is clear whatever its size.
    constexpr double far = 20;
    const double spread = std::sqrt((expected + 1) * (1 + exposure2 / exposure1));
    const double most = std::ceil(expected + far * spread + far * (1 + exposure2 / exposure1));
    const auto up = first_clear(std::ceil(expected), most, clear);
    const auto down = first_clear(std::floor(expected), 0, clear);
    return smaller(up ? std::optional{*up / exposure2 - rate} : std::nullopt,
                   down ? std::optional{rate - *down / exposure2} : std::nullopt);
}

}  // namespace boardpack::statistics
