#include <doctest/doctest.h>

#include "chart_cases.hpp"

namespace boardpack {
namespace {

const Theme theme = chart_theme();

std::vector<ScenePath> paths_in(const Scene& scene, const Colour& stroke) {
    std::vector<ScenePath> paths;
    for (const auto& item : scene.items)
        if (const auto* p = std::get_if<ScenePath>(&item))
            if (p->stroked && !p->filled && p->pen.colour == stroke)
                paths.push_back(*p);
    return paths;
}

std::size_t points_in(const std::vector<ScenePath>& paths) {
    std::size_t n = 0;
    for (const auto& p : paths) n += p.steps.size();
    return n;
}

LineChart local_only(ChartSeries series) { return {{std::move(series)}, {}, no_figure, {}, {}, {}, {}}; }

Scene draw_local(std::string_view first, const std::vector<std::string_view>& values, double width = 480) {
    ChartFigures f;
    const auto spec = chart_of(f, "Per cent", local_only(series_from(f, "Liverpool", first, values)));
    return draw(spec, f, width, 190);
}

TEST_CASE("a missing or hidden value cuts the line and shows its shorthand at the axis") {
    const auto scene = draw_local("2024-25-Q1", {"80", "82", "c", "85", "86", "-", "88", "89"});
    const auto lines = paths_in(scene, theme.colours.series);
    CHECK(lines.size() == 3);
    CHECK(points_in(lines) == 6);
    CHECK(has_text(scene, "[c]"));
    CHECK(has_text(scene, "[x]"));
    CHECK(paths_in(draw_local("2024-25-Q1", {"80", "82", "83"}), theme.colours.series).size() == 1);
}

TEST_CASE("a point between two gaps is still a dot") {
    const auto scene = draw_local("2024-25-Q1", {"c", "82", "c"});
    CHECK(paths_in(scene, theme.colours.series).empty());
    bool dot = false;
    for (const auto& item : scene.items)
        if (const auto* p = std::get_if<ScenePath>(&item))
            dot = dot || (p->filled && p->fill == theme.colours.series);
    CHECK(dot);
    CHECK(has_text(scene, "82.0% (Q2 24/25)"));
}

TEST_CASE("the line is cut at a break, which is named") {
    ChartFigures f;
    auto chart = local_only(series_from(f, "Liverpool", "2024-25-Q1", {"80", "82", "84", "85"}));
    chart.series.push_back(series_from(f, "England", "2024-25-Q1", {"70", "71", "72", "73"}, true));
    chart.breaks = {{period("2024-25-Q3"), "collection moved to person level"}};
    const auto scene = draw(chart_of(f, "Per cent", chart), f, 480, 190);
    CHECK(paths_in(scene, theme.colours.series).size() == 2);
    CHECK(paths_in(scene, theme.colours.comparator).size() == 1);
    CHECK(has_text(scene, "Break: collection moved to person level"));
    SUBCASE("a reason that is too long is shortened") {
        chart.breaks[0].reason = std::string(200, 'x');
        CHECK(has_text_with(draw(chart_of(f, "Per cent", chart), f, 480, 190), "xxx…"));
    }
    SUBCASE("a new segment without a break cuts it too") {
        chart.breaks.clear();
        chart.series[0].points[1].starts_segment = true;
        CHECK(paths_in(draw(chart_of(f, "Per cent", chart), f, 480, 190), theme.colours.series).size() == 1);
        CHECK(points_in(paths_in(draw(chart_of(f, "Per cent", chart), f, 480, 190), theme.colours.series)) == 3);
    }
}

TEST_CASE("a provisional point is hollow and the chart says what that means") {
    const auto scene = draw_local("2024-25-Q1", {"80", "82", "84p"});
    CHECK(has_text(scene, "Provisional"));
    bool hollow = false;
    for (const auto& item : scene.items)
        if (const auto* p = std::get_if<ScenePath>(&item))
            hollow = hollow || (p->filled && p->fill == theme.colours.paper && p->pen.colour == theme.colours.series);
    CHECK(hollow);
    CHECK_FALSE(has_text(draw_local("2024-25-Q1", {"80", "82", "84"}), "Provisional"));
}

TEST_CASE("the last value is written at the end, with its period when it is not the latest") {
    CHECK(has_text(draw_local("2024-25-Q1", {"80", "82", "84.5"}), "84.5%"));
    CHECK(has_text(draw_local("2024-25-Q1", {"80", "82.5", "-"}), "82.5% (Q2 24/25)"));
}

TEST_CASE("an axis that does not start at zero says so") {
    CHECK(has_text(draw_local("2024-25-Q1", {"84.9", "90", "97"}), "Axis starts at 80%"));
    CHECK_FALSE(has_text_with(draw_local("2024-25-Q1", {"20", "90", "97"}), "Axis starts"));
}

TEST_CASE("series are named at their ends when there are several") {
    ChartFigures f;
    LineChart chart;
    chart.series = {series_from(f, "Liverpool", "CY2020", {"7.5", "97.9"}),
                    series_from(f, "England", "CY2020", {"58", "45.2"}, true),
                    series_from(f, "North West", "CY2020", {"61", "45.3"}, true)};
    const auto scene = draw(chart_of(f, "Per cent", chart), f, 480, 190);
    CHECK(has_text(scene, "Liverpool 97.9%"));
    CHECK(has_text(scene, "England 45.2%"));
    CHECK(has_text(scene, "North West 45.3%"));
    const auto lines = paths_in(scene, theme.colours.comparator);
    REQUIRE(lines.size() >= 2);
    CHECK_MESSAGE(lines[0].pen.dash != lines[1].pen.dash, "comparators are told apart without colour");
    CHECK(paths_in(scene, theme.colours.series).front().pen.width > lines[0].pen.width);
}

TEST_CASE("labels that find no room are counted, the local one stays") {
    ChartFigures f;
    LineChart chart;
    chart.series.push_back(series_from(f, "Liverpool", "CY2020", {"50", "51"}));
    for (int i = 0; i < 11; ++i)
        chart.series.push_back(series_from(f, "Area " + std::to_string(i), "CY2020", {"40", "41"}, true));
    const auto spec = chart_of(f, "Per cent", chart);
    const auto scene = draw(spec, f, 230, 100);
    CHECK(has_text(scene, "Liverpool 51.0%") == has_text_with(scene, "Liverpool"));
    CHECK(has_text_with(scene, "Liverpool"));
    CHECK(has_text_with(scene, " more"));
    const auto tall = draw(spec, f, 230, natural_height(spec, f.shown(), 230));
    CHECK_FALSE(has_text_with(tall, " more"));
    CHECK(has_text_with(tall, "Area 10"));
}

TEST_CASE("a target is a dashed line: a level, a path or steps") {
    ChartFigures f;
    auto chart = local_only(series_from(f, "Liverpool", "2024-25-Q1", {"50", "60", "70", "80"}));
    TargetLine target;
    target.label = "Target";
    SUBCASE("a level runs across the plot") {
        target.level = f.value("90");
        chart.target = target;
        const auto lines = paths_in(draw(chart_of(f, "", chart), f, 480, 190), theme.colours.target);
        REQUIRE(lines.size() == 1);
        CHECK_FALSE(lines[0].pen.dash.empty());
        CHECK(lines[0].steps.front().y == lines[0].steps.back().y);
    }
    SUBCASE("a path goes straight from point to point") {
        target.points = {{period("2024-25-Q1"), f.value("60"), false, false},
                         {period("2024-25-Q4"), f.value("90"), false, false}};
        chart.target = target;
        const auto lines = paths_in(draw(chart_of(f, "", chart), f, 480, 190), theme.colours.target);
        REQUIRE(lines.size() == 1);
        CHECK(lines[0].steps.size() == 2);
        CHECK(lines[0].steps.front().y > lines[0].steps.back().y);
    }
    SUBCASE("a step holds until the next") {
        target.steps = true;
        target.points = {{period("2024-25-Q1"), f.value("60"), false, false},
                         {period("2024-25-Q3"), f.value("90"), false, false}};
        chart.target = target;
        const auto lines = paths_in(draw(chart_of(f, "", chart), f, 480, 190), theme.colours.target);
        REQUIRE(lines.size() == 1);
        REQUIRE(lines[0].steps.size() == 4);
        CHECK(lines[0].steps[0].y == lines[0].steps[1].y);
        CHECK(lines[0].steps[1].x == lines[0].steps[2].x);
    }
    SUBCASE("a hidden level draws nothing") {
        target.level = f.without(StatusCode::suppressed);
        chart.target = target;
        const auto scene = draw(chart_of(f, "", chart), f, 480, 190);
        CHECK(paths_in(scene, theme.colours.target).empty());
        CHECK_FALSE(has_text_with(scene, "Target"));
    }
}

TEST_CASE("the label of a level tells its value once") {
    ChartFigures f;
    const auto label = [&](std::string words, std::string_view level) {
        auto chart = local_only(series_from(f, "Liverpool", "2024-25-Q1", {"50", "60"}));
        chart.target = TargetLine{f.value(level), {}, false, no_figure, std::move(words)};
        return draw(chart_of(f, "", chart), f, 480, 190);
    };
    CHECK(has_text(label("", "95"), "Target 95.0%"));
    CHECK(has_text(label("England", "45.25"), "England 45.3%"));
    CHECK(has_text(label("Baseline 2022-23", "45.2"), "Baseline 2022-23: 45.2%"));
    CHECK(has_text(label("Target 95%, Strategy", "95"), "Target 95%, Strategy"));
    CHECK(has_text(label("Target 95.0%", "95"), "Target 95.0%"));
    CHECK(has_text(label("Target 95%", "95.4"), "Target 95% 95.4%"));
}

TEST_CASE("a share just under all is not drawn on the line of all") {
    ChartFigures f;
    auto chart = local_only(series_from(f, "Liverpool", "2024-25-Q1", {"99.96", "99.96"}));
    chart.target = TargetLine{f.value("100"), {}, false, no_figure, "Target 100%"};
    const auto scene = draw(chart_of(f, "", chart), f, 480, 190);
    CHECK(has_text(scene, ">99.9%"));
    CHECK(paths_in(scene, theme.colours.series).front().steps[0].y >
          paths_in(scene, theme.colours.target).front().steps[0].y);
}

TEST_CASE("marks tell no more than the printed number") {
    ChartFigures f;
    const auto drawn = [&](std::string_view a, std::string_view b) {
        ChartFigures g;
        return dump(draw(chart_of(g, "", local_only(series_from(g, "", "CY2020", {a, b}))), g, 480, 190));
    };
    CHECK(drawn("33.31", "66.66") == drawn("33.34", "66.74"));
    CHECK(drawn("33.31", "66.66") != drawn("33.41", "66.66"));
}

TEST_CASE("what a hidden figure was cannot be seen from the drawing") {
    const auto drawn = [](StatusCode code) {
        ChartFigures f;
        auto s = series_from(f, "Liverpool", "2024-25-Q1", {"80", "82"});
        s.points.push_back({period("2024-25-Q3"), f.without(code), false, false});
        return draw(chart_of(f, "", local_only(s)), f, 480, 190);
    };
    CHECK(has_text(drawn(StatusCode::suppressed), "[c]"));
    // The axis follows from the shown values alone.
    CHECK(paths_in(drawn(StatusCode::suppressed), theme.colours.rule).size() ==
          paths_in(drawn(StatusCode::awaiting), theme.colours.rule).size());
}

TEST_CASE("one point is a dot with its value and period") {
    const auto scene = draw_local("2025-26-Q4", {"85.7"}, 230);
    CHECK(has_text(scene, "85.7%"));
    CHECK(has_text(scene, "Q4"));
    CHECK(has_text(scene, "2025-26"));
    CHECK(paths_in(scene, theme.colours.series).empty());
}

TEST_CASE("without any value there is a frame with the reason") {
    CHECK(has_text_with(draw_local("2025-26-Q3", {"c", "c"}), "No figures to show: hidden to protect individuals"));
    CHECK(has_text(draw_local("2025-26-Q3", {"c", "-"}), "No figures to show"));
    CHECK(has_text(draw_local("2025-26-Q3", {}), "No figures to show"));
}

TEST_CASE("period labels are thinned, the latest kept") {
    const auto scene = draw_local("2006-07", std::vector<std::string_view>(20, "50"), 230);
    CHECK(has_text(scene, period("2025-26").display()));
    CHECK_FALSE(has_text(scene, period("2024-25").display()));
    const auto months = draw_local("2023-04", std::vector<std::string_view>(36, "50"));
    CHECK(has_text(months, "Apr"));
    CHECK(has_text(months, "Jul"));
    CHECK_FALSE(has_text(months, "May"));
    CHECK(has_text(months, "2024"));
    const auto quarters = draw_local("2005-06-Q1", std::vector<std::string_view>(80, "50"), 230);
    CHECK_FALSE(has_text(quarters, "Q1"));
    CHECK(has_text(quarters, period("2024-25").display()));
}

}  // namespace
}  // namespace boardpack
