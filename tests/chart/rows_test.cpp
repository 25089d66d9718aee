#include <algorithm>

#include <doctest/doctest.h>

#include "chart_cases.hpp"

// Charts of rows: where the marks of known values stand, and what is said of them.

namespace boardpack {
namespace {

/// Horizontal lines of a pen's width, from left to right.
struct Stroke {
    double left = 0, right = 0, y = 0;
    Colour colour;
};

std::vector<Stroke> level_strokes(const Scene& scene, double width) {
    std::vector<Stroke> found;
    for (const auto& item : scene.items) {
        const auto* path = std::get_if<ScenePath>(&item);
        if (path && path->stroked && !path->filled && path->steps.size() == 2 && path->pen.width == width &&
            path->steps[0].y == path->steps[1].y)
            found.push_back({std::min(path->steps[0].x, path->steps[1].x), std::max(path->steps[0].x, path->steps[1].x),
                             path->steps[0].y, path->pen.colour});
    }
    return found;
}

struct Box {
    double x = 0, y = 0, width = 0, height = 0;
};

/// Filled rectangles of a colour.
std::vector<Box> boxes(const Scene& scene, const Colour& colour) {
    std::vector<Box> found;
    for (const auto& item : scene.items) {
        const auto* path = std::get_if<ScenePath>(&item);
        if (path && path->filled && path->fill == colour && path->steps.size() == 5 && !path->stroked)
            found.push_back({path->steps[0].x, path->steps[0].y, path->steps[2].x - path->steps[0].x,
                             path->steps[2].y - path->steps[0].y});
    }
    return found;
}

/// The middle of a text with these words.
double middle_of(const Scene& scene, std::string_view words) {
    for (const auto& t : texts_of(scene))
        if (t.text == words)
            return t.box_x + t.box_width / 2;
    FAIL("no text " << std::string{words});
    return 0;
}

TEST_CASE("a dumbbell runs from the earlier to the latest value, in the colour of the change") {
    ChartFigures f;
    DumbbellChart c{{}, "Baseline", "Latest"};
    c.rows = {{"On time", f.value("20"), f.value("80"), f.value("100"), DumbbellChart::Change::better},
              {"Satisfied", f.value("60"), f.value("40"), no_figure, DumbbellChart::Change::worse},
              {"Hidden now", f.value("50"), f.without(StatusCode::suppressed), no_figure, DumbbellChart::Change::none}};
    const auto scene = draw(chart_of(f, "Per cent", c), f, 480, 110);
    CHECK(box_faults(scene) == "");
    const double at20 = middle_of(scene, "20%");
    const double at80 = middle_of(scene, "80%");
    const auto lines = level_strokes(scene, 2.6);
    REQUIRE(lines.size() == 2);
    CHECK(lines[0].left == doctest::Approx(at20).epsilon(0.002));
    CHECK(lines[0].right == doctest::Approx(at80).epsilon(0.002));
    CHECK(lines[0].colour == chart_theme().colours.improvement);
    CHECK(lines[1].colour == chart_theme().colours.concern);
    CHECK(lines[1].right - lines[1].left == doctest::Approx((at80 - at20) / 3).epsilon(0.01));
    for (const char* words : {"20.0%", "80.0%", "[c]", "better", "worse", "Target"}) CHECK(has_text(scene, words));
    CHECK(scene.description ==
          "Dumbbell chart of per cent with three rows, from baseline to latest. On time: from 20.0% to 80.0%, better. "
          "Satisfied: from 60.0% to 40.0%, worse. One latest value is not shown: hidden to protect individuals.");
}

TEST_CASE("an interval reaches from its lower to its upper end") {
    ChartFigures f;
    IntervalPlot c;
    c.rows = {{"2024/25", f.value("50"), f.value("40"), f.value("70"), f.value("120"), false},
              {"2025/26", f.value("60"), f.without(StatusCode::suppressed), f.without(StatusCode::suppressed),
               no_figure, true}};
    c.reference = f.value("65");
    c.reference_label = "Target 65%";
    const auto scene = draw(chart_of(f, "Per cent", c), f, 480, 90);
    CHECK(box_faults(scene) == "");
    const auto lines = level_strokes(scene, 1.2);
    REQUIRE(lines.size() == 1);  // the second has no interval to show
    CHECK(lines[0].left == doctest::Approx(middle_of(scene, "40%")).epsilon(0.002));
    CHECK(lines[0].right == doctest::Approx(middle_of(scene, "70%")).epsilon(0.002));
    CHECK(has_text(scene, "40.0% to 70.0%"));
    CHECK(has_text(scene, "[c]"));
    CHECK(has_text(scene, "Target 65%"));
    CHECK(scene.description ==
          "Interval plot of per cent with two rows. 2024/25: 50.0%, interval from 40.0% to 70.0%. 2025/26: 60.0%. To "
          "compare with: Target 65%.");
}

TEST_CASE("the bar of a waiting list is as long as its median from zero, its line as its 92nd percentile") {
    ChartFigures f{{Unit::weeks, 1, false}};
    WaitingProfile c;
    c.lists = {{"Speech therapy", f.value("1137"), f.value("10"), f.value("40"), no_figure, no_figure},
               {"Autism", no_figure, f.without(StatusCode::awaiting), f.value("30"), no_figure, no_figure}};
    c.within_weeks = 18;
    c.over_weeks = 52;
    const auto scene = draw(chart_of(f, "Weeks", c), f, 480, 110);
    CHECK(box_faults(scene) == "");
    const double zero = middle_of(scene, "0");
    const double twenty = middle_of(scene, "20");
    std::vector<Box> bars = boxes(scene, chart_theme().colours.series);
    std::erase_if(bars, [](const Box& b) { return b.height <= 6; });  // the key
    REQUIRE(bars.size() == 1);
    CHECK(bars[0].width == doctest::Approx((twenty - zero) / 2).epsilon(0.01));
    const auto lines = level_strokes(scene, 1.6);
    REQUIRE(lines.size() >= 2);
    CHECK(std::ranges::any_of(lines, [&](const Stroke& s) {
        return std::abs(s.right - (zero + 2 * (twenty - zero))) < 0.2 && std::abs(s.left - bars[0].width - zero) < 0.2;
    }));
    CHECK(has_text(scene, "18 weeks"));
    CHECK(has_text(scene, "52 weeks"));
    CHECK(
        scene.description ==
        "Bars of the weeks waited so far, for two waiting lists. Speech therapy: half have waited up to 10.0 weeks and "
        "92 in 100 up to 40.0 weeks. Autism: 92 in 100 up to 30.0 weeks. A line marks 18 weeks. A line marks 52 weeks. "
        "One wait is not shown: awaiting data.");
}

TEST_CASE("a milestone is late from its agreed date until it is done, or until now") {
    MilestoneLine c;
    c.from = *Date::parse("2025-01-01");
    c.to = *Date::parse("2025-12-31");
    c.now = *Date::parse("2025-10-01");
    c.milestones = {{"Done late", Date::parse("2025-04-01"), Date::parse("2025-07-01")},
                    {"Not done", Date::parse("2025-07-01"), std::nullopt},
                    {"Due on the day", Date::parse("2025-10-01"), std::nullopt},
                    {"Done early", Date::parse("2025-07-01"), Date::parse("2025-04-01")},
                    {"No date", std::nullopt, std::nullopt}};
    ChartFigures f;
    const auto scene = draw(chart_of(f, "", c), f, 480, 120);
    CHECK(box_faults(scene) == "");
    std::vector<Stroke> late = level_strokes(scene, 3.2);
    std::erase_if(late, [](const Stroke& s) { return s.right - s.left == 12; });  // the key
    REQUIRE(late.size() == 2);
    CHECK(late[0].left == doctest::Approx(middle_of(scene, "Apr 2025")).epsilon(0.001));
    CHECK(late[0].right == doctest::Approx(middle_of(scene, "Jul 2025")).epsilon(0.001));
    CHECK(late[1].right == doctest::Approx(middle_of(scene, "Oct 2025")).epsilon(0.001));
    CHECK(has_text(scene, "Due 1 July 2025, not done"));
    CHECK(has_text(scene, "Due 1 October 2025"));
    CHECK(has_text(scene, "No date set"));
    CHECK(
        scene.description ==
        "Line of time from 1 January 2025 to 31 December 2025 with five milestones. Done late: done 1 July 2025, after "
        "the agreed date of 1 April 2025. Not done: due 1 July 2025, not done. Due on the day: due 1 October 2025. "
        "Done "
        "early: done 1 April 2025, agreed for 1 July 2025. No date: no date set.");
}

TEST_CASE("rows beyond the room are counted, not squeezed") {
    ChartFigures f;
    DumbbellChart c{{}, "Before", "Now"};
    for (int i = 0; i < 30; ++i)
        c.rows.push_back({"Row " + std::to_string(i), f.value("20"), f.value("30"), no_figure, {}});
    const auto scene = draw(chart_of(f, "Per cent", c), f, 480, 120);
    CHECK(box_faults(scene) == "");
    CHECK(has_text(scene, "Row 0"));
    CHECK_FALSE(has_text(scene, "Row 29"));
    CHECK(has_text_with(scene, "more, not drawn here"));
}

}  // namespace
}  // namespace boardpack
