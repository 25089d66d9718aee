#include <algorithm>

#include <fmt/format.h>

#include "chart/describe/milestone_words.hpp"
#include "chart/kinds/kinds.hpp"
#include "chart/kinds/row_plot.hpp"
#include "chart/marks/dot.hpp"
#include "chart/marks/rule.hpp"

namespace boardpack {
namespace {

constexpr double late_width = 3.2;

double day_number(Date day) { return static_cast<double>(day.days().time_since_epoch().count()); }

/// Days to positions; what lies outside the line stands at its end.
struct DayScale {
    Date first, last;
    double from = 0, to = 1;
    double operator()(Date day) const {
        const double span = std::max(1.0, day_number(last) - day_number(first));
        return from + std::clamp((day_number(day) - day_number(first)) / span, 0.0, 1.0) * (to - from);
    }
};

Date month_start(int year, unsigned month) { return *Date::from_ymd(year, month, 1); }

/// First days of quarters, of half years or of years: as many as have room for "Oct 2025" under them.
std::vector<Date> day_ticks(const DayScale& scale) {
    constexpr double apart = 48;
    for (const unsigned step : {3U, 6U, 12U}) {
        std::vector<Date> ticks;
        for (int year = scale.first.year(); year <= scale.last.year(); ++year)
            for (unsigned month = step == 12 ? 4 : 1; month <= 12; month += step)
                if (const Date day = month_start(year, month); day >= scale.first && day <= scale.last)
                    ticks.push_back(day);
        if (step == 12 || static_cast<double>(ticks.size()) * apart <= scale.to - scale.from)
            return ticks;
    }
    return {};
}

void draw_day_axis(Canvas& canvas, const DayScale& scale, double top, double bottom) {
    const auto& colours = canvas.theme().colours;
    const auto style = canvas.style(colours.muted);
    for (const Date day : day_ticks(scale)) {
        const double x = scale(day);
        canvas.line({x, top}, {x, bottom}, {colours.rule, 0.5, {}});
        const auto words = fmt::format("{} {}", std::string{month_name(day.month())}.substr(0, 3), day.year());
        canvas.text(words, style, canvas.held_inside(words, style, {x, bottom + 2 + canvas.ascent(), Anchor::middle}));
    }
    canvas.line({scale.from, bottom}, {scale.to, bottom}, {colours.muted, 0.75, {}});
}

Dot due_dot(double x, double y, const Theme& theme) {
    return {{x, y}, 3.0, DotShape::diamond, theme.colours.target, false};
}
Dot done_dot(double x, double y, const Theme& theme) {
    return {{x, y}, 3.2, DotShape::circle, theme.colours.series, false};
}

std::vector<KeyEntry> key_of(const MilestoneLine& chart) {
    using M = MilestoneLine::Milestone;
    std::vector<KeyEntry> keys;
    if (std::ranges::any_of(chart.milestones, [](const M& m) { return m.due.has_value(); }))
        keys.push_back({"Agreed date", 10, [](Canvas& canvas, double x, double middle) {
                            draw_dot(canvas, due_dot(x + 4, middle, canvas.theme()));
                        }});
    if (std::ranges::any_of(chart.milestones, [](const M& m) { return m.done.has_value(); }))
        keys.push_back({"Done", 10, [](Canvas& canvas, double x, double middle) {
                            draw_dot(canvas, done_dot(x + 4, middle, canvas.theme()));
                        }});
    if (std::ranges::any_of(chart.milestones, [&](const M& m) { return is_late(m, chart.now); }))
        keys.push_back({"Late", 16, [](Canvas& canvas, double x, double middle) {
                            canvas.line({x, middle}, {x + 12, middle},
                                        {canvas.theme().colours.concern, late_width, {}});
                        }});
    return keys;
}

}  // namespace

Scene draw_milestone_line(const ChartContext& context, const MilestoneLine& chart) {
    if (chart.milestones.empty())
        return draw_empty_frame(context, "No milestones to show");
    auto canvas = context.canvas();
    RowPlotWanted wanted;
    for (const auto& m : chart.milestones) wanted.rows.push_back({m.label, false, {milestone_words(m, chart.now)}});
    wanted.headings = {"Where it stands"};
    wanted.header.keys = key_of(chart);
    wanted.axis_height = canvas.line_height() + 2;
    wanted.above = canvas.line_height() + 3;
    const auto plot = lay_out_rows(canvas, std::move(wanted));
    const DayScale x{chart.from, chart.to, plot.left, std::max(plot.right, plot.left + 1)};
    if (plot.drawable())
        draw_day_axis(canvas, x, plot.top, plot.bottom);
    draw_row_words(canvas, plot);
    if (!plot.drawable())
        return canvas.finish({});
    const auto& colours = context.theme.colours;
    if (chart.now >= chart.from && chart.now <= chart.to) {
        const auto style = canvas.style(colours.muted);
        const auto words = chart.now.words();
        draw_rule(canvas, {{x(chart.now), plot.top - 2}, {x(chart.now), plot.bottom}}, break_pen(context.theme));
        canvas.text(words, style,
                    {std::max(std::min(x(chart.now), plot.right + 5 - canvas.text_width(words, style) / 2),
                              canvas.text_width(words, style) / 2 + 0.1),
                     plot.top - 4, Anchor::middle});
    }
    for (std::size_t i = 0; i < plot.rows; ++i) {
        const auto& m = chart.milestones[i];
        const double y = plot.bands.centre(i);
        if (m.due && is_late(m, chart.now))
            canvas.line({x(*m.due), y}, {x(m.done.value_or(chart.now)), y}, {colours.concern, late_width, {}});
        else if (m.due && m.done)
            canvas.line({x(*m.done), y}, {x(*m.due), y}, {colours.muted, 1.2, {}});
        if (m.due)
            draw_dot(canvas, due_dot(x(*m.due), y, context.theme));
        if (m.done)
            draw_dot(canvas, done_dot(x(*m.done), y, context.theme));
    }
    return canvas.finish({});
}

}  // namespace boardpack
