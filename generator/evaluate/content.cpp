#include "evaluate/content.hpp"

#include <algorithm>

namespace boardpack {

namespace {

std::optional<Rational> value_in(const std::optional<Located<Rational>>& field) {
    return field ? std::optional{field->value} : std::nullopt;
}

bool both(const Content& c) { return c.numerator && c.denominator; }

/// Values that may be added over time as they stand.
bool adds_up(const Indicator& indicator) { return indicator.kind == Kind::count || indicator.kind == Kind::money; }

template <class Field>
Rational total(const std::vector<Content>& months, Field field) {
    Rational sum;
    for (const Content& month : months) sum = sum + (month.*field).value();
    return sum;
}

Content sum_of(const Indicator& indicator, const std::vector<Content>& months, bool& cannot_add) {
    if (std::ranges::all_of(months, both))
        return content_of(indicator, {}, total(months, &Content::numerator), total(months, &Content::denominator));
    cannot_add =
        !adds_up(indicator) || !std::ranges::all_of(months, [](const Content& c) { return c.value.has_value(); });
    if (cannot_add)
        return {.why_not = StatusCode::not_applicable};
    return {.value = total(months, &Content::value)};
}

/// The mean of the monthly values; the means of numerators and denominators are kept as the base of a judgement.
Content mean_of(const std::vector<Content>& months) {
    const Rational n{static_cast<std::int64_t>(months.size())};
    Content mean{.value = total(months, &Content::value) / n};
    if (std::ranges::all_of(months, both)) {
        mean.numerator = total(months, &Content::numerator) / n;
        mean.denominator = total(months, &Content::denominator) / n;
    }
    return mean;
}

/// One reason where all missing months share it and none is there; "part returned" otherwise.
StatusCode reason_of(const std::vector<Content>& months) {
    const StatusCode first = months.front().why_not;
    const bool same =
        std::ranges::all_of(months, [&](const Content& c) { return !c.has_numbers() && c.why_not == first; });
    return same ? first : StatusCode::partial;
}

}  // namespace

Rational scale_of(Unit unit) {
    switch (unit) {
        case Unit::percent:
            return 100;
        case Unit::per_1000:
            return 1000;
        case Unit::per_10000:
            return 10000;
        case Unit::number:
        case Unit::days:
        case Unit::weeks:
        case Unit::pounds:
        case Unit::ratio:
        case Unit::score:
        case Unit::none:
            return 1;
    }
    return 1;
}

Content content_of(const Indicator& indicator, std::optional<Rational> value, std::optional<Rational> numerator,
                   std::optional<Rational> denominator) {
    Content content{.value = value, .numerator = numerator, .denominator = denominator};
    if (numerator && denominator) {
        if (denominator->sign() == 0) {
            content.value.reset();
            content.why_not = StatusCode::not_applicable;
        } else {
            content.value = scale_of(indicator.unit) * *numerator / *denominator;
        }
    } else if (!value && numerator && indicator.kind == Kind::count) {
        content.value = numerator;
    }
    return content;
}

Content content_of(const Indicator& indicator, const Figure& figure) {
    if (figure.missing)
        return {.why_not = status_of(*figure.missing)};
    Content content =
        content_of(indicator, value_in(figure.value), value_in(figure.numerator), value_in(figure.denominator));
    if (content.has_numbers())
        return content;
    if (figure.nil_return) {
        // A confirmed zero. A share of no cases has no value, which is not the same as a share of 0%.
        if (is_share(indicator.kind) || indicator.kind == Kind::rate)
            return content_of(indicator, {}, Rational{0}, content.denominator.value_or(Rational{0}));
        return {.value = Rational{0}};
    }
    if (!figure.parts.empty()) {
        Rational sum;
        for (const Part& part : figure.parts) {
            if (!part.value)
                return content;
            sum = sum + part.value->value;
        }
        return {.value = sum};
    }
    if (indicator.kind == Kind::milestone || indicator.kind == Kind::narrative)
        content.why_not = StatusCode::not_applicable;
    return content;
}

Content content_of(const Indicator& indicator, const MonthFigure& month) {
    if (month.missing)
        return {.why_not = status_of(*month.missing)};
    return content_of(indicator, value_in(month.value), value_in(month.numerator), value_in(month.denominator));
}

Content revised(const Indicator& indicator, const Content& before, const Revision& revision) {
    if (revision.value && !revision.numerator && !revision.denominator)
        return content_of(indicator, revision.value->value, {}, {});
    const auto numerator = revision.numerator ? value_in(revision.numerator) : before.numerator;
    const auto denominator = revision.denominator ? value_in(revision.denominator) : before.denominator;
    return content_of(indicator, value_in(revision.value), numerator, denominator);
}

StatusCode status_of(Missing missing) {
    switch (missing) {
        case Missing::not_due:
            return StatusCode::not_due;
        case Missing::awaiting:
            return StatusCode::awaiting;
        case Missing::late:
            return StatusCode::late;
        case Missing::not_returned:
            return StatusCode::not_returned;
        case Missing::partial:
            return StatusCode::partial;
        case Missing::not_applicable:
            return StatusCode::not_applicable;
        case Missing::suppressed_at_source:
            return StatusCode::suppressed;
    }
    return StatusCode::awaiting;
}

int months_needed(Accumulation accumulation, const Period& period) {
    switch (accumulation) {
        case Accumulation::point:
        case Accumulation::ytd:
            return 1;
        case Accumulation::flow:
        case Accumulation::cohort:
            return static_cast<int>(period.months().size());
        case Accumulation::avg3m:
            return 3;
        case Accumulation::rolling12:
            return 12;
    }
    return 1;
}

Accumulated accumulate(const Indicator& indicator, const std::vector<Content>& months) {
    Accumulated made;
    const bool averaged = indicator.accumulation == Accumulation::avg3m;
    for (std::size_t i = 0; i < months.size(); ++i) {
        if (averaged ? months[i].value.has_value() : months[i].has_numbers())
            made.used.push_back(i);
        else
            ++made.missing_months;
    }
    made.derivation = averaged ? Derivation::average : Derivation::sum;
    if (made.missing_months > 0)
        made.content.why_not = reason_of(months);
    else if (months.size() == 1)
        made.content = months.back();
    else
        made.content = averaged ? mean_of(months) : sum_of(indicator, months, made.cannot_add);
    return made;
}

}  // namespace boardpack
