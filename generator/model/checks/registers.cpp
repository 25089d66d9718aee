#include <algorithm>

#include <fmt/format.h>

#include "model/checks/checks.hpp"
#include "model/checks/lookup.hpp"

namespace boardpack::checks {

namespace {

void escalations(const Workspace& w, Diagnostics& d) {
    const Known boards = known_boards(w), indicators = known_indicators(w);
    for (const Escalation& e : w.escalations) {
        boards.require(d, e.from, e.span);
        boards.require(d, e.to, e.span);
        indicators.require(d, e.indicators, e.span);
        if (e.raised_on && e.closed_on && *e.closed_on < *e.raised_on)
            d.error("E0330", w.places.of(e.span, "closed_on"),
                    fmt::format("'{}' was answered on {}, before it was raised on {}", e.id.value, e.closed_on->iso(),
                                e.raised_on->iso()));
        if (!boards.has(e.from.value) || !boards.has(e.to.value))
            continue;
        const bool known_way = std::ranges::any_of(w.strategy.escalation_routes, [&](const EscalationRoute& r) {
            return r.from.value == e.from.value && r.to.value == e.to.value;
        });
        if (!known_way)
            d.warning("W0331", place_of(e.to, e.span),
                      fmt::format("no escalation route leads from {} to {}", e.from.value, e.to.value),
                      "the routes stand in indicators/strategy.toml");
    }
}

}  // namespace

void registers_are_sound(const Workspace& w, Diagnostics& d) {
    escalations(w, d);
    const Known commitments = known_commitments(w), priorities = known_priorities(w), indicators = known_indicators(w);
    for (const ActionUpdate& a : w.actions) {
        commitments.require(d, a.commitment, a.span);
        const bool done = a.status == ActionStatus::complete || a.status == ActionStatus::embedded;
        if (a.done_on && !done)
            d.error("E0333", w.places.of(a.span, "done_on"),
                    fmt::format("'{}' was done on {}, but its status is '{}'", a.commitment.value, a.done_on->iso(),
                                name_of(a.status)),
                    "what is done is complete or embedded");
    }
    for (const Quote& q : w.quotes) {
        if (q.priority)
            priorities.require(d, *q.priority, q.span);
        if (!q.cleared_on)
            d.warning("W0334", q.span, "this quote has not been cleared for publication and will not be printed",
                      "add cleared_on once its publication is agreed");
    }
    for (const Risk& r : w.risks) indicators.require(d, r.indicators, r.span);
    for (const QualityMark& q : w.quality) indicators.require(d, q.indicator, q.span);
}

}  // namespace boardpack::checks
