#include "pack/process_parts.hpp"

#include <algorithm>

#include "evaluate/process_words.hpp"
#include "pack/build.hpp"

namespace boardpack {

namespace {

using statistics::Assurance;
using statistics::Direction;
using statistics::PointClass;
using statistics::Variation;

Icon variation_icon(const ProcessChart& chart) {
    const bool increase = chart.direction == Direction::increase;
    switch (chart.variation) {
        case Variation::common_cause:
            return Icon::common_cause;
        case Variation::improvement:
            return increase ? Icon::improvement_high : Icon::improvement_low;
        case Variation::concern:
            return increase ? Icon::concern_low : Icon::concern_high;
        case Variation::neutral_high:
            return Icon::neutral_high;
        case Variation::neutral_low:
            return Icon::neutral_low;
        case Variation::too_few_points:
        case Variation::no_variation:
        case Variation::no_limits:
            break;
    }
    return Icon::none;
}

Icon assurance_icon(const ProcessChart& chart) {
    switch (chart.assurance) {
        case Assurance::pass:
            return Icon::pass;
        case Assurance::fail:
            return Icon::fail;
        case Assurance::inconsistent:
            return Icon::hit_or_miss;
        case Assurance::not_asked:
        case Assurance::too_few_points:
        case Assurance::no_limits:
            break;
    }
    return Icon::none;
}

PointMark mark_of(PointClass type) {
    switch (type) {
        case PointClass::not_judged:
            return PointMark::none;
        case PointClass::common_cause:
            return PointMark::common_cause;
        case PointClass::improvement:
            return PointMark::improvement;
        case PointClass::concern:
            return PointMark::concern;
        case PointClass::neutral_high:
            return PointMark::neutral_high;
        case PointClass::neutral_low:
            return PointMark::neutral_low;
    }
    return PointMark::none;
}

/// Average and limits at the latest value: "84.2%, from 70.1% to 95.0% (p chart, profile mdc, 36 months)".
Inlines expected_range(const ProcessChart& chart) {
    const ProcessPhase& phase = chart.latest_phase();
    const ProcessPoint& latest = chart.points[*chart.described];
    const bool by_point = latest.lower_ref != no_figure;
    const FigureRef lower = by_point ? latest.lower_ref : phase.lower_ref;
    const FigureRef upper = by_point ? latest.upper_ref : phase.upper_ref;
    const std::vector<FigureRef> all{phase.mean_ref, lower, upper};
    Inlines out{FigureSlot{lower, Show::value, {}, all}};
    out.emplace_back(Claim{" to ", all, "Hidden to protect individuals", {}});
    out.emplace_back(FigureSlot{upper, Show::value, {}, all});
    out.emplace_back(Claim{", average ", all, "", {}});
    out.emplace_back(FigureSlot{phase.mean_ref, Show::value, {}, all});
    append(out, "; " + method_words(chart), Emphasis::muted);
    return out;
}

/// One stretch of limits as far as the chart shows it; points of which nothing is shown are left out.
LimitSpan span_of(const ProcessChart& chart, const ProcessPhase& phase, const Period& from) {
    LimitSpan span;
    span.mean = phase.mean_ref;
    span.lower = phase.lower_ref;
    span.upper = phase.upper_ref;
    span.phase = phase.name;
    bool started = false;
    for (std::size_t i = phase.begin; i < phase.end; ++i) {
        const ProcessPoint& point = chart.points[i];
        if (point.period < from)
            continue;
        if (!started)
            span.first = point.period;
        started = true;
        span.last = point.period;
        if (point.lower_ref == no_figure)
            continue;
        span.lower_path.push_back({.period = point.period, .value = point.lower_ref});
        span.upper_path.push_back({.period = point.period, .value = point.upper_ref});
    }
    return span;
}

}  // namespace

bool shows_limits(const IndicatorResult& result, Density density) {
    if (!result.process || !result.process->usable())
        return false;
    const ProcessChart& chart = *result.process;
    return density == Density::full || chart.variation != Variation::common_cause ||
           chart.assurance == Assurance::fail || chart.assurance == Assurance::inconsistent;
}

void add_process(Facts& facts, const IndicatorResult& result, Density density) {
    if (!result.process || (density == Density::compact && !shows_limits(result, density)))
        return;
    const ProcessChart& chart = *result.process;
    std::string variation = variation_words(chart);
    if (const std::string latest = latest_words(chart); !latest.empty() && chart.usable())
        variation += ". " + latest;
    // How many values came in is no secret: those that are hidden show as such.
    const bool counted_only = chart.variation == Variation::too_few_points;
    facts.items.push_back({"Variation", IconMark{variation_icon(chart), std::move(variation),
                                                 counted_only ? std::vector<FigureRef>{} : chart.rests_on}});
    if (std::string words = assurance_words(chart); !words.empty())
        facts.items.push_back({"Assurance", IconMark{assurance_icon(chart), std::move(words), chart.rests_on}});
    if (density == Density::full && chart.usable())
        facts.items.push_back({"Expected range", expected_range(chart)});
}

void add_limits(const IndicatorResult& result, const ChartWindow& shown, LineChart& chart) {
    const ProcessChart& process = *result.process;
    if (process.monthly != shown.monthly || shown.points.empty() || chart.series.empty())
        return;
    const Period from = shown.points.front()->period;
    for (const ProcessPhase& phase : process.phases)
        if (phase.mean_ref != no_figure && !(process.points[phase.end - 1].period < from))
            chart.limits.push_back(span_of(process, phase, from));
    for (ChartPoint& point : chart.series.front().points) {
        const auto at = std::ranges::find(process.points, point.period, &ProcessPoint::period);
        if (at != process.points.end() && at->has_value())
            point.mark = mark_of(at->type);
    }
    chart.limits_label = "Expected range: " + method_words(process);
}

}  // namespace boardpack
