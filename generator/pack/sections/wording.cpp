#include "pack/build.hpp"
#include "pack/sections/sections.hpp"

namespace boardpack {

SectionContents wording_section(Pack& pack, const PlannedSection& plan) {
    const std::vector<const Priority*> priorities = priorities_of(pack, *plan.form);
    const Strategy& strategy = pack.shared.model.strategy();
    return just(pack.shared.once("wording/" + key_of(priorities), [&] {
        Blocks blocks;
        for (const Priority* p : priorities) {
            std::vector<Blocks> items;
            for (const Measure& measure : strategy.measures)
                if (measure.priority.value == p->id.value) {
                    Inlines text{Text{measure.id.value + " ", Emphasis::strong}};
                    append(text, measure.wording);
                    Blocks item;
                    item.push_back(paragraph(std::move(text)));
                    if (!measure.note.empty())
                        item.push_back(paragraph("How we read it: " + sentence(measure.note), ParagraphStyle::note));
                    items.push_back(std::move(item));
                }
            if (items.empty())
                continue;
            Group group;
            group.body.push_back(heading(2, words(title_of(*p)), "wording-" + p->id.value));
            if (!p->alias.empty())
                group.body.push_back(
                    paragraph("The strategy also calls it: " + sentence(p->alias), ParagraphStyle::note));
            group.body.push_back(bullets(std::move(items)));
            blocks.push_back(block(std::move(group)));
        }
        return blocks;
    }));
}

}  // namespace boardpack
