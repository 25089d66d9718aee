#include <algorithm>

#include "pack/build.hpp"
#include "pack/passage.hpp"
#include "pack/sections/sections.hpp"

namespace boardpack {

namespace {

/// Full for the indicators that the template names, else as the section says.
Density density_for(const SectionTemplate& form, const Subject& subject) {
    for (const IndicatorResult* member : subject.members)
        if (std::ranges::any_of(form.full, [&](const auto& id) { return id.value == member->indicator->id.value; }))
            return Density::full;
    return form.density;
}

void add_passages(Pack& pack, const PlannedSection& plan, Blocks& blocks) {
    for (const Subject* subject : plan.subjects) {
        const Density density = density_for(*plan.form, *subject);
        append(blocks, passage(pack.shared, *subject, density, density == Density::compact && plan.form->columns > 1));
    }
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

}  // namespace

SectionContents indicators_section(Pack& pack, const PlannedSection& plan) {
    Blocks blocks;
    add_passages(pack, plan, blocks);
    if (!plan.left_out.empty())
        blocks.push_back(named_only("Shown in another part of this pack:", plan.left_out));
    if (blocks.empty())
        blocks.push_back(paragraph("There is no indicator to show here."));
    return just(std::move(blocks));
}

SectionContents exceptions_section(Pack& pack, const PlannedSection& plan) {
    Blocks blocks;
    add_passages(pack, plan, blocks);
    if (!plan.left_out.empty())
        blocks.push_back(named_only("Also off track:", plan.left_out));
    if (blocks.empty())
        blocks.push_back(paragraph("Nothing is off track in this period."));
    return just(std::move(blocks));
}

}  // namespace boardpack
