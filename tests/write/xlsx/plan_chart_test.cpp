#include "write/xlsx/plan_chart.hpp"

#include <algorithm>

#include <doctest/doctest.h>

#include "write/xlsx/plan_table.hpp"
#include "write/xlsx/sample_document.hpp"

using namespace boardpack;

namespace {

struct Planned {
    SheetTable table;
    std::optional<SheetChart> chart;
};

Planned plan(const Table& table, const ChartSpec& spec, const SampleFigures& figures) {
    UniqueNames names;
    FigureLog log;
    Planned made;
    made.table = plan_table(table, figures.shown(), names, log);
    made.chart = plan_chart(spec, figures.shown(), log, made.table);
    return made;
}

std::string column(const SheetTable& table, std::size_t c) {
    std::string out = table.columns.at(c).header + ":";
    for (const auto& row : table.rows) out += " " + (row.at(c).kind == SheetCell::Kind::blank ? "." : row.at(c).text);
    return out;
}

}  // namespace

TEST_CASE("a column of numbers is charted as it stands") {
    SampleFigures figures;
    const SampleIndicator indicator = sample_indicator(figures, "iha", false);
    const Planned made = plan(indicator.table, *indicator.chart.spec, figures);
    REQUIRE(made.chart);
    REQUIRE(made.chart->series.size() == 2);
    CHECK(made.chart->series[0].column == 1);
    CHECK(made.chart->series[0].first_row == 0);
    CHECK(made.chart->series[0].last_row == 3);
    CHECK(column(made.table, made.chart->series[1].column) == "Target, as charted: 100% 100% 100% 100%");
    CHECK(made.chart->series[1].role == SeriesRole::target);
    CHECK_FALSE(made.chart->newest_first);
    CHECK(made.chart->most == 1.0);
}

TEST_CASE("a hidden figure is shorthand in the table and a blank in the column that is charted") {
    SampleFigures figures;
    const SampleIndicator indicator = sample_indicator(figures);
    const Planned made = plan(indicator.table, *indicator.chart.spec, figures);
    REQUIRE(made.chart);
    CHECK(column(made.table, 1) == "Value: 84.4% 83.3% [c] 81.6%");
    const std::size_t charted = made.chart->series[0].column;
    CHECK(charted != 1);
    CHECK(column(made.table, charted) == "Liverpool, as charted: 84.4% 83.3% . 81.6%");
    for (const auto& row : made.table.rows) CHECK(row[charted].kind != SheetCell::Kind::text);
}

TEST_CASE("a table that runs backwards turns the axis round") {
    SampleFigures figures;
    const SampleIndicator indicator = sample_indicator(figures, "iha", false);
    Table table = indicator.table;
    std::ranges::reverse(table.rows);
    const Planned made = plan(table, *indicator.chart.spec, figures);
    REQUIRE(made.chart);
    CHECK(made.chart->newest_first);
}

TEST_CASE("a line is cut at a break: two stretches, one name in the legend") {
    SampleFigures figures;
    const SampleIndicator indicator = sample_indicator(figures, "iha", false);
    ChartSpec spec = *indicator.chart.spec;
    auto& lines = std::get<LineChart>(spec.body);
    lines.series[0].points[2].starts_segment = true;
    lines.target.reset();
    const Planned made = plan(indicator.table, spec, figures);
    REQUIRE(made.chart);
    REQUIRE(made.chart->series.size() == 2);
    const SheetSeries &before = made.chart->series[0], &after = made.chart->series[1];
    CHECK(column(made.table, before.column) == "Liverpool before 2025-26 Q3, as charted: 84.4% 83.3% . .");
    CHECK(column(made.table, after.column) == "Liverpool from 2025-26 Q3, as charted: . . 82.4% 81.6%");
    CHECK(before.name == after.name);
    CHECK_FALSE(before.in_legend);
    CHECK(after.in_legend);
    // Both stretches span the same rows, so that their categories agree.
    CHECK(before.first_row == after.first_row);
    CHECK(before.last_row == after.last_row);
}

TEST_CASE("a series that the table does not hold gets a column, by the names of its periods") {
    SampleFigures figures;
    const SampleIndicator indicator = sample_indicator(figures, "iha", false);
    ChartSpec spec = *indicator.chart.spec;
    const FigureRef england = figures.add("iha/2025-26-Q2/E92000001/value", Rational{77});
    std::get<LineChart>(spec.body).series.push_back({"England", {{quarter(2), england, false, false}}, true});
    const Planned made = plan(indicator.table, spec, figures);
    REQUIRE(made.chart);
    CHECK(made.chart->series[1].role == SeriesRole::comparator);
    CHECK(column(made.table, made.chart->series[1].column) == "England, as charted: . 77.0% . .");
}

namespace {

/// The sample with an expected range whose mean and upper limit stand in the table; the lower limit does not.
struct WithLimits {
    FigureRef mean, lower, upper;
    Table table;
    ChartSpec spec;
};

WithLimits with_limits(SampleFigures& figures) {
    const SampleIndicator indicator = sample_indicator(figures, "iha", false);
    WithLimits made;
    made.mean = figures.add("iha/2025-26-Q4/E08000012/mean", Rational{83});
    made.lower = figures.add("iha/2025-26-Q4/E08000012/lower", Rational{74});
    made.upper = figures.add("iha/2025-26-Q4/E08000012/upper", Rational{92});
    made.table = indicator.table;
    made.table.columns.push_back({"Mean", Align::right, 1, false});
    made.table.columns.push_back({"Upper limit", Align::right, 1, false});
    for (Row& row : made.table.rows) {
        row.cells.push_back(figure(made.mean));
        row.cells.push_back(figure(made.upper));
    }
    made.spec = *indicator.chart.spec;
    LimitSpan span{quarter(1), quarter(4), made.mean, made.lower, made.upper, {}, {}, {}};
    std::get<LineChart>(made.spec.body).limits = {span};
    return made;
}

}  // namespace

