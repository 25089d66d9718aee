#include "chart/chart.hpp"

#include <algorithm>
#include <cctype>

#include "chart/kinds/kinds.hpp"
#include "chart/marked_figures.hpp"
#include "chart/natural_height.hpp"
#include "figure/format.hpp"
#include "figure/status.hpp"

namespace boardpack {

Scene draw_chart(const ChartSpec& spec, const ShownFigures& figures, const Theme& theme, const TextMeasure& measure,
                 double width, double height) {
    const ChartContext context{spec, figures, theme, measure, std::max(width, 1.0), std::max(height, 1.0)};
    struct Draw {
        const ChartContext& context;
        Scene operator()(const LineChart& c) const { return draw_line_chart(context, c); }
        Scene operator()(const BarChart& c) const { return draw_bar_chart(context, c); }
        Scene operator()(const PanelBars& c) const { return draw_panel_bars(context, c); }
        Scene operator()(const FunnelChart& c) const { return draw_funnel_chart(context, c); }
        Scene operator()(const DumbbellChart& c) const { return draw_dumbbell_chart(context, c); }
        Scene operator()(const StackedShares& c) const { return draw_stacked_shares(context, c); }
        Scene operator()(const IntervalPlot& c) const { return draw_interval_plot(context, c); }
        Scene operator()(const MilestoneLine& c) const { return draw_milestone_line(context, c); }
        Scene operator()(const WaitingProfile& c) const { return draw_waiting_profile(context, c); }
        Scene operator()(const SmallMultiples& c) const { return draw_small_multiples(context, c); }
        Scene operator()(const Sparkline& c) const { return draw_sparkline(context, c); }
    };
    auto scene = std::visit(Draw{context}, spec.body);
    scene.description = describe_chart(spec, figures);
    return scene;
}

namespace {

constexpr double empty_frame_height = 60;
constexpr double sparkline_height = 12;

/// Is there anything to draw? Milestones have dates, not figures; a sparkline is as high as a line of text anyway.
bool has_marks(const ChartSpec& spec, const ShownFigures& figures) {
    if (const auto* line = std::get_if<MilestoneLine>(&spec.body))
        return !line->milestones.empty();
    if (const auto* panels = std::get_if<PanelBars>(&spec.body); panels && panels->categories.empty())
        return false;
    return std::holds_alternative<Sparkline>(spec.body) ||
           std::ranges::any_of(marked_figures(spec),
                               [&](FigureRef ref) { return drawn_value(figures, ref).has_value(); });
}

}  // namespace

double natural_height(const ChartSpec& spec, const ShownFigures& figures, double width) {
    if (!has_marks(spec, figures))
        return empty_frame_height;
    struct Height {
        double width;
        double operator()(const LineChart& c) const { return line_chart_height(c, width); }
        double operator()(const BarChart& c) const { return bar_chart_height(c, width); }
        double operator()(const PanelBars& c) const { return panel_bars_height(c, width); }
        double operator()(const FunnelChart&) const { return funnel_chart_height(width); }
        double operator()(const DumbbellChart& c) const { return dumbbell_height(c, width); }
        double operator()(const StackedShares& c) const { return stacked_shares_height(c); }
        double operator()(const IntervalPlot& c) const { return interval_plot_height(c, width); }
        double operator()(const MilestoneLine& c) const { return milestone_line_height(c, width); }
        double operator()(const WaitingProfile& c) const { return waiting_profile_height(c, width); }
        double operator()(const SmallMultiples& c) const { return small_multiples_height(c, width); }
        double operator()(const Sparkline&) const { return sparkline_height; }
    };
    const bool long_axis = estimated_width(spec.axis) > width;
    return std::visit(Height{width}, spec.body) + (long_axis ? chart_line : 0);
}

const ShownFigure* figure_at(const ShownFigures& figures, FigureRef ref) {
    return static_cast<std::size_t>(ref) < figures.size() ? &figures.at(ref) : nullptr;
}

std::optional<Rational> drawn_value(const ShownFigures& figures, FigureRef ref) {
    const auto* figure = figure_at(figures, ref);
    if (!figure || !figure->has_value())
        return std::nullopt;
    const auto& value = figure->value();
    const auto rounded = value.rounded(figure->shape.decimals);
    if (figure->shape.unit != Unit::percent || figure->shape.difference || rounded == value)
        return rounded;
    // A share printed as ">99.9%" must not be drawn on the line of 100%.
    Rational last_place{1};
    for (int i = 0; i < figure->shape.decimals; ++i) last_place = last_place / Rational{10};
    if (rounded == Rational{100} && value < rounded)
        return rounded - last_place;
    return rounded == Rational{0} && value > rounded ? last_place : rounded;
}

DrawnFigure drawn_figure(const ChartContext& context, FigureRef ref) {
    DrawnFigure drawn{drawn_value(context.figures, ref), {}, false};
    if (const auto* figure = figure_at(context.figures, ref)) {
        drawn.words = format_figure(*figure, Wording::cell);
        if (const auto m = marks(*figure); drawn.value && !m.empty())
            drawn.words += " " + m;
        drawn.hollow = figure->provisional || figure->estimated;
    }
    return drawn;
}

std::string nothing_to_show(const ShownFigures& figures, const std::vector<FigureRef>& refs) {
    std::optional<StatusCode> reason;
    for (const auto ref : refs) {
        const auto* figure = figure_at(figures, ref);
        if (!figure || figure->has_value())
            continue;
        const auto code = std::get<StatusCode>(figure->content);
        if (reason && *reason != code)
            return "No figures to show";
        reason = code;
    }
    if (!reason)
        return "No figures to show";
    return "No figures to show: " + within_sentence(std::string{status_words(*reason)});
}

std::string within_sentence(std::string words) {
    const bool capital = !words.empty() && std::isupper(static_cast<unsigned char>(words[0]));
    const bool acronym = words.size() > 1 && std::isupper(static_cast<unsigned char>(words[1]));
    if (capital && !acronym)
        words[0] = static_cast<char>(std::tolower(static_cast<unsigned char>(words[0])));
    return words;
}

std::string axis_words(const ChartSpec& spec) { return spec.axis.empty() ? unit_words(spec.shape) : spec.axis; }

Colour readable(const Colour& colour, const Theme& theme) {
    return contrast_ratio(colour, theme.colours.paper) >= 4.5 ? colour : theme.colours.ink;
}

Colour quiet(const Colour& colour, const Theme& theme) {
    const auto& paper = theme.colours.paper;
    for (const double share : {0.6, 0.7, 0.8, 0.9}) {
        const auto mix = [&](double a, double b) { return a * share + b * (1 - share); };
        const Colour thinned{mix(colour.r, paper.r), mix(colour.g, paper.g), mix(colour.b, paper.b)};
        if (contrast_ratio(thinned, paper) >= 3)
            return thinned;
    }
    return colour;
}

Scene draw_empty_frame(const ChartContext& context, const std::string& words) {
    auto canvas = context.canvas();
    const auto& colours = context.theme.colours;
    canvas.outline({0.5, 0.5, context.width - 1, context.height - 1}, {colours.rule, 0.75, {}});
    const auto style = canvas.style(colours.muted);
    const auto most = static_cast<std::size_t>(std::max(0.0, (context.height - 4) / (canvas.line_height() + 0.1)));
    const auto lines = wrap(words, style, context.width - 12, std::min<std::size_t>(most, 4), context.measure);
    const double pitch = canvas.line_height() + 0.1;
    double baseline = (context.height - static_cast<double>(lines.size()) * pitch) / 2 + canvas.ascent();
    for (const auto& line : lines) {
        canvas.text(line, style, {context.width / 2, baseline, Anchor::middle});
        baseline += pitch;
    }
    return canvas.finish({});
}

}  // namespace boardpack
