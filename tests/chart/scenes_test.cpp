#include <doctest/doctest.h>

#include "chart_cases.hpp"
#include "support/golden.hpp"

namespace boardpack {
namespace {

void check_scene(const std::string& name, const ChartSpec& spec, const ChartFigures& figures, double width,
                 double height = 0) {
    const auto scene = draw(spec, figures, width, height > 0 ? height : natural_height(spec, figures.shown(), width));
    CHECK(box_faults(scene) == "");
    check_golden("chart/golden/" + name + ".txt", dump(scene));
}

LineChart twenty_weeks(ChartFigures& f) {
    LineChart c;
    c.series = {series_from(f, "Liverpool", "CY2020", {"7.5", "9.2", "59.7", "92.0", "98.8", "97.9"}),
                series_from(f, "England", "CY2020", {"58.0", "59.9", "49.1", "50.3", "46.4", "45.2"}, true),
                series_from(f, "North West", "CY2020", {"61.0", "60.2", "47.0", "52.0", "50.9", "51.2"}, true)};
    c.target = TargetLine{f.value("100"), {}, false, no_figure, "Target 100%, Strategy 2023-2026"};
    return c;
}

LineChart broken_quarters(ChartFigures& f) {
    LineChart c;
    c.series = {
        series_from(f, "Liverpool", "2023-24-Q1",
                    {"84.1", "86.2", "83.9", "88.0", "90.2", "c", "91.1", "89.4", "92.3", "93.8", "91.9", "95.1p"})};
    c.baseline = f.value("84.1");
    c.baseline_label = "Baseline 84.1%, 2023-24 Q1";
    c.breaks = {{period("2024-25-Q1"), "collection moved to person level"}};
    return c;
}

TEST_CASE("scene: annual line with comparators and target") {
    ChartFigures f;
    const auto spec = chart_of(f, "Per cent of plans issued within 20 weeks", twenty_weeks(f));
    check_scene("line_annual", spec, f, 480);
    check_scene("line_annual_compact", spec, f, 230);
}

TEST_CASE("scene: quarters with break, gap, baseline and a provisional end") {
    ChartFigures f;
    const auto spec = chart_of(f, "Per cent of assessments", broken_quarters(f));
    check_scene("line_quarters", spec, f, 480);
    check_scene("line_quarters_compact", spec, f, 230);
}

TEST_CASE("scene: months under a target in steps") {
    ChartFigures f{{Unit::weeks, 1, false}};
    LineChart c;
    ChartSeries s{"Liverpool", {}, false};
    auto p = period("2024-04");
    for (int i = 0; i < 24; ++i, p = p.next())
        s.points.push_back({p, f.value(Rational::ratio(180 + (i * 37) % 90, 10)), false, false});
    c.series = {s};
    TargetLine t;
    t.steps = true;
    t.points = {{period("2024-04"), f.value("24"), false, false}, {period("2025-04"), f.value("18"), false, false}};
    t.label = "Target 18 weeks by April 2025";
    c.target = t;
    check_scene("line_months_steps", chart_of(f, "Weeks from referral to first appointment", c), f, 480);
}

TEST_CASE("scene: one point") {
    ChartFigures f;
    LineChart c;
    c.series = {series_from(f, "Liverpool", "2025-26-Q4", {"85.7"})};
    check_scene("line_one_point", chart_of(f, "Per cent", c), f, 230);
}

TEST_CASE("scene: nothing to show") {
    ChartFigures f;
    LineChart c;
    c.series = {series_from(f, "Liverpool", "2025-26-Q3", {"c", "c"})};
    check_scene("line_empty", chart_of(f, "Per cent", c), f, 230);
}

TEST_CASE("scene: areas compared") {
    ChartFigures f;
    BarChart c;
    const std::vector<std::pair<const char*, std::string_view>> rows{
        {"Liverpool", "97.9"}, {"Sefton", "44.1"}, {"Knowsley", "71.5"}, {"Cheshire West and Chester", "c"},
        {"Wirral", "12.7"},    {"Oldham", "-"},    {"St Helens", "88.2"}};
    for (const auto& [name, value] : rows)
        c.bars.push_back({name, f.from(value), std::string_view{name} == "Liverpool"});
    c.reference = f.value("45.2");
    c.reference_label = "England 45.2%";
    check_scene("bars_areas", chart_of(f, "Per cent of new plans issued within 20 weeks, 2025", c), f, 480);
}

TEST_CASE("scene: age bands in their order") {
    ChartFigures f{{Unit::number, 0, false}};
    BarChart c;
    c.sort = false;
    const std::vector<std::pair<const char*, std::string_view>> rows{
        {"Under 5", "374"}, {"5 to 10", "2307"}, {"11 to 15", "2551"}, {"16 to 19", "1224"}, {"20 to 25", "358p"}};
    for (const auto& [name, value] : rows) c.bars.push_back({name, f.from(value), false});
    check_scene("bars_ages", chart_of(f, "Children and young people with a plan by age, January 2025", c), f, 230);
}

TEST_CASE("scene: changes of both signs, long names") {
    ChartFigures f{{Unit::percent, 1, true}};
    BarChart c;
    c.bars = {{"State-funded special school, maintained by the local authority or an academy", f.value("3.2"), false},
              {"Donaudampfschifffahrtselektrizitätenhauptbetriebswerk", f.value("-1.4"), false},
              {"Further education", f.value("0"), false}};
    check_scene("bars_signs", chart_of(f, "Change in percentage points", c), f, 230);
}

TEST_CASE("scene: six panels") {
    ChartFigures f{{Unit::percent, 0, false}};
    PanelBars c;
    c.categories = {"Agree", "Neither", "Disagree"};
    int seed = 0;
    for (const char* name : {"Parents and carers", "Young people", "School leaders", "Health staff", "Social workers",
                             "Governors of maintained schools"}) {
        PanelBars::Panel p{name, {}};
        for (int i = 0; i < 3; ++i, seed += 17)
            p.values.push_back(seed == 68 ? f.without(StatusCode::suppressed) : f.value(Rational{10 + seed % 61}));
        c.panels.push_back(p);
    }
    check_scene("panels_six", chart_of(f, "Per cent of answers", c), f, 480);
}

TEST_CASE("scene: sparkline with a gap") {
    ChartFigures f;
    const auto s = series_from(f, "", "CY2020", {"7.5", "9.2", "-", "92.0", "98.8", "97.9"});
    check_scene("sparkline", chart_of(f, "", Sparkline{s.points}), f, 60);
}

}  // namespace
}  // namespace boardpack
