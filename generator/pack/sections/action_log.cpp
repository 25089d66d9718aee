#include <algorithm>

#include "pack/build.hpp"
#include "pack/commitment_status.hpp"
#include "pack/sections/sections.hpp"

namespace boardpack {

namespace {

struct Step {
    const Commitment* commitment = nullptr;
    const ActionUpdate* update = nullptr;
};

bool is_done(const ActionUpdate& update) {
    return update.status == ActionStatus::complete || update.status == ActionStatus::embedded ||
           update.status == ActionStatus::stopped;
}

std::string due_words(const ActionUpdate& update, std::optional<Date> as_of) {
    if (!update.due)
        return "No date set";
    return update.due->words() + (as_of && *update.due < *as_of ? " (overdue)" : "");
}

}  // namespace

SectionContents action_log_section(Pack& pack, const PlannedSection& plan) {
    const std::vector<const Priority*> priorities = priorities_of(pack, *plan.form);
    Composer& composer = pack.shared;
    std::vector<Step> steps;
    bool illustrative = false;
    for (const Commitment& commitment : composer.model.strategy().commitments) {
        const bool ours = std::ranges::any_of(
            priorities, [&](const Priority* p) { return p->id.value == commitment.priority.value; });
        const ActionUpdate* update = ours ? latest_update(composer.model, commitment, pack.period()) : nullptr;
        if (!update || is_done(*update) || (update->next_step.empty() && !update->due))
            continue;
        steps.push_back({&commitment, update});
        illustrative |= update->illustrative;
    }
    // The earliest date first; steps without a date last.
    std::ranges::stable_sort(steps, [](const Step& a, const Step& b) {
        if (a.update->due.has_value() != b.update->due.has_value())
            return a.update->due.has_value();
        return a.update->due < b.update->due;
    });
    if (steps.empty())
        return just({paragraph("No next step has been reported.")});
    return just(
        composer.once("action-log/" + key_of(priorities),
                      [&] {
                          Table table;
                          table.id = "action-log";
                          table.caption = words("Next steps, the earliest first");
                          table.columns = {{"Commitment", Align::left, 2.4, true},
                                           {"Next step", Align::left, 2.6, false},
                                           {"Due", Align::left, 1.3, false},
                                           {"Who leads", Align::left, 1.5, false}};
                          for (const Step& step : steps)
                              table.rows.push_back(
                                  {{cell(capitalised(step.commitment->wording)), cell(step.update->next_step),
                                    cell(due_words(*step.update, composer.model.cut_off(composer.evaluation.period))),
                                    cell(step.commitment->lead)},
                                   false});
                          return Blocks{block(std::move(table))};
                      }),
        illustrative);
}

}  // namespace boardpack
