#include "statistics/local_level.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include "statistics/quantiles.hpp"
#include "statistics/special_functions.hpp"

namespace boardpack::statistics {

namespace {

/// An observation of the level and the variance of its noise.
struct Seen {
    int period;
    double value;
    double variance;
};

LocalLevel filtered(std::span<const Seen> all, double step, double noise) {
    LocalLevel now{all.front().value, all.front().variance, step, noise};
    for (std::size_t i = 1; i < all.size(); ++i) {
        const double before = now.uncertainty + step * (all[i].period - all[i - 1].period);
        const double total = before + all[i].variance;
        const double gain = total > 0 ? before / total : 0;
        now.level += gain * (all[i].value - now.level);
        now.uncertainty = before * (1 - gain);
    }
    return now;
}

// A dozen periods cannot show a level that never moves. Without these two a series that crept up for two years would be
// expected to fall back to its mean.
constexpr double least_step_of_noise = 0.1;   // shares: variance of a step over that of sampling
constexpr double most_noise_of_change = 0.4;  // values: noise over the mean square of a change

constexpr std::size_t levels = 40;

/// The middles of 40 equally likely stretches of the standard normal distribution.
const std::array<double, levels>& normal_levels() {
    static const std::array<double, levels> all = [] {
        std::array<double, levels> z{};
        for (std::size_t i = 0; i < levels; ++i) z[i] = normal_quantile(below((static_cast<double>(i) + 0.5) / levels));
        return z;
    }();
    return all;
}

/// P(X <= k) and P(X > k), X binomial.
Tails binomial_tails(int n, double p, int k) {
    if (k < 0)
        return {0, 1};
    if (k >= n)
        return {1, 0};
    const Tails beta = regularised_beta(k + 1.0L, n - k, p, 1 - p);
    return {beta.upper, beta.lower};
}

double binomial_between(int n, double p, int least, int most) {
    if (most >= n)
        return static_cast<double>(binomial_tails(n, p, least - 1).upper);
    if (least <= 0)
        return static_cast<double>(binomial_tails(n, p, most).lower);
    const Tails low = binomial_tails(n, p, least - 1), high = binomial_tails(n, p, most);
    return static_cast<double>(std::max(0.0L, high.lower - low.lower));
}

}  // namespace

LocalLevel level_of_shares(std::span<const ShareAt> shares) {
    std::vector<Seen> seen;
    for (const ShareAt& s : shares) {
        const double in = s.x + 0.5, out = s.n - s.x + 0.5;
        seen.push_back({s.period, std::log(in / out), 1 / in + 1 / out});
    }
    double beyond = 0, periods = 0, sampling = 0;
    for (const Seen& s : seen) sampling += s.variance / static_cast<double>(seen.size());
    for (std::size_t i = 1; i < seen.size(); ++i) {
        const double change = seen[i].value - seen[i - 1].value;
        beyond += change * change - seen[i].variance - seen[i - 1].variance;
        periods += seen[i].period - seen[i - 1].period;
    }
    return filtered(seen, std::max(least_step_of_noise * sampling, beyond / periods), 0);
}

LocalLevel level_of_values(std::span<const ValueAt> values) {
    double squares = 0, periods = 0, products = 0;
    int pairs = 0;
    for (std::size_t i = 1; i < values.size(); ++i) {
        const double change = values[i].value - values[i - 1].value;
        squares += change * change;
        periods += values[i].period - values[i - 1].period;
        if (i + 1 < values.size()) {
            products += change * (values[i + 1].value - values[i].value);
            ++pairs;
        }
    }
    const double mean_square = squares / periods;
    const double noise = pairs == 0 ? 0 : std::clamp(-products / pairs, 0.0, most_noise_of_change * mean_square);
    std::vector<Seen> seen;
    for (const ValueAt& v : values) seen.push_back({v.period, v.value, noise});
    return filtered(seen, mean_square - 2 * noise, noise);
}

double chance_of_share(const LocalLevel& now, int ahead, int n, int least, int most) {
    if (least > most || least > n || most < 0)
        return 0;
    const double spread = std::sqrt(now.uncertainty + ahead * now.step);
    double sum = 0;
    for (const double z : normal_levels()) {
        const double odds = std::exp(now.level + spread * z);
        sum += binomial_between(n, odds / (1 + odds), least, most);
    }
    return sum / levels;
}

double chance_at_least(const LocalLevel& now, int ahead, double bound) {
    const double variance = now.uncertainty + ahead * now.step + now.noise;
    if (variance <= 0)
        return now.level >= bound ? 1 : 0;
    return std::erfc((bound - now.level) / std::sqrt(2 * variance)) / 2;
}

}  // namespace boardpack::statistics
