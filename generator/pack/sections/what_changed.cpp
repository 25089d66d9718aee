#include "pack/build.hpp"
#include "pack/commitment_status.hpp"
#include "pack/escalation_words.hpp"
#include "pack/sections/sections.hpp"
#include "pack/words.hpp"

namespace boardpack {

namespace {

/// One kind of change as a heading and a list, when there is any.
void add_list(Blocks& blocks, const char* title, const char* anchor, std::vector<Blocks> items) {
    if (items.empty())
        return;
    blocks.push_back(heading(2, words(title), anchor));
    blocks.push_back(bullets(std::move(items)));
}

Blocks item(std::string text) { return {paragraph(std::move(text))}; }

std::vector<Blocks> revised(const Composer& composer) {
    std::vector<Blocks> items;
    for (const Revision& revision : composer.model.data().revisions) {
        const Indicator* indicator = composer.model.indicator(revision.indicator.value);
        if (!indicator || !revision.received_on || *revision.received_on < composer.evaluation.period.last())
            continue;
        std::string text = indicator->title + ", " + revision.period.value.display() + ": " + sentence(revision.reason);
        if (revision.illustrative)
            text += " (Illustrative.)";
        items.push_back(item(std::move(text)));
    }
    return items;
}

std::vector<Blocks> redefined(const Composer& composer) {
    std::vector<Blocks> items;
    const Period& period = composer.evaluation.period;
    for (const IndicatorResult& result : composer.evaluation.results) {
        for (const Break& b : result.indicator->breaks)
            if (period.contains(b.at.value) || b.at.value == period)
                items.push_back(item(result.indicator->title + ": break in the series. " + sentence(b.reason)));
        for (const DefinitionChange& change : result.indicator->changes)
            if (period.contains(change.at.value) || change.at.value == period)
                items.push_back(item(result.indicator->title + ": " + sentence(change.what)));
    }
    return items;
}

std::vector<Blocks> new_targets(const Composer& composer) {
    std::vector<Blocks> items;
    for (const IndicatorResult& result : composer.evaluation.results) {
        const Target* target = result.target.target;
        if (!target || !target->from || target->from->value != composer.evaluation.period)
            continue;
        Inlines text = words(result.indicator->title + ": ");
        append(text, target_words(composer.model, result));
        append(text, ", " + sentence(target_origin(result)));
        items.push_back({paragraph(std::move(text))});
    }
    return items;
}

std::vector<Blocks> done(const Composer& composer, bool& illustrative) {
    std::vector<Blocks> items;
    for (const Commitment& commitment : composer.model.strategy().commitments) {
        const ActionUpdate* update = latest_update(composer.model, commitment, composer.evaluation.period);
        const bool finished = update && update->period == composer.evaluation.period &&
                              (update->status == ActionStatus::complete || update->status == ActionStatus::embedded);
        if (!finished)
            continue;
        illustrative |= update->illustrative;
        items.push_back(item(sentence(capitalised(commitment.wording))));
    }
    return items;
}

std::vector<Blocks> answered(const Composer& composer, bool& illustrative) {
    std::vector<Blocks> items;
    for (const Escalation* escalation : escalations_shown(composer.model, composer.evaluation.period))
        if (escalation->closed_on) {
            illustrative |= escalation->illustrative;
            items.push_back(item(sentence(escalation->what) + " " + sentence(escalation->response)));
        }
    return items;
}

}  // namespace

SectionContents what_changed_section(Pack& pack, const PlannedSection&) {
    Composer& composer = pack.shared;
    bool illustrative = false;
    Blocks blocks;
    add_list(blocks, "Figures revised", "changed-figures", revised(composer));
    add_list(blocks, "Definitions changed", "changed-definitions", redefined(composer));
    add_list(blocks, "Targets newly in force", "changed-targets", new_targets(composer));
    add_list(blocks, "Commitments done", "changed-commitments", done(composer, illustrative));
    add_list(blocks, "Matters answered", "changed-matters", answered(composer, illustrative));
    if (blocks.empty())
        blocks.push_back(paragraph("Nothing has been revised, redefined, set or closed in this period."));
    return just(composer.once("what-changed", [&] { return blocks; }), illustrative);
}

}  // namespace boardpack
