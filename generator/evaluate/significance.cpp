#include "evaluate/significance.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

namespace boardpack {

namespace {

constexpr double level = 0.05;
// Probabilities that are equal in theory differ in their last bits; they must count as equally likely.
constexpr double equally_likely = 1 + 1e-7;

/// Two-sided tail of the standard normal distribution.
double normal_tails(double z_squared) { return std::erfc(std::sqrt(z_squared / 2)); }

/// Sum of all probabilities that are no greater than the one seen. `log_weights` need not be normalised.
double no_more_likely(const std::vector<double>& log_weights, std::size_t seen) {
    const double top = *std::ranges::max_element(log_weights);
    double all = 0, part = 0;
    const double bound = std::exp(log_weights[seen] - top) * equally_likely;
    for (const double w : log_weights) {
        const double p = std::exp(w - top);
        all += p;
        if (p <= bound)
            part += p;
    }
    return std::min(1.0, part / all);
}

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

double binomial(long seen, long total, double p) {
    std::vector<double> log_weights{0.0};
    const double log_odds = std::log(p / (1 - p));
    for (long k = 0; k < total; ++k)
        log_weights.push_back(log_weights.back() + log_odds +
                              std::log(static_cast<double>(total - k) / static_cast<double>(k + 1)));
    return no_more_likely(log_weights, static_cast<std::size_t>(seen));
}

ChangeTest outcome(double p, std::string_view name) { return {p, p < level, name}; }

}  // namespace

ChangeTest shares_differ(double x1, double n1, double x2, double n2) {
    const double n = n1 + n2, in = x1 + x2, out = n - in;
    if (in <= 0 || out <= 0)  // all or none in both: nothing to tell apart
        return outcome(1, "Fisher-Irwin exact test of two shares");
    if (std::min(in, out) * std::min(n1, n2) / n >= 1) {
        const double cross = x1 * (n2 - x2) - x2 * (n1 - x1);
        return outcome(normal_tails((n - 1) * cross * cross / (n1 * n2 * in * out)),
                       "N-1 chi-squared test of two shares");
    }
    return outcome(fisher_irwin(std::lround(x1), std::lround(n1), std::lround(x2), std::lround(n2)),
                   "Fisher-Irwin exact test of two shares");
}

ChangeTest counts_differ(double count1, double count2, double exposure1, double exposure2) {
    constexpr double most_exact = 1000;
    const double sum = count1 + count2;
    const double share = exposure1 / (exposure1 + exposure2);
    if (sum <= 0)
        return outcome(1, "exact test of two counts");
    if (sum <= most_exact)
        return outcome(binomial(std::lround(count1), std::lround(count1) + std::lround(count2), share),
                       "exact test of two counts");
    const double off = count1 - sum * share;
    return outcome(normal_tails(off * off / (sum * share * (1 - share))), "normal test of two counts");
}

}  // namespace boardpack
