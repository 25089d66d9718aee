#include <algorithm>

#include <fmt/format.h>

#include "chart/describe/milestone_words.hpp"
#include "chart/describe/parts.hpp"
#include "chart/describe/words.hpp"
#include "chart/kinds/kinds.hpp"

namespace boardpack {
namespace {

std::string rows_words(std::size_t n) { return count_words(n) + (n == 1 ? " row" : " rows"); }

const ShownFigure* shown(const ShownFigures& figures, FigureRef ref) {
    const auto* figure = figure_at(figures, ref);
    return figure && figure->has_value() ? figure : nullptr;
}

const char* change_phrase(DumbbellChart::Change change) {
    switch (change) {
        case DumbbellChart::Change::better:
            return ", better";
        case DumbbellChart::Change::worse:
            return ", worse";
        case DumbbellChart::Change::none:
            break;
    }
    return ", no clear change";
}

}  // namespace

std::string describe_dumbbell(const ChartSpec& spec, const ShownFigures& figures, const DumbbellChart& chart) {
    std::string out = "Dumbbell chart" + unit_phrase(spec) + " with " + rows_words(chart.rows.size()) + ", from " +
                      within_sentence(chart.from_words) + " to " + within_sentence(chart.to_words) + ".";
    std::vector<FigureRef> refs;
    std::string told;
    for (const auto& row : chart.rows) {
        refs.push_back(row.to);
        const auto* from = shown(figures, row.from);
        const auto* to = shown(figures, row.to);
        if (from && to)
            told +=
                " " + row.label + ": from " + spoken(*from) + " to " + spoken(*to) + change_phrase(row.change) + ".";
        else if (to)
            told += " " + row.label + ": " + spoken(*to) + ".";
    }
    return out + told_or_missing(told, figures, refs, "latest value", "latest values");
}

std::string describe_intervals(const ChartSpec& spec, const ShownFigures& figures, const IntervalPlot& chart) {
    std::string out = "Interval plot" + unit_phrase(spec) + " with " + rows_words(chart.rows.size()) + ".";
    std::vector<FigureRef> refs;
    std::string told;
    for (const auto& row : chart.rows) {
        refs.push_back(row.value);
        const auto* value = shown(figures, row.value);
        if (!value)
            continue;
        told += " " + row.label + ": " + spoken(*value);
        const auto* lower = shown(figures, row.lower);
        const auto* upper = shown(figures, row.upper);
        if (lower && upper)
            told += ", interval from " + spoken(*lower) + " to " + spoken(*upper);
        told += ".";
    }
    if (told.empty())
        return out + " " + nothing_to_show(figures, refs) + ".";
    out += told;
    if (const auto* reference = shown(figures, chart.reference))
        out +=
            " To compare with: " + (chart.reference_label.empty() ? spoken(*reference) : chart.reference_label) + ".";
    if (const auto missing = not_shown(figures, refs, "result", "results"); !missing.empty())
        out += " " + missing;
    return out;
}

std::string describe_milestones(const MilestoneLine& chart) {
    if (chart.milestones.empty())
        return "No milestones to show.";
    const auto n = chart.milestones.size();
    std::string out = "Line of time from " + chart.from.words() + " to " + chart.to.words() + " with " +
                      count_words(n) + (n == 1 ? " milestone." : " milestones.");
    for (const auto& m : chart.milestones) {
        out += " " + m.label + ": " + within_sentence(milestone_words(m, chart.now));
        if (m.done && m.due)
            out += (is_late(m, chart.now) ? ", after the agreed date of " : ", agreed for ") + m.due->words();
        out += ".";
    }
    return out;
}

std::string describe_waits(const ShownFigures& figures, const WaitingProfile& chart) {
    const auto n = chart.lists.size();
    std::string out =
        "Bars of the weeks waited so far, for " + count_words(n) + (n == 1 ? " waiting list." : " waiting lists.");
    std::vector<FigureRef> refs;
    std::string told;
    for (const auto& list : chart.lists) {
        std::vector<std::string> parts;
        const auto tell = [&](FigureRef ref, std::string_view before, std::string_view after) {
            if (const auto* figure = shown(figures, ref))
                parts.push_back(fmt::format("{}{}{}", before, spoken(*figure), after));
        };
        tell(list.median, "half have waited up to ", "");
        tell(list.p92, "92 in 100 up to ", "");
        for (const auto ref : {list.median, list.p92}) refs.push_back(ref);
        if (!parts.empty())
            told += " " + list.name + ": " + joined(parts) + ".";
    }
    if (told.empty())
        return out + " " + nothing_to_show(figures, refs) + ".";
    out += told;
    for (const auto& limit : {chart.within_weeks, chart.over_weeks})
        if (limit)
            out += fmt::format(" A line marks {} weeks.", *limit);
    if (const auto missing = not_shown(figures, refs, "wait", "waits"); !missing.empty())
        out += " " + missing;
    return out;
}

}  // namespace boardpack
