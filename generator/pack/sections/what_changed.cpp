#include <algorithm>
#include <string_view>

#include "evaluate/reporting_periods.hpp"
#include "evaluate/target_in_force.hpp"
#include "pack/build.hpp"
#include "pack/commitment_status.hpp"
#include "pack/escalation_words.hpp"
#include "pack/sections/sections.hpp"
#include "pack/since_last_pack.hpp"
#include "pack/words.hpp"

namespace boardpack {

namespace {

/// One kind of change: under a heading of its own, or in short with words before each item.
struct ChangeKind {
    const char* title;
    const char* anchor;
    const char* before;
};

/// The lists of the section: each under its heading, or all as one list where the template wants it short.
class Changes {
public:
    explicit Changes(bool brief) : brief_(brief) {}

    void add(const ChangeKind& kind, std::vector<Blocks> items) {
        if (items.empty())
            return;
        if (brief_) {
            for (Blocks& one : items) all_.push_back(introduced(kind.before, std::move(one)));
            return;
        }
        blocks_.push_back(heading(2, words(kind.title), kind.anchor));
        blocks_.push_back(bullets(std::move(items)));
    }

    [[nodiscard]] Blocks blocks() {
        if (!all_.empty())
            blocks_.push_back(bullets(std::move(all_)));
        return std::move(blocks_);
    }

private:
    static Blocks introduced(const char* before, Blocks item) {
        const Paragraph* said = item.empty() ? nullptr : std::get_if<Paragraph>(&item.front()->content);
        if (!said || std::string_view{before}.empty())
            return item;
        Inlines text = words(before, Emphasis::strong);
        append(text, said->text);
        return {paragraph(std::move(text), said->style, item.front()->origin)};
    }

