#pragma once

#include "load/field_table.hpp"
#include "model/indicator.hpp"

namespace boardpack::load {

// The tables of indicators/definitions/*.toml.

template <>
struct Table<Clock> {
    static constexpr std::string_view name = "clock";
    static constexpr std::string_view help =
        "The clock of a timeliness indicator: from what to what, how long, counted how.";
    static constexpr auto fields = std::to_array<Field<Clock>>({
        req<&Clock::start>("start", "the event that starts the clock"),
        req<&Clock::stop>("stop", "the event that stops it"),
        req<&Clock::length>("length", "how long is allowed", at_least(1)),
        req<&Clock::unit>("unit", "in what the length is counted"),
        req<&Clock::cohort>("cohort", "which cases a period's figure is about"),
        opt<&Clock::exceptions>("exceptions", "how exceptions are treated", prose),
    });
};

template <>
struct Table<Baseline> {
    static constexpr std::string_view name = "baseline";
    static constexpr std::string_view help = "The period from which change is counted.";
    static constexpr auto fields = std::to_array<Field<Baseline>>({
        opt<&Baseline::period>("period", "the period of the baseline figure; without it the baseline is being set"),
        opt<&Baseline::value>("value", "the baseline value, where no figure of that period was received"),
        opt<&Baseline::unit>("unit", "the unit of that value: it must be the indicator's own"),
        opt<&Baseline::note>("note", "why this period, and who decided it", prose),
    });
};

template <>
struct Table<TrajectoryPoint> {
    static constexpr std::string_view name = "point";
    static constexpr std::string_view help = "What is aimed at in one period.";
    static constexpr auto fields = std::to_array<Field<TrajectoryPoint>>({
        req<&TrajectoryPoint::period>("period", "the period"),
        req<&TrajectoryPoint::value>("value", "the value aimed at, in the indicator's unit"),
    });
};

template <>
struct Table<Target> {
    static constexpr std::string_view name = "target";
    static constexpr std::string_view help =
        "A target in force from a period on. It exists only where someone set it: who and when are required.";
    static constexpr auto fields = std::to_array<Field<Target>>({
        opt<&Target::from>("from", "the first period to which it applies; without it, every period"),
        req<&Target::form>("form", "what kind of target it is"),
        opt<&Target::value>("value", "statutory_all and threshold: the value to reach, in the indicator's unit"),
        opt<&Target::low>("low", "band: the least that is met"),
        opt<&Target::high>("high", "band: the most that is met"),
        opt<&Target::points>("points", "trajectory: what is aimed at in each period, in order"),
        opt<&Target::shape>("shape", "trajectory: in steps, or along a line between the points"),
        opt<&Target::due>("due", "milestone: the day by which it is to be done"),
        opt<&Target::area>("area", "benchmark: code of the area compared with", an_id),
        opt<&Target::min_change>("min_change",
                                 "improve_on_baseline: the smallest change that counts, in points or the unit"),
        req<&Target::set_by>("set_by", "who set it: a document or a minute", prose),
        req<&Target::set_on>("set_on", "the day on which it was set, or the words \"not stated\"",
                             date_or("not stated")),
    });
};

template <>
struct Table<StatusRule> {
    static constexpr std::string_view name = "status";
    static constexpr std::string_view help =
        "How the status is decided: how far off still counts as Close, on which side, and how many people it needs.";
    static constexpr auto fields = std::to_array<Field<StatusRule>>({
        opt<&StatusRule::tolerance>("tolerance", "how far off the target still counts as Close", at_least(0)),
        opt<&StatusRule::tolerance_below>("tolerance_below", "below the target, instead of tolerance", at_least(0)),
        opt<&StatusRule::tolerance_above>("tolerance_above", "above the target, instead of tolerance", at_least(0)),
        opt<&StatusRule::tolerance_unit>("tolerance_unit", "points of the indicator's unit, or per cent of the target"),
        opt<&StatusRule::sides>("sides", "worse: only short of the target is off; both: the target is a level to hold"),
        opt<&StatusRule::within>("within", "what a value inside the tolerance counts as"),
        opt<&StatusRule::travel>("travel", "what the direction of travel has to say in the status"),
        opt<&StatusRule::min_base>(
            "min_base", "the smallest denominator that is judged: 30 for surveys and 10 for other shares by itself",
            at_least(1)),
    });
};

template <>
struct Table<Break> {
    static constexpr std::string_view name = "break";
    static constexpr std::string_view help =
        "From this period on the figures mean something else: charts cut the line and nothing is compared across it.";
    static constexpr auto fields = std::to_array<Field<Break>>({
        req<&Break::at>("at", "the first period counted in the new way"),
        req<&Break::reason>("reason", "what changed", prose),
    });
};

template <>
struct Table<ControlChartRule> {
    static constexpr std::string_view name = "control_chart";
    static constexpr std::string_view help =
        "How the values are held against the range expected of them. Without it, an indicator that comes monthly, "
        "quarterly or termly has a control chart as soon as it has 13 points.";
    static constexpr auto fields = std::to_array<Field<ControlChartRule>>({
        opt<&ControlChartRule::profile>("profile",
                                        "the conventions by which points, variation and assurance are judged"),
        opt<&ControlChartRule::kind>("kind",
                                     "where the limits come from; auto: a p chart for shares whose bases differ, else "
                                     "XmR; none: no chart"),
        opt<&ControlChartRule::fix_after>("fix_after", "limits rest on the first so many points of each phase",
                                          at_least(12)),
    });
};

template <>
struct Table<Rebase> {
    static constexpr std::string_view name = "rebase";
    static constexpr std::string_view help =
        "From this period on the limits of the control chart are drawn anew, because it is known what changed.";
    static constexpr auto fields = std::to_array<Field<Rebase>>({
        req<&Rebase::at>("at", "the first period of the new limits"),
        req<&Rebase::reason>("reason", "what changed, and how that is known", prose),
        req<&Rebase::approved_by>("approved_by", "who agreed to draw the limits anew: a body or a minute", prose),
        opt<&Rebase::phase>("phase", "name of the phase that begins, as the chart shows it"),
    });
};

template <>
struct Table<DefinitionChange> {
    static constexpr std::string_view name = "change";
    static constexpr std::string_view help = "A change of the definition that does not break the series.";
    static constexpr auto fields = std::to_array<Field<DefinitionChange>>({
        req<&DefinitionChange::at>("at", "the first period to which it applies"),
        req<&DefinitionChange::what>("what", "what changed", prose),
    });
};

template <>
struct Table<Indicator> {
    static constexpr std::string_view name = "indicator";
    static constexpr std::string_view help = "The smallest thing that has a figure and a status.";
    static constexpr auto fields = std::to_array<Field<Indicator>>({
        req<&Indicator::id>("id", "unique among the indicators; part of every figure's id", an_id),
        opt<&Indicator::measures>("measures", "ids of the success measures it serves", an_id),
        opt<&Indicator::context>("context", "true: context, not a measure of the strategy"),
        opt<&Indicator::headline>("headline", "true: stands for a measure of several indicators on the scorecard"),
        opt<&Indicator::family>("family", "name of the family it belongs to, such as the numbers of one pathway",
                                an_id),
        opt<&Indicator::family_title>("family_title", "the family's name as readers see it"),
        opt<&Indicator::waiting_part>(
            "waiting_part",
            "families about a waiting list: which of its numbers this is (people waiting; the "
            "weeks that half of them, or 92 in 100, have waited so far at most; the share "
            "within a limit; people over one)"),
        opt<&Indicator::waiting_weeks>("waiting_weeks", "the limit of within and over",
                                       Rule{.low = 1, .high = 520, .unit = "weeks"}),
        req<&Indicator::title>("title", "the full name as readers see it"),
        req<&Indicator::label>("label", "a plain short name for tables"),
        opt<&Indicator::plain>(
            "plain",
            "what its value counts, in words that a family uses, such as \"young people with a plan in "
            "paid work\"; only indicators with such words stand in the family summary"),
        opt<&Indicator::wording>("wording", "the words of the strategy, where there are any", prose),
        req<&Indicator::kind>("kind", "what kind of number it is"),
        req<&Indicator::unit>("unit", "what the number is measured in"),
        opt<&Indicator::decimals>("decimals", "printed decimal places; each kind has its own otherwise", between(0, 3)),
        req<&Indicator::numerator>("numerator", "what is counted", prose),
        opt<&Indicator::denominator>("denominator", "out of what it is counted; required for shares", prose),
        opt<&Indicator::inclusion>("inclusion", "what counts", prose),
        opt<&Indicator::exclusion>("exclusion", "what does not count", prose),
        opt<&Indicator::population>("population", "whom the figure is about", prose),
        req<&Indicator::counts>("counts", "people or things; only people are protected by hiding small numbers"),
        req<&Indicator::polarity>("polarity", "which way is better"),
        req<&Indicator::frequency>("frequency", "how often a figure comes"),
        req<&Indicator::accumulation>("accumulation", "what span of time a figure covers"),
        opt<&Indicator::compare>("compare", "what the direction of travel looks back to"),
        opt<&Indicator::lag_days>("lag_days", "calendar days after the period's end on which the figure is due",
                                  between(0, 1000, "days")),
        req<&Indicator::provider>("provider", "id of the provider that sends it", an_id),
        opt<&Indicator::source>("source", "the system or return from which it comes", prose),
        opt<&Indicator::owners>("owners", "ids of the boards and groups that answer for it", an_id),
        opt<&Indicator::boards>("boards", "ids of the boards and groups whose packs show it", an_id),
        opt<&Indicator::plausible>(
            "plausible",
            "[low, high]: a figure outside is refused; counts and sums of other areas are not held against it",
            exactly(2)),
        opt<&Indicator::breakdown>("breakdown", "id of the classification that divides it into parts", an_id),
        opt<&Indicator::clock>("clock", "timeliness: the clock"),
        opt<&Indicator::baseline>("baseline", "from what change is counted"),
        opt<&Indicator::targets>("target", "its targets, in the order in which they came into force"),
        opt<&Indicator::status>("status", "how the status is decided"),
        opt<&Indicator::breaks>("break", "breaks in the series"),
        opt<&Indicator::changes>("change", "changes of the definition that break nothing"),
        opt<&Indicator::control_chart>("control_chart", "how its values are held against the range expected of them"),
        opt<&Indicator::rebases>("rebase", "where the limits of the control chart are drawn anew"),
        opt<&Indicator::retired>("retired", "the last period for which it was reported", a_period),
    });
};

/// One file of indicators/definitions/.
struct DefinitionsFile {
    std::vector<Indicator> indicators;
};

template <>
struct Table<DefinitionsFile> {
    static constexpr std::string_view name = "definitions file";
    static constexpr std::string_view help =
        "indicators/definitions/*.toml: how each success measure is counted and judged, and the context indicators.";
    static constexpr auto fields = std::to_array<Field<DefinitionsFile>>({
        req<&DefinitionsFile::indicators>("indicator", "the indicators, in the order in which packs show them"),
    });
};

}  // namespace boardpack::load
