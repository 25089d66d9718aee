#include <algorithm>
#include <set>

#include "pack/area_charts.hpp"
#include "pack/build.hpp"
#include "pack/result_table.hpp"
#include "pack/sections/sections.hpp"
#include "pack/series_chart.hpp"
#include "pack/words.hpp"

namespace boardpack {

namespace {

/// Context figures that get a chart: those the template names, else the first count over time, every breakdown, and
/// the first share that the neighbours report too.
std::vector<const Subject*> charted(const Pack& pack, const PlannedSection& plan) {
    Composer& composer = pack.shared;
    std::vector<const Subject*> chosen;
    bool have_count = false, have_neighbours = false;
    for (const Subject* subject : plan.subjects) {
        const Indicator& indicator = *subject->lead->indicator;
        bool take = false;
        if (!plan.form->full.empty()) {
            take = std::ranges::any_of(plan.form->full, [&](const auto& id) { return id.value == indicator.id.value; });
        } else if (indicator.breakdown) {
            take = true;
        } else if (!have_count && indicator.kind == Kind::count && chart_window(composer, *subject->lead).drawable()) {
            take = have_count = true;
        } else if (!have_neighbours && has_neighbours(composer, *subject->lead)) {
            take = have_neighbours = true;
        }
        if (take)
            chosen.push_back(subject);
    }
    return chosen;
}

/// How the rest of the context stands, with England and the region beside it.
Table context_table(const Composer& composer, const std::vector<const Subject*>& subjects) {
    std::vector<const Area*> areas;
    for (const Area& area : composer.model.strategy().areas)
        if (area.kind == AreaKind::national || area.kind == AreaKind::region)
            areas.push_back(&area);
    Table table;
    table.id = "context";
    table.caption = words("Other context figures, the latest of each");
    table.columns = {{"Figure", Align::left, 2.6, true},
                     {composer.model.local_area().name, Align::left, 1.6, false},
                     {"Direction", Align::left, 1.5, false}};
    for (const Area* area : areas) table.columns.push_back({area->name, Align::right, 0.9, false});
    bool illustrative = false;
    for (const Subject* subject : subjects)
        for (const IndicatorResult* result : subject->members) {
            Row row{{cell(label_of(*result->indicator)), cell(value_and_period(*result)), cell(direction_of(*result))},
                    false};
            for (const Area* area : areas) {
                const Series* series = composer.evaluation.series_of(result->indicator->id.value, area->code.value);
                // Beside our own figure stands only the figure of the same period.
                const bool fits = series && result->latest && comparable_between_areas(*result->indicator);
                const Observation* there = fits ? series->at(result->latest->period) : nullptr;
                row.cells.push_back(has_value(there) ? cell(Inlines{FigureSlot{there->value_ref}})
                                                     : cell(std::string{}));
            }
            illustrative |= result->latest && result->latest->provenance.illustrative;
            table.rows.push_back(std::move(row));
        }
    if (illustrative)
        table.notes = illustrative_words;
    return table;
}

std::string source_of(const IndicatorResult& result) {
    const bool own = result.latest && !result.latest->provenance.source.empty();
    return own ? result.latest->provenance.source : result.indicator->source;
}

/// "Sources: ...": each once, in order of appearance.
std::string sources_of(const std::vector<const Subject*>& subjects) {
    std::set<std::string> seen;
    std::string text;
    for (const Subject* subject : subjects)
        for (const IndicatorResult* result : subject->members)
            if (const std::string source = source_of(*result); !source.empty() && seen.insert(source).second)
                text += (text.empty() ? "Sources: " : "; ") + source;
    return text.empty() ? text : sentence(text);
}

}  // namespace

SectionContents local_context_section(Pack& pack, const PlannedSection& plan) {
    Composer& composer = pack.shared;
    Blocks blocks;
    const std::vector<const Subject*> with_chart = charted(pack, plan);
    for (const Subject* subject : with_chart) append(blocks, context_passage(composer, *subject, plan.form->extent));
    std::vector<const Subject*> rest;
    std::string key = "context-table/";
    for (const Subject* subject : plan.subjects)
        if (std::ranges::find(with_chart, subject) == with_chart.end() && !subject->lead->indicator->breakdown) {
            rest.push_back(subject);
            key += subject->anchor + ' ';
        }
    if (!rest.empty() && !plan.form->most)  // a section with a limit leaves the others to packs without one
        append(blocks, composer.once(key, [&] {
            Blocks made{block(context_table(composer, rest))};
            if (const std::string sources = sources_of(rest); !sources.empty())
                made.push_back(paragraph(sources, ParagraphStyle::source));
            return made;
        }));
    if (blocks.empty())
        blocks.push_back(paragraph("There is no context figure for this pack."));
    return just(std::move(blocks));
}

}  // namespace boardpack
