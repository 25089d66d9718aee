#include <doctest/doctest.h>

#include "chart_cases.hpp"

namespace boardpack {
namespace {

std::string said(const ChartSpec& spec, const ChartFigures& f) { return describe_chart(spec, f.shown()); }

TEST_CASE("a line chart is told from its shown data") {
    ChartFigures f;
    LineChart chart;
    chart.series = {series_from(f, "Liverpool", "CY2020", {"7.5", "9.2", "59.7", "92.0", "98.8", "97.9"}),
                    series_from(f, "England", "CY2020", {"58.0", "59.9", "49.1", "50.3", "46.4", "45.2"}, true)};
    chart.target = TargetLine{f.value("100"), {}, false, no_figure, "Target 100%, Strategy 2023-2026"};
    CHECK(
        said(chart_of(f, "Per cent of plans issued within 20 weeks", chart), f) ==
        "Line chart of per cent of plans issued within 20 weeks, 2020 to 2025. Liverpool: from 7.5% in 2020 to 97.9% "
        "in "
        "2025, up over the whole range. Highest: 98.8% in 2024. Lowest: 7.5% in 2020. Target: 100%. England: 45.2% in "
        "2025.");
}

TEST_CASE("gaps, breaks, provisional values and the baseline are told") {
    ChartFigures f;
    LineChart chart;
    chart.series = {series_from(f, "Liverpool", "2024-25-Q1", {"90", "c", "85", "-", "c", "80p"})};
    chart.baseline = f.value("90");
    chart.breaks = {{period("2024-25-Q3"), "collection moved to person level"}};
    const auto text = said(chart_of(f, "Per cent", chart), f);
    CHECK(text.contains("from 90.0% in 2024-25 Q1 to 80.0% in 2025-26 Q2, down over the whole range."));
    CHECK(text.contains("Baseline: 90.0%."));
    CHECK(text.contains("The series breaks at 2024-25 Q3: collection moved to person level."));
    CHECK(text.contains("One value is provisional."));
    CHECK(text.ends_with("Three periods are not shown: one awaiting data and two hidden to protect individuals."));
}

TEST_CASE("a point without any figure has no reason that could be told") {
    ChartFigures f;
    LineChart chart;
    chart.series = {series_from(f, "Liverpool", "2024-25-Q1", {"90", "c", "85"})};
    chart.series[0].points.push_back({period("2024-25-Q4"), no_figure, false, false});
    CHECK(said(chart_of(f, "Per cent", chart), f)
              .ends_with("Two periods are not shown: one hidden to protect individuals and one not available."));
    chart.series[0].points[1].value = no_figure;
    CHECK(said(chart_of(f, "Per cent", chart), f).ends_with("Two periods are not shown: not available."));
}

TEST_CASE("values that print alike are not told apart") {
    ChartFigures f;
    LineChart chart;
    chart.series = {series_from(f, "Liverpool", "CY2020", {"50.01", "49.99", "50.02"})};
    CHECK(said(chart_of(f, "Per cent", chart), f) ==
          "Line chart of per cent, 2020 to 2022. Liverpool: 50.0% in every period shown, from 2020 to 2022.");
    chart.series = {series_from(f, "Liverpool", "CY2020", {"50.01", "60", "50.02"})};
    CHECK(said(chart_of(f, "Per cent", chart), f).contains("the same at both ends"));
}

TEST_CASE("repeated extremes name the latest and count the others") {
    ChartFigures f{{Unit::number, 0, false}};
    LineChart chart;
    chart.series = {series_from(f, "Liverpool", "CY2019", {"3", "1", "3", "1", "1", "2"})};
    const auto text = said(chart_of(f, "Children", chart), f);
    CHECK(text.contains("Highest: 3 in 2021 and one other period."));
    CHECK(text.contains("Lowest: 1 in 2023 and two other periods."));
}

TEST_CASE("numbers are worded for speaking") {
    ChartFigures f{{Unit::percent, 1, true}};
    LineChart chart;
    chart.series = {series_from(f, "Gap", "2023-01-19", {"-3.2", "1.5"})};
    const auto text = said(chart_of(f, "Percentage points", chart), f);
    CHECK(text.contains("minus 3.2 percentage points on 19 January 2023"));
    CHECK(text.contains("1.5 percentage points"));
}

TEST_CASE("one point and none") {
    ChartFigures f;
    LineChart chart;
    chart.series = {series_from(f, "Liverpool", "2025-26-Q4", {"85.7"})};
    CHECK(said(chart_of(f, "Per cent", chart), f) ==
          "Line chart of per cent, 2025-26 Q4. Liverpool: 85.7% in 2025-26 Q4.");
    chart.series = {series_from(f, "Liverpool", "2025-26-Q3", {"c", "c"})};
    CHECK(said(chart_of(f, "Per cent", chart), f) ==
          "Line chart of per cent, 2025-26 Q3 to 2025-26 Q4. No figures to show: hidden to protect individuals.");
}

TEST_CASE("bars: how many, the ends, where the highlighted one stands") {
    ChartFigures f;
    BarChart chart;
    const auto add = [&](const char* name, std::string_view value) {
        chart.bars.push_back({name, f.from(value), std::string_view{name} == "Liverpool"});
    };
    add("Wirral", "12.7");
    add("Sefton", "98");
    add("Liverpool", "97.9");
    add("Halton", "c");
    chart.reference = f.value("45.2");
    chart.reference_label = "England 45.2%";
    SUBCASE("one place") {
        CHECK(said(chart_of(f, "Per cent", chart), f) ==
              "Bar chart of per cent with four bars, largest first. Largest: Sefton, 98.0%. Smallest: Wirral, 12.7%. "
              "Liverpool is 2nd of 3, highest first, at 97.9%. For comparison: England 45.2%. One bar is not shown: "
              "hidden to protect individuals.");
    }
    SUBCASE("a shared place") {
        add("Bury", "97.9");
        CHECK(said(chart_of(f, "Per cent", chart), f).contains("Liverpool is joint 2nd of 4"));
    }
    SUBCASE("a hidden highlighted bar has no place") {
        chart.bars[2].value = f.without(StatusCode::suppressed);
        CHECK_FALSE(said(chart_of(f, "Per cent", chart), f).contains("Liverpool"));
    }
}

TEST_CASE("places from eleven to thirteen end in th") {
    ChartFigures f{{Unit::number, 0, false}};
    BarChart chart;
    for (int i = 0; i < 23; ++i) chart.bars.push_back({"Area", f.value(std::to_string(100 - i)), false});
    const auto place = [&](std::size_t i) {
        auto c = chart;
        c.bars[i].highlighted = true;
        return said(chart_of(f, "Children", c), f);
    };
    CHECK(place(0).contains("is 1st of 23"));
    CHECK(place(2).contains("is 3rd of 23"));
    CHECK(place(10).contains("is 11th of 23"));
    CHECK(place(12).contains("is 13th of 23"));
    CHECK(place(21).contains("is 22nd of 23"));
}

TEST_CASE("panels tell their ends one by one") {
    ChartFigures f{{Unit::percent, 0, false}};
    PanelBars chart;
    chart.categories = {"Agree", "Disagree"};
    chart.panels = {{"Parents", {f.value("80"), f.value("20")}},
                    {"Schools", {f.value("40"), f.without(StatusCode::suppressed)}}};
    CHECK(said(chart_of(f, "Per cent of answers", chart), f) ==
          "Bar charts of per cent of answers on one scale, two panels with two bars each: Agree and Disagree. Parents: "
          "largest Agree, 80%; smallest Disagree, 20%. Schools: Agree, 40%. One value is not shown: hidden to protect "
          "individuals.");
}

TEST_CASE("a sparkline is one sentence") {
    ChartFigures f;
    const auto s = series_from(f, "", "CY2020", {"7.5", "-", "97.9"});
    CHECK(said(chart_of(f, "", Sparkline{s.points}), f) == "From 7.5% in 2020 to 97.9% in 2022; one period not shown.");
}

TEST_CASE("the title is not part of the description") {
    ChartFigures f;
    LineChart chart;
    chart.series = {series_from(f, "Liverpool", "CY2020", {"7.5", "97.9"})};
    auto spec = chart_of(f, "Per cent", chart);
    spec.title = {Text{"Plans are now on time", Emphasis::none}};
    CHECK_FALSE(said(spec, f).contains("on time"));
}

}  // namespace
}  // namespace boardpack
