#include "pack/family/family_words.hpp"

#include <string>

#include "pack/build.hpp"
#include "pack/words.hpp"

namespace boardpack {

namespace {

/// "In January to March 2026": the dates of the period instead of its name.
std::string when_in_words(const Period& period) {
    if (period.kind() == PeriodKind::day)
        return "on " + period.display();
    return "in " + period.span_words();
}

/// What is aimed at, as a sentence of its own.
void add_aim(Inlines& text, const Model& model, const IndicatorResult& result) {
    const Target* target = result.target.target;
    if (!target || !has_value(result.latest))
        return;
    const auto say = [&](std::string before, FigureRef figure, const char* after) {
        text.emplace_back(Claim{std::move(before), {figure}, "", {}});
        text.emplace_back(FigureSlot{figure, Show::value, {}, {figure}});
        text.emplace_back(Claim{after, {figure}, "", {}});
    };
    const FigureRef level = result.target.value_ref;
    switch (target->form) {
        case TargetForm::statutory_all:
            if (level != no_figure)
                say(" It should be all of them (", level, ").");
            return;
        case TargetForm::threshold:
        case TargetForm::trajectory:
            if (level != no_figure && result.indicator->status.sides != Sides::both)
                say(" We aim for ", level, result.indicator->polarity == Polarity::lower ? " or less." : " or more.");
            return;
        case TargetForm::improve_on_baseline:
            if (const FigureRef start = result.since_baseline.earlier_ref; start != no_figure)
                say(" At the start it was ", start, ".");
            return;
        case TargetForm::benchmark:
            if (level != no_figure)
                say(" We want to do as well as " + area_name(model, target->area) + ": ", level, ".");
            return;
        default:
            return;
    }
}

/// Whether it has got better since the time before.
void add_travel(Inlines& text, const IndicatorResult& result) {
    if (!result.direction.difference)
        return;
    const char* said = nullptr;
    switch (result.direction.judged) {
        case Judgement::better:
            said = " It has got better since the time before.";
            break;
        case Judgement::worse:
            said = " It has got worse since the time before.";
            break;
        case Judgement::no_clear_change:
            said = " It has hardly changed since the time before.";
            break;
        case Judgement::neutral:
        case Judgement::unknown:
            return;
    }
    std::vector<FigureRef> refs = rests_on(result);
    refs.push_back(result.direction.difference_ref);
    text.emplace_back(Claim{said, std::move(refs), "", {}});
}

}  // namespace

Inlines family_finding(const Model& model, const IndicatorResult& result) {
    const std::string& plain = result.indicator->plain;
    if (is_in_words(*result.indicator)) {
        Inlines text = words(plain, Emphasis::strong);
        append(text, result.status == StatusCode::complete ? ": this is done." : ": this is not done yet.");
        return text;
    }
    Inlines text = words(plain + ": ", Emphasis::strong);
    text.emplace_back(FigureSlot{result.latest->value_ref, Show::value, Emphasis::strong});
    append(text, " " + when_in_words(result.latest->period) + ".");
    add_aim(text, model, result);
    add_travel(text, result);
    return text;
}

Inlines family_missing(const IndicatorResult& result) {
    Inlines text = words(result.indicator->plain, Emphasis::strong);
    append(text, ": we still wait for this figure.");
    if (result.latest && result.latest->expected)
        append(text, " It should come by " + result.latest->expected->words() + ".");
    return text;
}

bool has_abbreviation(std::string_view text) {
    int capitals = 0;
    for (const char c : text) {
        capitals = c >= 'A' && c <= 'Z' ? capitals + 1 : 0;
        if (capitals > 1)
            return true;
    }
    return false;
}

}  // namespace boardpack
