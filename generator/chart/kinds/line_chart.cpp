#include <algorithm>
#include <cmath>

#include "chart/header.hpp"
#include "chart/kinds/kinds.hpp"
#include "chart/kinds/line_data.hpp"
#include "chart/kinds/line_labels.hpp"
#include "chart/marks/axis.hpp"
#include "chart/marks/label.hpp"
#include "chart/marks/limits.hpp"
#include "chart/marks/line.hpp"
#include "chart/marks/rule.hpp"
#include "figure/format.hpp"

namespace boardpack {
namespace {

constexpr double margin_gap = 8;   // from the plot to the labels in the margin
constexpr double dots_apart = 10;  // every point gets a dot when they are at least this far apart
constexpr double grid_apart = 26;  // at least, between grid lines
constexpr double least_plot_height = 8;
constexpr std::size_t most_phase_rows = 2;
constexpr double restart_depth = 9;      // how far the rule where limits start anew reaches into the plot
constexpr double least_plot_width = 24;  // labels in the margin give way to this

/// One attempt at a layout: everything that positions follow from.
struct Layout {
    PlotFrame plot;
    double first_x = 0, last_x = 0;
    ChartHeader header;
    double break_strip = 0;  // y of the line of break labels
    double phase_strip = 0;  // y of the first line of phase names
    Ticks ticks;
    LinearScale y;
    double margin_width = 0;
};

/// What a layout leaves room for; found out from a first attempt.
struct Room {
    std::size_t phase_rows = 1;
    bool every_dot = true;  // points as expected have a dot, and it stands in the key
    bool operator==(const Room&) const = default;
};

double widest_margin(double width) { return width < 300 ? width * 0.34 : std::min(width * 0.28, 150.0); }

/// Which marks are drawn, in the order of the key.
std::vector<PointMark> marks_in(const LineData& data, bool every_dot) {
    std::vector<PointMark> found;
    for (const auto mark : {PointMark::common_cause, PointMark::improvement, PointMark::concern,
                            PointMark::neutral_high, PointMark::neutral_low})
        if ((every_dot || mark != PointMark::common_cause) &&
            std::ranges::any_of(data.series, [&](const LineSeries& s) {
                return std::ranges::any_of(s.segments, [&](const std::vector<LinePoint>& segment) {
                    return std::ranges::find(segment, mark, &LinePoint::mark) != segment.end();
                });
            }))
            found.push_back(mark);
    return found;
}

double phase_row_height(const Canvas& canvas) { return canvas.line_height() + 0.5; }

Layout lay_out(const ChartContext& context, const Canvas& canvas, const LineData& data, const LineChart& chart,
               const std::vector<DirectLabel>& labels, const Room& room) {
    Layout l;
    const double half_line = canvas.line_height() / 2;
    for (const auto& label : labels)
        if (label.in_margin)
            for (const auto& line : margin_lines(label, widest_margin(context.width), context.measure))
                l.margin_width = std::max(l.margin_width, canvas.text_width(line, label.style) + 0.1);

    l.plot.bottom = context.height - period_axis_height(canvas, data.periods);
    l.header.axis = context.spec.axis.empty() ? unit_words(context.spec.shape) : context.spec.axis;
    l.header.hollow_note = data.hollow;
    l.header.marks = marks_in(data, room.every_dot);
    if (!data.limits.empty())
        l.header.range = chart.limits_label.empty() ? "Expected range" : chart.limits_label;
    const auto scale_to = [&](double header) {
        l.plot.top = header + (data.breaks.empty() ? 0 : canvas.line_height() + 1) +
                     static_cast<double>(room.phase_rows) * phase_row_height(canvas) + half_line + 1;
        const double height = std::max(1.0, l.plot.bottom - l.plot.top);
        l.ticks = nice_ticks(
            {data.low, data.high, context.spec.shape, std::clamp(static_cast<int>(height / grid_apart), 1, 6)});
        l.header.note.clear();
        if (l.ticks.low.sign() > 0 || l.ticks.high.sign() < 0)
            l.header.note = "Axis starts at " + format_value(l.ticks.low.sign() > 0 ? l.ticks.low : l.ticks.high,
                                                             tick_shape(l.ticks, context.spec.shape), Wording::cell);
    };
    // The note may push the header to two lines, which may change the axis, which the note names: twice settles it,
    // since a second line is kept once it is taken.
    scale_to(header_height(canvas, l.header));
    const double header = header_height(canvas, l.header);
    scale_to(header);
    l.break_strip = header + canvas.ascent();
    l.phase_strip = l.break_strip + (data.breaks.empty() ? 0 : canvas.line_height() + 1);

    l.plot.left = std::min(value_axis_width(canvas, l.ticks, context.spec.shape), context.width / 2);
    const double end = l.margin_width > 0 ? l.margin_width + margin_gap : 4;
    l.plot.right = std::max(context.width - end, std::min(l.plot.left + least_plot_width, context.width));
    const double width = l.plot.right - l.plot.left;
    const double inset = period_axis_inset(canvas, data.periods, width);
    l.first_x = l.plot.left + inset;
    l.last_x = l.plot.right - inset;
    if (l.plot.bottom - l.plot.top < least_plot_height) {
        // Too small for words: the line alone, with what words still find a place.
        l.plot.top = std::min(2.0, context.height / 3);
        l.plot.bottom = context.height - l.plot.top;
    }
    l.y = {l.ticks.low, l.ticks.high, l.plot.bottom, l.plot.top};
    return l;
}

class Drawing {
public:
    Drawing(Canvas& canvas, const LineData& data, const Layout& layout)
        : canvas_(canvas), data_(data), l_(layout), colours_(canvas.theme().colours) {}

