#include <algorithm>

#include <fmt/format.h>

#include "pack/build.hpp"
#include "pack/commitment_status.hpp"
#include "pack/sections/sections.hpp"

namespace boardpack {

namespace {

struct Step {
    const Commitment* commitment = nullptr;
    const ActionUpdate* update = nullptr;
};

std::string due_words(const ActionUpdate& update, std::optional<Date> as_of) {
    if (!update.due)
        return "No date set";
    return update.due->words() + (is_overdue(update, as_of) ? " (overdue)" : "");
}

/// How many steps are open and overdue; then all of them, in short those that are overdue or due in the next quarter.
Blocks log(const Composer& composer, std::vector<Step> steps, bool brief) {
    const Period& period = composer.evaluation.period;
    const Date as_of = composer.model.cut_off(period).value_or(period.last());
    const auto overdue = std::ranges::count_if(steps, [&](const Step& s) { return is_overdue(*s.update, as_of); });
    const auto dated = std::ranges::count_if(steps, [](const Step& s) { return s.update->due.has_value(); });
    Blocks blocks{paragraph(fmt::format("Open: {}. Overdue: {}. Without a date: {}.", steps.size(), overdue,
                                        static_cast<std::ptrdiff_t>(steps.size()) - dated))};
    if (brief) {
        const Date soon = composer.evaluation.period.next().last();
        std::erase_if(steps, [&](const Step& s) { return !s.update->due || *s.update->due > soon; });
    }
    if (steps.empty())
        return blocks;
    Table table;
    table.id = "action-log";
    table.caption =
        words(brief ? "Steps that are overdue or due in the next quarter" : "Next steps, the earliest first");
    table.columns = {{"Commitment", Align::left, 2.4, true},
                     {"Next step", Align::left, 2.6, false},
                     {"Due", Align::left, 1.3, false}};
    const bool led = std::ranges::any_of(steps, [](const Step& s) { return !s.commitment->lead.empty(); });
    if (led)
        table.columns.push_back({"Who leads", Align::left, 1.5, false});
    for (const Step& step : steps) {
        Row row{{cell(capitalised(step.commitment->wording)), cell(step.update->next_step),
                 cell(due_words(*step.update, as_of))},
                false};
        if (led)
            row.cells.push_back(cell(step.commitment->lead.empty() ? "Not named" : step.commitment->lead));
        table.rows.push_back(std::move(row));
    }
    blocks.push_back(block(std::move(table)));
    return blocks;
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
        if (!update || is_over(*update) || (update->next_step.empty() && !update->due))
            continue;
        if (std::ranges::find(steps, update, &Step::update) != steps.end())  // printed twice in the strategy: one step
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
    const bool brief = plan.form->extent == Extent::brief;
    return just(composer.once("action-log/" + key_of(priorities) + (brief ? "brief" : ""),
                              [&] { return log(composer, std::move(steps), brief); }),
                illustrative);
}

}  // namespace boardpack
