#include <algorithm>
#include <optional>
#include <ranges>
#include <string_view>

#include "chart/chart.hpp"
#include "chart/describe/limits.hpp"
#include "chart/describe/parts.hpp"
#include "chart/describe/words.hpp"
#include "chart/kinds/kinds.hpp"
#include "figure/format.hpp"

namespace boardpack {
namespace {

/// First and last value and how they compare, then the extremes where these are others.
std::string tell_series(const std::string& name, const std::vector<Said>& said) {
    const auto subject = name.empty() ? std::string{"The value"} : name;
    const auto& first = said.front();
    const auto& last = said.back();
    if (said.size() == 1)
        return subject + ": " + in_period(first) + ".";
    const bool all_same = std::ranges::all_of(said, [&](const Said& s) { return s.value == first.value; });
    if (all_same)
        return subject + ": " + spoken(*first.figure) + " in every period shown, from " + first.period.display() +
               " to " + last.period.display() + ".";
    std::string out = subject + ": from " + in_period(first) + " to " + in_period(last);
    out += last.value > first.value   ? ", up over the whole range."
           : last.value < first.value ? ", down over the whole range."
                                      : ", the same at both ends.";
    // Of equal extremes the latest is named: it is the one that matters now.
    const auto latest_first = said | std::views::reverse;
    const auto high = std::ranges::max_element(latest_first, {}, &Said::value);
    const auto low = std::ranges::min_element(latest_first, {}, &Said::value);
    const auto times = [&](const Said& extreme) {
        return std::ranges::count_if(said, [&](const Said& s) { return s.value == extreme.value; });
    };
    const auto more = [&](const Said& extreme) {
        return times(extreme) > 1 ? in_period(extreme) + " and " + count_words(times(extreme) - 1) +
                                        (times(extreme) == 2 ? " other period" : " other periods")
                                  : in_period(extreme);
    };
    out += " Highest: " + more(*high) + ". Lowest: " + more(*low) + ".";
    return out;
}

std::string tell_target(const ShownFigures& figures, const TargetLine& target) {
    const auto* level = figure_at(figures, target.level);
    const auto* upper = figure_at(figures, target.upper);
    if (level && level->has_value() && upper && upper->has_value())
        return " Target: between " + spoken(*level) + " and " + spoken(*upper) + ".";
    if (level && level->has_value())
        return " Target: " + spoken(*level) + ".";
    const auto said = shown_points(figures, target.points);
    if (said.empty())
        return {};
    if (said.size() == 1)
        return " Target: " + in_period(said.front()) + ".";
    return " Target: from " + in_period(said.front()) + " to " + in_period(said.back()) + ".";
}

std::string describe_line(const ChartSpec& spec, const ShownFigures& figures, const LineChart& chart) {
    std::vector<FigureRef> local_refs;
    std::optional<Period> first;
    std::optional<Period> last;
    std::string local;
    std::vector<std::string> comparators;
    const bool several = chart.series.size() > 1;
    std::size_t provisional = 0;
    for (const auto& s : chart.series) {
        const auto said = shown_points(figures, s.points);
        for (const auto& p : s.points) {
            first = first ? std::min(*first, p.period) : p.period;
            last = last ? std::max(*last, p.period) : p.period;
            if (!s.comparator)
                local_refs.push_back(p.value);
        }
        if (!s.comparator)
            provisional += static_cast<std::size_t>(std::ranges::count_if(said, &Said::provisional));
        if (said.empty()) {
            if (several)
                comparators.push_back(s.name + ": no figures to show");
            continue;
        }
        if (s.comparator)
            comparators.push_back(s.name + ": " + in_period(said.back()));
        else
            local += " " + tell_series(s.name, said);
    }
    std::string out = "Line chart" + unit_phrase(spec);
    if (first)
        out += *first == *last ? ", " + first->display() : ", " + first->display() + " to " + last->display();
    out += "." + local;
    if (local.empty() && comparators.empty())
        return out + " " + nothing_to_show(figures, local_refs) + ".";
    if (chart.target)
        out += tell_target(figures, *chart.target);
    if (const auto* baseline = figure_at(figures, chart.baseline); baseline && baseline->has_value())
        out += " Baseline: " + spoken(*baseline) + ".";
    out += describe_limits(chart, figures);
    for (const auto& c : comparators) out += " " + c + ".";
    for (const auto& b : chart.breaks)
        out += " The series breaks at " + b.at.display() + (b.reason.empty() ? "" : ": " + b.reason) + ".";
    if (provisional > 0)
        out += " " + sentence_start(count_words(provisional)) +
               (provisional == 1 ? " value is provisional." : " values are provisional.");
    if (const auto missing = not_shown(figures, local_refs, "period", "periods"); !missing.empty())
        out += " " + missing;
    return out;
}

std::string describe_bars(const ChartSpec& spec, const ShownFigures& figures, const BarChart& chart) {
    struct Shown {
        const Bar* bar;
        const ShownFigure* figure;
        Rational value;
    };
    std::vector<Shown> shown;
    std::vector<FigureRef> refs;
    for (const auto& b : chart.bars) {
        refs.push_back(b.value);
        if (const auto v = drawn_value(figures, b.value))
            shown.push_back({&b, figure_at(figures, b.value), *v});
    }
    std::string out = "Bar chart" + unit_phrase(spec) + " with " + count_words(chart.bars.size()) +
                      (chart.bars.size() == 1 ? " bar" : " bars") +
                      (chart.sort && chart.bars.size() > 1 ? ", largest first." : ".");
    if (shown.empty())
        return out + " " + nothing_to_show(figures, refs) + ".";
    const auto named = [](const Shown& s) { return s.bar->label + ", " + spoken(*s.figure); };
    const auto by_value = [](const Shown& a, const Shown& b) { return a.value < b.value; };
    const auto largest = std::ranges::max_element(shown, by_value);
    const auto smallest = std::ranges::min_element(shown, by_value);
    if (shown.size() == 1)
        out += " " + named(shown.front()) + ".";
    else if (largest->value == smallest->value)
        out += " All shown are equal, at " + spoken(*largest->figure) + ".";
    else
        out += " Largest: " + named(*largest) + ". Smallest: " + named(*smallest) + ".";
    for (const auto& s : shown) {
        if (!s.bar->highlighted || shown.size() < 2)
            continue;
        const auto above =
            static_cast<std::size_t>(std::ranges::count_if(shown, [&](const Shown& o) { return o.value > s.value; }));
        const bool tied = std::ranges::count_if(shown, [&](const Shown& o) { return o.value == s.value; }) > 1;
        out += " " + s.bar->label + " is " + (tied ? "joint " : "") + ordinal(above + 1) + " of " +
               format_count(static_cast<std::int64_t>(shown.size())) + ", highest first, at " + spoken(*s.figure) + ".";
    }
    if (const auto* reference = figure_at(figures, chart.reference); reference && reference->has_value()) {
        // The label usually has the value in it already.
        const auto value = spoken(*reference);
        const auto& words = chart.reference_label;
        out += " For comparison: " + words;
        if (!words.contains(value))
            out += (words.empty() ? "" : ", ") + value;
        out += ".";
    }
    if (const auto missing = not_shown(figures, refs, "bar", "bars"); !missing.empty())
        out += " " + missing;
    return out;
}

std::string describe_panels(const ChartSpec& spec, const ShownFigures& figures, const PanelBars& chart) {
    std::vector<FigureRef> refs;
    std::string told;
    for (const auto& p : chart.panels) {
        std::optional<std::size_t> largest;
        std::optional<std::size_t> smallest;
        std::vector<std::optional<Rational>> values;
        for (std::size_t i = 0; i < p.values.size() && i < chart.categories.size(); ++i) {
            refs.push_back(p.values[i]);
            values.push_back(drawn_value(figures, p.values[i]));
            if (!values[i])
                continue;
            if (!largest || *values[i] > *values[*largest])
                largest = i;
            if (!smallest || *values[i] < *values[*smallest])
                smallest = i;
        }
        if (!largest)
            continue;
        const auto named = [&](std::size_t i) {
            return chart.categories[i] + ", " + spoken(*figure_at(figures, p.values[i]));
        };
        told += " " + p.name + ": ";
        if (*largest == *smallest)
            told += named(*largest) + ".";
        else if (*values[*largest] == *values[*smallest])
            told += "all shown are equal, at " + spoken(*figure_at(figures, p.values[*largest])) + ".";
        else
            told += "largest " + named(*largest) + "; smallest " + named(*smallest) + ".";
    }
    std::string out = "Bar charts" + unit_phrase(spec) + " on one scale, " + count_words(chart.panels.size()) +
                      (chart.panels.size() == 1 ? " panel" : " panels") + " with " +
                      count_words(chart.categories.size()) +
                      (chart.categories.size() == 1 ? " bar each: " : " bars each: ") + joined(chart.categories) + ".";
    return out + told_or_missing(told, figures, refs, "value", "values");
}

std::string describe_sparkline(const ShownFigures& figures, const Sparkline& chart) {
    const auto said = shown_points(figures, chart.points);
    if (said.empty()) {
        std::vector<FigureRef> refs;
        for (const auto& p : chart.points) refs.push_back(p.value);
        return nothing_to_show(figures, refs) + ".";
    }
    std::string out = said.size() == 1 ? in_period(said.front())
                                       : "From " + in_period(said.front()) + " to " + in_period(said.back());
    if (const auto missing = chart.points.size() - said.size(); missing > 0)
        out += "; " + count_words(missing) + (missing == 1 ? " period not shown" : " periods not shown");
    return out + ".";
}

}  // namespace

std::string describe_chart(const ChartSpec& spec, const ShownFigures& figures) {
    struct Describe {
        const ChartSpec& spec;
        const ShownFigures& figures;
        std::string operator()(const LineChart& c) const { return describe_line(spec, figures, c); }
        std::string operator()(const BarChart& c) const { return describe_bars(spec, figures, c); }
        std::string operator()(const PanelBars& c) const { return describe_panels(spec, figures, c); }
        std::string operator()(const FunnelChart& c) const { return describe_funnel(spec, figures, c); }
        std::string operator()(const DumbbellChart& c) const { return describe_dumbbell(spec, figures, c); }
        std::string operator()(const StackedShares& c) const { return describe_shares(spec, figures, c); }
        std::string operator()(const IntervalPlot& c) const { return describe_intervals(spec, figures, c); }
        std::string operator()(const MilestoneLine& c) const { return describe_milestones(c); }
        std::string operator()(const WaitingProfile& c) const { return describe_waits(figures, c); }
        std::string operator()(const SmallMultiples& c) const { return describe_multiples(spec, figures, c); }
        std::string operator()(const Sparkline& c) const { return describe_sparkline(figures, c); }
    };
    return std::visit(Describe{spec, figures}, spec.body);
}

}  // namespace boardpack