    void background(const Shape& shape) {
        draw_header(canvas_, l_.header);
        if (data_.target && data_.target_upper) {
            const double top = l_.y(*data_.target_upper);
            canvas_.fill({l_.plot.left, top, l_.plot.right - l_.plot.left, l_.y(*data_.target) - top},
                         colours_.accent_soft);
        }
        for (const auto& l : data_.limits) draw_expected_band(canvas_, range_of(l));
        draw_value_axis(canvas_, {l_.ticks, shape, l_.y, l_.plot.left, l_.plot.right});
        draw_period_axis(canvas_, {&data_.periods, l_.first_x, l_.last_x, l_.plot.left, l_.plot.right, l_.plot.bottom});
    }

    void breaks() {
        const auto style = canvas_.style(colours_.muted);
        for (std::size_t i = 0; i < data_.breaks.size(); ++i) {
            const double x = boundary(data_.breaks[i].before_slot);
            draw_rule(canvas_, {{x, std::min(l_.break_strip + 2, l_.plot.top)}, {x, l_.plot.bottom}},
                      break_pen(canvas_.theme()));
            const double next =
                i + 1 < data_.breaks.size() ? boundary(data_.breaks[i + 1].before_slot) - 6 : canvas_.width();
            const double before = i > 0 ? boundary(data_.breaks[i - 1].before_slot) + 20 : 0;
            const auto words = data_.breaks[i].reason.empty() ? "Break" : "Break: " + data_.breaks[i].reason;
            const double needed = canvas_.text_width(words, style);
            const bool rightwards = needed <= next - x || next - x >= x - before;
            const auto fitted = shorten(words, style, rightwards ? next - x : x - before, canvas_.measure());
            // "Bre…" says less than the shorthand.
            const bool legible = fitted.size() >= std::string{"Break"}.size() + 3;
            if (!legible || !canvas_.text(fitted, style, {x, l_.break_strip, rightwards ? Anchor::start : Anchor::end}))
                canvas_.text("[b]", style, {x, l_.break_strip, Anchor::middle});
        }
    }

    /// The names of the phases above the stretches that they name, and a short rule where the limits start anew.
    void phases() {
        const auto style = canvas_.style(colours_.ink, Weight::medium);
        for (std::size_t i = 0; i < data_.limits.size(); ++i) {
            const auto& l = data_.limits[i];
            const double x = left_of(l.first);
            const bool at_break =
                std::ranges::any_of(data_.breaks, [&](const LineBreak& b) { return b.before_slot == l.first; });
            const bool anew = i > 0 && !at_break;
            if (anew)
                canvas_.line({x, std::min(l_.phase_strip - canvas_.ascent(), l_.plot.top)},
                             {x, std::min(l_.plot.top + restart_depth, l_.plot.bottom)}, {colours_.muted, 0.9, {}});
            const double inset = i > 0 ? 3 : 0;
            double baseline = l_.phase_strip;
            for (const auto& line : wrap(l.phase, style, phase_room(i) - inset, most_phase_rows, canvas_.measure())) {
                canvas_.text(line, style, {x + inset, baseline, Anchor::start});
                baseline += phase_row_height(canvas_);
            }
        }
    }

