#include <fmt/format.h>

#include "model/checks/checks.hpp"
#include "model/checks/lookup.hpp"
#include "model/checks/numbers.hpp"

namespace boardpack::checks {

namespace {

bool takes_no_number(Kind kind) { return kind == Kind::milestone || kind == Kind::narrative; }

/// Whole numbers where people or things are counted one by one. Money and averages may have decimals.
void whole(const Indicator& i, const Numbers& n, Diagnostics& d) {
    const auto check = [&](const std::optional<Located<Rational>>& number, std::string_view what) {
        if (number && !number->value.is_whole())
            d.error("E0405", number->span,
                    fmt::format("{} of '{}' is {}, but what is counted is whole", what, i.id.value,
                                as_written(number->value)));
    };
    if (i.kind == Kind::count)
        check(n.value, "the count");
    if (is_share(i.kind) && i.counts == Counts::people) {
        check(n.numerator, "the numerator");
        check(n.denominator, "the denominator");
    }
}

void sign(const Indicator& i, const Numbers& n, Diagnostics& d) {
    const auto negative = [&](const std::optional<Located<Rational>>& number) {
        if (number && number->value.sign() < 0)
            d.error("E0404", number->span,
                    fmt::format("{} is less than zero, which '{}' cannot be", as_written(number->value), i.id.value));
    };
    if (i.kind != Kind::money && i.kind != Kind::score)
        negative(n.value);
    negative(n.numerator);
    if (is_share(i.kind) && n.numerator && n.denominator && n.denominator->value.sign() > 0 &&
        n.numerator->value > n.denominator->value)
        d.error("E0401", n.numerator->span,
                fmt::format("the numerator {} is more than the denominator {}", as_written(n.numerator->value),
                            as_written(n.denominator->value)),
                "were they swapped?");
}

/// A share needs somebody to be a share of. Nobody of nobody is no share either, and said as a reason; but a month
/// without cases just adds nothing to its quarter.
void base(const Numbers& n, bool month, Diagnostics& d) {
    if (!n.denominator || n.denominator->value.sign() > 0)
        return;
    const int counted = n.numerator ? n.numerator->value.sign() : 0;
    const bool nobody = n.denominator->value.sign() == 0;
    if (nobody && counted == 0 && month)
        return;
    if (nobody && counted > 0)
        d.error("E0402", n.denominator->span,
                fmt::format("the numerator is {}, but the denominator is 0", as_written(n.numerator->value)),
                "none of nobody can be counted: one of the two is wrong");
    else
        d.error("E0402", n.denominator->span, fmt::format("the denominator is {}", as_written(n.denominator->value)),
                "where nobody was due, write missing = \"not_applicable\"");
}

void in_range(const Indicator& i, const Numbers& n, Diagnostics& d) {
    if (i.plausible.size() != 2 || i.plausible[1].value <= i.plausible[0].value)
        return;
    const auto check = [&](const Rational& value, Span where, std::string_view how) {
        if (value < i.plausible[0].value || value > i.plausible[1].value)
            d.error("E0403", where,
                    fmt::format("{}{} is outside the plausible range of '{}', {} to {}", roughly(value), how,
                                i.id.value, as_written(i.plausible[0].value), as_written(i.plausible[1].value)),
                    "mend the figure, or the range in the definition if the figure is right")
                .notes.push_back({i.plausible[0].span, "the range stands here"});
    };
    if (n.value)
        check(n.value->value, n.value->span, "");
    else if (const auto share = n.computed(i); share && n.numerator->value <= n.denominator->value)
        check(*share, n.numerator->span, " (numerator over denominator)");
}

/// A value beside its numerator and denominator must be what these give, at the precision in which it is written.
void agree(const Indicator& i, const Numbers& n, Diagnostics& d) {
    const auto computed = n.computed(i);
    if (!n.value || !computed)
        return;
    const int places = places_of(n.value->value);
    std::int64_t scale = 2;  // half a unit of the last place
    for (int k = 0; k < places; ++k) scale *= 10;
    if ((n.value->value - *computed).abs() > Rational::ratio(1, scale))
        d.error("E0406", n.value->span,
                fmt::format("the value {} is not what numerator and denominator give: {}", as_written(n.value->value),
                            computed->fixed(places + 1)),
                "leave the value out: it is worked out");
}

void complete(const Indicator& i, const Numbers& n, bool published, Span otherwise, Diagnostics& d) {
    if (!n.any())
        return;
    const Span where = n.place().known() ? n.place() : otherwise;
    if (n.numerator.has_value() != n.denominator.has_value())
        d.error("E0409", where, fmt::format("the {} is missing", n.numerator ? "denominator" : "numerator"),
                "give both, or the value alone where there is nothing to divide");
    else if (is_share(i.kind) && !n.numerator && !published)
        d.error("E0409", where,
                fmt::format("'{}' is a share, but its numerator and denominator are not given", i.id.value),
                "a per cent alone cannot be judged: give numerator and denominator");
    else if ((i.kind == Kind::count || i.kind == Kind::money) && n.numerator)
        d.error("E0410", where,
                fmt::format("'{}' is a {}, so that nothing is divided", i.id.value,
                            i.kind == Kind::count ? "count" : "sum of money"),
                "give it as value");
}

/// Counts and sums grow with the area, so that the range of the area itself says nothing of others.
bool range_holds(const Workspace& w, const Indicator& i, const std::string& area) {
    return area == w.strategy.area_code || (i.kind != Kind::count && i.kind != Kind::money);
}

void sense(const Indicator& i, const Numbers& n, bool with_range, Diagnostics& d, bool month = false) {
    whole(i, n, d);
    sign(i, n, d);
    base(n, month, d);
    if (with_range)
        in_range(i, n, d);
    agree(i, n, d);
}

/// A forecast may give a share without its base: nobody knows yet how many there will be.
void forecast(const Workspace& w, const Indicator& i, const Figure& f, Diagnostics& d) {
    const ForecastGiven& given = *f.forecast;
    const Numbers n = Numbers::of(given);
    const Span where = given.period.span.known() ? given.period.span : given.span;
    if (takes_no_number(i.kind)) {
        d.error("E0412", given.span,
                fmt::format("'{}' is a {}, of which no number can be forecast", i.id.value, name_of(i.kind)),
                "say when it is expected in the words of its progress");
        return;
    }
    if (given.period.value.kind() != f.period.value.kind() || given.period.value <= f.period.value)
        d.error("E0413", where,
                fmt::format("the forecast is for {}, which is not a later period of the kind of {}",
                            given.period.value.code(), f.period.value.code()),
                fmt::format("a forecast looks ahead: {} or later", f.period.value.next().code()));
    if (!n.any())
        d.error("E0409", given.span, "the forecast has no value", "give the value, or numerator and denominator");
    complete(i, n, true, given.span, d);
    sense(i, n, range_holds(w, i, f.area.value), d);
}

}  // namespace

void figures_make_sense(const Workspace& w, Diagnostics& d) {
    const Definitions definitions = definitions_of(w);
    for (const Figure& f : w.figures) {
        const Indicator* i = definition_of(definitions, f);
        if (i == nullptr)
            continue;
        const bool with_range = range_holds(w, *i, f.area.value);
        sense(*i, Numbers::of(f), with_range, d);
        for (const MonthFigure& m : f.months) sense(*i, Numbers::of(m), with_range, d, true);
        if (f.forecast)
            forecast(w, *i, f, d);
    }
    for (const Revision& r : w.revisions)
        if (const Indicator* i = definition_of(definitions, r))
            sense(*i, Numbers::of(r), true, d);
}

void figures_fit_their_kind(const Workspace& w, Diagnostics& d) {
    const Definitions definitions = definitions_of(w);
    for (const Figure& f : w.figures) {
        const Indicator* i = definition_of(definitions, f);
        if (i == nullptr)
            continue;
        const Numbers n = Numbers::of(f);
        if (takes_no_number(i->kind)) {
            if (n.any() || !f.months.empty() || !f.parts.empty())
                d.error("E0412", n.any() ? n.place() : f.span,
                        fmt::format("'{}' is a {} and has no number", i->id.value, name_of(i->kind)),
                        "say where it stands with progress, and done_on once it is done");
            continue;
        }
        if (f.done_on)
            d.error("E0412", w.places.of(f.span, "done_on"),
                    fmt::format("'{}' is no milestone and cannot be done", i->id.value));
        complete(*i, n, f.published, f.span, d);
        for (const MonthFigure& m : f.months) complete(*i, Numbers::of(m), f.published, m.span, d);
    }
    for (const Revision& r : w.revisions)
        if (const Indicator* i = definition_of(definitions, r))
            complete(*i, Numbers::of(r), false, r.span, d);
}

}  // namespace boardpack::checks
