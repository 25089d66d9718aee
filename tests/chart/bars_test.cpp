#include <doctest/doctest.h>

#include "chart_cases.hpp"

namespace boardpack {
namespace {

BarChart bars(ChartFigures& f, const std::vector<std::pair<std::string, std::string_view>>& rows) {
    BarChart c;
    for (const auto& [label, value] : rows) c.bars.push_back({label, f.from(value), label == "Liverpool"});
    return c;
}

double top_of(const Scene& scene, std::string_view text) {
    for (const auto& t : texts_of(scene))
        if (t.text == text)
            return t.box_y;
    FAIL("no such text: " << text);
    return 0;
}

struct Reach {
    double from = 0, to = 0;
};

/// Left and right ends of the filled rectangles of a colour, in drawing order.
std::vector<Reach> filled(const Scene& scene, const Colour& colour) {
    std::vector<Reach> spans;
    for (const auto& item : scene.items)
        if (const auto* p = std::get_if<ScenePath>(&item))
            if (p->filled && !p->stroked && p->fill == colour)
                spans.push_back({p->steps[0].x, p->steps[1].x});
    return spans;
}

TEST_CASE("bars are sorted largest first unless they have an order of their own, hidden ones last") {
    ChartFigures f;
    auto chart = bars(f, {{"Wirral", "12"}, {"Sefton", "c"}, {"Halton", "33"}, {"Liverpool", "97.9"}});
    SUBCASE("sorted") {
        const auto scene = draw(chart_of(f, "Per cent", chart), f, 480, 120);
        CHECK(top_of(scene, "Liverpool") < top_of(scene, "Halton"));
        CHECK(top_of(scene, "Halton") < top_of(scene, "Wirral"));
        CHECK(top_of(scene, "Wirral") < top_of(scene, "Sefton"));
    }
    SUBCASE("as given") {
        chart.sort = false;
        const auto scene = draw(chart_of(f, "Per cent", chart), f, 480, 120);
        CHECK(top_of(scene, "Wirral") < top_of(scene, "Sefton"));
        CHECK(top_of(scene, "Sefton") < top_of(scene, "Halton"));
    }
}

TEST_CASE("bars start at zero and are as long as their values") {
    ChartFigures f{{Unit::number, 0, false}};
    const auto scene = draw(chart_of(f, "Children", bars(f, {{"a", "100"}, {"b", "50"}, {"c", "0"}})), f, 480, 100);
    const auto spans = filled(scene, chart_theme().colours.series);
    REQUIRE(spans.size() == 2);
    CHECK(spans[0].from == spans[1].from);
    CHECK((spans[0].to - spans[0].from) == doctest::Approx(2 * (spans[1].to - spans[1].from)).epsilon(0.001));
    CHECK(has_text(scene, "0"));
}

TEST_CASE("negative bars go the other way from the same zero") {
    ChartFigures f{{Unit::number, 0, false}};
    const auto scene = draw(chart_of(f, "Change", bars(f, {{"a", "40"}, {"b", "-20"}})), f, 480, 100);
    const auto spans = filled(scene, chart_theme().colours.series);
    REQUIRE(spans.size() == 2);
    CHECK(spans[1].to == spans[0].from);
    CHECK((spans[0].to - spans[0].from) == doctest::Approx(2 * (spans[1].to - spans[1].from)).epsilon(0.001));
}

TEST_CASE("a hidden or missing value has its shorthand and no bar") {
    ChartFigures f;
    const auto scene = draw(chart_of(f, "Per cent", bars(f, {{"a", "40"}, {"b", "c"}, {"d", "-"}})), f, 480, 100);
    CHECK(filled(scene, chart_theme().colours.series).size() == 1);
    CHECK(has_text(scene, "[c]"));
    CHECK(has_text(scene, "[x]"));
}

TEST_CASE("the highlighted bar has the accent, the others a quieter colour, provisional is hollow and marked") {
    ChartFigures f;
    const auto scene =
        draw(chart_of(f, "Per cent", bars(f, {{"Liverpool", "40"}, {"b", "30"}, {"d", "20p"}})), f, 480, 100);
    CHECK(filled(scene, chart_theme().colours.accent).size() == 1);
    CHECK(filled(scene, chart_theme().colours.series).empty());
    CHECK(has_text(scene, "20.0% [p]"));
}

TEST_CASE("a reference is a line with its label") {
    ChartFigures f;
    auto chart = bars(f, {{"a", "40"}, {"b", "30"}});
    chart.reference = f.value("35");
    chart.reference_label = "England 35.0%";
    CHECK(has_text(draw(chart_of(f, "", chart), f, 480, 100), "England 35.0%"));
    chart.reference = f.without(StatusCode::suppressed);
    CHECK_FALSE(has_text(draw(chart_of(f, "", chart), f, 480, 100), "England 35.0%"));
}

TEST_CASE("names wrap at forty per cent of the width") {
    ChartFigures f;
    const auto chart = bars(f, {{"Cheshire West and Chester and beyond", "40"}, {"Bury", "30"}});
    const auto spec = chart_of(f, "", chart);
    const auto narrow = draw(spec, f, 230, natural_height(spec, f.shown(), 230));
    CHECK(has_text(narrow, "Cheshire West and"));
    const auto wide = draw(spec, f, 480, natural_height(spec, f.shown(), 480));
    CHECK(has_text(wide, "Cheshire West and Chester and beyond"));
    CHECK(natural_height(spec, f.shown(), 230) > natural_height(spec, f.shown(), 480));
}

TEST_CASE(
    "at its natural height every bar has its name and value, in less the highlighted one stays and the rest are "
    "counted") {
    ChartFigures f{{Unit::number, 0, false}};
    BarChart chart;
    for (int i = 1; i <= 40; ++i)
        chart.bars.push_back({"Area " + std::to_string(i), f.value(std::to_string(1000 - i)), i == 40});
    const auto spec = chart_of(f, "Children", chart);
    const auto whole = draw(spec, f, 480, natural_height(spec, f.shown(), 480));
    for (int i = 1; i <= 40; ++i) {
        CHECK(has_text(whole, "Area " + std::to_string(i)));
        CHECK(has_text(whole, std::to_string(1000 - i)));
    }
    const auto squeezed = draw(spec, f, 480, 120);
    CHECK(has_text(squeezed, "Area 40"));
    CHECK(has_text(squeezed, "Area 1"));
    CHECK_FALSE(has_text(squeezed, "Area 39"));
    CHECK(has_text_with(squeezed, "more, not drawn here"));
}

TEST_CASE("panels share one scale and name their categories once a row") {
    ChartFigures f{{Unit::percent, 0, false}};
    PanelBars chart;
    chart.categories = {"Agree", "Disagree"};
    chart.panels = {{"Parents", {f.value("80"), f.value("20")}},
                    {"Schools", {f.value("40"), f.without(StatusCode::suppressed)}}};
    const auto scene = draw(chart_of(f, "Per cent", chart), f, 480, 100);
    const auto spans = filled(scene, chart_theme().colours.series);
    REQUIRE(spans.size() == 3);
    CHECK((spans[0].to - spans[0].from) == doctest::Approx(2 * (spans[2].to - spans[2].from)).epsilon(0.001));
    CHECK(has_text(scene, "Parents"));
    CHECK(has_text(scene, "[c]"));
    std::size_t named = 0;
    for (const auto& t : texts_of(scene)) named += t.text == "Agree";
    CHECK(named == 1);
}

TEST_CASE("six panels stand in two rows of three") {
    ChartFigures f{{Unit::percent, 0, false}};
    PanelBars chart;
    chart.categories = {"Agree"};
    for (int i = 1; i <= 6; ++i) chart.panels.push_back({"Panel " + std::to_string(i), {f.value("50")}});
    const auto spec = chart_of(f, "Per cent", chart);
    const auto scene = draw(spec, f, 480, natural_height(spec, f.shown(), 480));
    CHECK(top_of(scene, "Panel 1") == top_of(scene, "Panel 3"));
    CHECK(top_of(scene, "Panel 3") < top_of(scene, "Panel 4"));
    CHECK(top_of(scene, "Panel 4") == top_of(scene, "Panel 6"));
}

TEST_CASE("bars without any value give a frame with words") {
    ChartFigures f;
    CHECK(has_text(draw(chart_of(f, "", bars(f, {{"a", "c"}, {"b", "-"}})), f, 480, 100), "No figures to show"));
    PanelBars panels;
    panels.categories = {"Agree"};
    panels.panels = {{"Parents", {f.without(StatusCode::suppressed)}}};
    CHECK(has_text_with(draw(chart_of(f, "", panels), f, 480, 100), "hidden to protect individuals"));
}

}  // namespace
}  // namespace boardpack
