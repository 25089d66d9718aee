#include "evaluate/check_targets.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "evaluate/content.hpp"
#include "evaluate/received.hpp"
#include "model/checks/numbers.hpp"

namespace boardpack {

namespace {

Span first_known(Span span, Span otherwise) { return span.known() ? span : otherwise; }

void check_baseline(const Indicator& indicator, const Received& local, Diagnostics& diagnostics) {
    if (!indicator.baseline || !indicator.baseline->period || indicator.baseline->value)
        return;
    const Located<Period>& baseline = *indicator.baseline->period;
    const bool given = std::ranges::any_of(local.figures, [&](const Figure* f) {
        return f->period.value == baseline.value ||
               (f->period.value.kind() == PeriodKind::month && baseline.value.contains(f->period.value));
    });
    if (!given)
        diagnostics.warning(
            "W0501", first_known(baseline.span, indicator.baseline->span),
            fmt::format("the baseline of {} is {}, but there is no figure for that period", indicator.id.value,
                        baseline.value.code()),
            "add the figure, or leave the period out: the pack then says that the baseline is being set");
}

/// A stated baseline stands only where no figure of its period was received; one that says otherwise is passed over.
void check_stated_baseline(const Indicator& indicator, const Received& local, Diagnostics& diagnostics) {
    if (!indicator.baseline || !indicator.baseline->period || !indicator.baseline->value)
        return;
    const Located<Rational>& stated = *indicator.baseline->value;
    const int places = checks::places_of(stated.value);
    for (const Figure* figure : local.figures) {
        if (figure->period.value != indicator.baseline->period->value)
            continue;
        const std::optional<Rational> received = content_of(indicator, *figure).value;
        if (!received || received->fixed(places) == stated.value.fixed(places))
            continue;
        diagnostics
            .warning("W0507", first_known(stated.span, indicator.baseline->span),
                     fmt::format("the baseline of {} is stated as {}, but the figure received for {} is {}",
                                 indicator.id.value, checks::as_written(stated.value), figure->period.value.code(),
                                 checks::roughly(*received)),
                     "the figure received stands; take the stated value out")
            .notes.push_back({first_known(figure->value ? figure->value->span : Span{}, figure->span),
                              "the figure that was received"});
    }
}

/// Is another target always preferred to this one, from its first day on?
bool is_shadowed(const Indicator& indicator, std::size_t at) {
    const Target& target = indicator.targets[at];
    for (std::size_t i = 0; i < indicator.targets.size(); ++i) {
        const Target& other = indicator.targets[i];
        const bool same_start =
            target.from ? other.from && other.from->value.first() == target.from->value.first() : !other.from;
        if (i > at && same_start)
            return true;
    }
    return false;
}

void check_in_force(const Model& model, const Indicator& indicator, Diagnostics& diagnostics) {
    for (std::size_t i = 0; i < indicator.targets.size(); ++i) {
        const Target& target = indicator.targets[i];
        const Span where = first_known(target.from ? target.from->span : Span{}, target.span);
        if (is_shadowed(indicator, i))
            diagnostics.warning("W0502", where,
                                fmt::format("this target of {} is never in force: a later one starts at the same time",
                                            indicator.id.value),
                                "remove it, or give the later one another 'from'");
        else if (target.from && target.from->value.first() > model.strategy().ends)
            diagnostics.warning(
                "W0502", where,
                fmt::format("this target of {} is never in force: it starts after the strategy ends on {}",
                            indicator.id.value, model.strategy().ends.iso()));
    }
}

void check_benchmarks(const Indicator& indicator, const ReceivedFigures& received, Diagnostics& diagnostics) {
    for (const Target& target : indicator.targets)
        if (target.form == TargetForm::benchmark && received.of(indicator.id.value, target.area).figures.empty())
            diagnostics.warning("W0503", target.span,
                                fmt::format("{} is to be compared with {}, but there is no figure of that area",
                                            indicator.id.value, target.area));
}

}  // namespace

void check_targets(const Model& model, Diagnostics& diagnostics) {
    const ReceivedFigures received{model, {}};
    for (const Indicator& indicator : model.data().indicators) {
        check_baseline(indicator, received.of(indicator.id.value, model.strategy().area_code), diagnostics);
        check_stated_baseline(indicator, received.of(indicator.id.value, model.strategy().area_code), diagnostics);
        check_in_force(model, indicator, diagnostics);
        check_benchmarks(indicator, received, diagnostics);
    }
}

}  // namespace boardpack
