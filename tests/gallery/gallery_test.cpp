#include <map>
#include <set>

#include <doctest/doctest.h>

#include "chart/chart_cases.hpp"
#include "charts.hpp"
#include "layout/layout.hpp"
#include "pages.hpp"
#include "support/golden.hpp"
#include "support/page_boxes.hpp"

// The gallery: every kind of chart in its ordinary case and its extremes, and texts that hardly fit. `./dev gallery`
// writes the same pages as a PDF to be looked at.

namespace boardpack {
namespace {

using gallery::ChartCases;
using gallery::Flavour;

const ChartCases& cases() {
    static const ChartCases made = gallery::chart_cases();
    return made;
}

Scene scene_of(const ChartSpec& spec, double width) {
    static const FixedMeasure measure;
    static const Theme theme = chart_theme();
    const ShownFigures figures{cases().figures};
    return draw_chart(spec, figures, theme, measure, width, natural_height(spec, figures, width));
}

TEST_CASE("gallery: every chart in every case across the page is as it was looked at") {
    std::map<std::string, std::string> golden;
    for (const auto& one : cases().cases) {
        const auto scene = scene_of(one.spec, 487);
        CHECK_MESSAGE(box_faults(scene) == "", one.spec.id);
        golden[one.kind] += "== " + one.spec.id + "\n" + dump(scene);
    }
    for (const auto& [kind, text] : golden) check_golden("gallery/golden/" + kind + ".txt", text);
}

TEST_CASE("gallery: no text overlaps another or leaves the chart, at any width and height") {
    for (const auto& one : cases().cases)
        for (const double width : {30.0, 90.0, 160.0, 236.0, 320.0, 487.0, 730.0}) {
            CHECK_MESSAGE(box_faults(scene_of(one.spec, width)) == "", one.spec.id << " at " << width);
            static const FixedMeasure measure;
            static const Theme theme = chart_theme();
            for (const double height : {14.0, 40.0, 75.0, 300.0})
                CHECK_MESSAGE(box_faults(draw_chart(one.spec, ShownFigures{cases().figures}, theme, measure, width,
                                                    height)) == "",
                              one.spec.id << " at " << width << " x " << height);
        }
}

/// The names that a chart gives its rows, parts, panels and lines.
struct NamesOf {
    std::vector<std::string> names;
    void operator()(const LineChart& c) {
        if (c.series.size() > 1)  // a single line is named by the title
            for (const auto& s : c.series) names.push_back(s.name);
    }
    void operator()(const BarChart& c) {
        for (const auto& b : c.bars) names.push_back(b.label);
    }
    void operator()(const PanelBars& c) {
        names = c.categories;
        for (const auto& p : c.panels) names.push_back(p.name);
    }
    void operator()(const FunnelChart& c) { names.push_back(c.places.front().name); }
    void operator()(const DumbbellChart& c) {
        for (const auto& r : c.rows) names.push_back(r.label);
    }
    void operator()(const StackedShares& c) {
        for (const auto& p : c.parts) names.push_back(p.name);
        for (const auto& w : c.wholes) names.push_back(w.name);
    }
    void operator()(const IntervalPlot& c) {
        for (const auto& r : c.rows) names.push_back(r.label);
    }
    void operator()(const MilestoneLine& c) {
        for (const auto& m : c.milestones) names.push_back(m.label);
    }
    void operator()(const WaitingProfile& c) {
        for (const auto& l : c.lists) names.push_back(l.name);
    }
    void operator()(const SmallMultiples& c) {
        for (const auto& p : c.panels) names.push_back(p.name);
    }
    void operator()(const Sparkline&) {}
};

TEST_CASE("gallery: no name is lost in the ordinary case, across the page or in a column") {
    for (const auto& one : cases().cases) {
        if (one.flavour != Flavour::ordinary)
            continue;
        NamesOf of;
        std::visit(of, one.spec.body);
        for (const double width : {236.0, 487.0}) {
            const auto scene = scene_of(one.spec, width);
            for (const auto& name : of.names)
                CHECK_MESSAGE(has_text_with(scene, name), name << " of " << one.spec.id << " at " << width);
        }
    }
}

TEST_CASE("gallery: a chart whose figures are all missing draws no mark and says why") {
    for (const auto& one : cases().cases)
        if (one.flavour == Flavour::all_missing && one.kind != "sparkline") {
            const auto scene = scene_of(one.spec, 487);
            CHECK_MESSAGE(has_text_with(scene, "No figures to show"), one.spec.id);
            CHECK_MESSAGE(scene.description.contains("o figures to show"), one.spec.id);
        }
}

TEST_CASE("gallery: no description repeats the title or is empty") {
    for (const auto& one : cases().cases) {
        const auto words = describe_chart(one.spec, ShownFigures{cases().figures});
        CHECK(words.size() > 10);
        CHECK_MESSAGE(!words.starts_with(std::get<Text>(one.spec.title.front()).text), one.spec.id);
    }
}

TEST_CASE("gallery: on the pages no text overlaps another or leaves its page, and none is lost") {
    auto pages = gallery::gallery_pages();
    const auto typesetter = Typesetter::create("Inter");
    REQUIRE(typesetter.has_value());
    const Disclosed disclosed{{pages.document}, ShownFigures{std::move(pages.figures)}, {}};
    const auto laid = lay_out(disclosed, Theme{}, **typesetter);
    CHECK_FALSE(laid.diagnostics.has_errors());
    REQUIRE(laid.value.size() == 1);
    for (const auto& problem : check_page_boxes(laid.value.front())) FAIL_CHECK(problem);
    // At least one page for each section, whose heading stands on it.
    CHECK(laid.value.front().pages.size() >= pages.document.sections.size());
    std::string all;
    for (const auto& page : laid.value.front().pages)
        for (const auto& text : texts_of(*page.body)) all += text.words + "\n";
    for (const auto& section : pages.document.sections) CHECK_MESSAGE(all.contains(section->title), section->title);
}

}  // namespace
}  // namespace boardpack
