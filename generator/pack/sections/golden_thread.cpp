#include <algorithm>
#include <set>

#include "pack/build.hpp"
#include "pack/sections/sections.hpp"
#include "pack/words.hpp"

namespace boardpack {

namespace {

std::string measure_label(const Measure& measure) { return measure.label.empty() ? measure.wording : measure.label; }

Row row_of(const Model& model, const Commitment& commitment, std::set<std::string>& reached) {
    std::vector<std::string> labels, indicators;
    for (const Located<std::string>& id : commitment.measures) {
        const Measure* measure = model.measure(id.value);
        if (!measure)
            continue;
        reached.insert(id.value);
        labels.push_back(measure_label(*measure));
        for (const Indicator* leaf : model.leaves(id.value))
            if (std::ranges::find(indicators, label_of(*leaf)) == indicators.end())
                indicators.push_back(label_of(*leaf));
    }
    return {{cell(capitalised(commitment.wording)), cell(labels.empty() ? "No measure yet" : listing(labels)),
             cell(listing(indicators))},
            false};
}

}  // namespace

SectionContents golden_thread_section(Pack& pack, const PlannedSection& plan) {
    const std::vector<const Priority*> priorities = priorities_of(pack, *plan.form);
    const Model& model = pack.shared.model;
    return just(pack.shared.once("golden-thread/" + key_of(priorities), [&] {
        Table table;
        table.id = "golden-thread";
        table.caption = words("From what we said we would do to how we will know");
        table.columns = {{"Commitment", Align::left, 2, true},
                         {"Success measures", Align::left, 2, false},
                         {"Indicators", Align::left, 2.4, false}};
        std::set<std::string> reached;
        std::vector<std::string> orphans;
        for (const Priority* p : priorities) {
            table.rows.push_back(subheading(words(title_of(*p)), table.columns.size()));
            for (const Commitment& commitment : model.strategy().commitments)
                if (commitment.priority.value == p->id.value)
                    table.rows.push_back(row_of(model, commitment, reached));
        }
        for (const Priority* p : priorities)
            for (const Measure& measure : model.strategy().measures)
                if (measure.priority.value == p->id.value && !reached.contains(measure.id.value))
                    orphans.push_back(measure_label(measure));
        Blocks blocks{block(std::move(table))};
        if (!orphans.empty())
            blocks.push_back(paragraph("Measures to which no commitment leads: " + listing(orphans) + "."));
        return blocks;
    }));
}

}  // namespace boardpack
