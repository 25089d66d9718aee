#include <algorithm>

#include "chart/kinds/kinds.hpp"
#include "chart/marks/dot.hpp"
#include "chart/marks/line.hpp"
#include "chart/scales/linear.hpp"
#include "chart/scales/periods.hpp"

namespace boardpack {

Scene draw_sparkline(const ChartContext& context, const Sparkline& chart) {
    auto canvas = context.canvas();
    const auto& colours = context.theme.colours;
    auto points = chart.points;
    std::ranges::stable_sort(points, {}, &ChartPoint::period);
    std::vector<Period> periods;
    std::optional<Rational> low;
    std::optional<Rational> high;
    for (const auto& p : points) {
        periods.push_back(p.period);
        if (const auto v = drawn_value(context.figures, p.value)) {
            low = low ? std::min(*low, *v) : *v;
            high = high ? std::max(*high, *v) : *v;
        }
    }
    if (!low)
        return canvas.finish({});
    const PeriodScale scale{std::move(periods)};
    const double radius = std::min({2.0, context.width / 4, context.height / 4});
    const bool flat = *low == *high;
    const LinearScale y{flat ? *low - Rational{1} : *low, flat ? *high + Rational{1} : *high,
                        context.height - radius - 0.5, radius + 0.5};

    LineMark line{{}, {colours.series, 1, {}}};
    std::optional<XY> last;
    bool last_hollow = false;
    std::optional<std::size_t> before;
    const auto end_segment = [&] {
        if (line.points.size() == 1)
            draw_dot(canvas, {line.points.front(), radius * 0.55, DotShape::circle, colours.series, false});
        draw_line(canvas, line);
        line.points.clear();
    };
    for (const auto& p : points) {
        const auto slot = *scale.slot_of(p.period);
        const auto value = drawn_value(context.figures, p.value);
        if (!value || p.starts_segment || (scale.one_kind() && before && slot > *before + 1))
            end_segment();
        before = slot;
        if (!value)
            continue;
        last = XY{scale.at(slot, radius + 0.5, context.width - radius - 0.5), y(*value)};
        const auto* figure = figure_at(context.figures, p.value);
        last_hollow = p.provisional || figure->provisional || figure->estimated;
        line.points.push_back(*last);
    }
    if (line.points.size() == 1)
        line.points.clear();  // the last dot stands for it
    end_segment();
    draw_dot(canvas, {*last, radius, DotShape::circle, colours.accent, last_hollow});
    return canvas.finish({});
}

}  // namespace boardpack
