#include "pack/area_charts.hpp"

#include <algorithm>

#include "figure/format.hpp"
#include "pack/area_funnel.hpp"
#include "pack/benchmark_words.hpp"
#include "pack/breakdown_passage.hpp"
#include "pack/build.hpp"
#include "pack/series_chart.hpp"
#include "pack/series_table.hpp"
#include "pack/words.hpp"

namespace boardpack {

namespace {

constexpr std::size_t fewest_neighbours = 3;
constexpr double line_height = 84, beside_others = 112;  // with the names of other areas at the ends of their lines

struct Place {
    const Area* area = nullptr;
    const Observation* observation = nullptr;
};

/// Every area with a value for the period of our latest figure, in the order of the strategy file.
std::vector<Place> places(const Composer& composer, const IndicatorResult& result) {
    std::vector<Place> found;
    if (!has_value(result.latest))
        return found;
    for (const Area& area : composer.model.strategy().areas)
        if (const Series* series = composer.evaluation.series_of(result.indicator->id.value, area.code.value))
            if (const Observation* there = series->at(result.latest->period); has_value(there))
                found.push_back({&area, there});
    return found;
}

BlockPtr areas_chart(Composer& composer, const IndicatorResult& result) {
    ChartSpec spec;
    spec.id = "areas-" + result.indicator->id.value;
    spec.title = words(result.indicator->title + ", area by area");
    spec.subtitle =
        words(composer.model.local_area().name + ", comparable areas, and England, " + result.latest->period.display());
    spec.shape = composer.evaluation.figures.at(result.latest->value_ref).shape;
    spec.axis = unit_words(spec.shape);
    BarChart bars;
    for (const Place& place : places(composer, result)) {
        if (place.area->kind == AreaKind::national) {
            bars.reference = place.observation->value_ref;
            bars.reference_label = place.area->name;
        }
        bars.bars.push_back({place.area->name, place.observation->value_ref, place.area->kind == AreaKind::local});
    }
    spec.body = std::move(bars);
    spec.illustrative = result.latest->provenance.illustrative;
    return block(Chart{std::make_shared<const ChartSpec>(std::move(spec)), 0});
}

BlockPtr areas_table(Composer& composer, const IndicatorResult& result) {
    Table table;
    table.id = "areas-data-" + result.indicator->id.value;
    table.caption = words(result.indicator->title + ", area by area, " + result.latest->period.display());
    table.columns = {
        {"Area", Align::left, 3, true}, {"Value", Align::right, 1, false}, {"Out of", Align::right, 1, false}};
    for (const Place& place : places(composer, result)) {
        const FigureRef base = place.observation->denominator_ref;
        table.rows.push_back({{cell(place.area->name), cell(Inlines{FigureSlot{place.observation->value_ref}}),
                               base == no_figure ? cell(std::string{}) : cell(Inlines{FigureSlot{base}})},
                              false});
    }
    table.data_of_chart = true;
    table.editions = Editions::workbook;
    return block(std::move(table));
}

/// In short the areas alone, where there are some: the course over time is in the workbook.
void add_course(Composer& composer, const IndicatorResult& result, Extent extent, Blocks& body) {
    const bool areas = has_neighbours(composer, result);
    const bool course = chart_window(composer, result).drawable() && (extent == Extent::full || !areas);
    if (course)
        body.push_back(block(
            Chart{series_chart(composer, result, "chart-" + result.indicator->id.value, words(result.indicator->title)),
                  comparators(composer, result).empty() ? line_height : beside_others}));
    if (areas) {
        BlockPtr funnel = extent == Extent::full ? funnel_chart(composer, result) : nullptr;
        body.push_back(funnel ? std::move(funnel) : areas_chart(composer, result));
        body.push_back(areas_table(composer, result));
    }
    if (result.latest)
        body.push_back(paragraph(population_line(result, result.latest->provenance, result.latest->period, !course),
                                 ParagraphStyle::source));
}

}  // namespace

std::string population_line(const IndicatorResult& result, const Provenance& provenance, const Period& period,
                            bool with_source) {
    std::string text = with_source ? source_line(provenance, *result.indicator) : std::string{};
    const std::string when = (period.kind() == PeriodKind::day ? "As at " : "For ") + period.span_words();
    text += (text.empty() ? "" : " ") + sentence(when);
    if (!result.indicator->population.empty())
        text += " Population: " + sentence(result.indicator->population);
    return text;
}

bool has_neighbours(const Composer& composer, const IndicatorResult& result) {
    if (!is_share(result.indicator->kind) && result.indicator->kind != Kind::rate)
        return false;
    const std::vector<Place> all = places(composer, result);
    const auto others = std::ranges::count_if(all, [](const Place& p) { return p.area->kind == AreaKind::neighbour; });
    return static_cast<std::size_t>(others) >= fewest_neighbours;
}

const Blocks& context_passage(Composer& composer, const Subject& subject, Extent extent) {
    return composer.once("context/" + subject.anchor + "/" + std::string{name_of(extent)}, [&] {
        const IndicatorResult& result = *subject.lead;
        Group group;
        group.indicator = subject.anchor;
        group.title = subject.title;
        const std::optional<Breakdown> parts =
            result.indicator->breakdown ? breakdown(composer.model, composer.evaluation, result.indicator->id.value,
                                                    composer.model.strategy().area_code)
                                        : std::nullopt;
        if (parts) {
            append(group.body, breakdown_passage(composer, result, *parts, subject.anchor, extent));
        } else {
            group.body.push_back(heading(2, finding(result), subject.anchor));
            add_course(composer, result, extent, group.body);
            Facts others;
            add_benchmarks(others, composer, result);
            if (!others.items.empty())
                group.body.push_back(block(std::move(others)));
        }
        append(group.body, workbook_tables(composer, result));
        return Blocks{block(std::move(group))};
    });
}

}  // namespace boardpack
