#include <algorithm>
#include <array>
#include <cmath>

#include "chart/header.hpp"
#include "chart/kinds/kinds.hpp"
#include "chart/kinds/row_values.hpp"
#include "chart/marks/axis.hpp"
#include "chart/marks/bottom_axis.hpp"
#include "chart/marks/dot.hpp"
#include "chart/marks/limits.hpp"
#include "chart/marks/rule.hpp"
#include "figure/format.hpp"
#include "statistics/funnel_limits.hpp"

namespace boardpack {
namespace {

constexpr int curve_steps = 60;
constexpr double grid_apart = 26;

/// A place of which both value and base may be shown.
struct Spot {
    const FunnelChart::Place* place = nullptr;
    DrawnFigure value;
    Rational base;
    XY at;
};

/// A value of the limits in the unit of the chart. Drawing only.
double in_unit(double fraction, const FunnelChart& chart) { return fraction * static_cast<double>(chart.events_in); }

struct CurvePoint {
    double base = 0;
    statistics::FunnelLimits limits;
};

/// The lines for bases from the smallest to the largest on the axis. They widen without end towards a base of nothing,
/// so that they start a little before the smallest place.
std::vector<CurvePoint> curves(const FunnelChart& chart, double average, double from, double to) {
    std::vector<CurvePoint> points;
    const bool shares = chart.events_in == 100;
    if (average < 0 || (shares && average > 100))
        return points;  // no share and no rate
    for (int i = 0; i <= curve_steps; ++i) {
        // Closer together where the lines bend.
        const double share = static_cast<double>(i) / curve_steps;
        const double n = from + (to - from) * share * share;
        const double mean = average / static_cast<double>(chart.events_in);
        points.push_back({n, shares ? statistics::share_limits(mean, n) : statistics::rate_limits(mean, n)});
    }
    return points;
}

Pen outer_pen(const Theme& theme) { return {theme.colours.limits, 0.9, {}}; }
Pen inner_pen(const Theme& theme) { return {theme.colours.limits, 0.9, {3, 2}}; }

Dot dot_of(const Spot& spot, const Theme& theme) {
    using enum FunnelChart::Stands;
    const auto& c = theme.colours;
    const bool usual = spot.place->stands == inside;
    const auto colour = spot.place->local ? c.series : usual ? c.common_cause : c.neutral;
    const DotShape shape = spot.place->local ? DotShape::circle : usual ? DotShape::circle : DotShape::diamond;
    return {spot.at, spot.place->local ? 4.0 : usual ? 2.4 : 3.0, shape, colour, spot.value.hollow};
}

/// Beside its dot where there is a clear place.
bool name_spot(Canvas& canvas, const Spot& spot, const LabelStyle& style, const std::string& words) {
    const double off = (spot.place->local ? 4.0 : 3.0) + 3;
    const double middle = spot.at.y - canvas.line_height() / 2 + canvas.ascent();
    const double line = canvas.line_height();
    const std::array places{TextPlace{spot.at.x + off, middle, Anchor::start},
                            TextPlace{spot.at.x - off, middle, Anchor::end},
                            TextPlace{spot.at.x, spot.at.y - off - line + canvas.ascent(), Anchor::middle},
                            TextPlace{spot.at.x, spot.at.y + off + canvas.ascent(), Anchor::middle},
                            TextPlace{spot.at.x + off, middle - line * 0.8, Anchor::start},
                            TextPlace{spot.at.x + off, middle + line * 0.8, Anchor::start},
                            TextPlace{spot.at.x - off, middle - line * 0.8, Anchor::end},
                            TextPlace{spot.at.x - off, middle + line * 0.8, Anchor::end}};
    return std::ranges::any_of(places, [&](const TextPlace& place) {
        return canvas.clear(canvas.text_box(words, style, place)) && canvas.text_on_paper(words, style, place);
    });
}

std::vector<KeyEntry> key_of(const FunnelChart& chart, const std::string& average, bool curves_drawn) {
    std::vector<KeyEntry> keys;
    if (!average.empty())
        keys.push_back({chart.average_label + ": " + average, 16, [](Canvas& canvas, double x, double middle) {
                            draw_rule(canvas, {{x, middle}, {x + 12, middle}}, mean_pen(canvas.theme()));
                        }});
    if (!curves_drawn)
        return keys;
    const auto sample = [](Pen (*pen)(const Theme&)) {
        return [pen](Canvas& canvas, double x, double middle) {
            draw_rule(canvas, {{x, middle}, {x + 12, middle}}, pen(canvas.theme()));
        };
    };
    keys.push_back({"95% of places of this size by chance", 16, sample(inner_pen)});
    keys.push_back({"99.8%", 16, sample(outer_pen)});
    return keys;
}

/// The values on the axis at the left: of the places, and of the lines as far as they do not run away.
SeenRange seen_values(const std::vector<Spot>& spots, const std::optional<Rational>& average,
                      const std::vector<CurvePoint>& lines, const FunnelChart& chart) {
    SeenRange range;
    for (const auto& s : spots) range.see(s.value.value);
    range.see(average);
    for (const auto& p : lines)
        for (const double end : {p.limits.low_outer, p.limits.high_outer})
            range.see(Rational::ratio(std::llround(in_unit(end, chart) * 1000), 1000));
    return range;
}

}  // namespace

Scene draw_funnel_chart(const ChartContext& context, const FunnelChart& chart) {
    std::vector<Spot> spots;
    std::vector<FigureRef> refs;
    SeenRange bases;
    bool hollow = false;
    for (const auto& place : chart.places) {
        refs.push_back(place.value);
        Spot spot{&place, drawn_figure(context, place.value), {}, {}};
        const auto base = drawn_value(context.figures, place.base);
        if (!spot.value.value || !base || base->sign() <= 0)
            continue;
        spot.base = *base;
        bases.see(base);
        hollow = hollow || spot.value.hollow;
        spots.push_back(std::move(spot));
    }
    if (spots.empty())
        return draw_empty_frame(context, nothing_to_show(context.figures, refs));
    auto canvas = context.canvas();
    const auto average = drawn_value(context.figures, chart.average);
    const double low = bases.low.to_double();
    const double high = bases.high.to_double();
    const auto lines = average ? curves(chart, average->to_double(), std::max(1.0, low * 0.85), high * 1.08)
                               : std::vector<CurvePoint>{};
    const auto range = seen_values(spots, average, lines, chart);

    ChartHeader header{axis_words(context.spec), {}, hollow};
    header.keys = key_of(chart, average ? format_figure(*figure_at(context.figures, chart.average), Wording::cell) : "",
                         !lines.empty());
    const double base_line = chart.base_words.empty() ? 0 : canvas.line_height() + 1;
    const double bottom =
        std::clamp(context.height - bottom_axis_height(canvas) - base_line - 1, 1.0, std::max(1.0, context.height - 1));
    const auto ticks_for = [&](double top) {
        return nice_ticks({range.low, range.high, context.spec.shape,
                           std::clamp(static_cast<int>((bottom - top) / grid_apart), 1, 6)});
    };
    header.note = axis_note(ticks_for(header_height(canvas, header)), context.spec.shape);
    const double top = std::min(header_height(canvas, header) + canvas.line_height() / 2 + 1, bottom - 1);
    const auto ticks = ticks_for(top);
    const double left = std::min(value_axis_width(canvas, ticks, context.spec.shape), context.width / 2);
    const double right = std::max(context.width - 6, left + 1);
    const LinearScale y{ticks.low, ticks.high, bottom, top};
    const Shape counts{Unit::number, 0, false};
    const auto base_ticks = nice_ticks({Rational{0}, Rational::ratio(std::llround(std::ceil(high * 1.08)), 1), counts,
                                        bottom_axis_intervals(right - left)});
    const LinearScale x{base_ticks.low, base_ticks.high, left, right};

    draw_header(canvas, header);
    draw_value_axis(canvas, {ticks, context.spec.shape, y, left, right});
    draw_bottom_axis(canvas, {base_ticks, counts, x, top, bottom});
    if (base_line > 0) {
        const auto style = canvas.style(context.theme.colours.muted);
        canvas.text(shorten(chart.base_words, style, right - left, canvas.measure()), style,
                    {right - 0.1, context.height - canvas.line_height() + canvas.ascent() - 0.5, Anchor::end});
    }
    const auto x_at = [&](double n) { return left + n / base_ticks.high.to_double() * (right - left); };
    const auto y_at = [&](double v) {
        const double span = ticks.high.to_double() - ticks.low.to_double();
        return bottom + (in_unit(v, chart) - ticks.low.to_double()) / span * (top - bottom);
    };
    using Limits = statistics::FunnelLimits;
    const auto draw_curve = [&](double Limits::* end, const Pen& pen) {
        std::vector<XY> points;
        for (const auto& p : lines) points.push_back({x_at(p.base), y_at(p.limits.*end)});
        // A line is no obstacle for names: they stand on a patch of paper.
        for (std::size_t i = 1; i < points.size(); ++i) canvas.line(points[i - 1], points[i], pen);
    };
    for (const auto end : {&Limits::low_outer, &Limits::high_outer}) draw_curve(end, outer_pen(context.theme));
    for (const auto end : {&Limits::low_inner, &Limits::high_inner}) draw_curve(end, inner_pen(context.theme));
    if (average)
        canvas.line({left, y(*average)}, {right, y(*average)}, mean_pen(context.theme));
    for (auto& s : spots) s.at = {x(s.base), y(*s.value.value)};
    // The area itself on top, and named first.
    std::ranges::stable_sort(spots, {}, [](const Spot& s) { return s.place->local; });
    for (const auto& s : spots) draw_dot(canvas, dot_of(s, context.theme));
    std::ranges::stable_sort(spots, {}, [](const Spot& s) {
        return s.place->local ? 0 : s.place->stands == FunnelChart::Stands::inside ? 2 : 1;
    });
    for (const auto& s : spots) {
        const auto style = s.place->local ? canvas.style(context.theme.colours.ink, Weight::bold)
                                          : canvas.style(context.theme.colours.ink);
        if (s.place->local && name_spot(canvas, s, style, s.place->name + " " + s.value.words))
            continue;
        static_cast<void>(name_spot(canvas, s, style, s.place->name));
    }
    return canvas.finish({});
}

}  // namespace boardpack