TEST_CASE("mean and limits are charted from the columns that hold them, and none is added") {
    SampleFigures figures;
    const WithLimits sample = with_limits(figures);
    const Planned made = plan(sample.table, sample.spec, figures);
    REQUIRE(made.chart);
    REQUIRE(made.chart->series.size() == 4);  // values, target, mean, upper limit
    CHECK(made.chart->series[2].name == "Mean");
    CHECK(made.chart->series[2].role == SeriesRole::mean);
    CHECK(made.chart->series[2].column == 2);
    CHECK(made.chart->series[3].name == "Upper limit");
    CHECK(made.chart->series[3].role == SeriesRole::limit);
    CHECK(made.chart->series[3].column == 3);
    for (const SheetColumn& one : made.table.columns) CHECK_FALSE(one.header.contains("Lower"));
}

TEST_CASE("a hidden limit takes mean and other limit out of the chart") {
    SampleFigures figures;
    const WithLimits sample = with_limits(figures);
    figures[sample.lower].content = StatusCode::suppressed;
    const Planned made = plan(sample.table, sample.spec, figures);
    REQUIRE(made.chart);
    CHECK(made.chart->series.size() == 2);
}

TEST_CASE("a table of other figures carries no chart and is left alone") {
    SampleFigures figures;
    const SampleIndicator one = sample_indicator(figures, "one"), two = sample_indicator(figures, "two");
    const Planned made = plan(two.table, *one.chart.spec, figures);
    CHECK_FALSE(made.chart);
    CHECK(made.table.columns.size() == 3);  // period, value, marks
}

TEST_CASE("with every figure hidden there is nothing to draw") {
    SampleFigures figures;
    const SampleIndicator indicator = sample_indicator(figures);
    for (const FigureRef ref : indicator.values) figures[ref].content = StatusCode::suppressed;
    ChartSpec spec = *indicator.chart.spec;
    std::get<LineChart>(spec.body).target.reset();
    CHECK_FALSE(plan(indicator.table, spec, figures).chart);
}

TEST_CASE("bars leave out the row of the total, and start at zero") {
    SampleFigures figures;
    const Shape count{Unit::number, 0, false};
    const FigureRef a = figures.add("a", Rational{3}, count), b = figures.add("b", Rational{9}, count),
                    all = figures.add("all", Rational{12}, count);
    Table table = table_of({{"Age", Align::left, 1, true}, {"Number", Align::right}});
    table.rows = {
        {{cell("A"), figure(a)}, false}, {{cell("B"), figure(b)}, false}, {{cell("All"), figure(all)}, false}};
    const ChartSpec spec = chart_of(BarChart{{{"A", a}, {"B", b}}, true, no_figure, {}}, count);
    const Planned made = plan(table, spec, figures);
    REQUIRE(made.chart);
    CHECK(made.chart->kind == SheetChart::Kind::bar);
    CHECK(made.chart->series[0].column == 1);
    CHECK(made.chart->series[0].last_row == 1);
    CHECK(made.chart->least == 0.0);
    CHECK(made.table.columns.size() == 2);
}

TEST_CASE("panels become series over common categories") {
    SampleFigures figures;
    std::vector<FigureRef> refs;
    for (int i = 0; i < 4; ++i) refs.push_back(figures.add("p" + std::to_string(i), Rational{10 * i + 10}));
    const PanelBars panels{{"Yes", "No"}, {{"Girls", {refs[0], refs[1]}}, {"Boys", {refs[2], refs[3]}}}};
    const ChartSpec spec = chart_of(panels);
    Table wide = table_of({{"Answer", Align::left, 1, true}, {"Girls", Align::right}, {"Boys", Align::right}});
    wide.rows = {{{cell("Yes"), figure(refs[0]), figure(refs[2])}, false},
                 {{cell("No"), figure(refs[1]), figure(refs[3])}, false}};
    const Planned made = plan(wide, spec, figures);
    REQUIRE(made.chart);
    CHECK(made.chart->series.size() == 2);
    CHECK(made.chart->series[1].name == "Boys");
    CHECK(made.chart->series[1].column == 2);
    // A row for each panel and answer is another shape: the chart gets a table of its own.
    Table tall = table_of({{"Answer", Align::left, 1, true}, {"Share", Align::right}});
    for (const FigureRef ref : refs) tall.rows.push_back({{cell("x"), figure(ref)}, false});
    CHECK_FALSE(plan(tall, spec, figures).chart);
    UniqueNames names;
    FigureLog log;
    auto own = table_of_chart(spec, figures.shown(), names, log);
    REQUIRE(own);
    CHECK(column(*own, 2) == "Boys: 30.0% 40.0%");
    CHECK(plan_chart(spec, figures.shown(), log, *own));
    CHECK(own->columns.size() == 3);
}

TEST_CASE("breaks and the level that bars are compared with are said in words") {
    SampleFigures figures;
    FigureLog log;
    LineChart lines;
    lines.breaks = {{quarter(2), "collection moved to person level."}};
    CHECK(chart_notes(chart_of(lines), figures.shown(), log) ==
          std::vector<std::string>{"Break in the series at 2025-26 Q2: collection moved to person level."});
    const FigureRef england = figures.add("e", Rational{46});
    CHECK(chart_notes(chart_of(BarChart{{}, true, england, "England"}), figures.shown(), log) ==
          std::vector<std::string>{"To compare with: England, 46.0%."});
}
