#include "pack/series_chart.hpp"

#include <algorithm>

#include "figure/format.hpp"
#include "pack/build.hpp"
#include "pack/process_parts.hpp"
#include "pack/small_numbers.hpp"
#include "pack/words.hpp"

namespace boardpack {

namespace {

constexpr std::size_t months_shown = 24;
constexpr std::size_t periods_shown = 13;
constexpr std::size_t fewest_months = 6;

std::vector<const Observation*> window(const std::vector<Observation>& all, std::size_t most) {
    std::vector<const Observation*> points;
    for (const Observation& point : all) points.push_back(&point);
    if (points.size() > most)
        points.erase(points.begin(), points.end() - static_cast<std::ptrdiff_t>(most));
    // What is not due yet is no gap in the line.
    while (!points.empty() && !has_value(points.back()) && points.back()->why_not == StatusCode::not_due)
        points.pop_back();
    const auto first = std::ranges::find_if(points, [](const Observation* p) { return has_value(p); });
    points.erase(points.begin(), first);
    return points;
}

std::size_t with_value(const std::vector<const Observation*>& points) {
    return static_cast<std::size_t>(std::ranges::count_if(points, [](const Observation* p) { return has_value(p); }));
}

ChartPoint point_of(const Observation& observation) {
    // A value that is missing is a figure too, with the reason why: the chart marks the gap.
    return {observation.period, observation.value_ref, observation.provenance.stage == Stage::provisional,
            observation.starts_segment};
}

std::string pace(const Indicator& indicator, bool monthly) {
    if (monthly)
        return "each month";
    switch (indicator.frequency) {
        case Frequency::monthly:
        case Frequency::quarterly:
            return "each quarter";
        case Frequency::half_yearly:
            return "each half year";
        case Frequency::termly:
            return "each term";
        case Frequency::annual:
            return "each year";
        case Frequency::once:
            return "once";
    }
    return {};
}

/// One level where the target was the same all the time, else its path.
std::optional<TargetLine> target_line(const Composer& composer, const IndicatorResult& result,
                                      const ChartWindow& shown) {
    const Target* target = result.target.target;
    if (!target)
        return std::nullopt;
    TargetLine line;
    line.label = target->form == TargetForm::benchmark ? area_name(composer.model, target->area) : "Target";
    bool moves = false;
    for (const Observation* point : shown.points)
        if (const FigureRef at = target_at(result, point->period); at != no_figure) {
            const FigureStore& figures = composer.evaluation.figures;
            moves |= !line.points.empty() && figures.at(line.points.front().value).content != figures.at(at).content;
            line.points.push_back({point->period, at, false, false});
        }
    line.steps = target->form != TargetForm::trajectory || target->shape == TrajectoryShape::steps;
    if (moves)
        return line;
    line.points.clear();
    line.level = result.target.value_ref;
    return line.level == no_figure ? std::nullopt : std::optional{line};
}

Shape shape_of(const Composer& composer, const ChartWindow& shown, const Indicator& indicator) {
    for (const Observation* point : shown.points)
        if (has_value(point))
            return composer.evaluation.figures.at(point->value_ref).shape;
    return {indicator.unit, display_decimals(indicator), false};
}

/// "; the latest out of 432": the base of the last share of the line.
void add_base(const Observation& latest, Inlines& subtitle) {
    if (!has_value(&latest) || latest.denominator_ref == no_figure)
        return;
    const std::vector<FigureRef> base{latest.denominator_ref};
    subtitle.emplace_back(Claim{"; the latest out of ", base, "", {}});
    subtitle.emplace_back(FigureSlot{latest.denominator_ref, Show::value, {}, base});
}

}  // namespace

bool comparable_between_areas(const Indicator& indicator) {
    return indicator.unit != Unit::number && indicator.unit != Unit::pounds && indicator.unit != Unit::none;
}

bool ChartWindow::drawable() const { return with_value(points) >= 2; }

ChartWindow chart_window(const Composer& composer, const IndicatorResult& result) {
    if (!result.series)
        return {};
    const Series& series = *result.series;
    const std::vector<const Observation*> months = window(series.months, months_shown);
    const std::size_t known = with_value(months);
    const auto sensitive = static_cast<std::size_t>(std::ranges::count_if(months, [&](const Observation* m) {
        return is_sensitive(*m, composer.evaluation.figures, composer.policy());
    }));
    // A line that is mostly gaps says nothing, and what stays of it gives the rest away. With more than a quarter of
    // the months too small to show, the reporting periods are drawn instead: they hold the same people, in larger
    // groups.
    if (known >= fewest_months && sensitive * 4 <= known)
        return {months, true};
    return {window(series.points, periods_shown), false};
}

std::vector<const Series*> comparators(const Composer& composer, const IndicatorResult& result) {
    std::vector<const Series*> found;
    if (!comparable_between_areas(*result.indicator))
        return found;
    for (const Area& area : composer.model.strategy().areas) {
        if (area.kind != AreaKind::national && area.kind != AreaKind::region)
            continue;
        const Series* series = composer.evaluation.series_of(result.indicator->id.value, area.code.value);
        if (series && with_value(window(series->points, periods_shown)) >= 2)
            found.push_back(series);
    }
    return found;
}

FigureRef target_at(const IndicatorResult& result, const Period& period) {
    for (const TargetPoint& point : result.target_path)
        if (point.period == period || (period.kind() == PeriodKind::month && point.period.contains(period)))
            return point.level_ref;
    return no_figure;
}

std::shared_ptr<const ChartSpec> series_chart(Composer& composer, const IndicatorResult& result, std::string id,
                                              Inlines title, bool with_limits, bool brief) {
    const ChartWindow shown = chart_window(composer, result);
    const Indicator& indicator = *result.indicator;
    const std::string here = composer.model.local_area().name;
    ChartSpec spec;
    spec.id = std::move(id);
    spec.title = std::move(title);
    const std::vector<const Series*> others =
        shown.monthly ? std::vector<const Series*>{} : comparators(composer, result);
    std::vector<std::string> places{here};
    for (const Series* other : others) places.push_back(area_name(composer.model, other->area));
    std::string when = shown.points.front()->period.display();
    if (shown.points.size() > 1)
        when += " to " + shown.points.back()->period.display();
    spec.subtitle = words(listing(places) + ", " + pace(indicator, shown.monthly) + ", " + when);
    if (!brief)
        add_base(*shown.points.back(), spec.subtitle);
    spec.shape = shape_of(composer, shown, indicator);
    spec.axis = unit_words(spec.shape);

    LineChart chart;
    ChartSeries local{here, {}, false};
    for (const Observation* point : shown.points) {
        local.points.push_back(point_of(*point));
        if (point->starts_segment)
            chart.breaks.push_back({point->period, point->break_reason});
        spec.illustrative = spec.illustrative || point->provenance.illustrative;
    }
    chart.series.push_back(std::move(local));
    for (const Series* other : others) {
        ChartSeries series{area_name(composer.model, other->area), {}, true};
        for (const Observation& point : other->points)
            if (point.period.last() >= shown.points.front()->period.first())
                series.points.push_back(point_of(point));
        chart.series.push_back(std::move(series));
    }
    chart.target = target_line(composer, result, shown);
    const Comparison& baseline = result.since_baseline;
    if (!chart.target && baseline.earlier_ref != no_figure && baseline.against) {
        chart.baseline = baseline.earlier_ref;
        chart.baseline_label = "Baseline " + baseline.against->display();
    }
    if (with_limits)
        add_limits(result, shown, chart);
    const bool drawn_target = chart.target.has_value();
    spec.body = std::move(chart);
    if (result.latest)
        spec.source = source_line(result.latest->provenance, indicator, brief);
    if (const std::string origin = target_origin(result); drawn_target && !brief && !origin.empty())
        spec.source += (spec.source.empty() ? "" : " ") + sentence("Target " + origin);
    return std::make_shared<const ChartSpec>(std::move(spec));
}

Sparkline sparkline(const Composer& composer, const IndicatorResult& result) {
    Sparkline line;
    for (const Observation* point : chart_window(composer, result).points) line.points.push_back(point_of(*point));
    return line;
}

std::string source_line(const Provenance& provenance, const Indicator& indicator, bool brief) {
    std::string text;
    const std::string& source = provenance.source.empty() ? indicator.source : provenance.source;
    if (!source.empty()) {
        text = "Source: " + source;
        if (provenance.received_on && !provenance.published && !brief)
            text += ", received " + provenance.received_on->words();
        text = sentence(std::move(text));
    }
    if (provenance.illustrative)
        text += (text.empty() ? "" : " ") + std::string{brief ? "Illustrative." : illustrative_words};
    return text;
}

}  // namespace boardpack
