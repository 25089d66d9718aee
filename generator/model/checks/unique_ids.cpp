#include <unordered_map>

#include <fmt/format.h>

#include "model/checks/checks.hpp"
#include "model/checks/lookup.hpp"

namespace boardpack::checks {

namespace {

/// Reports each id that was seen before, with a note on the first place.
class Seen {
public:
    Seen(std::string_view kind, Diagnostics& d) : kind_(kind), d_(d) {}

    /// `scope` keeps apart what may share an id: the period of a register, say.
    void add(const std::string& id, Span where, const std::string& scope = {}) {
        if (id.empty())
            return;
        const auto [it, fresh] = first_.emplace(scope + "\n" + id, where);
        if (fresh)
            return;
        Diagnostic& one = d_.error("E0301", where,
                                   scope.empty() ? fmt::format("there are two {} '{}'", kind_, id)
                                                 : fmt::format("there are two {} '{}' for {}", kind_, id, scope));
        one.notes.push_back({it->second, "the first one stands here"});
    }

private:
    std::string_view kind_;
    Diagnostics& d_;
    std::unordered_map<std::string, Span> first_;
};

template <class T>
void unique(Diagnostics& d, std::string_view kind, const std::vector<T>& list) {
    Seen seen{kind, d};
    for (const T& item : list) seen.add(item.id.value, place_of(item.id, item.span));
}

template <class T>
void unique_in_period(Diagnostics& d, std::string_view kind, const std::vector<T>& list) {
    Seen seen{kind, d};
    for (const T& item : list) seen.add(item.id.value, place_of(item.id, item.span), item.period.code());
}

void unique_in_strategy(const Strategy& s, Diagnostics& d) {
    unique(d, "principles", s.principles);
    unique(d, "legal bases", s.legal_bases);
    unique(d, "priorities", s.priorities);
    unique(d, "measures", s.measures);
    unique(d, "commitments", s.commitments);
    unique(d, "boards", s.boards);
    unique(d, "classifications", s.classifications);
    unique(d, "providers", s.providers);
    unique(d, "assumptions", s.assumptions);
    Seen areas{"areas", d};
    for (const Area& a : s.areas) areas.add(a.code.value, place_of(a.code, a.span));
}

}  // namespace

void ids_are_unique(const Workspace& w, Diagnostics& d) {
    unique_in_strategy(w.strategy, d);
    Seen numbers{"priorities with the number", d};
    for (const Priority& p : w.strategy.priorities)
        numbers.add(std::to_string(p.number), w.places.of(p.span, "number"));
    unique(d, "indicators", w.indicators);
    unique_in_period(d, "escalations", w.escalations);
    unique_in_period(d, "risks", w.risks);
    Seen updates{"updates of commitment", d};
    for (const ActionUpdate& a : w.actions)
        updates.add(a.commitment.value, place_of(a.commitment, a.span), a.period.code());
    Seen marks{"quality marks of", d};
    for (const QualityMark& q : w.quality)
        marks.add(fmt::format("{}: {}", q.indicator.value, name_of(q.facet)), q.span, q.period.code());
    Seen terms{"glossary entries", d};
    for (const GlossaryEntry& g : w.glossary) terms.add(g.term.value, place_of(g.term, g.span));
    Seen cut_offs{"cut-off days of", d};
    for (const CutOff& c : w.calendar.cut_offs) cut_offs.add(c.period.value.code(), place_of(c.period, c.span));
    Seen meetings{"meetings of", d};
    for (const Meeting& m : w.calendar.meetings)
        meetings.add(m.board.value, place_of(m.board, m.span), m.period.value.code());
    Seen school_terms{"terms", d};
    for (const Term& t : w.calendar.terms) school_terms.add(t.period.value.code(), place_of(t.period, t.span));
    Seen packs{"templates for board", d};
    for (const PackTemplate& t : w.templates)
        for (const auto& board : t.boards) packs.add(board.value, place_of(board, t.span));
}

}  // namespace boardpack::checks
