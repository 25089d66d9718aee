#include "pack/build.hpp"
#include "pack/glossary_terms.hpp"
#include "pack/sections/sections.hpp"

namespace boardpack {

SectionContents glossary_section(Pack& pack, const PlannedSection& plan) {
    std::vector<const GlossaryEntry*> shown;
    std::string key = "glossary/";
    const bool full = plan.form->extent == Extent::full;
    // In short: the abbreviations that this pack uses.
    for (const GlossaryEntry& entry : pack.shared.model.data().glossary)
        if (full || (!entry.expansion.empty() && pack.terms_used.contains(entry.term.value))) {
            shown.push_back(&entry);
            key += entry.term.value + '/';
        }
    if (shown.empty())
        return just({paragraph("This pack uses no word that needs explaining.")});
    return just(pack.shared.once(key, [&] {
        Table table;
        table.id = "glossary";
        table.caption = words("What words and abbreviations mean");
        table.columns = {{"Word", Align::left, 1.2, true}, {"Meaning", Align::left, 4, false}};
        for (const GlossaryEntry* entry : shown) {
            const std::string expansion = entry->expansion.empty() ? "" : sentence(capitalised(entry->expansion)) + " ";
            table.rows.push_back({{cell(entry->term.value), cell(expansion + entry->meaning)}, false});
        }
        return Blocks{block(std::move(table))};
    }));
}

}  // namespace boardpack
