#include <algorithm>
#include <set>
#include <string_view>

#include <fmt/format.h>

#include "model/checks/checks.hpp"
#include "model/checks/lookup.hpp"
#include "model/checks/numbers.hpp"
#include "model/checks/periods.hpp"

namespace boardpack::checks {

namespace {

constexpr std::string_view no_effect = "W0534";

bool has_form(const Indicator& i, std::initializer_list<TargetForm> forms) {
    return std::ranges::any_of(i.targets,
                               [&](const Target& t) { return std::ranges::find(forms, t.form) != forms.end(); });
}

/// A target that a value can be above or below.
bool has_level(const Indicator& i) {
    using enum TargetForm;
    return has_form(i, {statutory_all, threshold, trajectory, TargetForm::band, benchmark});
}

/// Is a value below (above) the target off?
struct OffSides {
    bool below, above;
};
OffSides off_sides(const Indicator& i) {
    const bool both = i.status.sides == Sides::both || i.polarity == Polarity::band;
    return {both || i.polarity == Polarity::higher, both || i.polarity == Polarity::lower};
}

Rational below(const StatusRule& rule) { return rule.tolerance_below ? rule.tolerance_below->value : rule.tolerance; }
Rational above(const StatusRule& rule) { return rule.tolerance_above ? rule.tolerance_above->value : rule.tolerance; }

bool has_tolerance(const Indicator& i) {
    const OffSides off = off_sides(i);
    return (off.below && below(i.status).sign() > 0) || (off.above && above(i.status).sign() > 0);
}

/// The keys of one [indicator.status] table: which are given, and where.
class Rules {
public:
    Rules(const Workspace& w, const Indicator& i, Diagnostics& d) : w_(w), i_(i), d_(d) {}

    void check() {
        sides();
        one_sided_tolerances();
        needs_level("within", i_.status.within != Within::close);
        needs_level("travel", i_.status.travel != Travel::ignored);
        if (i_.status.within == Within::met)
            needs_tolerance("within");
        if (i_.status.travel == Travel::worse_is_not_met)
            needs_tolerance("travel");
        for (const Target& t : i_.targets) something_can_be_missed(t);
    }

private:
    [[nodiscard]] Span where(std::string_view key) const { return w_.places.of(i_.status.span, std::string{key}); }
    [[nodiscard]] bool given(std::string_view key) const { return where(key) != i_.status.span; }

    void useless(std::string_view key, std::string_view why, std::string hint) {
        d_.warning(std::string{no_effect}, where(key),
                   fmt::format("'{}' of '{}' has no effect: {}", key, i_.id.value, why), std::move(hint));
    }

    void sides() {
        using enum TargetForm;
        if (i_.status.sides == Sides::worse) {
            if (given("sides") && i_.polarity == Polarity::band)
                useless("sides", "a band has both sides", "leave it out");
            return;
        }
        struct Contradiction {
            TargetForm form;
            std::string_view why;
        };
        for (const auto& [form, why] :
             {Contradiction{improve_on_baseline, "a change from the baseline has a better side, and no level to hold"},
              Contradiction{statutory_all, "nothing can be more than all"},
              Contradiction{benchmark, "to be better than another area is not off"}})
            if (has_form(i_, {form}))
                d_.error("E0531", where("sides"),
                         fmt::format("sides = \"both\" contradicts a target of form {}: {}", name_of(form), why),
                         "leave sides out");
        if (!has_form(i_, {improve_on_baseline, statutory_all, benchmark, threshold, trajectory, TargetForm::band}))
            useless("sides", "no target has a level", "leave it out");
        else if (has_form(i_, {threshold, trajectory}) && !has_tolerance(i_))
            d_.warning("W0535", where("sides"),
                       fmt::format("'{}' is to hold a level, but without a tolerance only the level itself is met",
                                   i_.id.value),
                       "add tolerance, or tolerance_below and tolerance_above");
    }

    void one_sided_tolerances() {
        const OffSides off = off_sides(i_);
        const std::pair<std::string_view, bool> sides[] = {{"tolerance_below", off.below},
                                                           {"tolerance_above", off.above}};
        for (const auto& [key, side_is_off] : sides) {
            if (!given(key))
                continue;
            if (!has_level(i_))
                useless(key, "no target has a level", "leave it out");
            else if (!side_is_off)
                useless(key, "that is the better side, which is met", "leave it out, or write sides = \"both\"");
        }
    }

    void needs_level(std::string_view key, bool used) {
        if (used && !has_level(i_))
            useless(key, "no target has a level", "leave it out");
    }
    void needs_tolerance(std::string_view key) {
        if (has_level(i_) && !has_tolerance(i_))
            useless(key, "there is no tolerance to be inside of", "add tolerance");
    }

    /// The ends of what the indicator can be: its plausible range, else what its kind allows.
    [[nodiscard]] std::optional<Rational> least() const {
        if (i_.plausible.size() == 2)
            return i_.plausible[0].value;
        return i_.kind == Kind::money || i_.kind == Kind::score ? std::nullopt : std::optional<Rational>{0};
    }
    [[nodiscard]] std::optional<Rational> most() const {
        if (i_.plausible.size() == 2)
            return i_.plausible[1].value;
        return is_share(i_.kind) ? std::optional<Rational>{100} : std::nullopt;
    }

