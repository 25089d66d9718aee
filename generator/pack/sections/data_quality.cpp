#include <algorithm>

#include "pack/build.hpp"
#include "pack/quality.hpp"
#include "pack/sections/sections.hpp"
#include "pack/words.hpp"

namespace boardpack {

namespace {

bool is_owed(const IndicatorResult& result) {
    const StatusCode s = result.status;
    return s == StatusCode::late || s == StatusCode::awaiting || s == StatusCode::not_returned ||
           s == StatusCode::partial;
}

bool may_see(const Pack& pack, const Indicator& indicator) {
    return std::ranges::any_of(indicator.boards, [&](const auto& b) { return b.value == pack.board.id.value; });
}

/// Who owes what: by provider, in the order of the strategy file.
Table owed_table(const Composer& composer, const std::vector<const IndicatorResult*>& owed) {
    Table table;
    table.id = "figures-owed";
    table.caption = words("Figures that were due and have not come in full");
    table.columns = {{"Figure", Align::left, 3, true},
                     {"Who sends it", Align::left, 2, false},
                     {"Where it stands", Align::left, 2, false}};
    for (const Provider& provider : composer.model.strategy().providers)
        for (const IndicatorResult* result : owed)
            if (result->indicator->provider.value == provider.id.value)
                table.rows.push_back(
                    {{cell(result->indicator->title), cell(provider.name), cell(status_mark(*result))}, false});
    return table;
}

/// In short: the weakest rating of each figure that is not good in all.
Table weak_table(const Composer& composer, const std::vector<const IndicatorResult*>& rated) {
    Table table;
    table.id = "data-quality";
    table.caption = words("Figures rated less than good, and in what");
    table.columns = {{"Figure", Align::left, 3, true}, {"Weakest rating", Align::left, 3, false}};
    for (const IndicatorResult* result : rated)
        table.rows.push_back({{cell(label_of(*result->indicator)),
                               cell(quality_of(composer.model, *result->indicator, composer.evaluation.period).words)},
                              false});
    return table;
}

Table marks_table(const Composer& composer, const std::vector<const IndicatorResult*>& rated) {
    Table table;
    table.id = "data-quality";
    table.caption = words("How each figure is rated, facet by facet");
    table.columns = {{"Figure", Align::left, 2.6, true}};
    for (const auto& [name, facet] : Names<QualityFacet>::all)
        table.columns.push_back({capitalised(std::string{name}), Align::left, 1.1, false});
    bool illustrative = false;
    for (const IndicatorResult* result : rated) {
        const QualitySummary quality = quality_of(composer.model, *result->indicator, composer.evaluation.period);
        illustrative |= quality.illustrative;
        Row row;
        row.cells.push_back(cell(label_of(*result->indicator)));
        for (const auto& [name, facet] : Names<QualityFacet>::all) {
            const auto found = quality.facets.find(facet);
            row.cells.push_back(cell(found == quality.facets.end()
                                         ? std::string{"Not rated"}
                                         : capitalised(std::string{name_of(found->second->rating)})));
        }
        table.rows.push_back(std::move(row));
    }
    if (illustrative)
        table.notes = "Illustrative ratings: made up for demonstration.";
    return table;
}

}  // namespace

SectionContents data_quality_section(Pack& pack, const PlannedSection& plan) {
    Composer& composer = pack.shared;
    const bool brief = plan.form->extent == Extent::brief;
    std::vector<const IndicatorResult*> owed, rated;
    std::string key = brief ? "data-quality in short/" : "data-quality/";
    bool illustrative = false;
    for (const IndicatorResult& result : composer.evaluation.results) {
        if (!may_see(pack, *result.indicator))
            continue;
        const QualitySummary quality = quality_of(composer.model, *result.indicator, pack.period());
        const bool shown = !quality.facets.empty() && (!brief || quality.words != "Good");
        if (is_owed(result))
            owed.push_back(&result);
        if (shown)
            rated.push_back(&result);
        if (is_owed(result) || shown)
            key += result.indicator->id.value + (shown ? "+ " : " ");
        illustrative |= shown && quality.illustrative;
    }
    return just(composer.once(key,
                              [&] {
                                  Blocks blocks;
                                  blocks.push_back(owed.empty() ? paragraph("Every figure that was due has come in.")
                                                                : block(owed_table(composer, owed)));
                                  if (!rated.empty())
                                      blocks.push_back(
                                          block(brief ? weak_table(composer, rated) : marks_table(composer, rated)));
                                  else
                                      blocks.push_back(paragraph(brief ? "No figure is rated less than good."
                                                                       : "No figure has been rated yet."));
                                  return blocks;
                              }),
                illustrative);
}

}  // namespace boardpack
