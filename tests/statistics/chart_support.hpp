#pragma once

#include <limits>
#include <optional>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "statistics/chart_words.hpp"
#include "statistics/control_chart.hpp"

namespace boardpack::statistics {

using Values = std::vector<std::optional<double>>;
inline constexpr std::nullopt_t gap = std::nullopt;

inline std::vector<Date> monthly_dates(std::size_t n) {
    std::vector<Date> dates;
    for (std::size_t i = 0; i < n; ++i)
        dates.push_back(*Date::from_ymd(2020 + static_cast<int>(i / 12), static_cast<unsigned>(i % 12) + 1, 1));
    return dates;
}

/// A chart of monthly values that must not be refused.
inline ControlChart chart_of(const Values& values, const Settings& settings = {}) {
    const std::vector<Date> dates = monthly_dates(values.size());
    Workspace workspace;
    ControlChart chart;
    const auto judged = judge({dates, values}, settings, workspace, chart);
    REQUIRE_MESSAGE(judged.has_value(), (judged ? std::string{} : judged.error().message));
    return chart;
}

/// The code of the refusal, "" when there is none.
inline std::string refusal_of(const std::vector<Date>& dates, const Values& values, const Settings& settings = {}) {
    Workspace workspace;
    ControlChart chart;
    const auto judged = judge({dates, values}, settings, workspace, chart);
    return judged ? std::string{} : judged.error().code;
}

/// One letter a point: . common cause, U L outside, / \ trend, n u two in three, + - shift, ? not judged.
inline std::string letters(const ControlChart& chart) {
    std::string text;
    for (const Point& p : chart.points) text += "?.UL/\\nu+-"[static_cast<std::size_t>(p.label)];
    return text;
}

/// Twelve values about 50 (mean 50, limits 39.36 and 60.64, inner lines 42.907 and 57.093) and then `more`; to be
/// judged with the limits fixed after 12.
inline Values after_baseline(const Values& more) {
    Values values;
    for (int i = 0; i < 6; ++i) values.insert(values.end(), {48.0, 52.0});
    values.insert(values.end(), more.begin(), more.end());
    return values;
}

inline Settings fixed(const Profile& profile, Direction direction = Direction::increase) {
    Settings settings;
    settings.profile = &profile;
    settings.direction = direction;
    settings.fix_after_n_points = 12;
    return settings;
}

}  // namespace boardpack::statistics
