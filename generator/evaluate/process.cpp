#include "evaluate/process.hpp"

#include <algorithm>
#include <cmath>

#include "evaluate/process_figures.hpp"
#include "evaluate/process_rows.hpp"
#include "statistics/share_rules.hpp"

namespace boardpack {

namespace {

using statistics::Direction;

Direction direction_of(const Indicator& indicator) {
    switch (indicator.polarity) {
        case Polarity::higher:
            return Direction::increase;
        case Polarity::lower:
            return Direction::decrease;
        case Polarity::band:
        case Polarity::on_date:
        case Polarity::neutral:
            break;
    }
    return Direction::neutral;
}

/// Does a target set for a reporting period say what a month should be? Not of what adds up over time.
bool target_fits_points(const Indicator& indicator, bool monthly) {
    const bool adds_up = indicator.kind == Kind::count || indicator.kind == Kind::money || indicator.kind == Kind::rate;
    return !monthly || !adds_up || indicator.accumulation == Accumulation::point;
}

/// The series in the form that the statistics take.
struct Input {
    std::vector<Date> dates, rebases;
    std::vector<std::optional<double>> values;
    std::vector<statistics::ShareCount> counts;
    bool whole_counts = true;  // each value has a whole numerator and denominator
    bool bases_differ = false;
    double average_base = 0;
    statistics::Settings settings;
};

void add_counts(const Observation& o, Input& in) {
    if (!o.numerator || !o.denominator || !o.numerator->is_whole() || !o.denominator->is_whole()) {
        in.whole_counts = false;
        return;
    }
    in.counts.back() = {o.numerator->to_double(), o.denominator->to_double()};
}

void measure_bases(Input& in) {
    std::optional<double> first;
    std::size_t known = 0;
    for (const auto& [x, n] : in.counts) {
        if (!n)
            continue;
        in.bases_differ = in.bases_differ || (first && *first != *n);
        first = first.value_or(*n);
        in.average_base += *n;
        ++known;
    }
    in.average_base /= known > 0 ? static_cast<double>(known) : 1;
}

Input input_of(const IndicatorResult& result, const ProcessRows& rows) {
    const Indicator& indicator = *result.indicator;
    Input in;
    for (const ProcessPoint& point : rows.points) {
        in.dates.push_back(point.period.first());
        in.values.emplace_back();
        in.counts.emplace_back();
        if (!point.has_value())
            continue;
        in.values.back() = point.observation->value->to_double();
        add_counts(*point.observation, in);
    }
    for (const ProcessCut& cut : rows.cuts) in.rebases.push_back(in.dates[cut.row]);
    measure_bases(in);
    if (indicator.control_chart.profile == ChartProfile::plotthedots)
        in.settings.profile = &statistics::plotthedots;
    in.settings.direction = direction_of(indicator);
    if (indicator.control_chart.fix_after)
        in.settings.fix_after_n_points = *indicator.control_chart.fix_after;
    if (result.target.value && target_fits_points(indicator, rows.monthly))
        in.settings.target = result.target.value->to_double();
    return in;
}

/// What was judged, whichever way.
struct Judged {
    ProcessKind kind = ProcessKind::xmr;
    statistics::ControlChart chart;
    std::vector<statistics::SharePoint> limits;  // of shares, one a point
    std::optional<double> sigma;
};

std::optional<Judged> judge_as_shares(const Input& in, ProcessKind kind) {
    const auto width = kind == ProcessKind::laney ? statistics::ShareLimits::laney : statistics::ShareLimits::binomial;
    auto made = statistics::judge_shares({in.dates, in.counts}, width, in.settings);
    if (!made)
        return std::nullopt;
    return Judged{kind, std::move(made->chart), std::move(made->limits), made->sigma};
}

std::optional<Judged> judge_as_values(const Input& in) {
    Judged out;
    statistics::Workspace memory;
    if (!statistics::judge({in.dates, in.values}, in.settings, memory, out.chart))
        return std::nullopt;
    return out;
}

/// The chart that the definition asks for, or the one that suits the data: shares with bases that differ by a p chart,
/// by Laney's where neighbours differ by more than chance or bases are large; all else by XmR.
std::optional<Judged> judge_by_kind(const Indicator& indicator, Input& in) {
    // The rows are in order and the cuts are dates of rows: nothing is left that could be refused.
    in.settings.rebase_dates = in.rebases;
    switch (indicator.control_chart.kind) {
        case ControlChartKind::p:
            return judge_as_shares(in, ProcessKind::p);
        case ControlChartKind::laney:
            return judge_as_shares(in, ProcessKind::laney);
        case ControlChartKind::none:
            return std::nullopt;
        case ControlChartKind::xmr:
            return judge_as_values(in);
        case ControlChartKind::automatic:
            break;
    }
    const bool as_reference = indicator.control_chart.profile == ChartProfile::plotthedots;
    if (as_reference || !is_share(indicator.kind) || !in.whole_counts || !in.bases_differ)
        return judge_as_values(in);
    std::optional<Judged> by_chance = judge_as_shares(in, ProcessKind::p);
    const bool wider = by_chance && by_chance->sigma.value_or(0) > most_sigma;
    return wider || in.average_base >= large_base ? judge_as_shares(in, ProcessKind::laney) : std::move(by_chance);
}

/// How many points in a row, up to the one described, lie on its side or go its way.
std::size_t run_to(const statistics::ControlChart& judged, const Input& in, std::size_t at) {
    using enum statistics::Label;
    const statistics::Label label = judged.points[at].label;
    const std::uint32_t begin = judged.parts[judged.points[at].part].begin;
    std::size_t run = 1;
    if (label == shift_above || label == shift_below) {
        for (; at > begin && judged.points[at - 1].side == judged.points[at].side; --at) ++run;
    } else if (label == trend_increasing || label == trend_decreasing) {
        const auto goes_on = [&] {
            const auto &now = in.values[at], &before = in.values[at - 1];
            return now && before && (label == trend_increasing ? *now > *before : *now < *before);
        };
        for (; at > begin && goes_on(); --at) ++run;
    }
    return run;
}

/// A band is kept when all that is expected lies in it, and missed when none of it does.
statistics::Assurance within_band(const TargetInForce& target, const statistics::Part& phase,
                                  const std::optional<double>& value) {
    using enum statistics::Assurance;
    if (phase.is_short)
        return too_few_points;
    if (!phase.limits)
        return no_limits;
    const double low = target.low->to_double(), high = target.high->to_double();
    if (!phase.has_width)
        return value && *value >= low && *value <= high ? pass : fail;
    if (phase.limits->lower >= low && phase.limits->upper <= high)
        return pass;
    return phase.limits->upper < low || phase.limits->lower > high ? fail : inconsistent;
}

void take_phases(const ProcessRows& rows, const statistics::ControlChart& judged, ProcessChart& chart) {
    for (const statistics::Part& part : judged.parts) {
        ProcessPhase phase{.begin = part.begin,
                           .end = part.end,
                           .values = part.values,
                           .basis = part.basis_values,
                           .is_short = part.is_short};
        if (const auto cut = std::ranges::find(rows.cuts, phase.begin, &ProcessCut::row); cut != rows.cuts.end()) {
            phase.name = cut->phase;
            phase.reason = cut->reason;
            phase.approved_by = cut->approved_by;
        }
        chart.phases.push_back(std::move(phase));
    }
}

void take_answers(const IndicatorResult& result, const Input& in, const Judged& judged, ProcessChart& chart) {
    chart.variation = judged.chart.variation;
    chart.assurance = judged.chart.assurance;
    chart.by_value = in.settings.profile->compares_without_variation && !judged.chart.parts.back().has_width;
    if (in.settings.target)
        chart.target_ref = result.target.value_ref;
    if (judged.chart.described) {
        chart.described = *judged.chart.described;
        chart.run = run_to(judged.chart, in, *chart.described);
    }
    if (result.target.low && result.target.high && target_fits_points(*result.indicator, chart.monthly)) {
        chart.target_ref = result.target.low_ref;
        chart.assurance = within_band(result.target, judged.chart.parts.back(),
                                      chart.described ? in.values[*chart.described] : std::nullopt);
    }
}

}  // namespace

bool ProcessPoint::has_value() const { return observation && observation->value; }

bool ProcessChart::usable() const {
    using enum statistics::Variation;
    return variation != too_few_points && variation != no_variation && variation != no_limits;
}

std::optional<ProcessChart> process_chart(const IndicatorResult& result, FigureStore& figures,
                                          Diagnostics& diagnostics) {
    const Indicator& indicator = *result.indicator;
    if (!result.series || indicator.control_chart.kind == ControlChartKind::none ||
        !unsuited_to_control_chart(indicator).empty())
        return std::nullopt;
    ProcessRows rows = process_rows(*result.series, statistics::mdc.enough_points, diagnostics);
    if (rows.points.empty())
        return std::nullopt;
    Input in = input_of(result, rows);
    const std::optional<Judged> judged = judge_by_kind(indicator, in);
    if (!judged)
        return std::nullopt;
    ProcessChart chart{.kind = judged->kind,
                       .profile = in.settings.profile,
                       .direction = in.settings.direction,
                       .monthly = rows.monthly,
                       .points = std::move(rows.points),
                       .sigma = judged->sigma,
                       .fix_after = indicator.control_chart.fix_after};
    for (std::size_t i = 0; i < chart.points.size(); ++i) {
        const statistics::Point& point = judged->chart.points[i];
        chart.points[i].phase = point.part;
        chart.points[i].label = point.label;
        chart.points[i].type = point.type;
    }
    take_phases(rows, judged->chart, chart);
    take_answers(result, in, *judged, chart);
    register_limits(result, judged->chart.parts, judged->limits, chart, figures);
    return chart;
}

}  // namespace boardpack
