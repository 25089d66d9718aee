#include <algorithm>

#include "chart/marks/limits.hpp"
#include "limit_cases.hpp"
#include "support/golden.hpp"

namespace boardpack {
namespace {

struct Case {
    const char* name;
    LineChart (*make)(ChartFigures&);
    Shape shape;
    const char* axis;
};

const Shape percent{Unit::percent, 1, false};
const std::vector<Case> cases{{"limits_xmr", xmr_months, percent, "Per cent of assessments in time"},
                              {"limits_phases", two_phases, percent, "Per cent of plans in time"},
                              {"limits_varying", varying_limits, percent, "Per cent of children seen in time"},
                              {"limits_hidden", hidden_limits, percent, "Per cent"},
                              {"limits_missing", missing_points, {Unit::number, 0, false}, "Requests"},
                              {"limits_no_width", no_width, percent, "Per cent"}};

ChartSpec spec_of(const Case& one, ChartFigures& f) { return chart_of(f, one.axis, one.make(f)); }

std::size_t paths_with(const Scene& scene, const Pen& pen) {
    return static_cast<std::size_t>(std::ranges::count_if(scene.items, [&](const auto& item) {
        const auto* p = std::get_if<ScenePath>(&item);
        return p && p->stroked && p->pen.colour == pen.colour && p->pen.dash == pen.dash && p->pen.width == pen.width;
    }));
}

std::size_t fills_of(const Scene& scene, const Colour& colour) {
    return static_cast<std::size_t>(std::ranges::count_if(scene.items, [&](const auto& item) {
        const auto* p = std::get_if<ScenePath>(&item);
        return p && p->filled && p->fill == colour;
    }));
}

std::string described(ChartFigures& f, const char* axis, LineChart (*make)(ChartFigures&)) {
    const auto spec = chart_of(f, axis, make(f));  // first: it makes the figures
    return describe_chart(spec, f.shown());
}

TEST_CASE("control charts: scenes wide and narrow, no label on another") {
    for (const auto& one : cases)
        for (const double width : {480.0, 230.0}) {
            CAPTURE(one.name);
            CAPTURE(width);
            ChartFigures f{one.shape};
            const auto spec = spec_of(one, f);
            const auto scene = draw(spec, f, width, natural_height(spec, f.shown(), width));
            CHECK_EQ(box_faults(scene), "");
            check_golden("chart/golden/" + std::string{one.name} + (width < 300 ? "_compact" : "") + ".txt",
                         dump(scene));
        }
}

TEST_CASE("limits are in the axis, hidden ones are not") {
    ChartFigures f;
    LineChart c;
    c.series = {series_from(f, "Liverpool", "2024-25-Q1", {"50.0", "52.0", "51.0", "49.0"})};
    const auto without = draw(chart_of(f, "Per cent", c), f, 480, 190);
    c.limits = {levels(f, "2024-25-Q1", "2024-25-Q4", "12.0", "50.5", "89.0")};
    const auto with = draw(chart_of(f, "Per cent", c), f, 480, 190);
    CHECK_FALSE(has_text(without, "80%"));
    CHECK(has_text(with, "80%"));
    CHECK(has_text(with, "Upper limit 89.0%"));
    CHECK(has_text(with, "Mean 50.5%"));
    c.limits = {levels(f, "2024-25-Q1", "2024-25-Q4", "12.0", "50.5", "c")};
    const auto hidden = draw(chart_of(f, "Per cent", c), f, 480, 190);
    CHECK_EQ(dump(hidden), dump(without));
}

TEST_CASE("one hidden limit takes the whole span, and with it the marks of its points") {
    ChartFigures f;
    auto spec = chart_of(f, "Per cent", hidden_limits(f));
    const auto scene = draw(spec, f, 480, 190);
    const auto theme = chart_theme();
    CHECK_EQ(paths_with(scene, limit_pen(theme)), 4);  // two in the plot, two in the key
    CHECK_FALSE(has_text_with(scene, "Hidden phase"));
    CHECK(has_text(scene, "Shown phase"));
    // Neither the span without lines nor the one with a hidden quarter tells what its points are.
    CHECK_EQ(fills_of(scene, theme.colours.improvement), 0);
    CHECK_EQ(fills_of(scene, theme.colours.concern), 0);
}

TEST_CASE("marks have shapes of their own, hollow while provisional, and are drawn even where points are crowded") {
    ChartFigures f;
    LineChart c;
    c.series = {series_from(f, "Liverpool", "2020-01", std::vector<std::string_view>(60, "50.0"))};
    c.series[0].points[30].mark = PointMark::concern;
    c.series[0].points[40].mark = PointMark::neutral_low;
    c.series[0].points[45].mark = PointMark::improvement;
    c.series[0].points[45].provisional = true;
    const auto scene = draw(chart_of(f, "Per cent", c), f, 230, 130);
    const auto theme = chart_theme();
    CHECK_EQ(fills_of(scene, theme.colours.concern), 2);  // the point and the key
    CHECK_EQ(fills_of(scene, theme.colours.neutral), 2);
    CHECK_EQ(fills_of(scene, theme.colours.improvement), 1);  // the key: the point is hollow
    CHECK(has_text(scene, "Unusually low"));
    CHECK_FALSE(has_text(scene, "Unusually high"));
    std::vector<DotShape> shapes;
    for (const auto mark : {PointMark::common_cause, PointMark::improvement, PointMark::concern,
                            PointMark::neutral_high, PointMark::neutral_low}) {
        const auto look = look_of(mark, theme);
        CHECK(std::ranges::find(shapes, look.shape) == shapes.end());
        shapes.push_back(look.shape);
    }
}

TEST_CASE("limits that vary are steps, cut where a period has none") {
    ChartFigures f;
    const auto scene = draw(chart_of(f, "Per cent", varying_limits(f)), f, 480, 190);
    const auto theme = chart_theme();
    CHECK_EQ(paths_with(scene, limit_pen(theme)), 6);  // two runs of each limit, and the key
    CHECK_EQ(fills_of(scene, theme.colours.expected), 3);
}

TEST_CASE("limits of no width are one line and one label") {
    ChartFigures f;
    const auto scene = draw(chart_of(f, "Per cent", no_width(f)), f, 480, 190);
    CHECK(has_text(scene, "Mean and limits 100%"));
    CHECK_FALSE(has_text_with(scene, "Upper limit"));
    CHECK_EQ(fills_of(scene, chart_theme().colours.expected), 1);  // the key alone
}

TEST_CASE("limits outside the periods of the chart are cut to them, or left out") {
    ChartFigures f;
    LineChart c;
    c.series = {series_from(f, "Liverpool", "2024-25-Q1", {"50.0", "52.0", "51.0", "49.0"})};
    c.limits = {levels(f, "2020-21-Q1", "2021-22-Q4", "40.0", "50.0", "60.0")};
    auto spec = chart_of(f, "Per cent", c);
    CHECK_FALSE(has_text_with(draw(spec, f, 480, 190), "limit"));
    c.limits = {levels(f, "2020-21-Q1", "2024-25-Q2", "40.0", "50.0", "60.0")};
    spec = chart_of(f, "Per cent", c);
    CHECK(has_text(draw(spec, f, 480, 190), "Upper limit 60.0%"));
}

TEST_CASE("alternative text: range, phases and unusual points in words") {
    ChartFigures f;
    const auto told = described(f, "Per cent of assessments in time", xmr_months);
    CHECK(told.contains(
        " Expected range: XmR chart, 24 months. Mean 84.6%, expected between 74.9% and 94.3%. Of 24 points judged, "
        "seven show an improvement and one a concern. The latest shows an improvement."));
    ChartFigures g;
    const auto phases = described(g, "Per cent", two_phases);
    CHECK(
        phases.contains(" Before the triage team, from 2021-22 Q1 to 2022-23 Q4: mean 60.8%, expected between 49.1% "
                        "and 72.5%. Triage team in place, from 2023-24 Q1 to 2024-25 Q4: mean 75.9%"));
    CHECK(phases.contains("three show an improvement. The latest is as expected."));
    ChartFigures h;
    const auto varying = described(h, "Per cent", varying_limits);
    CHECK(varying.contains("Mean 84.5%, limits that vary with the base, at the end 66.2% and 100%."));
    CHECK(varying.contains("Of 11 points judged, one shows an unusually high value and one an unusually low value."));
    ChartFigures n;
    const auto flat = described(n, "Per cent", no_width);
    CHECK(flat.contains("Mean and both limits 100%. All eight points judged are as expected."));
}

TEST_CASE("alternative text: nothing of hidden limits, nor of marks that would tell of a hidden value") {
    ChartFigures f;
    const auto told = described(f, "Per cent", hidden_limits);
    CHECK_FALSE(told.contains("81.2"));
    CHECK_FALSE(told.contains("99.9"));
    CHECK_FALSE(told.contains("Hidden phase"));
    CHECK_FALSE(told.contains("judged"));
    CHECK(told.contains("Shown phase, from 2024-25 Q1 to 2024-25 Q4: mean 81.9%, expected between 75.1% and 88.7%."));
}

}  // namespace
}  // namespace boardpack
