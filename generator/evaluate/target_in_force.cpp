#include "evaluate/target_in_force.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "evaluate/quantities.hpp"
#include "evaluate/rules/rules.hpp"
#include "figure/format.hpp"

namespace boardpack {

namespace {

/// Financial quarters since a fixed day: the unit in which a straight line between two points is counted.
std::int64_t quarter_number(const Period& period) {
    const Period q = Period::financial_quarter_of(period.last());
    return q.first().year() * 4 + static_cast<std::int64_t>((q.first().month() - 1) / 3);
}

std::string level_words(const Indicator& indicator, const Rational& level) {
    const std::string number = format_value(level, target_shape(indicator, level), Wording::sentence);
    if (indicator.status.sides == Sides::both)
        return "a level of " + number;
    return (indicator.polarity == Polarity::lower ? "at most " : "at least ") + number;
}

struct Levels {
    FigureStore& store;
    const Indicator& indicator;
    std::string_view area;
    const Period& period;
    const Target& target;

    FigureRef add(std::string name, const Rational& level) const {
        Provenance provenance;
        provenance.span = target.value ? target.value->span : target.span;
        provenance.source = target.set_by;
        return Registrar{store, indicator, area}.add(
            period, {std::move(name), level, target_shape(indicator, level), false, Derivation::set, {}}, provenance);
    }
};

void take_benchmark(const Evaluation& evaluation, const Indicator& indicator, const Period& period,
                    TargetInForce& in_force) {
    const Series* other = evaluation.series_of(indicator.id.value, in_force.target->area);
    if (!other)
        return;
    for (const Observation& o : other->points) {
        if (o.period > period || !o.value)
            continue;
        in_force.value = o.value;
        in_force.value_ref = o.value_ref;
    }
}

std::string area_name(const Model& model, const std::string& code) {
    const Area* area = model.area(code);
    return area ? area->name : code;
}

std::string improvement_words(const Indicator& indicator, const Target& target) {
    const std::string least =
        target.min_change ? fmt::format(" by at least {}", set_size_words(indicator, target.min_change->value)) : "";
    if (!indicator.baseline || !indicator.baseline->period)
        return fmt::format("better than the baseline{}, which is being set", least);
    return fmt::format("better than the baseline{} ({})", least, indicator.baseline->period->value.display());
}

}  // namespace

const Target* target_for(const Indicator& indicator, const Period& period) {
    const Target* found = nullptr;
    for (const Target& target : indicator.targets) {
        if (target.from && target.from->value.first() > period.last())
            continue;
        const bool later = !found || !found->from || (target.from && target.from->value >= found->from->value);
        if (later)
            found = &target;
    }
    return found;
}

std::optional<Rational> trajectory_level(const Target& target, const Period& period) {
    const TrajectoryPoint* before = nullptr;
    const TrajectoryPoint* after = nullptr;
    for (const TrajectoryPoint& point : target.points) {
        if (point.period.value.last() <= period.last()) {
            if (!before || point.period.value.last() >= before->period.value.last())
                before = &point;
        } else if (!after || point.period.value.last() < after->period.value.last()) {
            after = &point;
        }
    }
    if (!before)
        return std::nullopt;
    if (target.shape == TrajectoryShape::steps || !after)
        return before->value;
    const std::int64_t from = quarter_number(before->period.value), to = quarter_number(after->period.value);
    if (to == from)
        return before->value;
    const Rational share = Rational::ratio(quarter_number(period) - from, to - from);
    return before->value + share * (after->value - before->value);
}

TargetInForce target_in_force(const Model& model, Evaluation& evaluation, const Indicator& indicator,
                              std::string_view area, const Period& period) {
    TargetInForce in_force{.target = target_for(indicator, period), .words = "no target set"};
    if (!in_force.target)
        return in_force;
    const Target& target = *in_force.target;
    const Levels levels{evaluation.figures, indicator, area, period, target};
    switch (target.form) {
        case TargetForm::statutory_all:
        case TargetForm::threshold:
            if (target.value)
                in_force.value = target.value->value;
            else if (target.form == TargetForm::statutory_all)
                in_force.value = 100;
            break;
        case TargetForm::trajectory:
            in_force.value = trajectory_level(target, period);
            break;
        case TargetForm::band:
            if (target.low && target.high) {
                in_force.low = target.low->value;
                in_force.high = target.high->value;
                in_force.low_ref = levels.add("lower", *in_force.low);
                in_force.high_ref = levels.add("upper", *in_force.high);
                const auto words = [&](const Rational& level) {
                    return format_value(level, target_shape(indicator, level), Wording::sentence);
                };
                in_force.words = fmt::format("between {} and {}", words(*in_force.low), words(*in_force.high));
            }
            break;
        case TargetForm::benchmark:
            take_benchmark(evaluation, indicator, period, in_force);
            in_force.words = "no worse than " + area_name(model, target.area);
            break;
        case TargetForm::improve_on_baseline:
            in_force.words = improvement_words(indicator, target);
            break;
        case TargetForm::milestone:
            if (target.due)
                in_force.words = fmt::format("done by {}", target.due->words());
            break;
        case TargetForm::none:
            break;
    }
    if (target.form == TargetForm::benchmark || !in_force.value)
        return in_force;
    in_force.value_ref = levels.add("target", *in_force.value);
    in_force.words = level_words(indicator, *in_force.value);
    if (target.form == TargetForm::statutory_all)
        in_force.words = fmt::format(
            "all ({})", format_value(*in_force.value, target_shape(indicator, *in_force.value), Wording::sentence));
    return in_force;
}

std::vector<TargetPoint> target_path(const Model& model, Evaluation& evaluation, const Series& series) {
    std::vector<TargetPoint> path;
    for (const Observation& o : series.points) {
        const Target* target = target_for(*series.indicator, o.period);
        if (!target || target->form == TargetForm::benchmark)
            continue;
        const TargetInForce in_force = target_in_force(model, evaluation, *series.indicator, series.area, o.period);
        if (in_force.value_ref != no_figure)
            path.push_back({o.period, in_force.value_ref});
    }
    return path;
}

}  // namespace boardpack
