#include "model/checks/lookup.hpp"

#include <fmt/format.h>

#include "base/nearest.hpp"

namespace boardpack::checks {

namespace {

template <class T>
std::vector<std::string> ids_of(const std::vector<T>& list) {
    std::vector<std::string> ids;
    for (const T& item : list) ids.push_back(item.id.value);
    return ids;
}

}  // namespace

Known::Known(std::string_view kind, std::vector<std::string> ids)
    : kind_(kind), ids_(std::move(ids)), set_(ids_.begin(), ids_.end()) {}

void Known::require(Diagnostics& d, const Located<std::string>& ref, Span otherwise) const {
    if (ref.value.empty() || has(ref.value))
        return;
    const auto near = nearest_name(ref.value, ids_);
    d.error("E0302", place_of(ref, otherwise), fmt::format("there is no {} '{}'", kind_, ref.value),
            near ? fmt::format("did you mean '{}'?", *near) : std::string{});
}

void Known::require(Diagnostics& d, const std::vector<Located<std::string>>& refs, Span otherwise) const {
    for (const auto& ref : refs) require(d, ref, otherwise);
}

Known known_indicators(const Workspace& w) { return {"indicator", ids_of(w.indicators)}; }
Known known_measures(const Workspace& w) { return {"measure", ids_of(w.strategy.measures)}; }
Known known_priorities(const Workspace& w) { return {"priority", ids_of(w.strategy.priorities)}; }
Known known_boards(const Workspace& w) { return {"board", ids_of(w.strategy.boards)}; }
Known known_providers(const Workspace& w) { return {"provider", ids_of(w.strategy.providers)}; }
Known known_commitments(const Workspace& w) { return {"commitment", ids_of(w.strategy.commitments)}; }
Known known_classifications(const Workspace& w) { return {"classification", ids_of(w.strategy.classifications)}; }
Known known_principles(const Workspace& w) { return {"principle", ids_of(w.strategy.principles)}; }
Known known_areas(const Workspace& w) {
    std::vector<std::string> codes;
    for (const Area& area : w.strategy.areas) codes.push_back(area.code.value);
    return {"area", std::move(codes)};
}

Definitions definitions_of(const Workspace& w) {
    Definitions out;
    for (const Indicator& i : w.indicators)
        if (!w.places.faulty(i.span))
            out.emplace(i.id.value, &i);
    return out;
}

}  // namespace boardpack::checks
