#include "chart/kinds/line_data.hpp"

#include <algorithm>
#include <array>

#include "figure/format.hpp"

namespace boardpack {
namespace {

PeriodScale periods_of(const LineChart& chart) {
    std::vector<Period> periods;
    for (const auto& s : chart.series)
        for (const auto& p : s.points) periods.push_back(p.period);
    // A target path may run on beyond the data, to the year it aims at; it sets no slots of another kind.
    if (chart.target && !periods.empty())
        for (const auto& p : chart.target->points)
            if (p.period.kind() == periods.front().kind())
                periods.push_back(p.period);
    return PeriodScale{std::move(periods)};
}

LineSeries read_series(const ChartContext& context, const ChartSeries& source, const LineData& data,
                       const std::vector<ShownLimits>& limits) {
    LineSeries s;
    s.name = source.name;
    s.comparator = source.comparator;
    auto points = source.points;
    std::ranges::stable_sort(points, {}, &ChartPoint::period);
    bool cut = true;
    std::optional<std::size_t> before;
    for (const auto& p : points) {
        const auto slot = *data.periods.slot_of(p.period);
        const auto* figure = figure_at(context.figures, p.value);
        const auto value = drawn_value(context.figures, p.value);
        // A period that the series does not mention is a gap as well, as long as all series count in the same periods.
        cut = cut || p.starts_segment || (data.periods.one_kind() && before && slot > *before + 1);
        before = slot;
        if (!value) {
            cut = true;
            if (figure)
                s.gaps.push_back({slot, format_figure(*figure, Wording::cell)});
            continue;
        }
        const bool at_break =
            !s.comparator && !s.segments.empty() && std::ranges::any_of(data.breaks, [&](const LineBreak& b) {
                return b.before_slot <= slot && b.before_slot > s.segments.back().back().slot;
            });
        if (cut || at_break)
            s.segments.emplace_back();
        cut = false;
        const bool hollow = p.provisional || figure->provisional || figure->estimated;
        s.segments.back().push_back({slot, *value, hollow, figure, p.period, shown_mark(limits, p)});
    }
    return s;
}

/// Local series first in weight; each kind has its own run of dashes and dots, so that grey print tells them apart.
void give_looks(std::vector<LineSeries>& series, const Theme& theme) {
    static const std::array<std::vector<double>, 4> local_dashes{std::vector<double>{}, std::vector<double>{7, 2},
                                                                 std::vector<double>{4, 1.6, 1.2, 1.6},
                                                                 std::vector<double>{2.4, 1.4}};
    static const std::array<std::vector<double>, 4> quiet_dashes{std::vector<double>{}, std::vector<double>{3, 1.5},
                                                                 std::vector<double>{1.2, 1.4},
                                                                 std::vector<double>{5, 1.5, 1.2, 1.5}};
    static constexpr std::array dots{DotShape::circle, DotShape::square, DotShape::triangle, DotShape::diamond};
    const std::array local_colours{theme.colours.series, theme.colours.comparator, theme.colours.ink,
                                   theme.colours.baseline};
    std::size_t local = 0;
    std::size_t quiet = 0;
    for (auto& s : series) {
        if (s.comparator) {
            s.pen = {theme.colours.comparator, 1, quiet_dashes[quiet % quiet_dashes.size()]};
            s.dot = dots[(quiet + 1) % dots.size()];
            ++quiet;
        } else {
            s.pen = {local_colours[local % local_colours.size()], local == 0 ? 1.9 : 1.5,
                     local_dashes[local % local_dashes.size()]};
            s.dot = dots[local % dots.size()];
            ++local;
        }
    }
}

}  // namespace

LineData read_line_data(const ChartContext& context, const LineChart& chart) {
    LineData data;
    data.periods = periods_of(chart);
    if (data.periods.slots().empty())
        return data;
    for (const auto& b : chart.breaks)
        if (const auto slot = data.periods.boundary_before(b.at))
            data.breaks.push_back({*slot, b.reason});
    std::ranges::stable_sort(data.breaks, {}, &LineBreak::before_slot);
    const auto limits = shown_limits(chart, context.figures);
    for (const auto& s : chart.series) data.series.push_back(read_series(context, s, data, limits));
    give_looks(data.series, context.theme);

    const auto see = [&](const Rational& v) {
        data.low = data.any ? std::min(data.low, v) : v;
        data.high = data.any ? std::max(data.high, v) : v;
        data.any = true;
    };
    for (const auto& s : data.series)
        for (const auto& segment : s.segments)
            for (const auto& p : segment) {
                see(p.value);
                data.hollow = data.hollow || p.hollow;
            }
    if (!data.any)
        return data;
    data.baseline = drawn_value(context.figures, chart.baseline);
    if (data.baseline)
        see(*data.baseline);
    data.limits = read_limits(limits, context.figures, data.periods);
    constexpr double beside_marks = 1.4;  // where points are judged, they lead and the line follows
    if (!data.limits.empty())
        for (auto& s : data.series) s.pen.width = std::min(s.pen.width, beside_marks);
    for (const auto& l : data.limits) {
        if (l.mean)
            see(*l.mean);
        for (const auto* side : {&l.lower, &l.upper})
            for (const auto& v : *side)
                if (v)
                    see(*v);
    }
    if (!chart.target)
        return data;
    data.target = drawn_value(context.figures, chart.target->level);
    data.target_upper = drawn_value(context.figures, chart.target->upper);
    for (const auto& v : {data.target, data.target_upper})
        if (v)
            see(*v);
    for (const auto& p : chart.target->points) {
        const auto slot = data.periods.slot_of(p.period);
        const auto value = drawn_value(context.figures, p.value);
        if (!slot || !value)
            continue;
        data.target_path.push_back(
            {*slot, *value, false, figure_at(context.figures, p.value), p.period, PointMark::none});
        see(*value);
    }
    std::ranges::stable_sort(data.target_path, {}, &LinePoint::slot);
    return data;
}

}  // namespace boardpack
