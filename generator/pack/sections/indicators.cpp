#include <algorithm>

#include "pack/build.hpp"
#include "pack/overview_charts.hpp"
#include "pack/passage.hpp"
#include "pack/result_table.hpp"
#include "pack/sections/sections.hpp"
#include "pack/series_table.hpp"
#include "pack/waiting_lists.hpp"

namespace boardpack {

namespace {

/// Full for the indicators that the template names, else as the section says.
Density density_for(const SectionTemplate& form, const Subject& subject) {
    for (const IndicatorResult* member : subject.members)
        if (std::ranges::any_of(form.full, [&](const auto& id) { return id.value == member->indicator->id.value; }))
            return Density::full;
    return form.density;
}

/// All waiting lists of a section beside each other: over time, and how long people have waited. Two charts, or fewer
/// where there is too little for them.
const Blocks& pathways(Composer& composer, const PlannedSection& plan) {
    std::vector<const Subject*> all = plan.subjects;
    // Those with a passage elsewhere in the pack too: an overview that left some out would mislead.
    for (const auto* more : {&plan.in_table, &plan.left_out}) all.insert(all.end(), more->begin(), more->end());
    std::ranges::stable_sort(all, {}, [&](const Subject* s) { return s - composer.subjects.data(); });
    std::string key = "pathways/";
    for (const Subject* subject : all) key += subject->anchor + ' ';
    return composer.once(key, [&] {
        const std::string id = all.empty() ? "" : "-" + all.front()->anchor;
        Blocks made;
        for (BlockPtr chart :
             {pathways_chart(composer, all, "pathways" + id), waits_chart(composer, all, "waits" + id)})
            if (chart)
                made.push_back(std::move(chart));
        return made;
    });
}

/// `overview`: charts of all waiting lists, after the passages; where they draw the course, the passages need not.
void add_passages(Pack& pack, const PlannedSection& plan, const Blocks& overview, Blocks& blocks) {
    for (const Subject* subject : plan.subjects) {
        const Density density = density_for(*plan.form, *subject);
        const bool compact = density == Density::compact;
        append(blocks, passage(pack.shared, *subject, density, compact && plan.form->columns > 1,
                               compact && overview.size() > 1 && is_waiting_list(*subject)));
    }
    append(blocks, overview);
}

/// "Also off track: ..." or "Shown elsewhere in this pack: ...", each linked where the document has its passage.
BlockPtr named_only(const std::string& lead, const std::vector<const Subject*>& subjects) {
    Inlines text{Text{lead + " ", Emphasis::strong}};
    for (const Subject* subject : subjects) {
        text.emplace_back(LinkTo{subject->title, "#" + subject->anchor});
        append(text, subject == subjects.back() ? "." : "; ");
    }
    return paragraph(std::move(text), ParagraphStyle::note);
}

/// One row for each subject that has no passage; its whole series is in the workbook all the same.
void add_rows(Composer& composer, const std::vector<const Subject*>& subjects, Blocks& blocks) {
    std::string key = "rows/";
    for (const Subject* subject : subjects) key += subject->anchor + ' ';
    append(blocks, composer.once(key, [&] {
        Table table;
        table.id = "rows-" + subjects.front()->anchor;
        table.caption = words("The other indicators, one line each");
        table.columns = result_columns(2);
        for (const Subject* subject : subjects) {
            Row row{{cell(subject->title)}, false};
            add_result_cells(composer.model, *subject->lead, row);
            table.rows.push_back(std::move(row));
        }
        Blocks made{block(std::move(table))};
        for (const Subject* subject : subjects) {
            Group series;
            series.indicator = subject->anchor;
            series.title = subject->title;
            series.wide = true;
            for (const IndicatorResult* member : subject->members)
                append(series.body, workbook_tables(composer, *member));
            made.push_back(block(std::move(series)));
        }
        return made;
    }));
}

}  // namespace

SectionContents indicators_section(Pack& pack, const PlannedSection& plan) {
    Blocks blocks;
    add_passages(pack, plan, pathways(pack.shared, plan), blocks);
    if (!plan.in_table.empty())
        add_rows(pack.shared, plan.in_table, blocks);
    if (!plan.left_out.empty())
        blocks.push_back(named_only("Shown in another part of this pack:", plan.left_out));
    if (blocks.empty())
        blocks.push_back(paragraph("There is no indicator to show here."));
    return just(std::move(blocks));
}

SectionContents exceptions_section(Pack& pack, const PlannedSection& plan) {
    Blocks blocks;
    add_passages(pack, plan, {}, blocks);
    if (!plan.left_out.empty())
        blocks.push_back(named_only("Also off track:", plan.left_out));
    if (blocks.empty())
        blocks.push_back(paragraph("Nothing is off track in this period."));
    return just(std::move(blocks));
}

}  // namespace boardpack
