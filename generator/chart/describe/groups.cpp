#include <algorithm>

#include "chart/describe/parts.hpp"
#include "chart/describe/words.hpp"
#include "chart/kinds/kinds.hpp"
#include "figure/format.hpp"

namespace boardpack {
namespace {

const char* stands_words(const FunnelChart::Place& place, bool above) {
    using enum FunnelChart::Stands;
    switch (place.stands) {
        case inside:
            return "inside both lines";
        case unusual:
            return above ? "above the 95% line" : "below the 95% line";
        case very_unusual:
            return above ? "above the 99.8% line" : "below the 99.8% line";
    }
    return "";
}

}  // namespace

std::string describe_funnel(const ChartSpec& spec, const ShownFigures& figures, const FunnelChart& chart) {
    std::string out = "Funnel plot" + unit_phrase(spec) + " by the size of the place, with " +
                      count_words(chart.places.size()) + (chart.places.size() == 1 ? " place." : " places.");
    std::vector<FigureRef> refs;
    struct Shown {
        const FunnelChart::Place* place;
        const ShownFigure* figure;
        Rational value;
    };
    std::vector<Shown> shown;
    for (const auto& place : chart.places) {
        refs.push_back(place.value);
        const auto value = drawn_value(figures, place.value);
        if (value && drawn_value(figures, place.base))
            shown.push_back({&place, figure_at(figures, place.value), *value});
    }
    if (shown.empty())
        return out + " " + nothing_to_show(figures, refs) + ".";
    const auto average = drawn_value(figures, chart.average);
    if (average)
        out += " " + chart.average_label + ": " + spoken(*figure_at(figures, chart.average)) + ".";
    std::vector<std::string> high;
    std::vector<std::string> low;
    for (const auto& s : shown) {
        const bool above = average && s.value > *average;
        if (s.place->local)
            out += " " + s.place->name + ": " + spoken(*s.figure) + ", " + stands_words(*s.place, above) + ".";
        else if (s.place->stands != FunnelChart::Stands::inside)
            (above ? high : low).push_back(s.place->name);
    }
    if (!high.empty())
        out += " Unusually high: " + joined(high) + ".";
    if (!low.empty())
        out += " Unusually low: " + joined(low) + ".";
    if (const auto missing = not_shown(figures, refs, "place", "places"); !missing.empty())
        out += " " + missing;
    return out;
}

std::string describe_shares(const ChartSpec& spec, const ShownFigures& figures, const StackedShares& chart) {
    const auto n = chart.wholes.size();
    std::string out = "Stacked column" + std::string{n == 1 ? "" : "s"} + unit_phrase(spec) + " with " +
                      count_words(chart.parts.size()) + (chart.parts.size() == 1 ? " part." : " parts.");
    std::vector<FigureRef> refs;
    std::string told;
    for (const auto& whole : chart.wholes) {
        std::vector<std::string> parts;
        for (std::size_t i = 0; i < chart.parts.size() && i < whole.shares.size(); ++i) {
            refs.push_back(whole.shares[i]);
            const auto* figure = figure_at(figures, whole.shares[i]);
            if (figure && figure->has_value())
                parts.push_back(chart.parts[i].name + ", " + spoken(*figure));
        }
        if (parts.empty())
            continue;
        std::string list;
        for (const auto& part : parts) list += (list.empty() ? "" : "; ") + part;
        told += " " + (whole.name.empty() ? "" : whole.name + ": ") + list + ".";
    }
    return out + told_or_missing(told, figures, refs, "part", "parts");
}

std::string describe_multiples(const ChartSpec& spec, const ShownFigures& figures, const SmallMultiples& chart) {
    const auto n = chart.panels.size();
    std::string out = "Small line charts" + unit_phrase(spec) + " on one scale, " + count_words(n) +
                      (n == 1 ? " panel." : " panels.");
    std::vector<FigureRef> refs;
    std::string told;
    for (const auto& panel : chart.panels) {
        for (const auto& p : panel.points) refs.push_back(p.value);
        const auto said = shown_points(figures, panel.points);
        if (said.empty())
            continue;
        told += " " + panel.name + ": ";
        told += said.size() == 1 ? in_period(said.front())
                                 : "from " + in_period(said.front()) + " to " + in_period(said.back());
        if (const auto* target = figure_at(figures, panel.target); target && target->has_value())
            told += ", target " + spoken(*target);
        told += ".";
    }
    return out + told_or_missing(told, figures, refs, "value", "values");
}

}  // namespace boardpack