    [[nodiscard]] Room wanted_room() const { return {wanted_phase_rows(), every_dot()}; }

    /// Rows that the names of the phases need, within limits.
    [[nodiscard]] std::size_t wanted_phase_rows() const {
        const auto style = canvas_.style(colours_.ink, Weight::medium);
        std::size_t rows = 0;
        for (std::size_t i = 0; i < data_.limits.size(); ++i)
            rows = std::max(
                rows, wrap(data_.limits[i].phase, style, phase_room(i) - 3, most_phase_rows, canvas_.measure()).size());
        return rows;
    }

    void expected() {
        for (const auto& l : data_.limits) draw_expected_lines(canvas_, range_of(l));
    }

    void levels() {
        const auto across = [&](const Rational& v) {
            return std::vector<XY>{{l_.plot.left, l_.y(v)}, {l_.plot.right, l_.y(v)}};
        };
        if (data_.baseline)
            draw_rule(canvas_, across(*data_.baseline), baseline_pen(canvas_.theme()));
        const auto pen = target_pen(canvas_.theme());
        for (const auto& v : {data_.target, data_.target_upper})
            if (v)
                draw_rule(canvas_, across(*v), pen);
    }

    void target_path(bool steps) {
        std::vector<XY> path;
        const auto& points = data_.target_path;
        for (std::size_t i = 0; i < points.size(); ++i) {
            const double y = l_.y(points[i].value);
            if (!steps) {
                path.push_back({x(points[i].slot), y});
                continue;
            }
            const bool more = i + 1 < points.size();
            path.push_back({points[i].slot == 0 ? l_.plot.left : boundary(points[i].slot), y});
            path.push_back({more ? boundary(points[i + 1].slot) : l_.plot.right, y});
        }
        if (!steps && !path.empty() && path.back().x < l_.last_x)
            path.push_back({l_.plot.right, path.back().y});
        draw_rule(canvas_, path, target_pen(canvas_.theme()));
    }

    void series(const LineSeries& s) {
        for (const auto& segment : s.segments) {
            LineMark line{{}, s.pen};
            for (const auto& p : segment) line.points.push_back(at(p));
            draw_line(canvas_, line);
        }
        const bool dots = !s.comparator && every_dot();
        for (const auto& segment : s.segments)
            for (const auto& p : segment) {
                const bool last = &p == s.last();
                const bool special = p.mark != PointMark::none && p.mark != PointMark::common_cause;
                if (!dots && !last && !special && !p.hollow && segment.size() != 1)
                    continue;
                PointLook look{s.dot, s.comparator ? 1.9 : 2.3, s.pen.colour};
                if (p.mark != PointMark::none)
                    look = look_of(p.mark, canvas_.theme());
                draw_dot(canvas_,
                         {at(p), look.radius + (last && !s.comparator ? 0.7 : 0), look.shape, look.colour, p.hollow});
            }
    }

    void gaps(const LineSeries& s) {
        const auto style = canvas_.style(colours_.muted);
        for (const auto& g : s.gaps) {
            const TextPlace place{x(g.slot), l_.plot.bottom - 3 - (canvas_.line_height() - canvas_.ascent()),
                                  Anchor::middle};
            const auto box = canvas_.text_box(g.symbol, style, place);
            if (box.x >= l_.plot.left && canvas_.clear(box))
                canvas_.text_on_paper(g.symbol, style, place);
        }
    }

