#include "chart/kinds/line_labels.hpp"

#include <algorithm>

#include "figure/format.hpp"

namespace boardpack {
namespace {

constexpr double off_line = 2.5;  // between a level and the words on it
constexpr double off_dot = 5;     // between a point and the words beside it

std::string printed(const ShownFigure& figure) { return format_figure(figure, Wording::cell); }

/// Do the words give the value already, with or without places that are all zero ("95%" for 95.0%)?
bool tells_value(const std::string& words, const ShownFigure& figure) {
    for (auto shape = figure.shape; shape.decimals >= 0; --shape.decimals)
        if (figure.value().rounded(shape.decimals) == figure.value().rounded(figure.shape.decimals) &&
            words.contains(format_value(figure.value(), shape, Wording::cell)))
            return true;
    return false;
}

/// The label of a level: its words, and its value unless they tell it.
DirectLabel level_label(const std::string& words, const std::string& otherwise, const ShownFigure& figure,
                        const Rational& value, const LabelStyle& style, const Colour& leader) {
    DirectLabel l;
    l.names = DirectLabel::Names::level;
    l.text = words.empty() ? otherwise : words;
    if (!tells_value(l.text, figure)) {
        const bool ends_in_digit = l.text.back() >= '0' && l.text.back() <= '9';
        l.number = printed(figure);
        l.text += (ends_in_digit ? ": " : " ") + l.number;
    }
    l.style = style;
    l.value = value;
    l.leader = leader;
    l.in_margin = false;
    return l;
}

/// Mean and limits where they end, beside the plot: words on the band would cover its edge.
void limit_labels(std::vector<DirectLabel>& labels, const LineLimits& l, const LineData& data, const LabelStyle& style,
                  const Colour& leader) {
    const auto add = [&](const char* words, const ShownFigure* figure, const std::optional<Rational>& value) {
        if (!figure || !value)
            return;
        auto label = level_label(words, words, *figure, *value, style, leader);
        label.in_margin = true;
        label.can_go = true;
        if (l.last + 1 < data.periods.slots().size()) {
            label.names = DirectLabel::Names::series_end;
            label.slot = l.last;
        }
        labels.push_back(std::move(label));
    };
    if (l.no_width()) {
        add("Mean and limits", l.mean_figure, l.mean);
        return;
    }
    const auto latest = [](const std::vector<std::optional<Rational>>& side) {
        const auto found = std::find_if(side.rbegin(), side.rend(), [](const auto& v) { return v.has_value(); });
        return found == side.rend() ? std::nullopt : *found;
    };
    add("Mean", l.mean_figure, l.mean);
    add("Upper limit", l.upper_figure, latest(l.upper));
    add("Lower limit", l.lower_figure, latest(l.lower));
}

}  // namespace

std::vector<DirectLabel> direct_labels(const ChartContext& context, const LineChart& chart, const LineData& data) {
    std::vector<DirectLabel> labels;
    const auto& colours = context.theme.colours;
    const double size = std::max(context.theme.type.chart, 8.0);
    const std::size_t last_slot = data.periods.slots().size() - 1;
    for (const bool comparators : {false, true}) {
        for (const auto& s : data.series) {
            const auto* last = s.last();
            if (s.comparator != comparators || !last)
                continue;
            DirectLabel l;
            l.number = printed(*last->figure);
            if (last->slot != last_slot)
                l.number += " (" + last->period.short_label() + ")";
            l.text = data.series.size() > 1 && !s.name.empty() ? s.name + " " + l.number : l.number;
            l.style = {size, comparators ? Weight::regular : Weight::bold, readable(s.pen.colour, context.theme)};
            l.value = last->value;
            l.slot = last->slot;
            l.leader = s.pen.colour;
            l.in_margin = last->slot == last_slot && last_slot > 0;
            l.can_go = comparators;
            labels.push_back(std::move(l));
        }
    }
    if (chart.target) {
        const LabelStyle style{size, Weight::medium, readable(colours.target, context.theme)};
        if (data.target) {
            labels.push_back(level_label(chart.target->label, "Target",
                                         *figure_at(context.figures, chart.target->level), *data.target, style,
                                         colours.target));
        } else if (!data.target_path.empty()) {
            const auto& end = data.target_path.back();
            labels.push_back(level_label(chart.target->label, "Target", *end.figure, end.value, style, colours.target));
            // Words on a path would lie across its steps.
            labels.back().in_margin = true;
        }
    }
    if (data.baseline)
        labels.push_back(level_label(chart.baseline_label, "Baseline", *figure_at(context.figures, chart.baseline),
                                     *data.baseline, {size, Weight::regular, readable(colours.baseline, context.theme)},
                                     colours.baseline));
    if (!data.limits.empty())
        limit_labels(labels, data.limits.back(), data, {size, Weight::regular, readable(colours.limits, context.theme)},
                     colours.limits);
    return labels;
}

std::vector<std::string> margin_lines(const DirectLabel& label, double width, const TextMeasure& measure) {
    const auto fits = [&](const std::string& t) {
        return measure.measure(t, label.style.size, label.style.weight).width <= width;
    };
    if (fits(label.text))
        return {label.text};
    if (label.number.empty())
        return wrap(label.text, label.style, width, 3, measure);
    // The value stays whole, on a line of its own, even if the name above it has to be shortened.
    auto lines = wrap(label.text.substr(0, label.text.size() - label.number.size()), label.style, width, 2, measure);
    for (auto& line : lines)
        while (!line.empty() && line.back() == ' ') line.pop_back();
    std::erase(lines, std::string{});
    for (const auto& line : wrap(label.number, label.style, width, 2, measure)) lines.push_back(line);
    return lines;
}

bool place_in_plot(Canvas& canvas, const DirectLabel& label, const PlotFrame& plot, XY at) {
    const double pitch = canvas.line_height() + 0.1;
    const double descent = canvas.line_height() - canvas.ascent();
    const auto attempt = [&](const std::vector<std::string>& lines, TextPlace place) {
        auto one = place;
        for (const auto& line : lines) {
            const auto box = canvas.text_box(line, label.style, one);
            const bool inside = box.x >= plot.left && box.right() <= plot.right && box.y >= plot.top - 1 &&
                                box.bottom() <= plot.bottom - 1;
            if (!inside || !canvas.clear(box))
                return false;
            one.baseline += pitch;
        }
        for (const auto& line : lines) {
            canvas.text_on_paper(line, label.style, place);
            place.baseline += pitch;
        }
        return true;
    };
    const double below = at.y + off_line + canvas.ascent();
    if (label.names == DirectLabel::Names::series_end) {
        const double beside = at.y + canvas.ascent() - canvas.line_height() / 2;
        const double above = at.y - off_line - descent - 2;
        return attempt({label.text}, {at.x + off_dot, beside, Anchor::start}) ||
               attempt({label.text}, {at.x, above, Anchor::middle}) ||
               attempt({label.text}, {at.x, below + 2, Anchor::middle}) ||
               attempt({label.text}, {at.x - off_dot, beside, Anchor::end});
    }
    const auto along = [&](const std::vector<std::string>& lines) {
        constexpr double step = 8;
        const double above = at.y - off_line - descent - pitch * static_cast<double>(lines.size() - 1);
        for (const double baseline : {above, below})
            for (double x = plot.left + 4; x < plot.right; x += step)
                if (attempt(lines, {x, baseline, Anchor::start}))
                    return true;
        return false;
    };
    if (along({label.text}))
        return true;
    const double width = canvas.text_width(label.text, label.style);
    const auto lines = wrap(label.text, label.style, width * 0.65, 2, canvas.measure());
    const bool whole = std::ranges::none_of(lines, [](const std::string& l) { return l.ends_with("…"); });
    return lines.size() == 2 && whole && along(lines);
}

}  // namespace boardpack
