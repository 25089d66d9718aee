#include "pack/plan.hpp"

#include <algorithm>
#include <set>

namespace boardpack {

namespace {

class Planner {
public:
    explicit Planner(const Pack& pack) : pack_(pack) {
        for (const SectionTemplate& form : pack.form.sections) plan_.push_back({&form, {}, {}, {}});
    }

    std::vector<PlannedSection> plan() {
        for (PlannedSection& section : plan_)
            if (section.form->kind == SectionKind::exceptions)
                choose_exceptions(section);
        for (PlannedSection& section : plan_) {
            if (section.form->kind == SectionKind::local_context)
                choose_context(section);
            if (section.form->kind == SectionKind::indicators)
                choose_indicators(section);
        }
        return std::move(plan_);
    }

private:
    int severity_of(const Subject& subject) const {
        return severity(subject, pack_.shared.evaluation.figures, pack_.shared.policy());
    }

    /// Subjects the board may see, of the priorities that the section names.
    std::vector<const Subject*> candidates(const SectionTemplate& form, bool context) const {
        std::vector<const Subject*> found;
        const std::vector<const Priority*> priorities = priorities_of(pack_, form);
        const bool all = priorities.size() == pack_.shared.model.strategy().priorities.size();
        for (const Subject& subject : pack_.shared.subjects)
            if (subject.context == context && is_for(subject, pack_.board.id.value) &&
                (context || all || serves(pack_.shared.model, subject, priorities)))
                found.push_back(&subject);
        return found;
    }

    void choose_exceptions(PlannedSection& section) {
        std::vector<const Subject*> found = candidates(*section.form, false);
        std::erase_if(found, [&](const Subject* s) { return severity_of(*s) > 4; });
        std::ranges::stable_sort(found, {}, [&](const Subject* s) { return severity_of(*s); });
        const std::size_t most = section.form->most ? static_cast<std::size_t>(*section.form->most) : found.size();
        for (const Subject* subject : found) {
            if (section.subjects.size() < most && taken_.insert(subject).second)
                section.subjects.push_back(subject);
            else
                section.left_out.push_back(subject);
        }
    }

    /// A context section with a limit shows what the template names, up to the limit.
    static bool is_beyond(const PlannedSection& section, const Subject& subject) {
        const SectionTemplate& form = *section.form;
        if (!form.most)
            return false;
        const bool named = std::ranges::any_of(
            form.full, [&](const auto& id) { return id.value == subject.lead->indicator->id.value; });
        return !named || section.subjects.size() >= static_cast<std::size_t>(*form.most);
    }

    void choose_context(PlannedSection& section) {
        for (const Subject* subject : candidates(*section.form, true))
            if (!is_beyond(section, *subject) && taken_.insert(subject).second)
                section.subjects.push_back(subject);
    }

    void choose_indicators(PlannedSection& section) {
        const Selection select = section.form->select;
        for (const Subject* subject : candidates(*section.form, select == Selection::context)) {
            if (select == Selection::owned && !is_owned_by(*subject, pack_.board.id.value))
                continue;
            if (select == Selection::exceptions && severity_of(*subject) > 4)
                continue;
            if (taken_.insert(subject).second)
                section.subjects.push_back(subject);
            else
                section.left_out.push_back(subject);
        }
        if (section.form->most)
            keep_most_serious(section, static_cast<std::size_t>(*section.form->most));
    }

    /// The most serious keep their passages, in the order of the strategy; the others become rows.
    void keep_most_serious(PlannedSection& section, std::size_t most) const {
        std::vector<const Subject*> by_weight = section.subjects;
        std::ranges::stable_sort(by_weight, {}, [&](const Subject* s) { return severity_of(*s); });
        if (by_weight.size() <= most)
            return;
        const std::set<const Subject*> rest(by_weight.begin() + static_cast<std::ptrdiff_t>(most), by_weight.end());
        for (const Subject* subject : section.subjects)
            if (rest.contains(subject))
                section.in_table.push_back(subject);
        std::erase_if(section.subjects, [&](const Subject* s) { return rest.contains(s); });
    }

    const Pack& pack_;
    std::vector<PlannedSection> plan_;
    std::set<const Subject*> taken_;
};

}  // namespace

std::vector<PlannedSection> plan_sections(const Pack& pack) { return Planner{pack}.plan(); }

}  // namespace boardpack
