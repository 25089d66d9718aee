#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace boardpack::statistics {

/// The named set of conventions by which a control chart is judged. The two below agree on limits and on runs of seven;
/// they differ where published tools differ (docs/methods-statistics.md).
struct Profile {
    std::string_view name;
    double limit_factor = 2.66;              // limits = mean -/+ factor x mean moving range (3 / 1.128, rounded)
    double screening_factor = 3.267;         // ranges at or above this multiple of their mean are screened away
    std::size_t run_length = 7;              // points of a shift or of a trend
    std::size_t enough_points = 13;          // fewer: the part is marked short
    bool screens_outliers = false;           // screen moving ranges once before the limits are drawn
    bool judges_short_parts = false;         // false: no limits, labels or icons below enough_points
    bool outer_points_count = true;          // a point beyond a limit counts towards two in three
    bool target_on_limit_decides = true;     // a target exactly on a limit is a pass or a fail, not "hit or miss"
    bool improvement_wins = true;            // of several rules that hold at a point, an improvement is shown
    bool refuses_unmatched_rebase = true;    // a rebase date that is no date of the series
    bool describes_latest_value = true;      // icons describe the latest value received, not the last row
    bool compares_without_variation = true;  // no width: compare value and target instead of limits and target
    bool names_trends_by_step = false;       // label a trend by one step at the point, not by the trend it belongs to
};

/// How NHS England's Making Data Count guidance and tools judge, as far as it is published. The default.
inline constexpr Profile mdc{.name = "mdc"};

/// Exactly as the R package NHSRplotthedots 0.2.2 judges, oddities included: for comparison with it.
inline constexpr Profile plotthedots{.name = "plotthedots",
                                     .screens_outliers = true,
                                     .judges_short_parts = true,
                                     .outer_points_count = false,
                                     .target_on_limit_decides = false,
                                     .improvement_wins = false,
                                     .refuses_unmatched_rebase = false,
                                     .describes_latest_value = false,
                                     .compares_without_variation = false,
                                     .names_trends_by_step = true};

/// The profile of a name, or null.
[[nodiscard]] const Profile* find_profile(std::string_view name);

/// One line for the foot of a chart: "Profile mdc: limits at mean -/+ 2.66 x mean moving range, ... 24 points".
/// `points`: how many values the limits rest on. `screened`: whether outlying ranges were screened.
[[nodiscard]] std::string describe(const Profile& profile, bool screened, std::size_t points);

}  // namespace boardpack::statistics