    /// Where a label's mark is: the end of its series, or its level at the edge of the plot.
    [[nodiscard]] XY mark_of(const DirectLabel& label) const {
        const bool level = label.names == DirectLabel::Names::level;
        return {level ? l_.plot.right : x(label.slot), l_.y(label.value)};
    }

private:
    [[nodiscard]] double x(std::size_t slot) const { return data_.periods.at(slot, l_.first_x, l_.last_x); }
    [[nodiscard]] double boundary(std::size_t slot) const { return slot == 0 ? x(0) : (x(slot - 1) + x(slot)) / 2; }
    [[nodiscard]] bool every_dot() const {
        const auto slots = data_.periods.slots().size();
        return slots < 2 || (l_.last_x - l_.first_x) / static_cast<double>(slots - 1) >= dots_apart;
    }
    [[nodiscard]] double left_of(std::size_t slot) const { return slot == 0 ? l_.plot.left : boundary(slot); }
    [[nodiscard]] double right_of(std::size_t slot) const {
        return slot + 1 < data_.periods.slots().size() ? boundary(slot + 1) : l_.plot.right;
    }
    /// As far as the next named phase; the last one may run on over the margin.
    [[nodiscard]] double phase_room(std::size_t i) const {
        const double end = i + 1 < data_.limits.size() ? left_of(data_.limits[i + 1].first) - 4 : canvas_.width();
        return end - left_of(data_.limits[i].first);
    }
    [[nodiscard]] ExpectedRange range_of(const LineLimits& l) const {
        const auto y = [&](const std::optional<Rational>& v) {
            return v ? std::optional<double>{l_.y(*v)} : std::nullopt;
        };
        ExpectedRange range;
        for (auto slot = l.first; slot <= l.last; ++slot)
            range.slots.push_back(
                {left_of(slot), right_of(slot), y(l.mean), y(l.lower[slot - l.first]), y(l.upper[slot - l.first])});
        return range;
    }
    [[nodiscard]] XY at(const LinePoint& p) const { return {x(p.slot), l_.y(p.value)}; }

    Canvas& canvas_;
    const LineData& data_;
    const Layout& l_;
    const Theme::Colours& colours_;
};

/// Draws everything; false when a label found no place in the plot and was moved to the margin: then draw again.
bool draw_once(const ChartContext& context, const LineChart& chart, const LineData& data, Canvas& canvas,
               std::vector<DirectLabel>& labels) {
    auto layout = lay_out(context, canvas, data, chart, labels, Room{});
    if (const auto room = Drawing{canvas, data, layout}.wanted_room(); room != Room{})
        layout = lay_out(context, canvas, data, chart, labels, room);
    Drawing drawing{canvas, data, layout};
    drawing.background(context.spec.shape);
    drawing.breaks();
    drawing.phases();
    drawing.expected();
    drawing.levels();
    if (chart.target)
        drawing.target_path(chart.target->steps);
    for (const bool comparators : {true, false})
        for (const auto& s : data.series)
            if (s.comparator == comparators)
                drawing.series(s);

    bool settled = true;
    for (auto& label : labels)
        if (!label.in_margin && !place_in_plot(canvas, label, layout.plot, drawing.mark_of(label))) {
            label.in_margin = true;
            settled = false;
        }
    if (!settled)
        return false;
    std::vector<MarginLabel> margin;
    for (const auto& label : labels)
        if (label.in_margin) {
            const auto mark = drawing.mark_of(label);
            margin.push_back({margin_lines(label, layout.margin_width, context.measure), label.style, mark.y,
                              mark.x + (label.names == DirectLabel::Names::level ? 0 : 3), label.leader, label.can_go});
        }
    const double low = layout.plot.bottom + canvas.line_height() / 2;
    draw_margin_labels(canvas, std::move(margin),
                       {layout.plot.right + margin_gap, context.width, layout.plot.top - canvas.line_height() / 2,
                        std::min(low, layout.plot.bottom + 2)});
    for (const auto& s : data.series)
        if (!s.comparator)
            drawing.gaps(s);
    return true;
}

}  // namespace

Scene draw_line_chart(const ChartContext& context, const LineChart& chart) {
    const auto data = read_line_data(context, chart);
    if (!data.any) {
        std::vector<FigureRef> refs;
        for (const auto& s : chart.series)
            for (const auto& p : s.points) refs.push_back(p.value);
        return draw_empty_frame(context, nothing_to_show(context.figures, refs));
    }
    auto labels = direct_labels(context, chart, data);
    // Each round that fails moves a label to the margin, so that there is an end.
    for (;;) {
        auto canvas = context.canvas();
        if (draw_once(context, chart, data, canvas, labels))
            return canvas.finish({});
    }
}

}  // namespace boardpack
