#include "statistics/control_chart.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "statistics/chart_limits.hpp"
#include "statistics/chart_parts.hpp"
#include "statistics/chart_rules.hpp"

namespace boardpack::statistics {

namespace {

constexpr double least_fix = 12;

Answer<void> check(const Series& series, const Settings& settings) {
    if (series.dates.size() != series.values.size())
        return refuse("E0544",
                      fmt::format("there are {} dates and {} values", series.dates.size(), series.values.size()));
    if (series.dates.empty())
        return refuse("E0540", "the series has no rows");
    if (settings.fix_after_n_points && !(*settings.fix_after_n_points >= least_fix))
        return refuse("E0542", fmt::format("limits cannot be fixed after {} points: {} or more are needed",
                                           *settings.fix_after_n_points, least_fix));
    for (const auto& v : series.values)
        if (v && !std::isfinite(*v))
            return refuse("E0556", "a value is not a finite number");
    return {};
}

/// Rows into order of date; two rows of one date cannot be put in order.
Answer<void> sort_rows(const Series& series, ControlChart& chart) {
    const auto n = static_cast<std::uint32_t>(series.dates.size());
    chart.points.assign(n, Point{});
    bool ordered = true;
    for (std::uint32_t i = 0; i < n; ++i) {
        chart.points[i].row = i;
        ordered = ordered && (i == 0 || series.dates[i - 1] < series.dates[i]);
    }
    if (ordered)
        return {};
    const auto date = [&](const Point& p) { return series.dates[p.row]; };
    std::sort(chart.points.begin(), chart.points.end(),
              [&](const Point& a, const Point& b) { return date(a) < date(b); });
    for (std::uint32_t i = 1; i < n; ++i)
        if (date(chart.points[i - 1]) == date(chart.points[i]))
            return refuse("E0541", fmt::format("two rows have the date {}", date(chart.points[i]).iso()));
    return {};
}

/// Cuts the rows at each rebase date that is the date of a row.
Answer<void> cut_parts(const Series& series, const Settings& settings, Workspace& w, ControlChart& chart) {
    const auto date_of = [&](const Point& p) { return series.dates[p.row]; };
    w.rebase_dates.assign(settings.rebase_dates.begin(), settings.rebase_dates.end());
    std::ranges::sort(w.rebase_dates);
    if (settings.profile->refuses_unmatched_rebase)
        for (const Date date : w.rebase_dates)
            if (!std::ranges::binary_search(chart.points, date, {}, date_of))
                return refuse("E0543", fmt::format("the rebase date {} is no date of the series", date.iso()));
    chart.parts.clear();
    std::uint32_t group = 0;
    const auto n = static_cast<std::uint32_t>(chart.points.size());
    for (std::uint32_t i = 0; i < n; ++i) {
        const bool hit =
            !w.rebase_dates.empty() && std::ranges::binary_search(w.rebase_dates, date_of(chart.points[i]));
        group += hit;
        if (hit || i == 0) {
            Part& part = chart.parts.emplace_back();
            part.begin = i;
            part.group = group;
        }
        chart.parts.back().end = i + 1;
        chart.points[i].part = static_cast<std::uint32_t>(chart.parts.size() - 1);
    }
    return {};
}

void fetch_values(const Series& series, const ControlChart& chart, Workspace& w) {
    const std::size_t n = chart.points.size();
    w.values.resize(n);
    w.present.resize(n);
    for (std::size_t i = 0; i < n; ++i) {
        const auto& value = series.values[chart.points[i].row];
        w.values[i] = value.value_or(0);
        w.present[i] = value.has_value();
    }
}

std::optional<std::uint32_t> described_point(const Settings& settings, const Workspace& w, const ControlChart& chart) {
    const auto n = static_cast<std::uint32_t>(chart.points.size());
    if (!settings.profile->describes_latest_value)
        return n - 1;
    for (std::uint32_t i = n; i > 0; --i)
        if (w.present[i - 1])
            return i - 1;
    return std::nullopt;
}

Variation variation_of(const Settings& settings, const ControlChart& chart) {
    const Part& last = chart.parts.back();
    if (!settings.profile->judges_short_parts) {
        if (last.is_short)
            return Variation::too_few_points;
        if (!last.limits)
            return Variation::no_limits;
    }
    switch (chart.points[*chart.described].type) {
        case PointClass::improvement:
            return Variation::improvement;
        case PointClass::concern:
            return Variation::concern;
        case PointClass::neutral_high:
            return Variation::neutral_high;
        case PointClass::neutral_low:
            return Variation::neutral_low;
        case PointClass::not_judged:
        case PointClass::common_cause:
            break;
    }
    if (settings.profile->compares_without_variation && !last.has_width)
        return Variation::no_variation;
    return Variation::common_cause;
}

Assurance assurance_of(const Settings& settings, const Workspace& w, const ControlChart& chart) {
    if (!settings.target || settings.direction == Direction::neutral)
        return Assurance::not_asked;
    const Profile& profile = *settings.profile;
    const Part& last = chart.parts.back();
    const double target = *settings.target;
    const bool increase = settings.direction == Direction::increase;
    if (!profile.judges_short_parts && last.is_short)
        return Assurance::too_few_points;
    if (!last.limits)
        return profile.judges_short_parts ? Assurance::inconsistent : Assurance::no_limits;
    if (profile.compares_without_variation && !last.has_width) {
        const double value = w.values[*chart.described];
        return (increase ? value >= target : value <= target) ? Assurance::pass : Assurance::fail;
    }
    const bool inclusive = profile.target_on_limit_decides;
    if (target > last.limits->upper || (inclusive && target == last.limits->upper))
        return increase ? Assurance::fail : Assurance::pass;
    if (target < last.limits->lower || (inclusive && target == last.limits->lower))
        return increase ? Assurance::pass : Assurance::fail;
    return Assurance::inconsistent;
}

}  // namespace

Answer<void> arrange(const Series& series, const Settings& settings, Workspace& workspace, ControlChart& chart) {
    if (auto sound = check(series, settings); !sound)
        return sound;
    if (auto sorted = sort_rows(series, chart); !sorted)
        return sorted;
    if (auto cut = cut_parts(series, settings, workspace, chart); !cut)
        return cut;
    fetch_values(series, chart, workspace);
    return {};
}

void conclude(const Settings& settings, const Workspace& workspace, ControlChart& chart) {
    chart.described = described_point(settings, workspace, chart);
    chart.variation = variation_of(settings, chart);
    chart.assurance = assurance_of(settings, workspace, chart);
}

Answer<void> judge(const Series& series, const Settings& settings, Workspace& workspace, ControlChart& chart) {
    if (auto arranged = arrange(series, settings, workspace, chart); !arranged)
        return arranged;
    for (Part& part : chart.parts) {
        draw_limits(settings, workspace, part);
        apply_rules(settings, workspace, workspace.values, part, chart);
    }
    conclude(settings, workspace, chart);
    return {};
}

}  // namespace boardpack::statistics
