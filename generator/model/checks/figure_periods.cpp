#include <algorithm>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "model/checks/checks.hpp"
#include "model/checks/lookup.hpp"
#include "model/checks/numbers.hpp"
#include "model/checks/periods.hpp"

namespace boardpack::checks {

bool serves(PeriodKind kind, const Indicator& i) {
    using enum PeriodKind;
    if (i.kind == Kind::milestone || i.kind == Kind::narrative)
        return true;
    if (kind == day)
        return i.accumulation == Accumulation::point;
    switch (i.frequency) {
        case Frequency::monthly:
            return kind == financial_quarter || kind == month;
        case Frequency::quarterly:
            return kind == financial_quarter || kind == calendar_quarter;
        case Frequency::half_yearly:
            return kind == financial_half;
        case Frequency::termly:
            return kind == academic_term;
        case Frequency::annual:
            return kind == financial_year || kind == calendar_year || kind == academic_year;
        case Frequency::once:
            return true;
    }
    return true;
}

std::string_view expected_period(Frequency f) {
    switch (f) {
        case Frequency::monthly:
            return "a quarter with its months, or a month";
        case Frequency::quarterly:
            return "a quarter";
        case Frequency::half_yearly:
            return "a half, such as 2025-26-H2";
        case Frequency::termly:
            return "a term, such as AY2025-26-spring";
        case Frequency::annual:
            return "a year, such as 2025-26, CY2025 or AY2025-26";
        case Frequency::once:
            break;
    }
    return "any period";
}

namespace {

std::optional<Period> retired_after(const Indicator& i) {
    return i.retired ? Period::parse(i.retired->value) : std::nullopt;
}

}  // namespace

void periods_fit_the_frequency(const Workspace& w, Diagnostics& d) {
    const Definitions definitions = definitions_of(w);
    for (const Figure& f : w.figures) {
        const Indicator* i = definition_of(definitions, f);
        if (i == nullptr)
            continue;
        // A missing figure stands in the quarter in which it should have come.
        const bool own_period = w.places.of(f.span, "period") != f.span;
        const Span where = own_period ? f.period.span : f.span;
        if (!f.published && !(f.missing && !own_period) && !serves(f.period.value.kind(), *i))
            d.error("E0441", where,
                    fmt::format("'{}' is {}, so its period cannot be {}", i->id.value, name_of(i->frequency),
                                f.period.value.code()),
                    fmt::format("give the figure its own period: {}", expected_period(i->frequency)));
        if (const auto last = retired_after(*i); last && f.period.value.first() > last->last())
            d.error("E0445", where, fmt::format("'{}' is not reported after {}", i->id.value, last->code()))
                .notes.push_back({i->retired->span, "it was retired here"});
    }
}

void returns_are_plausible(const Workspace& w, Diagnostics& d) {
    for (const Return& r : w.returns) {
        if (!r.received_on)
            d.warning("W0446", r.span, "this file does not say when it was received",
                      "add received_on: without it a pack cannot be rebuilt as of an earlier day");
        else if (*r.received_on < r.period.value.last())
            d.warning("W0443", w.places.of(r.span, "received_on"),
                      fmt::format("the file was received on {}, before {} ended on {}", r.received_on->iso(),
                                  r.period.value.code(), r.period.value.last().iso()));
    }
    const Known providers = known_providers(w);
    const Definitions definitions = definitions_of(w);
    for (const Figure& f : w.figures) {
        const Indicator* i = definition_of(definitions, f);
        if (i == nullptr || f.published)
            continue;
        if (providers.has(f.provider) && providers.has(i->provider.value) && f.provider != i->provider.value)
            d.warning("W0442", f.indicator.span.known() ? f.indicator.span : f.span,
                      fmt::format("'{}' is sent by {}, but this file is from {}", i->id.value, i->provider.value,
                                  f.provider))
                .notes.push_back({i->provider.span, "the definition says so here"});
        const bool own_period = w.places.of(f.span, "period") != f.span;
        if (own_period && !f.missing && f.received_on && *f.received_on < f.period.value.last() &&
            i->kind != Kind::milestone && i->kind != Kind::narrative)
            d.warning("W0443", f.period.span,
                      fmt::format("the figure was received on {}, before {} ended on {}", f.received_on->iso(),
                                  f.period.value.code(), f.period.value.last().iso()));
    }
}

void revisions_are_sound(const Workspace& w, Diagnostics& d) {
    const Known indicators = known_indicators(w);
    std::set<std::pair<std::string, std::string>> given;
    for (const Figure& f : w.figures)
        if (f.area.value == w.strategy.area_code) {
            given.emplace(f.indicator.value, f.period.value.code());
            for (const MonthFigure& m : f.months) given.emplace(f.indicator.value, m.month.value.code());
        }
    for (const Revision& r : w.revisions) {
        indicators.require(d, r.indicator, r.span);
        if (!Numbers::of(r).any())
            d.error("E0461", r.span, "the revision says no new number", "give value, or numerator and denominator");
        if (indicators.has(r.indicator.value) && !given.contains({r.indicator.value, r.period.value.code()}))
            d.error(
                "E0460", place_of(r.period, r.span),
                fmt::format("there is no figure of '{}' for {} to revise", r.indicator.value, r.period.value.code()));
    }
    for (std::size_t k = 0; k < w.revisions.size(); ++k) {
        for (std::size_t j = 0; j < k; ++j) {
            const Revision &a = w.revisions[j], &b = w.revisions[k];
            if (a.span.file != b.span.file || a.indicator.value != b.indicator.value ||
                a.period.value != b.period.value)
                continue;
            d.error("E0463", place_of(b.indicator, b.span),
                    fmt::format("'{}' for {} is revised twice in one file", b.indicator.value, b.period.value.code()))
                .notes.push_back({place_of(a.indicator, a.span), "the first one stands here"});
        }
    }
}

}  // namespace boardpack::checks
