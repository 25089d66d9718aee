#include <algorithm>

#include <fmt/format.h>

#include "model/checks/checks.hpp"
#include "model/checks/lookup.hpp"

namespace boardpack::checks {

void indicator_references_resolve(const Workspace& w, Diagnostics& d) {
    const Known measures = known_measures(w), boards = known_boards(w), providers = known_providers(w);
    const Known classifications = known_classifications(w), areas = known_areas(w);
    for (const Indicator& i : w.indicators) {
        measures.require(d, i.measures, i.span);
        boards.require(d, i.owners, i.span);
        boards.require(d, i.boards, i.span);
        providers.require(d, i.provider, i.span);
        if (i.breakdown)
            classifications.require(d, *i.breakdown, i.span);
        for (const Target& t : i.targets) areas.require(d, {t.area, w.places.of(t.span, "area")}, t.span);
    }
}

void indicators_serve_something(const Workspace& w, Diagnostics& d) {
    for (const Indicator& i : w.indicators) {
        if (i.measures.empty() && !i.context)
            d.error("E0307", place_of(i.id, i.span),
                    fmt::format("'{}' serves no measure and is not marked as context", i.id.value),
                    "name its measures, or write context = true");
        if (!i.measures.empty() && i.context)
            d.error("E0307", w.places.of(i.span, "context"),
                    fmt::format("'{}' is marked as context but serves a measure", i.id.value),
                    "leave context out: it is a measure of the strategy");
        if (!i.family.empty() && i.family_title.empty())
            d.error("E0308", w.places.of(i.span, "family"), fmt::format("the family '{}' has no title", i.family),
                    "add family_title");
    }
}

void kinds_fit_units(const Workspace& w, Diagnostics& d) {
    for (const Indicator& i : w.indicators) {
        const Span where = w.places.of(i.span, "unit");
        const auto wrong = [&](std::string_view expected) {
            d.error("E0311", where,
                    fmt::format("an indicator of kind {} has the unit {}, not {}", name_of(i.kind), expected,
                                name_of(i.unit)));
        };
        if (is_share(i.kind) && i.unit != Unit::percent)
            wrong("%");
        else if (i.kind == Kind::duration && i.unit != Unit::days && i.unit != Unit::weeks)
            wrong("days or weeks");
        else if (i.kind == Kind::money && i.unit != Unit::pounds)
            wrong("£");
        else if ((i.kind == Kind::milestone || i.kind == Kind::narrative) && i.unit != Unit::none)
            wrong("none");
        else if (i.kind == Kind::count && i.unit != Unit::number)
            wrong("number");
        if (is_share(i.kind) && i.denominator.empty())
            d.error("E0312", place_of(i.id, i.span),
                    fmt::format("'{}' is a share but does not say of what", i.id.value), "add denominator");
    }
}

void ranges_are_in_order(const Workspace& w, Diagnostics& d) {
    for (const Indicator& i : w.indicators)
        if (i.plausible.size() == 2 && i.plausible[1].value <= i.plausible[0].value)
            d.error("E0313", w.places.of(i.span, "plausible"),
                    fmt::format("the plausible range of '{}' ends where it begins or before", i.id.value),
                    "write [low, high]");
}

void breaks_are_in_order(const Workspace& w, Diagnostics& d) {
    const auto in_order = [&](const auto& list, std::string_view what) {
        for (std::size_t k = 1; k < list.size(); ++k) {
            if (list[k - 1].at.value.first() < list[k].at.value.first())
                continue;
            Diagnostic& one = d.error("E0314", place_of(list[k].at, list[k].span),
                                      fmt::format("this {} at {} does not come after the one at {}", what,
                                                  list[k].at.value.code(), list[k - 1].at.value.code()),
                                      "give each once, in order");
            one.notes.push_back({place_of(list[k - 1].at, list[k - 1].span), "the one before stands here"});
        }
    };
    for (const Indicator& i : w.indicators) {
        in_order(i.breaks, "break");
        in_order(i.changes, "change");
        in_order(i.rebases, "rebase");
    }
}

void control_charts_fit(const Workspace& w, Diagnostics& d) {
    for (const Indicator& i : w.indicators) {
        const ControlChartKind kind = i.control_chart.kind;
        if ((kind == ControlChartKind::p || kind == ControlChartKind::laney) && !is_share(i.kind))
            d.error("E0316", w.places.of(i.control_chart.span, "kind"),
                    fmt::format("'{}' is no share: its control chart cannot be of kind {}", i.id.value, name_of(kind)),
                    "write kind = \"xmr\", or leave it out");
        std::string why{unsuited_to_control_chart(i)};
        if (kind == ControlChartKind::none)
            why = "its control_chart has kind = \"none\".";
        if (!i.rebases.empty() && !why.empty())
            d.warning(
                "W0315", i.rebases.front().span,
                fmt::format("'{}' has no control chart, so that nothing is drawn anew here: {}", i.id.value, why));
    }
}

}  // namespace boardpack::checks
