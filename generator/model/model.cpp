#include "model/model.hpp"

#include <algorithm>
#include <set>

namespace boardpack {

namespace {

using Index = std::unordered_map<std::string, std::size_t>;

/// Of several with the same id the first counts; validate() has reported the others.
template <class T, class Key>
Index index_by(const std::vector<T>& list, Key key) {
    Index index;
    for (std::size_t i = 0; i < list.size(); ++i) index.emplace(key(list[i]), i);
    return index;
}

template <class T>
const T* look_up(const std::vector<T>& list, const Index& index, std::string_view id) {
    const auto it = index.find(std::string{id});
    return it == index.end() ? nullptr : &list[it->second];
}

}  // namespace

Model::Model(Workspace workspace) : w_(std::move(workspace)) {
    const auto by_id = [](const auto& item) { return item.id.value; };
    const Strategy& s = w_.strategy;
    indicator_ = index_by(w_.indicators, by_id);
    measure_ = index_by(s.measures, by_id);
    priority_ = index_by(s.priorities, by_id);
    board_ = index_by(s.boards, by_id);
    provider_ = index_by(s.providers, by_id);
    commitment_ = index_by(s.commitments, by_id);
    classification_ = index_by(s.classifications, by_id);
    area_ = index_by(s.areas, [](const Area& a) { return a.code.value; });
}

const Indicator* Model::indicator(std::string_view id) const { return look_up(w_.indicators, indicator_, id); }
const Measure* Model::measure(std::string_view id) const { return look_up(w_.strategy.measures, measure_, id); }
const Priority* Model::priority(std::string_view id) const { return look_up(w_.strategy.priorities, priority_, id); }
const Board* Model::board(std::string_view id) const { return look_up(w_.strategy.boards, board_, id); }
const Provider* Model::provider(std::string_view id) const { return look_up(w_.strategy.providers, provider_, id); }
const Commitment* Model::commitment(std::string_view id) const {
    return look_up(w_.strategy.commitments, commitment_, id);
}
const Classification* Model::classification(std::string_view id) const {
    return look_up(w_.strategy.classifications, classification_, id);
}
const Area* Model::area(std::string_view code) const { return look_up(w_.strategy.areas, area_, code); }

const Area& Model::local_area() const {
    static const Area nowhere{};  // only in a model that validate() has refused
    const Area* area_found = area(w_.strategy.area_code);
    return area_found == nullptr ? nowhere : *area_found;
}

std::vector<const Indicator*> Model::leaves(std::string_view measure_id) const {
    std::vector<const Indicator*> out;
    const auto serves = [&](const Indicator& i, std::string_view id) {
        return std::ranges::any_of(i.measures, [&](const Located<std::string>& m) { return m.value == id; });
    };
    const Measure* of = measure(measure_id);
    const auto collect = [&](std::string_view id) {
        for (const Indicator& i : w_.indicators)
            if (serves(i, id) && std::ranges::find(out, &i) == out.end())
                out.push_back(&i);
    };
    collect(measure_id);
    // Printed twice in the strategy: the indicators of the one place serve the other too.
    if (of != nullptr && of->same_as)
        collect(of->same_as->value);
    std::ranges::stable_partition(out, [](const Indicator* i) { return i->headline; });
    return out;
}

std::vector<Period> Model::quarters() const {
    std::set<Period> found;
    for (const Figure& f : w_.figures)
        if (!f.published && f.area.value == w_.strategy.area_code &&
            f.period.value.kind() == PeriodKind::financial_quarter)
            found.insert(f.period.value);
    return {found.begin(), found.end()};
}

std::optional<Period> Model::default_period() const {
    std::optional<Period> latest;
    for (const Figure& f : w_.figures) {
        const bool received = !f.published && !f.missing;
        if (received && f.area.value == w_.strategy.area_code &&
            f.period.value.kind() == PeriodKind::financial_quarter && (!latest || *latest < f.period.value))
            latest = f.period.value;
    }
    return latest;
}

std::optional<Date> Model::cut_off(const Period& period) const {
    for (const CutOff& c : w_.calendar.cut_offs)
        if (c.period.value == period)
            return c.day;
    return std::nullopt;
}

const Meeting* Model::meeting(std::string_view board_id, const Period& period) const {
    for (const Meeting& m : w_.calendar.meetings)
        if (m.board.value == board_id && m.period.value == period)
            return &m;
    return nullptr;
}

const Release* Model::release(const Period& period) const {
    for (const Release& r : w_.releases)
        if (r.period == period)
            return &r;
    return nullptr;
}

}  // namespace boardpack
