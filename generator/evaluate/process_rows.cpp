#include "evaluate/process_rows.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace boardpack {

namespace {

bool has_value(const Observation& o) { return o.value.has_value(); }

/// Does a month's value stand by itself, or is it one of several that a longer window takes in?
bool months_stand_alone(const Indicator& indicator) {
    return indicator.accumulation == Accumulation::flow || indicator.accumulation == Accumulation::point;
}

/// The last day that the series speaks of, leaving out reports that are not due yet.
std::optional<Date> last_day_due(const Series& series) {
    for (auto it = series.points.rbegin(); it != series.points.rend(); ++it)
        if (it->value || it->why_not != StatusCode::not_due)
            return it->period.last();
    return std::nullopt;
}

void take_months(const Series& series, Date last_day, std::vector<ProcessPoint>& points) {
    const auto first = std::ranges::find_if(series.months, has_value);
    if (first == series.months.end())
        return;
    const Period last = std::max(series.months.back().period, Period::month_of(last_day.year(), last_day.month()));
    auto it = first;
    for (Period month = first->period; month <= last; month = month.next()) {
        const bool came = it != series.months.end() && it->period == month;
        points.push_back({.period = month, .observation = came ? &*it : nullptr});
        it += came ? 1 : 0;
    }
}

void take_periods(const Series& series, Date last_day, std::vector<ProcessPoint>& points) {
    for (const Observation& o : series.points)
        if (o.period.last() <= last_day && (!points.empty() || has_value(o)))
            points.push_back({.period = o.period, .observation = &o});
}

/// The row at which a rebase falls: of its period, the first within it, or the quarter that holds the month named where
/// months come in too, but are too few for a chart of their own.
std::optional<std::size_t> row_of(const Series& series, const ProcessRows& rows, const Period& at) {
    const bool month_of_quarter = at.kind() == PeriodKind::month && !rows.monthly && !series.months.empty();
    for (std::size_t i = 0; i < rows.points.size(); ++i) {
        const Period& period = rows.points[i].period;
        if (period == at || at.contains(period) || (month_of_quarter && period.contains(at)))
            return i;
    }
    return std::nullopt;
}

void cut(ProcessRows& rows, ProcessCut at) {
    const auto it = std::ranges::lower_bound(rows.cuts, at.row, {}, &ProcessCut::row);
    if (it == rows.cuts.end() || it->row != at.row) {
        rows.cuts.insert(it, std::move(at));
        return;
    }
    it->reason += (it->reason.empty() ? "" : "; ") + at.reason;
    it->approved_by = std::move(at.approved_by);
    it->phase = std::move(at.phase);
}

void cut_at_breaks(const Indicator& indicator, ProcessRows& rows) {
    for (const Break& b : indicator.breaks) {
        const auto it = std::ranges::find_if(
            rows.points, [&](const ProcessPoint& p) { return p.period.last() >= b.at.value.first(); });
        if (it != rows.points.end() && it != rows.points.begin())
            cut(rows, {static_cast<std::size_t>(it - rows.points.begin()), b.reason, {}, {}});
    }
}

void cut_at_rebases(const Series& series, ProcessRows& rows, Diagnostics& diagnostics) {
    const Indicator& indicator = *series.indicator;
    for (const Rebase& rebase : indicator.rebases) {
        const Period& at = rebase.at.value;
        if (rows.points.empty() || at.first() > rows.points.back().period.last())
            continue;
        if (const auto row = row_of(series, rows, at)) {
            cut(rows, {*row, rebase.reason, rebase.approved_by, rebase.phase});
        } else if (indicator.control_chart.profile != ChartProfile::plotthedots) {
            diagnostics.error("E0543", rebase.at.span.known() ? rebase.at.span : rebase.span,
                              fmt::format("the limits of {} cannot start anew at {}: its control chart has no such "
                                          "period",
                                          indicator.id.value, at.code()),
                              fmt::format("its points run from {} to {}", rows.points.front().period.code(),
                                          rows.points.back().period.code()));
        }
    }
}

}  // namespace

ProcessRows process_rows(const Series& series, std::size_t enough, Diagnostics& diagnostics) {
    ProcessRows rows;
    const std::optional<Date> last_day = last_day_due(series);
    if (!last_day)
        return rows;
    const auto known = static_cast<std::size_t>(std::ranges::count_if(series.months, has_value));
    rows.monthly = known >= enough && months_stand_alone(*series.indicator);
    if (rows.monthly)
        take_months(series, *last_day, rows.points);
    else
        take_periods(series, *last_day, rows.points);
    cut_at_breaks(*series.indicator, rows);
    cut_at_rebases(series, rows, diagnostics);
    return rows;
}

}  // namespace boardpack
