#include <algorithm>

#include <fmt/format.h>

#include "pack/build.hpp"
#include "pack/overview_charts.hpp"
#include "pack/result_table.hpp"
#include "pack/sections/sections.hpp"
#include "pack/words.hpp"

namespace boardpack {

namespace {

/// What became of a measure: of its judged leaves all, some or none were met at the end.
std::string outcome(const MeasureResult& measure) {
    if (measure.judged == 0)
        return "Cannot be judged";
    if (measure.met == measure.judged && measure.judged == static_cast<int>(measure.leaves.size()))
        return "Achieved";
    return measure.met > 0 ? "Partly achieved" : "Not achieved";
}

/// Why: how many leaves are met, or the reason of the headline.
std::string why(const MeasureResult& measure) {
    if (!measure.headline)
        return "No indicator was agreed.";
    if (measure.judged > 0 && !measure.words.empty())
        return sentence(capitalised(measure.words));
    return measure.headline->reason.empty() ? sentence(std::string{status_words(measure.headline->status)})
                                            : measure.headline->reason;
}

/// Everything that an outcome and its reason tell something of.
std::vector<FigureRef> rests_on_all(const MeasureResult& measure) {
    std::vector<FigureRef> refs;
    for (const IndicatorResult* leaf : measure.leaves)
        for (const FigureRef ref : rests_on(*leaf)) refs.push_back(ref);
    return refs;
}

Row row_of(const MeasureResult& measure) {
    const Measure& m = *measure.measure;
    const std::vector<FigureRef> refs = rests_on_all(measure);
    Row row;
    row.cells.push_back(cell(m.label.empty() ? m.wording : m.label));
    row.cells.push_back(measure.headline ? cell(value_and_period(*measure.headline)) : cell("No indicator yet"));
    row.cells.push_back(measure.headline && has_value(measure.headline->latest)
                            ? cell(direction_words(measure.headline->since_baseline))
                            : cell("Nothing to compare"));
    row.cells.push_back(cell(Inlines{Claim{outcome(measure), refs}}));
    row.cells.push_back(cell(Inlines{Claim{why(measure), refs, ""}}));
    return row;
}

Table outcomes(const Composer& composer, const std::vector<const Priority*>& priorities) {
    Table table;
    table.id = "end-of-strategy";
    table.caption = words("What became of each success measure");
    table.columns = {{"Measure", Align::left, 2, true},
                     {"Latest", Align::left, 1.5, false},
                     {"Since the baseline", Align::left, 1.6, false},
                     {"Outcome", Align::left, 1.2, false},
                     {"Why", Align::left, 2, false}};
    for (const Priority* p : priorities) {
        table.rows.push_back(subheading(words(title_of(*p)), table.columns.size()));
        for (const MeasureResult& measure : composer.evaluation.measures)
            if (measure.measure->priority.value == p->id.value)
                table.rows.push_back(row_of(measure));
    }
    return table;
}

/// The headline indicators of the measures of some priorities, each once.
std::vector<const IndicatorResult*> headlines(const Composer& composer,
                                              const std::vector<const Priority*>& priorities) {
    std::vector<const IndicatorResult*> found;
    for (const Priority* p : priorities)
        for (const MeasureResult& measure : composer.evaluation.measures)
            if (measure.measure->priority.value == p->id.value && measure.headline &&
                std::ranges::find(found, measure.headline) == found.end())
                found.push_back(measure.headline);
    return found;
}

/// What a next strategy takes over: the commitments that are neither complete nor embedded nor stopped.
BlockPtr carried_forward() {
    Inlines text = words("Carried forward, unless the boards decide otherwise: ", Emphasis::strong);
    append(text, "the measures that are not achieved, and the commitments that are not complete, which stand under ");
    text.emplace_back(LinkTo{"what we said we would do", "#commitments"});
    append(text, ".");
    return paragraph(std::move(text));
}

}  // namespace

SectionContents end_of_strategy_section(Pack& pack, const PlannedSection& plan) {
    Composer& composer = pack.shared;
    const Date ends = composer.model.strategy().ends;
    if (composer.evaluation.period.last() < ends)
        return just(
            {paragraph(fmt::format("The strategy runs until {}. What became of each measure stands in the pack "
                                   "of that period.",
                                   ends.words()))});
    const std::vector<const Priority*> priorities = priorities_of(pack, *plan.form);
    return just(composer.once("end-of-strategy/" + key_of(priorities), [&] {
        Blocks blocks{
            paragraph("Achieved: every indicator of the measure is met at the end. Partly: some are. Not: none "
                      "is. Where nothing could be judged, the reason stands beside it.",
                      ParagraphStyle::note),
            block(outcomes(composer, priorities))};
        if (BlockPtr change = change_chart(composer, headlines(composer, priorities), "change-end-of-strategy"))
            blocks.push_back(std::move(change));
        blocks.push_back(carried_forward());
        return blocks;
    }));
}

}  // namespace boardpack
