#include "pack/build.hpp"
#include "pack/commitment_status.hpp"
#include "pack/overview_charts.hpp"
#include "pack/sections/sections.hpp"

namespace boardpack {

namespace {

/// What is new, what comes next, what stands in the way.
Inlines update_words(const ActionUpdate* update, const Period& period, std::optional<Date> as_of) {
    Inlines text;
    if (!update)
        return text;
    if (update->period != period)
        append(text, "From " + update->period.display() + ": ", Emphasis::muted);
    const auto add = [&](const char* lead, const std::string& part) {
        if (part.empty())
            return;
        append(text, text.empty() ? "" : " ");
        append(text, lead, Emphasis::strong);
        append(text, sentence(part));
    };
    add("", update->update);
    add("Next: ", update->next_step);
    add("In the way: ", update->blocker);
    if (update->done_on)
        add("", "Done on " + update->done_on->words());
    else if (update->due)
        add("", "Due by " + update->due->words() + (is_overdue(*update, as_of) ? ", now overdue" : ""));
    return text;
}

Inlines measure_links(const Composer& composer, const Commitment& commitment) {
    Inlines text;
    for (const Located<std::string>& id : commitment.measures) {
        const MeasureResult* measure = composer.evaluation.measure(id.value);
        if (!measure)
            continue;
        append(text, text.empty() ? "" : "; ");
        const std::string& label =
            measure->measure->label.empty() ? measure->measure->wording : measure->measure->label;
        if (measure->headline)
            text.emplace_back(LinkTo{label, "#" + passage_anchor(*measure->headline->indicator)});
        else
            append(text, label);
    }
    return text;
}

/// The indicators with a date to keep that serve a measure of the priorities.
std::vector<const IndicatorResult*> milestones_of(const Composer& composer,
                                                  const std::vector<const Priority*>& priorities) {
    std::vector<const IndicatorResult*> found;
    for (const Subject& subject : composer.subjects)
        if (serves(composer.model, subject, priorities))
            for (const IndicatorResult* result : subject.members)
                if (result->indicator->kind == Kind::milestone)
                    found.push_back(result);
    return found;
}

Blocks make(const Composer& composer, const std::vector<const Priority*>& priorities, bool off_track_only) {
    Table table;
    table.id = "commitments";
    table.caption = words("Commitments of the strategy and where they stand");
    table.columns = {{"Commitment", Align::left, 2.6, true},
                     {"Status", Align::left, 1.2, false},
                     {"Update and next step", Align::left, 3.2, false},
                     {"Measures", Align::left, 1.8, false}};
    const std::optional<Date> as_of = composer.model.cut_off(composer.evaluation.period);
    for (const Priority* p : priorities) {
        std::vector<Row> rows;
        for (const Commitment& commitment : composer.model.strategy().commitments) {
            if (commitment.priority.value != p->id.value)
                continue;
            const ActionUpdate* update = latest_update(composer.model, commitment, composer.evaluation.period);
            if (off_track_only && !is_off_track(update))
                continue;
            rows.push_back({{cell(capitalised(commitment.wording)), cell(commitment_mark(update)),
                             cell(update_words(update, composer.evaluation.period, as_of)),
                             cell(measure_links(composer, commitment))},
                            false});
        }
        if (rows.empty())
            continue;
        table.rows.push_back(subheading(words(title_of(*p)), table.columns.size()));
        table.rows.insert(table.rows.end(), rows.begin(), rows.end());
    }
    if (table.rows.empty())
        return {paragraph("Every commitment is on track or done.")};
    Blocks blocks{block(std::move(table))};
    if (BlockPtr milestones = milestones_chart(composer, milestones_of(composer, priorities), "milestones"))
        blocks.push_back(std::move(milestones));
    return blocks;
}

}  // namespace

SectionContents commitments_section(Pack& pack, const PlannedSection& plan) {
    const std::vector<const Priority*> priorities = priorities_of(pack, *plan.form);
    Composer& composer = pack.shared;
    const bool off_track_only = plan.form->select == Selection::exceptions || plan.form->extent == Extent::brief;
    bool illustrative = false;
    for (const Commitment& commitment : composer.model.strategy().commitments)
        if (const ActionUpdate* update = latest_update(composer.model, commitment, pack.period()))
            illustrative |= update->illustrative;
    const std::string key = "commitments/" + key_of(priorities) + (off_track_only ? "off track" : "");
    return just(composer.once(key, [&] { return make(composer, priorities, off_track_only); }), illustrative);
}

}  // namespace boardpack
