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
    void operator()(const Sparkline& chart) { add(chart.points); }
};

}  // namespace

std::vector<FigureRef> figures_of(const ChartSpec& spec) {
    Collect collect;
    std::visit(collect, spec.body);
    return std::move(collect.refs);
}

}  // namespace boardpack
