#include <algorithm>
#include <unordered_map>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "base/nearest.hpp"
#include "model/checks/checks.hpp"
#include "model/checks/lookup.hpp"

namespace boardpack::checks {

void strategy_references_resolve(const Workspace& w, Diagnostics& d) {
    const Strategy& s = w.strategy;
    const Known boards = known_boards(w), priorities = known_priorities(w), measures = known_measures(w);
    const Known principles = known_principles(w), commitments = known_commitments(w), indicators = known_indicators(w);
    for (const Priority& p : s.priorities) boards.require(d, p.groups, p.span);
    for (const Measure& m : s.measures) {
        priorities.require(d, m.priority, m.span);
        principles.require(d, m.principles, m.span);
        if (m.same_as)
            measures.require(d, *m.same_as, m.span);
    }
    for (const Commitment& c : s.commitments) {
        priorities.require(d, c.priority, c.span);
        measures.require(d, c.measures, c.span);
        if (c.same_as)
            commitments.require(d, *c.same_as, c.span);
    }
    for (const Board& b : s.boards) priorities.require(d, b.priorities, b.span);
    for (const EscalationRoute& r : s.escalation_routes) {
        boards.require(d, r.from, r.span);
        boards.require(d, r.to, r.span);
    }
    for (const Assumption& a : s.assumptions) indicators.require(d, a.indicators, a.span);
}

void one_local_area(const Workspace& w, Diagnostics& d) {
    const Strategy& s = w.strategy;
    const Area* local = nullptr;
    for (const Area& area : s.areas) {
        if (area.kind != AreaKind::local)
            continue;
        if (local == nullptr) {
            local = &area;
            continue;
        }
        Diagnostic& one = d.error("E0303", w.places.of(area.span, "kind"),
                                  fmt::format("'{}' is a second area of kind local", area.name),
                                  "only the area that the strategy is about is local");
        one.notes.push_back({w.places.of(local->span, "kind"), "the first one stands here"});
    }
    const Span where = w.places.of(s.span, "area_code");
    if (local == nullptr)
        d.error("E0303", where, "no area is of kind local",
                fmt::format("give the area '{}' kind = \"local\"", s.area_code));
    else if (local->code.value != s.area_code)
        d.error("E0303", where,
                fmt::format("area_code is '{}', but the area of kind local is '{}'", s.area_code, local->code.value));
}

void measures_have_indicators(const Workspace& w, Diagnostics& d) {
    struct Leaves {
        std::vector<const Indicator*> all, headlines;
    };
    std::unordered_map<std::string, Leaves> leaves;
    for (const Indicator& i : w.indicators) {
        for (const auto& m : i.measures) {
            leaves[m.value].all.push_back(&i);
            if (i.headline)
                leaves[m.value].headlines.push_back(&i);
        }
    }
    for (const Measure& m : w.strategy.measures) {
        const Span where = place_of(m.id, m.span);
        const Leaves& own = leaves[m.id.value];
        if (own.all.empty() && (!m.same_as || leaves[m.same_as->value].all.empty()))
            d.error("E0304", where, fmt::format("no indicator serves the measure {}", m.id.value),
                    fmt::format("add it to the measures of an indicator: measures = [\"{}\"]", m.id.value));
        if (own.all.size() > 1 && own.headlines.empty()) {
            std::vector<std::string> ids;
            for (const Indicator* i : own.all) ids.push_back(i->id.value);
            d.error("E0305", where,
                    fmt::format("the measure {} has {} indicators and no headline", m.id.value, own.all.size()),
                    fmt::format("give one of them headline = true: {}", fmt::join(ids, ", ")));
        }
        if (own.headlines.size() > 1) {
            Diagnostic& one = d.error(
                "E0305", w.places.of(own.headlines[1]->span, "headline"),
                fmt::format("'{}' is a second headline of the measure {}", own.headlines[1]->id.value, m.id.value));
            one.notes.push_back({w.places.of(own.headlines[0]->span, "headline"), "the first one stands here"});
        }
    }
}

namespace {

template <class T>
void simple(const std::vector<T>& list, Diagnostics& d) {
    std::unordered_map<std::string, const T*> by_id;
    for (const T& item : list) by_id.emplace(item.id.value, &item);
    for (const T& item : list) {
        if (!item.same_as)
            continue;
        const auto it = by_id.find(item.same_as->value);
        if (it == by_id.end())
            continue;
        if (it->second == &item)
            d.error("E0306", item.same_as->span, fmt::format("'{}' is the same as itself", item.id.value));
        else if (it->second->same_as)
            d.error("E0306", item.same_as->span,
                    fmt::format("'{}' points on to '{}'", it->first, it->second->same_as->value),
                    fmt::format("name the first place at once: same_as = \"{}\"", it->second->same_as->value));
    }
}

}  // namespace

void same_as_is_simple(const Workspace& w, Diagnostics& d) {
    simple(w.strategy.measures, d);
    simple(w.strategy.commitments, d);
}

void classifications_are_sound(const Workspace& w, Diagnostics& d) {
    for (const Classification& c : w.strategy.classifications) {
        const Span where = w.places.of(c.span, "parts");
        if (c.parts.empty())
            d.error("E0310", where, fmt::format("the classification '{}' has no parts", c.id.value));
        for (auto it = c.parts.begin(); it != c.parts.end(); ++it)
            if (std::find(c.parts.begin(), it, *it) != it)
                d.error("E0310", where,
                        fmt::format("the part '{}' stands twice in the classification '{}'", *it, c.id.value));
        if (!c.unknown.empty() && std::ranges::find(c.parts, c.unknown) == c.parts.end()) {
            const auto near = nearest_name(c.unknown, c.parts);
            d.error("E0310", w.places.of(c.span, "unknown"),
                    fmt::format("'{}' is not a part of the classification '{}'", c.unknown, c.id.value),
                    near ? fmt::format("did you mean '{}'?", *near) : std::string{});
        }
    }
}

void strategy_dates_are_in_order(const Workspace& w, Diagnostics& d) {
    if (w.strategy.ends <= w.strategy.starts)
        d.error("E0309", w.places.of(w.strategy.span, "ends"),
                fmt::format("the strategy ends on {}, not after it starts on {}", w.strategy.ends.iso(),
                            w.strategy.starts.iso()));
}

}  // namespace boardpack::checks