    void something_can_be_missed(const Target& t) {
        if (t.value)
            something_can_be_missed(t, t.value->value, t.value->value);
        else if (t.low && t.high)
            something_can_be_missed(t, t.low->value, t.high->value);
        for (const TrajectoryPoint& p : t.points) something_can_be_missed(t, p.value, p.value);
    }

    void something_can_be_missed(const Target& t, const Rational& low, const Rational& high) {
        const OffSides off = off_sides(i_);
        const auto size = [&](const Rational& tolerance, const Rational& level) {
            return i_.status.tolerance_unit == ToleranceUnit::points ? tolerance
                                                                     : level.abs() * tolerance / Rational{100};
        };
        const Rational down = size(below(i_.status), low), up = size(above(i_.status), high);
        if ((off.below && least() && low <= *least()) || (off.above && most() && high >= *most()))
            return;  // even without a tolerance nothing is worse than this
        const bool some = (off.below && down.sign() > 0) || (off.above && up.sign() > 0);
        if (!some) {
            if (has_tolerance(i_) && i_.status.tolerance_unit == ToleranceUnit::percent)
                useless(key_of(off), fmt::format("{} is a per cent of a target of 0", as_written(tolerance_of(off))),
                        "write tolerance_unit = \"points\"");
            return;
        }
        const bool below_exhausted = !off.below || (least() && low - down <= *least());
        const bool above_exhausted = !off.above || (most() && high + up >= *most());
        if (!below_exhausted || !above_exhausted)
            return;
        d_.error(
              "E0532", where(key_of(off)),
              fmt::format("with this tolerance '{}' could never miss its target of {}", i_.id.value,
                          low == high ? as_written(low) : fmt::format("{} to {}", as_written(low), as_written(high))),
              "a tolerance is smaller than the way from the target to the worst value")
            .notes.push_back({t.span, "the target stands here"});
    }

    /// The key whose tolerance counts, for the place of a message.
    [[nodiscard]] std::string_view key_of(const OffSides& off) const {
        if (off.below && given("tolerance_below"))
            return "tolerance_below";
        return off.above && given("tolerance_above") ? "tolerance_above" : "tolerance";
    }
    [[nodiscard]] Rational tolerance_of(const OffSides& off) const {
        return off.below ? below(i_.status) : above(i_.status);
    }

    const Workspace& w_;
    const Indicator& i_;
    Diagnostics& d_;
};

}  // namespace

void status_rules_make_sense(const Workspace& w, Diagnostics& d) {
    for (const Indicator& i : w.indicators)
        if (i.status.span.known())
            Rules{w, i, d}.check();
}

namespace {

void stated_baseline(const Indicator& i, Diagnostics& d) {
    const Baseline& b = *i.baseline;
    if (b.unit && b.unit->value != i.unit)
        d.error("E0537", b.unit->span,
                fmt::format("the baseline of '{}' is given in '{}', its figures are in '{}'", i.id.value,
                            name_of(b.unit->value), name_of(i.unit)),
                "work the value out in the unit of the figures; nothing is compared across units");
    if (!b.value)
        return;
    if (!b.period)
        d.error("E0538", b.value->span, fmt::format("the baseline value of '{}' has no period", i.id.value),
                "say which period it is of");
    const bool ranged = i.plausible.size() == 2;
    if (ranged && (b.value->value < i.plausible[0].value || b.value->value > i.plausible[1].value))
        d.error(
            "E0538", b.value->span,
            fmt::format("the baseline value of '{}', {}, is outside the plausible range, {} to {}", i.id.value,
                        as_written(b.value->value), as_written(i.plausible[0].value), as_written(i.plausible[1].value)),
            "was it given in another unit?");
}

}  // namespace

void baselines_can_match(const Workspace& w, Diagnostics& d) {
    for (const Indicator& i : w.indicators) {
        if (i.baseline)
            stated_baseline(i, d);
        if (!i.baseline || !i.baseline->period)
            continue;
        const Period& baseline = i.baseline->period->value;
        std::set<PeriodKind> kinds;
        for (const Figure& f : w.figures)
            if (f.indicator.value == i.id.value && f.area.value == w.strategy.area_code && !f.missing &&
                (f.published || serves(f.period.value.kind(), i)))
                kinds.insert(f.period.value.kind());
        if (kinds.contains(PeriodKind::month))  // folded into quarters
            kinds.insert(PeriodKind::financial_quarter);
        const bool matches = kinds.empty() ? serves(baseline.kind(), i) : kinds.contains(baseline.kind());
        if (!matches)
            d.error("E0530", place_of(*i.baseline->period, i.baseline->span),
                    fmt::format("the baseline of '{}', {}, can never match: the figures are for other kinds of period",
                                i.id.value, baseline.code()),
                    kinds.empty() ? fmt::format("'{}' is {}: give {}", i.id.value, name_of(i.frequency),
                                                expected_period(i.frequency))
                                  : "give a period of the kind in which the figures come");
    }
}

}  // namespace boardpack::checks
