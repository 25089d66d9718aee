#include <algorithm>

#include <fmt/format.h>

#include "base/nearest.hpp"
#include "model/checks/checks.hpp"
#include "model/checks/lookup.hpp"
#include "model/checks/numbers.hpp"

namespace boardpack::checks {

namespace {

void months_of(const Workspace& w, const Figure& f, Diagnostics& d) {
    const Period& whole = f.period.value;
    const Located<Period>* before = nullptr;
    for (const MonthFigure& m : f.months) {
        const Span where = place_of(m.month, m.span);
        if (m.month.value.kind() != PeriodKind::month)
            d.error("E0420", where, fmt::format("'{}' is not a month", m.month.value.code()),
                    "a month is written 2026-01");
        else if (!whole.contains(m.month.value))
            d.error("E0420", where, fmt::format("{} is not a month of {}", m.month.value.code(), whole.code()));
        else if (before != nullptr && m.month.value == before->value)
            d.error("E0421", where, fmt::format("{} is given twice", m.month.value.code()));
        else if (before != nullptr && m.month.value < before->value)
            d.error("E0421", where,
                    fmt::format("{} does not come after {}", m.month.value.code(), before->value.code()),
                    "give the months in order");
        before = &m.month;
    }
    const Numbers n = Numbers::of(f);
    if (n.any())
        d.error("E0422", n.place(), "a figure is given both as months and as a whole",
                "leave one of them out: the whole is worked out from the months");
    for (const Period& month : whole.months()) {
        const bool given = std::ranges::any_of(f.months, [&](const MonthFigure& m) { return m.month.value == month; });
        if (!given)
            d.error("E0423", w.places.of(f.span, "months"),
                    fmt::format("{} of {} is not given", month.code(), whole.code()),
                    fmt::format("where it is not there, say why: {{ month = \"{}\", missing = \"awaiting\" }}",
                                month.code()));
    }
}

void parts_of(const Workspace& w, const Indicator& i, const Figure& f, const Classification& c, Diagnostics& d) {
    Rational sum{0};
    for (const Part& p : f.parts) {
        if (std::ranges::find(c.parts, p.name) == c.parts.end()) {
            const auto near = nearest_name(p.name, c.parts);
            d.error("E0430", p.span, fmt::format("'{}' is not a part of '{}'", p.name, c.id.value),
                    near ? fmt::format("did you mean '{}'?", *near) : "the parts stand in indicators/strategy.toml");
        }
        if (!p.value)
            continue;
        sum = sum + p.value->value;
        if (p.value->value.sign() < 0)
            d.error("E0404", p.value->span, fmt::format("{} is less than zero", as_written(p.value->value)));
        else if (i.kind == Kind::count && !p.value->value.is_whole())
            d.error("E0405", p.value->span,
                    fmt::format("{} is given, but what is counted is whole", as_written(p.value->value)));
    }
    if (f.value && sum > f.value->value)
        d.error("E0431", w.places.of(f.span, "parts"),
                fmt::format("the parts add up to {}, more than the whole of {}", as_written(sum),
                            as_written(f.value->value)))
            .notes.push_back({f.value->span, "the whole stands here"});
}

}  // namespace

void months_are_in_order(const Workspace& w, Diagnostics& d) {
    for (const Figure& f : w.figures)
        if (!f.months.empty())
            months_of(w, f, d);
}

void parts_are_sound(const Workspace& w, Diagnostics& d) {
    const Definitions definitions = definitions_of(w);
    for (const Figure& f : w.figures) {
        const Indicator* i = definition_of(definitions, f);
        if (i == nullptr)
            continue;
        const std::string by_definition = i->breakdown ? i->breakdown->value : std::string{};
        const Span where = w.places.of(f.span, "of");
        if (!f.of.empty() && !by_definition.empty() && f.of != by_definition)
            d.error("E0433", where,
                    fmt::format("'{}' is divided by '{}', not by '{}'", i->id.value, by_definition, f.of));
        if (f.parts.empty())
            continue;
        const std::string& by = f.of.empty() ? by_definition : f.of;
        if (by.empty()) {
            d.error("E0433", w.places.of(f.span, "parts"), "the parts belong to no classification",
                    "add of = with the id of a classification");
            continue;
        }
        for (const Classification& c : w.strategy.classifications)
            if (c.id.value == by)
                parts_of(w, *i, f, c, d);
    }
}

}  // namespace boardpack::checks
