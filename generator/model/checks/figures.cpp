#include <map>
#include <tuple>

#include <fmt/format.h>

#include "model/checks/checks.hpp"
#include "model/checks/lookup.hpp"
#include "model/checks/numbers.hpp"

namespace boardpack::checks {

namespace {

bool is_nothing(const Figure& f) {
    return !Numbers::of(f).any() && f.months.empty() && f.parts.empty() && !f.missing && !f.nil_return && !f.done_on &&
           f.progress.empty();
}

/// Why there is no figure, together with a figure.
void missing_but_there(const Workspace& w, const Figure& f, Diagnostics& d) {
    const Numbers numbers = Numbers::of(f);
    // What was part returned may well show its months.
    const bool months_count = !f.months.empty() && *f.missing != Missing::partial;
    const bool there = numbers.any() || !f.parts.empty() || f.nil_return || f.done_on || months_count;
    if (!there)
        return;
    Diagnostic& one = d.error("E0407", w.places.of(f.span, "missing"),
                              fmt::format("the figure is '{}' and yet given", name_of(*f.missing)),
                              "keep either the reason or the figure");
    if (numbers.any())
        one.notes.push_back({numbers.place(), "the figure stands here"});
}

}  // namespace

void figures_refer_to_known_things(const Workspace& w, Diagnostics& d) {
    const Known indicators = known_indicators(w), areas = known_areas(w), classifications = known_classifications(w);
    const Known providers = known_providers(w);
    for (const Return& r : w.returns) providers.require(d, r.provider, r.span);
    for (const Figure& f : w.figures) {
        indicators.require(d, f.indicator, f.span);
        areas.require(d, f.area, f.span);
        classifications.require(d, {f.of, w.places.of(f.span, "of")}, f.span);
    }
}

void figures_are_given_once(const Workspace& w, Diagnostics& d) {
    std::map<std::tuple<std::string, std::string, std::string>, Span> first;
    for (const Figure& f : w.figures) {
        if (f.indicator.value.empty())
            continue;
        const Span where = f.published ? place_of(f.period, f.span) : f.span;
        const auto [it, fresh] =
            first.emplace(std::tuple{f.indicator.value, f.period.value.code(), f.area.value}, where);
        if (fresh)
            continue;
        Diagnostic& one = d.error("E0440", where,
                                  fmt::format("there are two figures of '{}' for {} and area {}", f.indicator.value,
                                              f.period.value.code(), f.area.value),
                                  "a later truth about an earlier figure is a [[revision]]");
        one.notes.push_back({it->second, "the first one stands here"});
    }
}

void figures_say_something(const Workspace& w, Diagnostics& d) {
    for (const Figure& f : w.figures) {
        if (is_nothing(f))
            d.error("E0408", f.span, fmt::format("nothing is given for '{}'", f.indicator.value),
                    "give the figure, or say why there is none: missing = \"awaiting\"");
        if (f.missing)
            missing_but_there(w, f, d);
        for (const MonthFigure& m : f.months) {
            const bool given = Numbers::of(m).any();
            if (m.missing && given)
                d.error("E0407", w.places.of(m.span, "missing"),
                        fmt::format("the month is '{}' and yet given", name_of(*m.missing)),
                        "keep either the reason or the figure");
            else if (!m.missing && !given)
                d.error("E0408", m.span, fmt::format("nothing is given for {}", m.month.value.code()),
                        "give the figure, or say why there is none: missing = \"awaiting\"");
        }
        if (f.missing == Missing::late && !f.expected)
            d.warning("W0444", w.places.of(f.span, "missing"), "a late figure should say when it is expected",
                      "add expected = and a date");
        if (f.expected && f.missing != Missing::late && f.missing != Missing::awaiting)
            d.warning("W0444", w.places.of(f.span, "expected"), "only a late or awaited figure is expected",
                      "leave expected out, or write missing = \"late\"");
        if (f.nil_return &&
            ((f.value && f.value->value.sign() != 0) || (f.numerator && f.numerator->value.sign() != 0)))
            d.error("E0411", Numbers::of(f).place(),
                    "a nil return confirms that there were none, but a number is given",
                    "leave nil_return out, or write 0");
    }
}

}  // namespace boardpack::checks
