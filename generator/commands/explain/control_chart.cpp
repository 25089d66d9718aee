#include "commands/explain/topics.hpp"
#include "evaluate/process_words.hpp"
#include "evaluate/quantities.hpp"
#include "statistics/chart_words.hpp"

namespace boardpack {

namespace {

DetailList phases_of(const Explained& e, const ProcessChart& chart) {
    DetailList phases;
    for (const ProcessPhase& phase : chart.phases) {
        const bool empty = phase.begin >= phase.end;
        const auto code = [&](std::size_t at) { return empty ? std::string{} : chart.points[at].period.code(); };
        phases.items.push_back({
            detail("from", "", code(phase.begin)),
            detail("to", "To", code(empty ? 0 : phase.end - 1)),
            detail("name", "Name", phase.name),
            detail("reason", "Begins because", phase.reason),
            detail("approved_by", "Approved by", phase.approved_by),
            {"values", "Points with a value", static_cast<std::int64_t>(phase.values)},
            {"basis", "Limits rest on", static_cast<std::int64_t>(phase.basis)},
            detail("short", "Too few points for limits", phase.is_short),
            figure_detail(e, "mean", "Mean", phase.mean_ref),
            figure_detail(e, "lower", "Lower limit", phase.lower_ref),
            figure_detail(e, "upper", "Upper limit", phase.upper_ref),
        });
    }
    return phases;
}

/// The points that a rule marked, each with its label.
DetailList special_of(const Explained& e, const ProcessChart& chart) {
    DetailList special;
    for (const ProcessPoint& point : chart.points) {
        using enum statistics::Label;
        if (point.label == not_judged || point.label == common_cause || !point.observation)
            continue;
        special.items.push_back({
            detail("period", "", point.period.code()),
            value_detail(e, *point.observation, ""),
            detail("label", "", std::string{statistics::label_name(point.label)}),
            figure_detail(e, "lower", "Lower limit", point.lower_ref),
            figure_detail(e, "upper", "Upper limit", point.upper_ref),
        });
    }
    return special;
}

}  // namespace

Detail control_chart_topic(const Explained& e) {
    const auto& chart = e.result.process;
    if (!chart)
        return {"control_chart", "Control chart"};
    Details details{
        detail("method", "", method_words(*chart)),
        detail("variation", "Variation", variation_words(*chart)),
        detail("assurance", "Assurance", assurance_words(*chart)),
        detail("latest", "Latest", latest_words(*chart)),
        {"phases", "Limits by phase", phases_of(e, *chart)},
        {"special", "Special points", special_of(e, *chart)},
    };
    return {"control_chart", "Control chart", std::move(details)};
}

}  // namespace boardpack
