#include "pack/composer.hpp"

#include <algorithm>

#include "pack/walk.hpp"

namespace boardpack {

namespace {

/// Looks for a figure whose provenance says that it is made up.
struct FindIllustrative {
    const FigureStore& figures;
    bool found = false;

    void check(FigureRef ref) {
        if (ref != no_figure && figures.at(ref).provenance.illustrative)
            found = true;
    }
    void operator()(const FigureSlot& slot) { check(slot.figure); }
    void operator()(const Claim& claim) {
        for (const FigureRef ref : claim.rests_on) check(ref);
    }
    void operator()(const StatusMark& mark) {
        for (const FigureRef ref : mark.rests_on) check(ref);
    }
    void operator()(const IconMark& mark) {
        for (const FigureRef ref : mark.rests_on) check(ref);
    }
    void operator()(const Sparkline& sparkline) {
        for (const ChartPoint& point : sparkline.points) check(point.value);
    }
    void operator()(const ChartSpec& spec) {
        for (const FigureRef ref : figures_of(spec)) check(ref);
    }
    template <class Other>
    void operator()(const Other&) {}
};

}  // namespace

bool Composer::is_illustrative(const BlockPtr& block) {
    if (const auto found = illustrative_.find(block); found != illustrative_.end())
        return found->second;
    FindIllustrative find{evaluation.figures};
    walk(*block, find);
    return illustrative_[block] = find.found;
}

SectionPtr Composer::intern(Section section) {
    std::vector<SectionPtr>& alike = sections_[section.anchor + '\n' + section.title];
    for (const SectionPtr& other : alike)
        if (other->role == section.role && other->new_page == section.new_page &&
            other->landscape == section.landscape && other->columns == section.columns &&
            other->illustrative == section.illustrative && other->blocks == section.blocks)
            return other;
    alike.push_back(std::make_shared<const Section>(std::move(section)));
    return alike.back();
}

std::vector<const Priority*> priorities_of(const Pack& pack, const SectionTemplate& form) {
    std::vector<const Priority*> chosen;
    const Model& model = pack.shared.model;
    const bool group = pack.board.kind == BoardKind::group && !pack.board.priorities.empty();
    const std::vector<Located<std::string>>& named =
        !form.priorities.empty() || !group ? form.priorities : pack.board.priorities;
    for (const Priority& priority : model.strategy().priorities)
        if (named.empty() || std::ranges::any_of(named, [&](const auto& n) { return n.value == priority.id.value; }))
            chosen.push_back(&priority);
    return chosen;
}

}  // namespace boardpack
