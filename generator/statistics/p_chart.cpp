#include "statistics/p_chart.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "statistics/mean.hpp"
#include "statistics/special_functions.hpp"

namespace boardpack::statistics {

namespace {

constexpr double sigmas = 3;
constexpr double range_to_sigma = 1.128;  // d2: mean range of two standard normal values

Answer<std::optional<double>> mean_share(std::span<const ShareCount> counts, std::size_t basis) {
    if (counts.empty())
        return refuse("E0540", "the series has no rows");
    long double events = 0, people = 0;
    for (std::size_t i = 0; i < counts.size(); ++i) {
        const auto& [x, n] = counts[i];
        if (x && *x < 0)
            return refuse("E0550", fmt::format("{} events: a numerator cannot be below 0", *x));
        if (n && *n <= 0)
            return refuse("E0551", fmt::format("a denominator of {}: it must be above 0", *n));
        if (!x || !n)
            continue;
        if (*x > *n)
            return refuse("E0552",
                          fmt::format("{} of {}: the numerator of a share cannot exceed its denominator", *x, *n));
        events += i < basis ? *x : 0;
        people += i < basis ? *n : 0;
    }
    if (people == 0)
        return std::nullopt;
    return static_cast<double>(events / people);
}

double standard_error(double share, double n) { return std::sqrt(share * (1 - share) / n); }

/// Laney's sigma z; nothing when no two neighbours can be compared.
std::optional<double> spread_between(std::span<const ShareCount> counts, double mean) {
    std::vector<double> ranges;
    std::optional<double> before;
    for (const auto& [x, n] : counts) {
        std::optional<double> z;
        if (x && n && standard_error(mean, *n) > 0)
            z = (*x / *n - mean) / standard_error(mean, *n);
        if (z && before)
            ranges.push_back(std::abs(*z - *before));
        before = z;
    }
    if (ranges.empty())
        return std::nullopt;
    return mean_of(ranges) / range_to_sigma;
}

}  // namespace

Answer<ShareChart> share_chart(std::span<const ShareCount> counts, ShareLimits limits, std::size_t basis) {
    const auto mean = mean_share(counts, basis);
    if (!mean)
        return std::unexpected{mean.error()};
    ShareChart chart;
    chart.points.resize(counts.size());
    if (!*mean)
        return chart;
    const double p = **mean;
    chart.mean = 100 * p;
    chart.sigma = spread_between(counts.first(std::min(basis, counts.size())), p);
    const std::optional<double> factor =
        limits == ShareLimits::binomial || p <= 0 || p >= 1 ? std::optional{1.0} : chart.sigma;
    for (std::size_t i = 0; i < counts.size(); ++i) {
        const auto& [x, n] = counts[i];
        if (!x || !n)
            continue;
        SharePoint& point = chart.points[i];
        point.value = 100 * *x / *n;
        if (!factor)
            continue;
        const double width = 100 * sigmas * standard_error(p, *n) * *factor;
        point.lower = std::max(0.0, *chart.mean - width);
        point.upper = std::min(100.0, *chart.mean + width);
        point.outside = *point.value < *point.lower || *point.value > *point.upper;
    }
    return chart;
}

double binomial_tail(double x, double n, double share) {
    const long double p = share;
    if (x >= n * share)
        return x <= 0 ? 1 : static_cast<double>(regularised_beta(x, n - x + 1, p, 1 - p).lower);
    return static_cast<double>(regularised_beta(x + 1, n - x, p, 1 - p).upper);
}

}  // namespace boardpack::statistics
