#include "pack/breakdown_passage.hpp"

#include <algorithm>

#include "figure/format.hpp"
#include "pack/area_charts.hpp"
#include "pack/build.hpp"
#include "pack/series_chart.hpp"
#include "pack/small_numbers.hpp"
#include "pack/words.hpp"

namespace boardpack {

namespace {

/// The part with the highest value that may be named: a small or missing one cannot be the largest.
const BreakdownPart* largest(const Composer& composer, const Breakdown& parts) {
    const BreakdownPart* found = nullptr;
    const Rational* most = nullptr;
    for (const BreakdownPart& part : parts.parts) {
        if (part.value_ref == no_figure || part.name == parts.classification->unknown)
            continue;
        const Rational* value = std::get_if<Rational>(&composer.evaluation.figures.at(part.value_ref).content);
        if (value && !is_small(*value, composer.policy()) && (!most || *most < *value)) {
            most = value;
            found = &part;
        }
    }
    return found;
}

Inlines breakdown_title(const Composer& composer, const IndicatorResult& result, const Breakdown& parts) {
    Inlines title = words(result.indicator->title);
    const BreakdownPart* most = largest(composer, parts);
    if (!most)
        return title;
    append(title, ": most often ");
    title.emplace_back(Claim{most->name + " (", {most->value_ref}, "hidden to protect individuals", {}});
    title.emplace_back(FigureSlot{
        most->share_ref != no_figure ? most->share_ref : most->value_ref, Show::value, {}, {most->value_ref}});
    title.emplace_back(Claim{")", {most->value_ref}, "", {}});
    return title;
}

// A column of more parts than these is not read at a glance.
constexpr std::size_t most_shares = 8;

/// The parts side by side, the one that is not recorded among them: how much of the whole is not known.
BlockPtr shares_chart(const Composer& composer, const IndicatorResult& result, const Breakdown& parts) {
    StackedShares stacked{{}, {{composer.model.local_area().name, {}}}};
    Shape shape{Unit::percent, 1, false};
    FigureRef unknown_share = no_figure;
    for (const BreakdownPart& part : parts.parts) {
        if (part.share_ref == no_figure)
            continue;
        shape = composer.evaluation.figures.at(part.share_ref).shape;
        const bool unknown = part.name == parts.classification->unknown;
        if (unknown)
            unknown_share = part.share_ref;
        stacked.parts.push_back({capitalised(part.name), unknown});
        stacked.wholes.front().shares.push_back(part.share_ref);
    }
    if (unknown_share == no_figure || stacked.parts.size() < 3 || stacked.parts.size() > most_shares)
        return nullptr;
    ChartSpec spec;
    spec.id = "shares-" + result.indicator->id.value;
    spec.title = {
        Claim{result.indicator->title + ": ", {unknown_share}, result.indicator->title + ", as shares of all", {}},
        FigureSlot{unknown_share, Show::value, {}, {unknown_share}},
        Claim{" " + parts.classification->unknown, {unknown_share}, "", {}}};
    spec.subtitle = words(composer.model.local_area().name + ", " + parts.period.display() +
                          "; hatched: " + parts.classification->unknown);
    spec.shape = shape;
    spec.axis = unit_words(shape);
    spec.illustrative = parts.provenance.illustrative;
    spec.body = std::move(stacked);
    return block(Chart{std::make_shared<const ChartSpec>(std::move(spec)), 0});
}

void add_breakdown(Composer& composer, const IndicatorResult& result, const Breakdown& parts, Extent extent,
                   Blocks& body) {
    const std::string& id = result.indicator->id.value;
    ChartSpec spec;
    spec.id = "parts-" + id;
    spec.title = words(result.indicator->title);
    spec.subtitle = words(composer.model.local_area().name + ", " + parts.period.display());
    spec.shape = {result.indicator->unit, display_decimals(*result.indicator), false};
    spec.axis = unit_words(spec.shape);
    spec.illustrative = parts.provenance.illustrative;
    BarChart bars;
    bars.sort = !parts.classification->ordered;
    Table table;
    table.id = "parts-data-" + id;
    table.caption = words(result.indicator->title + ", " + parts.period.display());
    table.columns = {{parts.classification->title, Align::left, 3, true},
                     {"Number", Align::right, 1, false},
                     {"Share", Align::right, 1, false}};
    for (const BreakdownPart& part : parts.parts) {
        if (part.value_ref == no_figure)
            continue;
        bars.bars.push_back({capitalised(part.name), part.value_ref, false});
        table.rows.push_back(
            {{cell(capitalised(part.name)), cell(Inlines{FigureSlot{part.value_ref}}),
              part.share_ref == no_figure ? cell(std::string{}) : cell(Inlines{FigureSlot{part.share_ref}})},
             false});
    }
    if (parts.total_ref != no_figure)
        table.rows.push_back({{cell("All"), cell(Inlines{FigureSlot{parts.total_ref}}), cell(std::string{})}, false});
    table.data_of_chart = true;
    table.editions = extent == Extent::full ? Editions::all : Editions::workbook;
    spec.body = std::move(bars);
    body.push_back(block(Chart{std::make_shared<const ChartSpec>(std::move(spec)), 0}));
    body.push_back(block(std::move(table)));
    if (BlockPtr shares = shares_chart(composer, result, parts))
        body.push_back(std::move(shares));
    body.push_back(paragraph(population_line(result, parts.provenance, parts.period, true), ParagraphStyle::source));
}

}  // namespace

Blocks breakdown_passage(Composer& composer, const IndicatorResult& result, const Breakdown& parts,
                         const std::string& anchor, Extent extent) {
    Blocks body{heading(2, breakdown_title(composer, result, parts), anchor)};
    add_breakdown(composer, result, parts, extent, body);
    return body;
}

}  // namespace boardpack
