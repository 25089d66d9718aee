#include <algorithm>

#include "pack/build.hpp"
#include "pack/commitment_status.hpp"
#include "pack/overview_charts.hpp"
#include "pack/result_table.hpp"
#include "pack/sections/sections.hpp"
#include "pack/series_chart.hpp"
#include "pack/words.hpp"

namespace boardpack {

namespace {

// One page a priority: with more lines in its two tables than this, a second chart would not fit.
constexpr std::size_t lines_beside_two_charts = 10;
// Likewise the chart of changes, which takes about a line for each share.
constexpr std::size_t lines_with_change = 13;
constexpr double chart_height = 84, beside_change_height = 78, only_chart_height = 68;

std::vector<const MeasureResult*> measures_of(const Composer& composer, const Priority& p) {
    std::vector<const MeasureResult*> found;
    for (const MeasureResult& measure : composer.evaluation.measures)
        if (measure.measure->priority.value == p.id.value)
            found.push_back(&measure);
    return found;
}

void add_charts(Composer& composer, const Priority& p, const std::vector<const MeasureResult*>& measures,
                std::size_t most, double height, Blocks& out) {
    std::size_t drawn = 0;
    for (const MeasureResult* measure : measures) {
        if (drawn == most)
            return;
        if (!measure->headline || !chart_window(composer, *measure->headline).drawable())
            continue;
        const std::string id = "chart-" + p.id.value + "-" + measure->headline->indicator->id.value;
        out.push_back(block(
            Chart{series_chart(composer, *measure->headline, id, finding(*measure->headline), false, true), height}));
        ++drawn;
    }
}

Table measure_table(const Composer& composer, const Priority& p, const std::vector<const MeasureResult*>& measures) {
    Table table;
    table.id = "measures-" + p.id.value;
    table.caption = words("How will we know we have made a difference?");
    table.columns = result_columns(2.2);
    for (const MeasureResult* measure : measures) {
        const std::string& label =
            measure->measure->label.empty() ? measure->measure->wording : measure->measure->label;
        Row row;
        if (!measure->headline) {
            row.cells = {cell(label), cell("No indicator yet"), cell(""), cell(""), cell("")};
        } else {
            row.cells.push_back(cell(Inlines{LinkTo{label, "#" + passage_anchor(*measure->headline->indicator)}}));
            add_result_cells(composer.model, *measure->headline, row);
        }
        table.rows.push_back(std::move(row));
    }
    return table;
}

/// What has a passage and serves a measure of the priority.
std::vector<const Subject*> subjects_of(const Composer& composer, const Priority& p) {
    std::vector<const Subject*> found;
    for (const Subject& subject : composer.subjects)
        if (serves(composer.model, subject, {&p}))
            found.push_back(&subject);
    return found;
}

/// The indicators of the measures, each once.
std::vector<const IndicatorResult*> leaves_of(const std::vector<const MeasureResult*>& measures) {
    std::vector<const IndicatorResult*> leaves;
    for (const MeasureResult* measure : measures)
        for (const IndicatorResult* leaf : measure->leaves)
            if (std::ranges::find(leaves, leaf) == leaves.end())
                leaves.push_back(leaf);
    return leaves;
}

std::size_t rows_of(const BlockPtr& change) {
    return std::get<DumbbellChart>(std::get<Chart>(change->content).spec->body).rows.size();
}

/// Each commitment after the word for where it stands; the register of commitments says the rest.
std::vector<Blocks> commitments_in_short(const Composer& composer, const Priority& p, bool& illustrative) {
    std::vector<Blocks> items;
    for (const Commitment& commitment : composer.model.strategy().commitments) {
        if (commitment.priority.value != p.id.value)
            continue;
        const ActionUpdate* update = latest_update(composer.model, commitment, composer.evaluation.period);
        illustrative |= update && update->illustrative;
        Inlines text{Text{commitment_mark(update).words + ": ", Emphasis::strong}};
        append(text, commitment.wording);
        items.push_back({paragraph(std::move(text))});
    }
    return items;
}

}  // namespace

SectionContents priority_section(Pack& pack, const PlannedSection& plan) {
    Composer& composer = pack.shared;
    SectionContents contents;
    for (const Priority* p : priorities_of(pack, *plan.form)) {
        SectionContent content;
        content.title = title_of(*p);
        content.anchor = "priority-" + std::to_string(p->number);
        bool illustrative = false;
        const std::vector<Blocks> commitments = commitments_in_short(composer, *p, illustrative);
        content.illustrative = illustrative;
        content.blocks = composer.once("priority/" + p->id.value, [&] {
            Blocks blocks;
            blocks.push_back(paragraph(p->about, ParagraphStyle::lead));
            const std::vector<const MeasureResult*> measures = measures_of(composer, *p);
            const bool roomy = measures.size() + commitments.size() <= lines_beside_two_charts;
            const BlockPtr waits = waits_chart(composer, subjects_of(composer, *p), "waits-" + p->id.value);
            BlockPtr change = waits ? nullptr : change_chart(composer, leaves_of(measures), "change-" + p->id.value);
            if (change && measures.size() + commitments.size() + rows_of(change) > lines_with_change)
                change = nullptr;
            if (waits)
                blocks.push_back(waits);
            else
                add_charts(composer, *p, measures, roomy ? 2 : 1,
                           !roomy   ? only_chart_height
                           : change ? beside_change_height
                                    : chart_height,
                           blocks);
            blocks.push_back(block(measure_table(composer, *p, measures)));
            if (change)
                blocks.push_back(std::move(change));
            if (!commitments.empty()) {
                blocks.push_back(heading(2, words("What we said we would do"), content.anchor + "-commitments"));
                blocks.push_back(bullets(commitments));
            }
            return blocks;
        });
        contents.push_back(std::move(content));
    }
    return contents;
}

}  // namespace boardpack