    bool brief_;
    Blocks blocks_;
    std::vector<Blocks> all_;
};

Blocks item(std::string text) { return {paragraph(std::move(text))}; }

/// Does something that holds from `from` on begin in the quarter? A yearly or academic period begins in one of them.
bool begins_in(const Period& quarter, const Period& from) {
    return from.first() >= quarter.first() && from.first() <= quarter.last();
}

std::vector<Blocks> revised(const Pack& pack) {
    const Composer& composer = pack.shared;
    const Evaluation& evaluation = composer.evaluation;
    const Date last_pack = as_of(composer.model, evaluation.period.previous(), {});
    std::vector<Blocks> items;
    for (const Revision& revision : composer.model.data().revisions) {
        const Indicator* indicator = composer.model.indicator(revision.indicator.value);
        if (!indicator || !may_see(pack, *indicator) || !revision.received_on || *revision.received_on <= last_pack)
            continue;
        if (evaluation.known_on && *revision.received_on > *evaluation.known_on)
            continue;
        std::string text = indicator->title + ", " + revision.period.value.display() + ": " + sentence(revision.reason);
        if (revision.illustrative)
            text += " (Illustrative.)";
        items.push_back(item(std::move(text)));
    }
    return items;
}

std::vector<Blocks> redefined(const Pack& pack) {
    std::vector<Blocks> items;
    const Period& period = pack.period();
    for (const IndicatorResult& result : pack.shared.evaluation.results) {
        if (!may_see(pack, *result.indicator))
            continue;
        for (const Break& b : result.indicator->breaks)
            if (begins_in(period, b.at.value))
                items.push_back(item(result.indicator->title + ": break in the series. " + sentence(b.reason)));
        for (const DefinitionChange& change : result.indicator->changes)
            if (begins_in(period, change.at.value))
                items.push_back(item(result.indicator->title + ": " + sentence(change.what)));
    }
    return items;
}

/// The result as it will be held against a target that has just begun, which its latest figure may be too old for.
IndicatorResult under(Composer& composer, const IndicatorResult& result, const Target& target) {
    IndicatorResult ahead = result;
    ahead.target = target_in_force(composer.model, composer.evaluation, *result.indicator,
                                   composer.model.strategy().area_code, target.from->value);
    return ahead;
}

std::vector<Blocks> new_targets(const Pack& pack) {
    Composer& composer = pack.shared;
    std::vector<Blocks> items;
    for (const IndicatorResult& result : composer.evaluation.results) {
        if (!may_see(pack, *result.indicator))
            continue;
        for (const Target& target : result.indicator->targets) {
            if (!target.from || !begins_in(pack.period(), target.from->value))
                continue;
            const IndicatorResult ahead = under(composer, result, target);
            if (ahead.target.target != &target)
                continue;
            Inlines text = words(result.indicator->title + ": ");
            append(text, target_words(composer.model, ahead));
            if (target.from->value != pack.period())
                append(text, ", from " + target.from->value.display());
            if (const std::string origin = target_origin(ahead); !origin.empty())
                append(text, ", " + origin);
            append(text, ".");
            items.push_back({paragraph(std::move(text))});
        }
    }
    return items;
}

std::vector<Blocks> done(const Pack& pack, const std::vector<const Priority*>& priorities, bool& illustrative) {
    std::vector<Blocks> items;
    for (const Commitment& commitment : pack.shared.model.strategy().commitments) {
        if (std::ranges::none_of(priorities, [&](const auto* p) { return p->id.value == commitment.priority.value; }))
            continue;
        const ActionUpdate* update = latest_update(pack.shared.model, commitment, pack.period());
        const bool finished = update && update->period == pack.period() &&
                              (update->status == ActionStatus::complete || update->status == ActionStatus::embedded);
        if (!finished)
            continue;
        illustrative |= update->illustrative;
        items.push_back(item(sentence(capitalised(commitment.wording))));
    }
    return items;
}

/// Matters that the board has a part in; one without a priority of its own, such as PCG, hears of all.
std::vector<Blocks> answered(const Pack& pack, bool& illustrative) {
    std::vector<Blocks> items;
    const std::string& board = pack.board.id.value;
    for (const Escalation* escalation : escalations_shown(pack.shared.model, pack.period())) {
        const bool ours =
            pack.board.kind != BoardKind::group || escalation->from.value == board || escalation->to.value == board;
        if (!escalation->closed_on || !ours)
            continue;
        illustrative |= escalation->illustrative;
        items.push_back(item(sentence(escalation->what) + " " + sentence(escalation->response)));
    }
    return items;
}

}  // namespace

SectionContents what_changed_section(Pack& pack, const PlannedSection& plan) {
    const bool brief = plan.form->extent == Extent::brief;
    // In short, what stands in full in another section of the pack is left to that section.
    const auto is_told = [&](SectionKind kind) {
        return brief && std::ranges::any_of(pack.form.sections, [&](const auto& s) { return s.kind == kind; });
    };
    bool illustrative = false;
    Changes changes{brief};
    changes.add({"Statuses that have moved", "changed-statuses", ""}, status_moves(pack));
    changes.add({"New figures", "changed-new", "New: "}, new_figures(pack));
    if (!brief)
        changes.add({"New figures of what is not counted each quarter", "changed-yearly", ""}, yearly_figures(pack));
    changes.add({"Figures revised", "changed-figures", "Revised: "}, revised(pack));
    changes.add({"Definitions changed", "changed-definitions", "Definition: "}, redefined(pack));
    changes.add({"Targets newly in force", "changed-targets", "New target: "}, new_targets(pack));
    if (!is_told(SectionKind::commitments))
        changes.add({"Commitments done", "changed-commitments", "Done: "},
                    done(pack, priorities_of(pack, *plan.form), illustrative));
    if (!is_told(SectionKind::escalations))
        changes.add({"Matters answered", "changed-matters", "Answered: "}, answered(pack, illustrative));
    Blocks blocks = changes.blocks();
    if (blocks.empty())
        blocks.push_back(paragraph("No status has moved, and nothing is new, revised, redefined, set or closed."));
    return just(std::move(blocks), illustrative);
}

}  // namespace boardpack
