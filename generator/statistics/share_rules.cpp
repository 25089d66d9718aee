#include "statistics/share_rules.hpp"

#include <algorithm>
#include <cmath>

#include "statistics/chart_parts.hpp"
#include "statistics/chart_rules.hpp"

namespace boardpack::statistics {

namespace {

constexpr double outer = 3, inner = 2;         // limits and inner lines, in standard errors
constexpr std::uint32_t enough_baseline = 12;  // values in a baseline that is fixed

/// How far the shares of a part lie from its mean, in standard errors times sigma z; 0 where nothing varies.
void standardise(std::span<const ShareCount> counts, double mean, double factor, const Part& part,
                 std::vector<double>& placed) {
    for (std::uint32_t i = part.begin; i < part.end; ++i) {
        const auto& [x, n] = counts[i];
        const double error = n ? std::sqrt(mean * (1 - mean) / *n) * factor : 0;
        // Without variation a share can still lie off the mean of a fixed baseline: its side is kept.
        placed[i] = x && n ? (*x / *n - mean) / (error > 0 ? error : 1) : 0;
    }
}

void count_values(const Settings& settings, const Workspace& w, std::uint32_t basis_end, Part& part) {
    const auto present = [&](std::uint32_t end) {
        return static_cast<std::uint32_t>(
            std::count(w.present.begin() + part.begin, w.present.begin() + end, std::uint8_t{1}));
    };
    part.values = present(part.end);
    part.basis_values = present(basis_end);
    part.is_short = settings.profile->judges_short_parts
                        ? part.end - part.begin < settings.profile->enough_points
                        : part.values < settings.profile->enough_points ||
                              (settings.fix_after_n_points && part.basis_values < enough_baseline);
}

/// The limits at the latest value of a part, as they are before they are held within 0 and 100.
std::optional<Limits> latest_limits(std::span<const ShareCount> counts, double mean, double factor, const Part& part) {
    for (std::uint32_t i = part.end; i > part.begin; --i) {
        const auto& [x, n] = counts[i - 1];
        if (!x || !n)
            continue;
        const double error = 100 * std::sqrt(mean * (1 - mean) / *n) * factor, middle = 100 * mean;
        return Limits{middle - outer * error, middle + outer * error, middle - inner * error, middle + inner * error};
    }
    return std::nullopt;
}

Answer<void> judge_part(const ShareSeries& series, ShareLimits kind, const Settings& settings, Workspace& w,
                        std::vector<double>& placed, Part& part, JudgedShares& out) {
    const std::uint32_t rows = part.end - part.begin;
    std::uint32_t basis = rows;
    if (settings.fix_after_n_points && *settings.fix_after_n_points < rows)
        basis = static_cast<std::uint32_t>(*settings.fix_after_n_points);
    count_values(settings, w, part.begin + basis, part);
    const auto counts = series.counts.subspan(part.begin, rows);
    const auto made = share_chart(counts, kind, basis);
    if (!made)
        return std::unexpected{made.error()};
    part.mean = made->mean;
    out.sigma = made->sigma;
    const double mean = made->mean.value_or(0) / 100;
    const bool certain = mean <= 0 || mean >= 1;
    const std::optional<double> factor = kind == ShareLimits::binomial || certain ? std::optional{1.0} : made->sigma;
    const bool judged = settings.profile->judges_short_parts || !part.is_short;
    if (judged && made->mean && factor) {
        part.limits = latest_limits(series.counts, mean, *factor, part);
        part.has_width = !certain && *factor > 0;
        std::ranges::copy(made->points, out.limits.begin() + part.begin);
    }
    standardise(series.counts, mean, factor.value_or(1), part, placed);
    // The rules see standard errors, for which the limits are the same at each point.
    Part ruled = part;
    if (part.mean)
        ruled.mean = 0;
    if (part.limits)
        ruled.limits = Limits{-outer, outer, -inner, inner};
    apply_rules(settings, w, placed, ruled, out.chart);
    return {};
}

}  // namespace

Answer<JudgedShares> judge_shares(const ShareSeries& series, ShareLimits limits, const Settings& settings) {
    std::vector<std::optional<double>> shares;
    for (const auto& [x, n] : series.counts) {
        shares.emplace_back();
        if (x && n && *n > 0)
            shares.back() = 100 * *x / *n;
    }
    if (!std::ranges::is_sorted(series.dates))
        return refuse("E0541", "the rows of a chart of shares are not in order of date");
    JudgedShares out;
    Workspace w;
    if (auto arranged = arrange({series.dates, shares}, settings, w, out.chart); !arranged)
        return std::unexpected{arranged.error()};
    out.limits.resize(out.chart.points.size());
    std::vector<double> placed(out.chart.points.size());
    for (Part& part : out.chart.parts)
        if (auto judged = judge_part(series, limits, settings, w, placed, part, out); !judged)
            return std::unexpected{judged.error()};
    conclude(settings, w, out.chart);
    return out;
}

}  // namespace boardpack::statistics
