#pragma once

#include <string>
#include <vector>

#include "chart_cases.hpp"

namespace boardpack {

// Control charts as the evaluation would specify them, each with what makes it hard to draw.

/// Marks by letter: "." as expected, "i" improvement, "c" concern, "h" and "l" unusually high and low, " " none.
inline void mark_points(ChartSeries& series, std::string_view marks) {
    REQUIRE_EQ(series.points.size(), marks.size());
    for (std::size_t i = 0; i < marks.size(); ++i) {
        const char m = marks[i];
        series.points[i].mark = m == '.'   ? PointMark::common_cause
                                : m == 'i' ? PointMark::improvement
                                : m == 'c' ? PointMark::concern
                                : m == 'h' ? PointMark::neutral_high
                                : m == 'l' ? PointMark::neutral_low
                                           : PointMark::none;
    }
}

inline LimitSpan levels(ChartFigures& f, std::string_view first, std::string_view last, std::string_view lower,
                        std::string_view mean, std::string_view upper, std::string phase = {}) {
    LimitSpan span{period(first), period(last), no_figure, no_figure, no_figure, {}, {}, std::move(phase)};
    span.mean = f.from(mean);
    span.lower = f.from(lower);
    span.upper = f.from(upper);
    return span;
}

/// Twenty-four months, one below the limits, the last seven above the mean, the latest still provisional.
inline LineChart xmr_months(ChartFigures& f) {
    LineChart c;
    c.series = {
        series_from(f, "Liverpool", "2024-04",
                    {"83.1", "85.0", "82.4", "84.6", "86.1", "83.7", "71.2", "84.9", "85.5", "82.0", "83.3", "86.4",
                     "84.0", "82.8", "83.9", "81.7", "83.5", "87.1", "88.3", "86.9", "89.0", "87.7", "88.8", "90.1p"})};
    mark_points(c.series[0], "......c..........iiiiiii");
    c.limits = {levels(f, "2024-04", "2026-03", "74.9", "84.6", "94.3")};
    c.limits_label = "Expected range: XmR chart, 24 months";
    c.target = TargetLine{f.value("95"), {}, false, no_figure, "Target 95%"};
    return c;
}

/// Limits that start anew when a team was set up.
inline LineChart two_phases(ChartFigures& f) {
    LineChart c;
    c.series = {series_from(f, "Liverpool", "2021-22-Q1",
                            {"61.0", "58.2", "64.1", "60.3", "57.9", "62.2", "59.5", "63.0", "74.1", "76.6", "73.0",
                             "75.2", "77.9", "74.4", "76.0", "80.3"})};
    mark_points(c.series[0], "........iii.....");
    c.limits = {levels(f, "2021-22-Q1", "2022-23-Q4", "49.1", "60.8", "72.5", "Before the triage team"),
                levels(f, "2023-24-Q1", "2024-25-Q4", "68.4", "75.9", "83.4", "Triage team in place")};
    c.limits_label = "Expected range: XmR chart, 16 quarters in two phases";
    return c;
}

/// Limits that follow the number of cases, which one month did not return.
inline LineChart varying_limits(ChartFigures& f) {
    LineChart c;
    c.series = {
        series_from(f, "Liverpool", "2025-01",
                    {"84.6", "82.1", "88.0", "-", "85.7", "97.9", "83.3", "86.7", "81.8", "84.2", "60.0", "85.0p"})};
    mark_points(c.series[0], "... .h....l.");
    LimitSpan span;
    span.first = period("2025-01");
    span.last = period("2025-12");
    span.mean = f.value("84.5");
    const auto lower =
        series_from(f, "", "2025-01",
                    {"66.2", "64.0", "69.9", "-", "66.2", "71.4", "64.0", "66.2", "61.0", "70.2", "69.9", "66.2"});
    const auto upper = series_from(
        f, "", "2025-01", {"100", "100", "99.1", "-", "100", "97.6", "100", "100", "100", "98.8", "99.1", "100"});
    span.lower_path = lower.points;
    span.upper_path = upper.points;
    c.limits = {span};
    c.limits_label = "Expected range: p chart, 12 months";
    return c;
}

/// The lower limit may not be shown, which takes the others with it; a hidden month takes the marks of the other phase.
inline LineChart hidden_limits(ChartFigures& f) {
    LineChart c;
    c.series = {
        series_from(f, "Liverpool", "2023-24-Q1", {"81.0", "79.2", "84.1", "80.3", "82.9", "c", "79.5", "83.0"})};
    mark_points(c.series[0], "i.c..c.i");
    c.limits = {levels(f, "2023-24-Q1", "2023-24-Q4", "c", "81.2", "99.9", "Hidden phase"),
                levels(f, "2024-25-Q1", "2024-25-Q4", "75.1", "81.9", "88.7", "Shown phase")};
    return c;
}

/// Months that did not arrive, one at each end and a run between.
inline LineChart missing_points(ChartFigures& f) {
    LineChart c;
    c.series = {
        series_from(f, "Liverpool", "2025-04", {"-", "41", "38", "-", "-", "44", "39", "58", "40", "43", "37", "-"})};
    mark_points(c.series[0], " ..  ..c... ");
    c.limits = {levels(f, "2025-04", "2026-03", "29", "40", "51")};
    c.limits_label = "Expected range: c chart, 12 months";
    return c;
}

/// Always 100%: both limits on the mean.
inline LineChart no_width(ChartFigures& f) {
    LineChart c;
    c.series = {series_from(f, "Liverpool", "2023-24-Q1", {"100", "100", "100", "100", "100", "100", "100", "100"})};
    mark_points(c.series[0], "........");
    c.limits = {levels(f, "2023-24-Q1", "2024-25-Q4", "100", "100", "100")};
    c.limits_label = "Expected range: no variation in eight quarters";
    c.target = TargetLine{f.value("95"), {}, false, no_figure, "Target 95%"};
    return c;
}

}  // namespace boardpack
