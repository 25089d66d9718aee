#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "pack/build.hpp"
#include "pack/sections/sections.hpp"
#include "pack/words.hpp"

namespace boardpack {

namespace {

std::string measure_label(const Measure& measure) { return measure.label.empty() ? measure.wording : measure.label; }

Row row_of(const Model& model, const Commitment& commitment) {
    std::vector<std::string> labels, indicators;
    for (const Located<std::string>& id : commitment.measures) {
        const Measure* measure = model.measure(id.value);
        if (!measure)
            continue;
        labels.push_back(measure_label(*measure));
        for (const Indicator* leaf : model.leaves(id.value))
            if (std::ranges::find(indicators, label_of(*leaf)) == indicators.end())
                indicators.push_back(label_of(*leaf));
    }
    return {{cell(capitalised(commitment.wording)), cell(labels.empty() ? "No measure yet" : listing(labels)),
             cell(listing(indicators))},
            false};
}

/// Commitments and measures of some priorities, and which of them nothing leads to or from.
struct Thread {
    std::set<std::string> reached;        // ids of measures that a commitment leads to
    std::vector<std::string> unmeasured;  // commitments without a measure
    std::size_t commitments = 0;
};

Thread thread_of(const Model& model, const std::vector<const Priority*>& priorities) {
    Thread thread;
    for (const Commitment& commitment : model.strategy().commitments) {
        if (std::ranges::none_of(priorities,
                                 [&](const Priority* p) { return p->id.value == commitment.priority.value; }))
            continue;
        ++thread.commitments;
        bool measured = false;
        for (const Located<std::string>& id : commitment.measures)
            if (model.measure(id.value)) {
                thread.reached.insert(id.value);
                measured = true;
            }
        if (!measured)
            thread.unmeasured.push_back(commitment.wording);
    }
    return thread;
}

/// Measures of the priorities to which no commitment leads.
std::vector<std::string> orphans(const Model& model, const std::vector<const Priority*>& priorities,
                                 const Thread& thread) {
    std::vector<std::string> found;
    for (const Priority* p : priorities)
        for (const Measure& measure : model.strategy().measures)
            if (measure.priority.value == p->id.value && !thread.reached.contains(measure.id.value))
                found.push_back(measure_label(measure));
    return found;
}

Table matrix(const Model& model, const std::vector<const Priority*>& priorities) {
    Table table;
    table.id = "golden-thread";
    table.caption = words("From what we said we would do to how we will know");
    table.columns = {{"Commitment", Align::left, 2, true},
                     {"Success measures", Align::left, 2, false},
                     {"Indicators", Align::left, 2.4, false}};
    for (const Priority* p : priorities) {
        table.rows.push_back(subheading(words(title_of(*p)), table.columns.size()));
        for (const Commitment& commitment : model.strategy().commitments)
            if (commitment.priority.value == p->id.value)
                table.rows.push_back(row_of(model, commitment));
    }
    return table;
}

void add_list(Blocks& blocks, std::string lead, const std::vector<std::string>& names) {
    if (names.empty())
        return;
    Inlines text = words(std::move(lead), Emphasis::strong);
    std::string list;
    for (const std::string& name : names) list += (list.empty() ? "" : "; ") + name;
    append(text, sentence(" " + list));
    blocks.push_back(paragraph(std::move(text), ParagraphStyle::note));
}

}  // namespace

/// In full the matrix, then what hangs loose; in short what hangs loose alone.
SectionContents golden_thread_section(Pack& pack, const PlannedSection& plan) {
    const std::vector<const Priority*> priorities = priorities_of(pack, *plan.form);
    const Model& model = pack.shared.model;
    const bool brief = plan.form->extent == Extent::brief;
    return just(pack.shared.once("golden-thread/" + key_of(priorities) + (brief ? "brief" : ""), [&] {
        const Thread thread = thread_of(model, priorities);
        Blocks blocks;
        if (!brief)
            blocks.push_back(block(matrix(model, priorities)));
        const std::size_t linked = thread.commitments - thread.unmeasured.size();
        blocks.push_back(
            paragraph(fmt::format("{} of {} commitments lead to a success measure.", linked, thread.commitments)));
        add_list(blocks, "Commitments that no measure follows:", thread.unmeasured);
        add_list(blocks, "Measures to which no commitment leads:", orphans(model, priorities, thread));
        return blocks;
    }));
}

}  // namespace boardpack
