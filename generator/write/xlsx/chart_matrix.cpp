#include "write/xlsx/chart_matrix.hpp"

#include <fmt/format.h>

namespace boardpack {

namespace {

FigureRef at(const std::vector<FigureRef>& figures, std::size_t i) {
    return i < figures.size() ? figures[i] : no_figure;
}

std::string or_else(const std::string& words, const char* otherwise) { return words.empty() ? otherwise : words; }

/// One matrix a kind of chart; the kinds without one return an empty optional.
struct AsMatrix {
    using Maybe = std::optional<ChartMatrix>;

    Maybe operator()(const PanelBars& chart) const {
        ChartMatrix m{"Group", chart.categories, {}};
        for (const auto& panel : chart.panels) {
            m.columns.push_back({panel.name});
            for (std::size_t i = 0; i < m.rows.size(); ++i) m.columns.back().figures.push_back(at(panel.values, i));
        }
        return m;
    }
    Maybe operator()(const FunnelChart& chart) const {
        ChartMatrix m{"Place", {}, {{"Value"}, {or_else(chart.base_words, "Size of the place"), {}, false}}};
        for (const auto& place : chart.places) {
            m.rows.push_back(place.name);
            m.columns[0].figures.push_back(place.value);
            m.columns[1].figures.push_back(place.base);
        }
        return m;
    }
    Maybe operator()(const DumbbellChart& chart) const {
        ChartMatrix m{"Measure", {}, {{chart.from_words}, {chart.to_words}, {"Target", {}, false}}};
        for (const auto& row : chart.rows) {
            m.rows.push_back(row.label);
            m.columns[0].figures.push_back(row.from);
            m.columns[1].figures.push_back(row.to);
            m.columns[2].figures.push_back(row.target);
        }
        return m;
    }
    Maybe operator()(const StackedShares& chart) const {
        ChartMatrix m{"Part", {}, {}};
        for (const auto& part : chart.parts) m.rows.push_back(part.name);
        for (const auto& whole : chart.wholes) {
            m.columns.push_back({or_else(whole.name, "Share")});
            for (std::size_t i = 0; i < m.rows.size(); ++i) m.columns.back().figures.push_back(at(whole.shares, i));
        }
        return m;
    }
    Maybe operator()(const IntervalPlot& chart) const {
        ChartMatrix m{"Group",
                      {},
                      {{"Result"},
                       {"Lower end", {}, false},
                       {"Upper end", {}, false},
                       {or_else(chart.base_words, "Cases"), {}, false}}};
        for (const auto& row : chart.rows) {
            m.rows.push_back(row.label);
            m.columns[0].figures.push_back(row.value);
            m.columns[1].figures.push_back(row.lower);
            m.columns[2].figures.push_back(row.upper);
            m.columns[3].figures.push_back(row.base);
        }
        return m;
    }
    Maybe operator()(const WaitingProfile& chart) const {
        const auto weeks = [](const char* lead, const std::optional<int>& n) {
            return n ? fmt::format("{} {} weeks", lead, *n) : std::string{lead} + " the limit";
        };
        ChartMatrix m{"Waiting list",
                      {},
                      {{"Half have waited up to (weeks)"},
                       {"92 in 100 have waited up to (weeks)"},
                       {"Waiting", {}, false},
                       {weeks("Within", chart.within_weeks), {}, false},
                       {weeks("Over", chart.over_weeks), {}, false}}};
        for (const auto& list : chart.lists) {
            m.rows.push_back(list.name);
            m.columns[0].figures.push_back(list.median);
            m.columns[1].figures.push_back(list.p92);
            m.columns[2].figures.push_back(list.waiting);
            m.columns[3].figures.push_back(list.within);
            m.columns[4].figures.push_back(list.over);
        }
        return m;
    }
    Maybe operator()(const LineChart&) const { return std::nullopt; }
    Maybe operator()(const BarChart&) const { return std::nullopt; }
    Maybe operator()(const MilestoneLine&) const { return std::nullopt; }
    Maybe operator()(const SmallMultiples&) const { return std::nullopt; }
    Maybe operator()(const Sparkline&) const { return std::nullopt; }
};

}  // namespace

std::optional<ChartMatrix> chart_matrix(const ChartSpec& spec) { return std::visit(AsMatrix{}, spec.body); }

LineChart one_chart(const SmallMultiples& chart) {
    LineChart line;
    for (const auto& panel : chart.panels) line.series.push_back({panel.name, panel.points, !line.series.empty()});
    return line;
}

}  // namespace boardpack
