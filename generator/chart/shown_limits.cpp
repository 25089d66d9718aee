#include "chart/shown_limits.hpp"

#include <algorithm>

#include "chart/kinds/kinds.hpp"

namespace boardpack {
namespace {

bool covers(const LimitSpan& span, const Period& period) { return span.first <= period && period <= span.last; }

}  // namespace

std::vector<ShownLimits> shown_limits(const LineChart& chart, const ShownFigures& figures) {
    const auto hidden = [&](FigureRef ref) {
        const auto* figure = figure_at(figures, ref);
        return figure && figure->hidden();
    };
    const auto any_hidden = [&](const std::vector<ChartPoint>& points) {
        return std::ranges::any_of(points, [&](const ChartPoint& p) { return hidden(p.value); });
    };
    std::vector<ShownLimits> out;
    for (const auto& span : chart.limits) {
        ShownLimits shown{&span, true, true};
        // The limits lie evenly about the mean: two of the three give the third away.
        shown.lines = !hidden(span.mean) && !hidden(span.lower) && !hidden(span.upper) &&
                      !any_hidden(span.lower_path) && !any_hidden(span.upper_path);
        shown.marks = shown.lines && std::ranges::none_of(chart.series, [&](const ChartSeries& s) {
                          return !s.comparator && std::ranges::any_of(s.points, [&](const ChartPoint& p) {
                              return covers(span, p.period) && hidden(p.value);
                          });
                      });
        out.push_back(shown);
    }
    std::ranges::stable_sort(out, {}, [](const ShownLimits& l) { return l.span->first; });
    return out;
}

PointMark shown_mark(const std::vector<ShownLimits>& limits, const ChartPoint& point) {
    const bool told =
        std::ranges::all_of(limits, [&](const ShownLimits& l) { return l.marks || !covers(*l.span, point.period); });
    return told ? point.mark : PointMark::none;
}

}  // namespace boardpack
