#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/date.hpp"
#include "base/names.hpp"
#include "base/period.hpp"
#include "base/rational.hpp"
#include "base/span.hpp"

namespace boardpack {

// The contents of indicators/definitions/*.toml: how each success measure is counted and judged.

enum class Kind { count, proportion, rate, duration, money, score, survey, audit, milestone, narrative };
template <>
struct Names<Kind> {
    static constexpr auto all = std::to_array<NameOf<Kind>>({{"count", Kind::count},
                                                             {"proportion", Kind::proportion},
                                                             {"rate", Kind::rate},
                                                             {"duration", Kind::duration},
                                                             {"money", Kind::money},
                                                             {"score", Kind::score},
                                                             {"survey", Kind::survey},
                                                             {"audit", Kind::audit},
                                                             {"milestone", Kind::milestone},
                                                             {"narrative", Kind::narrative}});
};

/// proportion, survey and audit are shares of a denominator and are shown in per cent.
[[nodiscard]] constexpr bool is_share(Kind k) { return k == Kind::proportion || k == Kind::survey || k == Kind::audit; }

/// What the number is measured in; drives the formatter. Shares are percent, differences of shares are points.
enum class Unit { percent, number, per_1000, per_10000, days, weeks, pounds, ratio, score, none };
template <>
struct Names<Unit> {
    static constexpr auto all = std::to_array<NameOf<Unit>>({{"%", Unit::percent},
                                                             {"number", Unit::number},
                                                             {"per 1,000", Unit::per_1000},
                                                             {"per 10,000", Unit::per_10000},
                                                             {"days", Unit::days},
                                                             {"weeks", Unit::weeks},
                                                             {"£", Unit::pounds},
                                                             {"ratio", Unit::ratio},
                                                             {"score", Unit::score},
                                                             {"none", Unit::none}});
};

enum class Counts { people, things };
template <>
struct Names<Counts> {
    static constexpr auto all = std::to_array<NameOf<Counts>>({{"people", Counts::people}, {"things", Counts::things}});
};

enum class Polarity { higher, lower, band, on_date, neutral };
template <>
struct Names<Polarity> {
    static constexpr auto all = std::to_array<NameOf<Polarity>>({{"higher", Polarity::higher},
                                                                 {"lower", Polarity::lower},
                                                                 {"band", Polarity::band},
                                                                 {"on_date", Polarity::on_date},
                                                                 {"neutral", Polarity::neutral}});
};

enum class Frequency { monthly, quarterly, half_yearly, termly, annual, once };
template <>
struct Names<Frequency> {
    static constexpr auto all = std::to_array<NameOf<Frequency>>({{"monthly", Frequency::monthly},
                                                                  {"quarterly", Frequency::quarterly},
                                                                  {"half-yearly", Frequency::half_yearly},
                                                                  {"termly", Frequency::termly},
                                                                  {"annual", Frequency::annual},
                                                                  {"once", Frequency::once}});
};

enum class Accumulation { point, flow, ytd, rolling12, avg3m, cohort };
template <>
struct Names<Accumulation> {
    static constexpr auto all = std::to_array<NameOf<Accumulation>>({{"point", Accumulation::point},
                                                                     {"flow", Accumulation::flow},
                                                                     {"ytd", Accumulation::ytd},
                                                                     {"rolling12", Accumulation::rolling12},
                                                                     {"avg3m", Accumulation::avg3m},
                                                                     {"cohort", Accumulation::cohort}});
};

enum class TargetForm { statutory_all, threshold, trajectory, improve_on_baseline, band, milestone, benchmark, none };
template <>
struct Names<TargetForm> {
    static constexpr auto all =
        std::to_array<NameOf<TargetForm>>({{"statutory_all", TargetForm::statutory_all},
                                           {"threshold", TargetForm::threshold},
                                           {"trajectory", TargetForm::trajectory},
                                           {"improve_on_baseline", TargetForm::improve_on_baseline},
                                           {"band", TargetForm::band},
                                           {"milestone", TargetForm::milestone},
                                           {"benchmark", TargetForm::benchmark},
                                           {"none", TargetForm::none}});
};

enum class ClockUnit { working_days, calendar_days, weeks };
template <>
struct Names<ClockUnit> {
    static constexpr auto all = std::to_array<NameOf<ClockUnit>>({{"working_days", ClockUnit::working_days},
                                                                  {"calendar_days", ClockUnit::calendar_days},
                                                                  {"weeks", ClockUnit::weeks}});
};
enum class Cohort { due_in_period, completed_in_period, started_in_period };
template <>
struct Names<Cohort> {
    static constexpr auto all = std::to_array<NameOf<Cohort>>({{"due_in_period", Cohort::due_in_period},
                                                               {"completed_in_period", Cohort::completed_in_period},
                                                               {"started_in_period", Cohort::started_in_period}});
};

/// The clock of a timeliness measure: from which event to which, how long, counted how.
struct Clock {
    std::string start;
    std::string stop;
    int length = 0;
    ClockUnit unit = ClockUnit::calendar_days;
    Cohort cohort = Cohort::due_in_period;
    std::string exceptions;  // how exceptions are treated
    Span span;
};

struct Baseline {
    std::optional<Located<Period>> period;   // none: "baseline being set"
    std::optional<Located<Rational>> value;  // stated, where no figure of the period was received
    std::optional<Located<Unit>> unit;       // of that value; must be the indicator's
    std::string note;                        // why this period; who recorded the choice
    Span span;
};

struct TrajectoryPoint {
    Located<Period> period;
    Rational value;
    Span span;
};

enum class TrajectoryShape { steps, line };
template <>
struct Names<TrajectoryShape> {
    static constexpr auto all =
        std::to_array<NameOf<TrajectoryShape>>({{"steps", TrajectoryShape::steps}, {"line", TrajectoryShape::line}});
};

/// One target in force from a period on. Exists only where someone set it.
struct Target {
    std::optional<Located<Period>> from;
    TargetForm form = TargetForm::none;
    std::optional<Located<Rational>> value;      // statutory_all, threshold
    std::optional<Located<Rational>> low, high;  // band
    std::vector<TrajectoryPoint> points;         // trajectory
    TrajectoryShape shape = TrajectoryShape::steps;
    std::optional<Date> due;                      // milestone
    std::string area;                             // benchmark: the area code compared with
    std::optional<Located<Rational>> min_change;  // improve_on_baseline: the smallest change that counts
    std::string set_by;                           // who: a document or a minute; required
    std::string set_on;                           // when: a date, or "not stated"; required
    Span span;
};

enum class ToleranceUnit { points, percent };
template <>
struct Names<ToleranceUnit> {
    static constexpr auto all =
        std::to_array<NameOf<ToleranceUnit>>({{"points", ToleranceUnit::points}, {"percent", ToleranceUnit::percent}});
};

/// Which side of a level counts as off: the worse one only, or both (a level to hold). A band has both by nature.
enum class Sides { worse, both };
template <>
struct Names<Sides> {
    static constexpr auto all = std::to_array<NameOf<Sides>>({{"worse", Sides::worse}, {"both", Sides::both}});
};

/// What a value inside the tolerance counts as.
enum class Within { close, met };
template <>
struct Names<Within> {
    static constexpr auto all = std::to_array<NameOf<Within>>({{"close", Within::close}, {"met", Within::met}});
};

/// What the direction of travel has to say in the status: nothing; a value missed beyond the tolerance is Close when it
/// is clearly better than what it is compared with, or when it is not clearly worse; a value inside the tolerance is
/// Not met when it is clearly worse. Without a comparison it has no say.
enum class Travel { ignored, better_is_close, not_worse_is_close, worse_is_not_met };
template <>
struct Names<Travel> {
    static constexpr auto all = std::to_array<NameOf<Travel>>({{"ignored", Travel::ignored},
                                                               {"better_is_close", Travel::better_is_close},
                                                               {"not_worse_is_close", Travel::not_worse_is_close},
                                                               {"worse_is_not_met", Travel::worse_is_not_met}});
};

/// How the status is decided: how far off the target still counts as Close, on which side, and how many people a
/// judgement needs.
struct StatusRule {
    Rational tolerance{0};
    std::optional<Located<Rational>> tolerance_below, tolerance_above;  // override `tolerance` on one side
    ToleranceUnit tolerance_unit = ToleranceUnit::points;
    Sides sides = Sides::worse;
    Within within = Within::close;
    Travel travel = Travel::ignored;
    std::optional<int> min_base;  // default 10, surveys 30
    Span span;
};

/// From this period on the figures mean something else: the line is cut, comparisons across are blocked.
struct Break {
    Located<Period> at;
    std::string reason;
    Span span;
};

/// The set of conventions by which a control chart is judged (docs/methods-statistics.md, "Profiles").
enum class ChartProfile { mdc, plotthedots };
template <>
struct Names<ChartProfile> {
    static constexpr auto all =
        std::to_array<NameOf<ChartProfile>>({{"mdc", ChartProfile::mdc}, {"plotthedots", ChartProfile::plotthedots}});
};

/// Where the limits of a control chart come from: individual values and moving ranges (xmr), or shares with their bases
/// (p, and Laney's p'). `automatic` chooses by the data (docs/methods.md, "Control charts").
enum class ControlChartKind { automatic, xmr, p, laney, none };
template <>
struct Names<ControlChartKind> {
    static constexpr auto all = std::to_array<NameOf<ControlChartKind>>({{"auto", ControlChartKind::automatic},
                                                                         {"xmr", ControlChartKind::xmr},
                                                                         {"p", ControlChartKind::p},
                                                                         {"laney", ControlChartKind::laney},
                                                                         {"none", ControlChartKind::none}});
};

/// How the values of an indicator are held against limits of their own.
struct ControlChartRule {
    ChartProfile profile = ChartProfile::mdc;
    ControlChartKind kind = ControlChartKind::automatic;
    std::optional<int> fix_after;  // limits rest on the first so many points of each phase
    Span span;
};

/// From this period on the limits of the control chart are drawn anew, because something is known to have changed.
struct Rebase {
    Located<Period> at;
    std::string reason;
    std::string approved_by;
    std::string phase;  // name of the phase that begins
    Span span;
};

/// A change in the wording or rules of the definition that does not break the series.
struct DefinitionChange {
    Located<Period> at;
    std::string what;
    Span span;
};

enum class Compare { previous, same_period_last_year };
template <>
struct Names<Compare> {
    static constexpr auto all = std::to_array<NameOf<Compare>>(
        {{"previous", Compare::previous}, {"same_period_last_year", Compare::same_period_last_year}});
};

/// What a member of a waiting-list family counts: people on the list, weeks that half of them or 92 in 100 have waited
/// so far at most, the share within a limit, people over one.
enum class WaitingPart { waiting, median, p92, within, over };
template <>
struct Names<WaitingPart> {
    static constexpr auto all = std::to_array<NameOf<WaitingPart>>({{"waiting", WaitingPart::waiting},
                                                                    {"median", WaitingPart::median},
                                                                    {"p92", WaitingPart::p92},
                                                                    {"within", WaitingPart::within},
                                                                    {"over", WaitingPart::over}});
};

/// One leaf indicator: the smallest thing that has a figure and a status.
struct Indicator {
    Located<std::string> id;
    std::vector<Located<std::string>> measures;  // the success measures it serves; empty for context
    bool context = false;                        // "context, not a strategy measure"
    bool headline = false;                       // stands for a compound measure on the scorecard
    std::string family;                          // e.g. "wait-salt": the five numbers of one pathway
    std::string family_title;
    std::optional<Located<WaitingPart>> waiting_part;  // what it counts of a waiting list
    std::optional<int> waiting_weeks;                  // the limit of `within` and `over`
    std::string title;
    std::string label;    // plain and short, for tables
    std::string plain;    // what its value counts, in words that a family uses; only such are told to families
    std::string wording;  // of the strategy, where there is one
    Kind kind = Kind::count;
    Unit unit = Unit::number;
    std::optional<int> decimals;  // printed places; default by kind
    std::string numerator;        // or what is counted
    std::string denominator;
    std::string inclusion, exclusion, population;
    Counts counts = Counts::people;
    Polarity polarity = Polarity::higher;
    Frequency frequency = Frequency::quarterly;
    Accumulation accumulation = Accumulation::point;
    Compare compare = Compare::previous;  // what "direction of travel" looks back to
    int lag_days = 0;
    Located<std::string> provider;
    std::string source;  // where the figures come from
    std::vector<Located<std::string>> owners, boards;
    std::vector<Located<Rational>> plausible;       // [low, high]
    std::optional<Located<std::string>> breakdown;  // classification that `parts` figures use
    std::optional<Clock> clock;
    std::optional<Baseline> baseline;
    std::vector<Target> targets;  // ordered by `from`
    StatusRule status;
    std::vector<Break> breaks;
    std::vector<DefinitionChange> changes;
    ControlChartRule control_chart;
    std::vector<Rebase> rebases;
    std::optional<Located<std::string>> retired;  // period after which it is no longer reported
    Span span;
};

/// Why the values of an indicator are not suited to a control chart, in one sentence: no numbers, windows that overlap,
/// or too few points in a year; "" when they are.
[[nodiscard]] std::string_view unsuited_to_control_chart(const Indicator& indicator);

/// Smallest base for a judgement: the definition's, else 30 for surveys and 10 for other shares (domain rule).
[[nodiscard]] int minimum_base(const Indicator& indicator);
/// Printed decimal places: the definition's, else one for shares, none for counts, one for durations and ratios two.
[[nodiscard]] int display_decimals(const Indicator& indicator);

}  // namespace boardpack
