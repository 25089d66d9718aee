#include "chart/marked_figures.hpp"

namespace boardpack {
namespace {

struct Marked {
    std::vector<FigureRef> refs;

    void add(const std::vector<ChartPoint>& points) {
        for (const auto& p : points) refs.push_back(p.value);
    }
    void operator()(const LineChart& c) {
        for (const auto& s : c.series) add(s.points);
    }
    void operator()(const BarChart& c) {
        for (const auto& b : c.bars) refs.push_back(b.value);
    }
    void operator()(const PanelBars& c) {
        for (const auto& p : c.panels) refs.insert(refs.end(), p.values.begin(), p.values.end());
    }
    void operator()(const FunnelChart& c) {
        for (const auto& p : c.places) refs.push_back(p.value);
    }
    void operator()(const DumbbellChart& c) {
        for (const auto& r : c.rows) refs.insert(refs.end(), {r.from, r.to});
    }
    void operator()(const StackedShares& c) {
        for (const auto& w : c.wholes) refs.insert(refs.end(), w.shares.begin(), w.shares.end());
    }
    void operator()(const IntervalPlot& c) {
        for (const auto& r : c.rows) refs.push_back(r.value);
    }
    void operator()(const MilestoneLine&) {}  // dates, no figures
    void operator()(const WaitingProfile& c) {
        for (const auto& l : c.lists) refs.insert(refs.end(), {l.median, l.p92});
    }
    void operator()(const SmallMultiples& c) {
        for (const auto& p : c.panels) add(p.points);
    }
    void operator()(const Sparkline& c) { add(c.points); }
};

}  // namespace

std::vector<FigureRef> marked_figures(const ChartSpec& spec) {
    Marked marked;
    std::visit(marked, spec.body);
    return std::move(marked.refs);
}

}  // namespace boardpack
