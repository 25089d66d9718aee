#include "pack/walk.hpp"

namespace boardpack {

namespace {

struct Collect {
    std::vector<FigureRef> refs;

    void add(FigureRef ref) {
        if (ref != no_figure)
            refs.push_back(ref);
    }
    void add(const std::vector<ChartPoint>& points) {
        for (const ChartPoint& point : points) add(point.value);
    }
    void operator()(const LineChart& chart) {
        for (const ChartSeries& series : chart.series) add(series.points);
        if (chart.target) {
            add(chart.target->level);
            add(chart.target->points);
        }
        add(chart.baseline);
        for (const LimitSpan& span : chart.limits) {
            for (const FigureRef ref : {span.mean, span.lower, span.upper}) add(ref);
            add(span.lower_path);
            add(span.upper_path);
        }
    }
    void operator()(const BarChart& chart) {
        for (const Bar& bar : chart.bars) add(bar.value);
        add(chart.reference);
    }
    void operator()(const PanelBars& chart) {
        for (const PanelBars::Panel& panel : chart.panels)
            for (const FigureRef ref : panel.values) add(ref);
    }
    void operator()(const FunnelChart& chart) {
        for (const FunnelChart::Place& place : chart.places)
            for (const FigureRef ref : {place.value, place.base}) add(ref);
        add(chart.average);
    }
    void operator()(const DumbbellChart& chart) {
        for (const DumbbellChart::Row& row : chart.rows)
            for (const FigureRef ref : {row.from, row.to, row.target}) add(ref);
    }
    void operator()(const StackedShares& chart) {
        for (const StackedShares::Whole& whole : chart.wholes)
            for (const FigureRef ref : whole.shares) add(ref);
    }
    void operator()(const IntervalPlot& chart) {
        for (const IntervalPlot::Row& row : chart.rows)
            for (const FigureRef ref : {row.value, row.lower, row.upper, row.base}) add(ref);
        add(chart.reference);
    }
    void operator()(const MilestoneLine&) {}  // dates of plans, no figures
    void operator()(const WaitingProfile& chart) {
        for (const WaitingProfile::List& list : chart.lists)
            for (const FigureRef ref : {list.waiting, list.median, list.p92, list.within, list.over}) add(ref);
    }
    void operator()(const SmallMultiples& chart) {
        for (const SmallMultiples::Panel& panel : chart.panels) {
            add(panel.points);
            add(panel.target);
        }
    }
    void operator()(const Sparkline& chart) { add(chart.points); }
};

}  // namespace

std::vector<FigureRef> figures_of(const ChartSpec& spec) {
    Collect collect;
    std::visit(collect, spec.body);
    return std::move(collect.refs);
}

}  // namespace boardpack
