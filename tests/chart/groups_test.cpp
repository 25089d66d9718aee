#include <algorithm>
#include <cmath>

#include <doctest/doctest.h>

#include "chart/canvas.hpp"
#include "chart_cases.hpp"
#include "statistics/funnel_limits.hpp"

// Funnels, stacked shares and small multiples: where marks stand, and what is said of them.

namespace boardpack {
namespace {

std::vector<const ScenePath*> paths(const Scene& scene) {
    std::vector<const ScenePath*> found;
    for (const auto& item : scene.items)
        if (const auto* path = std::get_if<ScenePath>(&item))
            found.push_back(path);
    return found;
}

/// The x or y of the tick label with these words: middle of its box.
XY tick(const Scene& scene, std::string_view words) {
    for (const auto& t : texts_of(scene))
        if (t.text == words)
            return {t.box_x + t.box_width / 2, t.box_y + t.box_height / 2};
    FAIL("no text " << std::string{words});
    return {};
}

FunnelChart three_places(ChartFigures& f) {
    FunnelChart c;
    c.places = {{"Liverpool", f.value("70"), f.value("1000"), FunnelChart::Stands::very_unusual, true},
                {"Sefton", f.value("50"), f.value("400"), FunnelChart::Stands::inside, false},
                {"Wirral", f.without(StatusCode::suppressed), f.value("200"), FunnelChart::Stands::inside, false}};
    c.average = f.value("55");
    c.average_label = "Average of these 3";
    c.base_words = "Plans";
    return c;
}

TEST_CASE("the lines of a funnel are those of the average at each base") {
    ChartFigures f;
    const auto scene = draw(chart_of(f, "Per cent", three_places(f)), f, 480, 220);
    CHECK(box_faults(scene) == "");
    const double zero = tick(scene, "0").x;
    const double per_case = (tick(scene, "200").x - zero) / 200;
    const double at50 = tick(scene, "50%").y;
    const double per_point = (tick(scene, "60%").y - at50) / 10;
    std::size_t checked = 0;
    for (const auto* path : paths(scene)) {
        if (!path->stroked || path->filled || path->steps.size() != 2 || path->pen.width != 0.9 ||
            !path->pen.dash.empty())
            continue;
        const auto& end = path->steps[1];
        if (end.y == path->steps[0].y)
            continue;  // the key
        const auto limits = statistics::share_limits(0.55, (end.x - zero) / per_case);
        const double share = (50 + (end.y - at50) / per_point) / 100;
        const double nearest = std::min(std::abs(share - limits.low_outer), std::abs(share - limits.high_outer));
        CHECK(nearest < 0.002);
        ++checked;
    }
    CHECK(checked > 80);
}

TEST_CASE("a funnel names the area and says where it stands, and a hidden place leaves no dot") {
    ChartFigures f;
    const auto scene = draw(chart_of(f, "Per cent", three_places(f)), f, 480, 220);
    CHECK(has_text(scene, "Liverpool 70.0%"));
    CHECK(has_text(scene, "Sefton"));
    CHECK_FALSE(has_text_with(scene, "Wirral"));
    CHECK(scene.description ==
          "Funnel plot of per cent by the size of the place, with three places. Average of these 3: 55.0%. Liverpool: "
          "70.0%, above the 99.8% line. One place is not shown: hidden to protect individuals.");
}

TEST_CASE("a funnel without an average has dots and no lines") {
    ChartFigures f;
    auto c = three_places(f);
    c.average = f.without(StatusCode::suppressed);
    const auto scene = draw(chart_of(f, "Per cent", c), f, 480, 220);
    CHECK(box_faults(scene) == "");
    CHECK_FALSE(has_text_with(scene, "99.8%"));
    CHECK(has_text(scene, "Liverpool 70.0%"));
}

/// Filled boxes of the widest column, from the top.
std::vector<double> heights(const Scene& scene) {
    std::vector<double> found;
    for (const auto* path : paths(scene))
        if (path->steps.size() == 5 && path->filled)
            found.push_back(path->steps[2].y - path->steps[0].y);
    return found;
}

TEST_CASE("parts of a whole are as high as their shares, and what is hidden stands together at the end") {
    ChartFigures f;
    StackedShares c;
    c.parts = {{"Mainstream", false}, {"Special", false}, {"Alternative", false}, {"Not recorded", true}};
    c.wholes = {{"Liverpool", {f.value("40"), f.without(StatusCode::suppressed), f.value("20"), f.value("10")}}};
    const auto scene = draw(chart_of(f, "Per cent", c), f, 320, 160);
    CHECK(box_faults(scene) == "");
    const auto drawn = heights(scene);
    REQUIRE(drawn.size() == 2);  // the part that is not recorded is hatched, the hidden one dashed
    constexpr double seam = 1.2;
    CHECK((drawn[0] + seam) / (drawn[1] + seam) == doctest::Approx(2).epsilon(0.001));
    CHECK(has_text(scene, "Mainstream 40.0%"));
    CHECK(has_text(scene, "Not recorded 10.0%"));
    CHECK_FALSE(has_text_with(scene, "Special"));
    CHECK(has_text(scene, "Dashed: parts that are not shown"));
    CHECK(scene.description ==
          "Stacked column of per cent with four parts. Liverpool: Mainstream, 40.0%; Alternative, 20.0%; Not recorded, "
          "10.0%. One part is not shown: hidden to protect individuals.");
}

TEST_CASE("every part of a whole has its name, however thin the parts are") {
    ChartFigures f;
    StackedShares c;
    c.wholes = {{"Liverpool", {}}};
    for (const char* share : {"44.2", "29.3", "0.5", "9.9", "1.4", "6.0", "8.8"}) {
        c.parts.push_back({std::string{"Part of "} + share, false});
        c.wholes.front().shares.push_back(f.value(share));
    }
    c.parts.back() = {"Not recorded", true};
    const auto spec = chart_of(f, "Per cent", c);
    for (const double width : {236.0, 320.0, 487.0}) {
        const auto scene = draw(spec, f, width, natural_height(spec, f.shown(), width));
        CHECK(box_faults(scene) == "");
        for (const auto& part : c.parts) CHECK_MESSAGE(has_text_with(scene, part.name), part.name << " at " << width);
    }
}

TEST_CASE("small multiples share one scale") {
    ChartFigures f;
    SmallMultiples c;
    c.panels = {{"A", series_from(f, "", "2024-25-Q1", {"20", "20"}).points, no_figure},
                {"B", series_from(f, "", "2024-25-Q1", {"80", "80"}).points, f.value("50")},
                {"C", series_from(f, "", "2024-25-Q1", {"c", "50"}).points, no_figure}};
    const auto scene = draw(chart_of(f, "Per cent", c), f, 480, 110);
    CHECK(box_faults(scene) == "");
    std::vector<double> lines;
    double target = 0;
    for (const auto* path : paths(scene)) {
        if (!path->stroked || path->filled || path->steps.size() != 2)
            continue;
        if (path->pen.width == 1.5)
            lines.push_back(path->steps[0].y);
        if (path->pen.dash.size() == 2 && path->steps[1].x - path->steps[0].x > 50)
            target = path->steps[0].y;
    }
    REQUIRE(lines.size() == 2);
    CHECK(target == doctest::Approx((lines[0] + lines[1]) / 2));
    CHECK(tick(scene, "0%").y > lines[0]);
    CHECK(scene.description ==
          "Small line charts of per cent on one scale, three panels. A: from 20.0% in 2024-25 Q1 to 20.0% in 2024-25 "
          "Q2. B: "
          "from 80.0% in 2024-25 Q1 to 80.0% in 2024-25 Q2, target 50.0%. C: 50.0% in 2024-25 Q2. One value is not "
          "shown: "
          "hidden to protect individuals.");
}

}  // namespace
}  // namespace boardpack
