#include <fmt/format.h>

#include "model/checks/checks.hpp"
#include "model/checks/lookup.hpp"

namespace boardpack::checks {

namespace {

void must_be_quarter(const Located<Period>& period, Span otherwise, Diagnostics& d) {
    if (period.value.kind() != PeriodKind::financial_quarter)
        d.error("E0320", place_of(period, otherwise),
                fmt::format("'{}' is not a financial quarter", period.value.code()),
                "packs are made for quarters such as 2025-26-Q4");
}

void holidays(const Workspace& w, Diagnostics& d) {
    const auto& versions = w.calendar.holidays;
    for (std::size_t i = 0; i < versions.size(); ++i) {
        const HolidayVersion& v = versions[i];
        if (i > 0 && v.known_from <= versions[i - 1].known_from)
            d.error("E0321", w.places.of(v.span, "known_from"),
                    fmt::format("this list of holidays is known from {}, not after the one before it ({})",
                                v.known_from.iso(), versions[i - 1].known_from.iso()),
                    "put the versions in order of known_from");
        for (std::size_t k = 1; k < v.days.size(); ++k)
            if (v.days[k] <= v.days[k - 1])
                d.error("E0321", w.places.of(v.span, "days"),
                        fmt::format("{} does not come after {}", v.days[k].iso(), v.days[k - 1].iso()),
                        "give each day once, in order");
        constexpr unsigned saturday = 5;
        for (const Date day : v.days)
            if (day.weekday() >= saturday)
                d.warning("W0324", w.places.of(v.span, "days"),
                          fmt::format("{} is a {}, which no clock counts anyway", day.iso(),
                                      day.weekday() == saturday ? "Saturday" : "Sunday"),
                          "give the working day that is free in its place");
    }
}

}  // namespace

void calendar_is_sound(const Workspace& w, Diagnostics& d) {
    holidays(w, d);
    for (const Term& t : w.calendar.terms) {
        if (t.period.value.kind() != PeriodKind::academic_term)
            d.error("E0320", place_of(t.period, t.span), fmt::format("'{}' is not a term", t.period.value.code()),
                    "a term is written AY2025-26-autumn, -spring or -summer");
        if (t.last <= t.first)
            d.error("E0322", w.places.of(t.span, "last"),
                    fmt::format("the term ends on {}, not after it begins on {}", t.last.iso(), t.first.iso()));
    }
    const Known boards = known_boards(w);
    for (const Meeting& m : w.calendar.meetings) {
        boards.require(d, m.board, m.span);
        must_be_quarter(m.period, m.span, d);
        if (m.day <= m.period.value.last())
            d.warning("W0323", w.places.of(m.span, "day"),
                      fmt::format("the meeting about {} is on {}, before the period ends", m.period.value.code(),
                                  m.day.iso()));
    }
    for (const CutOff& c : w.calendar.cut_offs) {
        must_be_quarter(c.period, c.span, d);
        if (c.day <= c.period.value.last())
            d.warning(
                "W0323", w.places.of(c.span, "day"),
                fmt::format("the cut-off for {} is on {}, before the period ends", c.period.value.code(), c.day.iso()));
    }
}

}  // namespace boardpack::checks
