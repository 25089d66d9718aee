#include "statistics/chart_limits.hpp"

#include <algorithm>
#include <cmath>

#include "statistics/mean.hpp"

namespace boardpack::statistics {

namespace {

/// The baseline needs this many values when the limits are fixed (the smallest setting that is allowed).
constexpr std::uint32_t enough_baseline = 12;

/// Moving ranges of neighbours that both have a value: a gap takes two ranges away and is not bridged.
void collect_basis(Workspace& w, std::uint32_t begin, std::uint32_t end) {
    w.basis.clear();
    w.ranges.clear();
    for (std::uint32_t i = begin; i < end; ++i) {
        if (!w.present[i])
            continue;
        w.basis.push_back(w.values[i]);
        if (i > begin && w.present[i - 1])
            w.ranges.push_back(std::abs(w.values[i] - w.values[i - 1]));
    }
}

/// Takes the ranges at or above the screening limit away; what remains may be nothing.
void screen(std::vector<double>& ranges, double limit) {
    std::erase_if(ranges, [limit](double range) { return !(range < limit); });
}

}  // namespace

void draw_limits(const Settings& settings, Workspace& w, Part& part) {
    const Profile& profile = *settings.profile;
    part.values = static_cast<std::uint32_t>(
        std::count(w.present.begin() + part.begin, w.present.begin() + part.end, std::uint8_t{1}));
    std::uint32_t end = part.end;
    if (settings.fix_after_n_points && *settings.fix_after_n_points < part.end - part.begin)
        end = part.begin + static_cast<std::uint32_t>(*settings.fix_after_n_points);
    collect_basis(w, part.begin, end);
    part.basis_values = static_cast<std::uint32_t>(w.basis.size());
    if (!w.basis.empty())
        part.mean = mean_of(w.basis);

    if (profile.judges_short_parts) {
        part.is_short = part.end - part.begin < profile.enough_points;
    } else {
        part.is_short =
            part.values < profile.enough_points || (settings.fix_after_n_points && part.basis_values < enough_baseline);
        if (part.is_short)
            return;
    }
    if (w.ranges.empty())
        return;
    double range = mean_of(w.ranges);
    if (settings.screen_outliers.value_or(profile.screens_outliers)) {
        screen(w.ranges, profile.screening_factor * range);
        const double screened = w.ranges.empty() ? 0 : mean_of(w.ranges);
        if (profile.compares_without_variation) {
            // Screening must not take all width away from a series that varies: twenty equal values and one blip would
            // leave limits that lie on the mean, and every ordinary point outside them.
            if (screened > 0)
                range = screened;
        } else {
            if (w.ranges.empty())
                return;
            range = screened;
        }
    }
    const double mean = *part.mean;
    const double near = 2 * (profile.limit_factor / 3);
    part.limits = Limits{mean - profile.limit_factor * range, mean + profile.limit_factor * range, mean - near * range,
                         mean + near * range};
    part.has_width = range > 0;
}

}  // namespace boardpack::statistics
