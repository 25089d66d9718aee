#include "pack/words.hpp"

#include "evaluate/rules/rules.hpp"
#include "pack/build.hpp"

namespace boardpack {

namespace {

void add_ref(std::vector<FigureRef>& refs, FigureRef ref) {
    if (ref != no_figure)
        refs.push_back(ref);
}

FigureRef value_ref(const IndicatorResult& result) {
    return has_value(result.latest) ? result.latest->value_ref : no_figure;
}

/// The status of improve_on_baseline rests on the baseline as well.
bool judged_against_baseline(const IndicatorResult& result) {
    return result.target.target && result.target.target->form == TargetForm::improve_on_baseline;
}

std::string_view judged_words(Judgement judged) {
    switch (judged) {
        case Judgement::better:
            return "Better";
        case Judgement::worse:
            return "Worse";
        case Judgement::no_clear_change:
            return "No clear change";
        case Judgement::neutral:
        case Judgement::unknown:
            return "";
    }
    return "";
}

/// Words that go when one of `refs` is hidden, leaving nothing behind.
Claim tail(std::string text, std::vector<FigureRef> refs) { return {std::move(text), std::move(refs), "", {}}; }

/// A slot that goes when one of `refs` is hidden.
FigureSlot slot_with(FigureRef figure, std::vector<FigureRef> refs, Show show = Show::value) {
    return {figure, show, Emphasis::none, std::move(refs)};
}

/// ", below the 100% aim": how the value stands to a target with a number.
void add_target_clause(Inlines& out, const IndicatorResult& r, const std::vector<FigureRef>& refs) {
    const bool lower = r.indicator->polarity == Polarity::lower;
    std::string before;
    std::string after = lower ? " limit" : " aim";
    const bool to_hold = r.indicator->status.sides == Sides::both;
    const Rational off = *r.latest->value - *r.target.value;
    const bool missed = to_hold ? off.sign() != 0 : lower ? off.sign() > 0 : off.sign() < 0;
    if (r.status == StatusCode::met && missed)
        before = ", near enough to the ";
    else if (r.status == StatusCode::met)
        before = lower && !to_hold ? ", within the " : ", meeting the ";
    else if (r.status == StatusCode::close && r.rule != travel_rule)
        before = ", close to the ";
    else
        before = off.sign() > 0 ? ", above the " : ", below the ";
    if (r.target.target->form == TargetForm::benchmark)
        after = " benchmark";
    else if (to_hold)
        after = " level";
    out.emplace_back(tail(before, refs));
    out.emplace_back(slot_with(r.target.value_ref, refs));
    out.emplace_back(tail(after, refs));
}

void add_band_clause(Inlines& out, const IndicatorResult& r, const std::vector<FigureRef>& refs) {
    out.emplace_back(tail(r.status == StatusCode::met ? ", inside the range " : ", outside the range ", refs));
    out.emplace_back(slot_with(r.target.low_ref, refs));
    out.emplace_back(tail(" to ", refs));
    out.emplace_back(slot_with(r.target.high_ref, refs));
}

std::string baseline_clause(const IndicatorResult& r) {
    if (r.status == StatusCode::met)
        return ", better than the baseline";
    if (r.status != StatusCode::close)
        return ", worse than the baseline";
    const Judgement judged = r.since_baseline.judged;  // clear, but less than counts
    return judged == Judgement::better  ? ", a little better than the baseline"
           : judged == Judgement::worse ? ", a little worse than the baseline"
                                        : ", no clear change from the baseline";
}

/// A census day comes once a year, on another day of the month each time.
bool is_a_year_before(const Period& earlier, const Period& period) {
    if (earlier.kind() == PeriodKind::day)
        return earlier.first().year() + 1 == period.first().year();
    return earlier == period.a_year_before();
}

/// ", better than a year before": for results without a target to stand to.
std::string direction_clause(const IndicatorResult& r) {
    const bool yearly = r.direction.against && r.latest && is_a_year_before(*r.direction.against, r.latest->period);
    const std::string when = yearly ? "a year before" : "the period before";
    switch (r.direction.judged) {
        case Judgement::better:
            return ", better than " + when;
        case Judgement::worse:
            return ", worse than " + when;
        case Judgement::no_clear_change:
            return ", no clear change on " + when;
        case Judgement::neutral:
            if (r.direction.moved == Movement::up)
                return ", up on " + when;
            return r.direction.moved == Movement::down ? ", down on " + when : std::string{};
        case Judgement::unknown:
            return {};
    }
    return {};
}

void add_clause(Inlines& out, const IndicatorResult& r) {
    const std::vector<FigureRef> refs = rests_on(r);
    if (is_judgement(r.status) && r.target.target) {
        if (r.target.target->form == TargetForm::improve_on_baseline)
            return void(out.emplace_back(tail(baseline_clause(r), refs)));
        if (r.target.value_ref != no_figure)
            return add_target_clause(out, r, refs);
        if (r.target.low_ref != no_figure && r.target.high_ref != no_figure)
            return add_band_clause(out, r, refs);
    }
    if (r.status == StatusCode::too_few)
        return void(out.emplace_back(tail(", too few to judge", refs)));
    std::vector<FigureRef> compared = refs;
    add_ref(compared, r.direction.earlier_ref);
    if (const std::string clause = direction_clause(r); !clause.empty())
        out.emplace_back(tail(clause, compared));
}

std::string progress_words(const IndicatorResult& r) {
    const Figure* figure = r.latest ? r.latest->figure : nullptr;
    if (figure && figure->done_on)
        return "Done on " + figure->done_on->words();
    if (figure && !figure->progress.empty())
        return figure->progress;
    return std::string{status_words(r.status)};
}

}  // namespace

std::string label_of(const Indicator& indicator) { return indicator.label.empty() ? indicator.title : indicator.label; }

bool is_in_words(const Indicator& indicator) {
    return indicator.kind == Kind::milestone || indicator.kind == Kind::narrative;
}

bool has_value(const Observation* observation) {
    return observation && observation->value && observation->value_ref != no_figure;
}

std::vector<FigureRef> rests_on(const IndicatorResult& result) {
    std::vector<FigureRef> refs;
    add_ref(refs, value_ref(result));
    if (judged_against_baseline(result) && !refs.empty())
        add_ref(refs, result.since_baseline.earlier_ref);
    if (result.heard_travel && !refs.empty())
        add_ref(refs, result.direction.earlier_ref);
    return refs;
}

StatusMark status_mark(const IndicatorResult& result) {
    StatusMark mark{result.status, std::string{status_words(result.status)}, {}};
    if (result.status == StatusCode::late && result.latest)
        mark.words = missing_words(result.status, result.latest->expected);
    if (!is_in_words(*result.indicator) && result.status != StatusCode::late)
        mark.rests_on = rests_on(result);
    return mark;
}

std::string missing_words(StatusCode why, const std::optional<Date>& expected) {
    std::string text{status_words(why)};
    if (why == StatusCode::late && expected && text.find("expected") == text.npos)
        text += ", expected " + expected->words();
    return text;
}

Inlines observation_words(const Observation& observation) {
    if (!has_value(&observation))
        return words(missing_words(observation.why_not, observation.expected));
    return {FigureSlot{observation.value_ref, Show::with_marks}};
}

std::string done_words(const IndicatorResult& result) {
    const Figure* figure = result.latest ? result.latest->figure : nullptr;
    if (figure && figure->done_on)
        return "Done on " + figure->done_on->words();
    return result.status == StatusCode::complete ? "Done" : "Not done yet";
}

Inlines value_words(const IndicatorResult& result) {
    if (is_in_words(*result.indicator))
        return words(progress_words(result));
    if (!result.latest)
        return words(std::string{status_words(result.status)});
    return observation_words(*result.latest);
}

Inlines target_words(const Model& model, const IndicatorResult& result) {
    const Target* target = result.target.target;
    if (!target || target->form == TargetForm::none)
        return words("No target set");
    Inlines out;
    const auto with_slot = [&](std::string before, FigureRef figure, std::string after) {
        append(out, std::move(before));
        out.emplace_back(FigureSlot{figure});
        append(out, std::move(after));
    };
    const bool lower = result.indicator->polarity == Polarity::lower;
    const TargetInForce& force = result.target;
    switch (target->form) {
        case TargetForm::statutory_all:
            if (force.value_ref == no_figure)
                return words("All");
            with_slot("All (", force.value_ref, ")");
            return out;
        case TargetForm::threshold:
        case TargetForm::trajectory:
            if (force.value_ref == no_figure)
                break;
            with_slot(result.indicator->status.sides == Sides::both ? "A level of "
                      : lower                                       ? "At most "
                                                                    : "At least ",
                      force.value_ref, target->form == TargetForm::trajectory ? " by this period" : "");
            return out;
        case TargetForm::improve_on_baseline: {
            append(out, "Better than the baseline");
            if (target->min_change)
                append(out, " by at least " + set_size_words(*result.indicator, target->min_change->value));
            const Comparison& baseline = result.since_baseline;
            if (baseline.earlier_ref != no_figure && baseline.against)
                with_slot(" (", baseline.earlier_ref, " " + when_words(*baseline.against) + ")");
            return out;
        }
        case TargetForm::band:
            if (force.low_ref == no_figure || force.high_ref == no_figure)
                break;
            with_slot("From ", force.low_ref, "");
            with_slot(" to ", force.high_ref, "");
            return out;
        case TargetForm::milestone:
            return words(target->due ? "Done by " + target->due->words() : "Done");
        case TargetForm::benchmark:
            append(out, "At least as good as " + area_name(model, target->area));
            if (force.value_ref != no_figure)
                with_slot(" (", force.value_ref, ")");
            return out;
        case TargetForm::none:
            break;
    }
    return words(capitalised(force.words));
}

Inlines target_in_short(const Model& model, const IndicatorResult& result) {
    const Comparison& baseline = result.since_baseline;
    if (!judged_against_baseline(result) || baseline.earlier_ref == no_figure || !baseline.against)
        return target_words(model, result);
    return {Claim{"Better than ", {baseline.earlier_ref}, "Better than the baseline", {}},
            FigureSlot{baseline.earlier_ref, Show::value, {}, {baseline.earlier_ref}},
            Claim{" (" + baseline.against->display() + ")", {baseline.earlier_ref}, "", {}}};
}

std::string target_origin(const IndicatorResult& result) {
    const Target* target = result.target.target;
    if (!target || target->form == TargetForm::none)
        return {};
    std::string text = "set by " + target->set_by;
    if (!target->set_on.empty() && target->set_on != "not stated") {
        const std::optional<Date> day = Date::parse(target->set_on);
        text += ", " + (day ? day->words() : target->set_on);
    }
    return text;
}

Inlines direction_words(const Comparison& comparison) {
    if (!comparison.difference)
        return words(comparison.why_not == StatusCode::not_applicable ? "Nothing to compare with"
                                                                      : std::string{status_words(comparison.why_not)});
    const std::vector<FigureRef> refs{comparison.difference_ref};
    const std::string judged{judged_words(comparison.judged)};
    if (comparison.moved == Movement::same || comparison.moved == Movement::unknown)
        return {Claim{judged.empty() || comparison.judged == Judgement::no_clear_change ? "No change" : judged, refs}};
    const std::string moved = comparison.moved == Movement::up ? "up " : "down ";
    Inlines out;
    out.emplace_back(Claim{judged.empty() ? capitalised(moved) : judged + " (" + moved, refs});
    out.emplace_back(slot_with(comparison.difference_ref, refs, Show::magnitude));
    if (!judged.empty())
        out.emplace_back(tail(")", refs));
    return out;
}

Inlines direction_of(const IndicatorResult& result) {
    if (is_in_words(*result.indicator))
        return words("Not applicable");
    return has_value(result.latest) ? direction_words(result.direction) : words("No figure to compare");
}

std::string when_words(const Period& period) {
    return (period.kind() == PeriodKind::day ? "on " : "in ") + period.display();
}

Inlines finding(const IndicatorResult& result) { return finding(result, label_of(*result.indicator)); }

Inlines finding(const IndicatorResult& result, const std::string& name) {
    Inlines out = words(name + ": ");
    if (is_in_words(*result.indicator)) {
        append(out, uncapitalised(std::string{status_words(result.status)}));
        return out;
    }
    if (!has_value(result.latest)) {
        const std::optional<Date> expected = result.latest ? result.latest->expected : std::nullopt;
        append(out, uncapitalised(missing_words(result.status, expected)));
        return out;
    }
    out.emplace_back(FigureSlot{result.latest->value_ref});
    if (result.carried)
        append(out, " (" + result.latest->period.display() + ")");
    add_clause(out, result);
    return out;
}

std::string area_name(const Model& model, const std::string& code) {
    const Area* area = model.area(code);
    return area ? area->name : code;
}

}  // namespace boardpack
