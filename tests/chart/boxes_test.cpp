#include <array>
#include <cmath>
#include <cstdint>

#include <doctest/doctest.h>

#include "chart_cases.hpp"

// No text of a chart overlaps another or leaves the scene, whatever the figures and words: many cases made from a seed.

namespace boardpack {
namespace {

/// A small generator of our own, so that a seed gives the same case on every machine.
class Chance {
public:
    explicit Chance(std::uint64_t seed) : state_(seed * 0x9E3779B97F4A7C15u + 1) {}
    std::size_t below(std::size_t n) {
        state_ ^= state_ << 13;
        state_ ^= state_ >> 7;
        state_ ^= state_ << 17;
        return static_cast<std::size_t>((state_ >> 11) % n);
    }
    bool one_in(std::size_t n) { return below(n) == 0; }

private:
    std::uint64_t state_;
};

std::string some_words(Chance& chance) {
    static const std::array<std::string, 12> words{
        "Liverpool",
        "England",
        "",
        "A",
        "Cheshire West and Chester",
        "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
        "Zoë Müller-Łukaszewicz",
        "Percentage of children in care whose initial health assessment was completed within 20 working days of entry",
        "Ysgol Gynradd Gymraeg Llanfairpwllgwyngyll",
        "Café Zoe\u0308 A\u030Angstro\u0308m",
        "Target 100%, Strategy 2023-2026",
        "2023-24"};
    return words[chance.below(words.size())];
}

FigureRef some_figure(Chance& chance, ChartFigures& figures, std::size_t style) {
    if (style == 6 || (style != 5 && chance.one_in(8)))
        return figures.without(chance.one_in(2) ? StatusCode::suppressed : StatusCode::awaiting);
    const auto n = static_cast<std::int64_t>(chance.below(1000));
    switch (style) {
        case 0:
            return figures.value(Rational::ratio(n, 10));  // shares
        case 1:
            return figures.value(Rational{n * 1'000'000 + 7});  // huge
        case 2:
            return figures.value(Rational::ratio(n, 10'000'000));  // tiny
        case 3:
            return figures.value(Rational{n - 500});  // of both signs
        case 4:
            return figures.value(Rational{-n * 1000});  // negative
        case 5:
            return figures.value(Rational{42});  // all equal
        default:
            return figures.value(Rational::ratio(n * 37 % 101, 1), chance.one_in(3));  // small, some provisional
    }
}

Shape some_shape(Chance& chance, std::size_t style) {
    static constexpr std::array units{Unit::number, Unit::weeks, Unit::pounds, Unit::per_10000, Unit::ratio};
    if (style == 0)
        return {Unit::percent, static_cast<int>(chance.below(3)), false};
    return {units[chance.below(units.size())], style == 2 ? 4 : static_cast<int>(chance.below(2)), chance.one_in(6)};
}

std::vector<ChartPoint> some_points(Chance& chance, ChartFigures& figures, std::size_t style, std::size_t n) {
    static constexpr std::array starts{"2005-26-Q1",       "2015-16-Q3", "2015-11",    "2012-13",  "CY2010",
                                       "AY2014-15-autumn", "2012-01-19", "2014-15-H2", "CY2014-Q4"};
    auto p = Period::parse(starts[chance.below(starts.size())]).value_or(period("2015-16-Q2"));
    std::vector<ChartPoint> points;
    for (std::size_t i = 0; i < n; ++i, p = p.next())
        points.push_back({p, some_figure(chance, figures, style), chance.one_in(10), chance.one_in(20)});
    return points;
}

std::size_t some_length(Chance& chance) {
    static constexpr std::array lengths{1, 2, 3, 6, 12, 20, 36, 80};
    return static_cast<std::size_t>(lengths[chance.below(lengths.size())]);
}

/// Up to three phases, in order or not, levels or paths, and points marked at random.
void add_limits(Chance& chance, ChartFigures& figures, std::size_t style, const std::vector<ChartPoint>& points,
                LineChart& c) {
    for (std::size_t i = 0; i < 1 + chance.below(3); ++i) {
        LimitSpan span;
        span.first = points[chance.below(points.size())].period;
        span.last = points[chance.below(points.size())].period;
        for (auto* ref : {&span.mean, &span.lower, &span.upper})
            if (!chance.one_in(5))
                *ref = some_figure(chance, figures, style);
        for (auto* path : {&span.lower_path, &span.upper_path})
            if (chance.one_in(4))
                for (const auto& p : points) {
                    path->push_back(p);
                    path->back().value = some_figure(chance, figures, style);
                }
        span.phase = some_words(chance);
        c.limits.push_back(std::move(span));
    }
    c.limits_label = some_words(chance);
    for (auto& s : c.series)
        for (auto& p : s.points) p.mark = static_cast<PointMark>(chance.below(6));
}

LineChart some_line_chart(Chance& chance, ChartFigures& figures, std::size_t style) {
    LineChart c;
    const auto series = chance.one_in(5) ? 12 : 1 + chance.below(4);
    const auto n = some_length(chance);
    const auto first = some_points(chance, figures, style, n);
    for (std::size_t s = 0; s < series; ++s) {
        auto points = s == 0 || chance.one_in(4) ? some_points(chance, figures, style, n) : first;
        if (s > 0 && points.size() == first.size())
            for (auto& p : points) p.value = some_figure(chance, figures, style);
        if (chance.one_in(5))
            points.resize(1 + chance.below(points.size()));
        c.series.push_back({some_words(chance), std::move(points), s > 0 && !chance.one_in(3)});
    }
    if (chance.one_in(2)) {
        TargetLine t;
        t.label = some_words(chance);
        t.steps = chance.one_in(2);
        if (chance.one_in(3))
            for (std::size_t i = 0; i < first.size(); i += 2)
                t.points.push_back({first[i].period, some_figure(chance, figures, style), false, false});
        else
            t.level = some_figure(chance, figures, style);
        if (chance.one_in(4))
            t.upper = some_figure(chance, figures, style);
        c.target = t;
    }
    if (chance.one_in(3)) {
        c.baseline = some_figure(chance, figures, style);
        c.baseline_label = some_words(chance);
    }
    for (std::size_t i = 0; i < chance.below(4); ++i)
        c.breaks.push_back({first[chance.below(first.size())].period, some_words(chance)});
    if (chance.one_in(3))
        add_limits(chance, figures, style, first, c);
    return c;
}

BarChart some_bar_chart(Chance& chance, ChartFigures& figures, std::size_t style) {
    BarChart c;
    const auto n = some_length(chance);
    for (std::size_t i = 0; i < n; ++i)
        c.bars.push_back({some_words(chance), some_figure(chance, figures, style), chance.one_in(10)});
    c.sort = !chance.one_in(3);
    if (chance.one_in(2)) {
        c.reference = some_figure(chance, figures, style);
        c.reference_label = some_words(chance);
    }
    return c;
}

PanelBars some_panels(Chance& chance, ChartFigures& figures, std::size_t style) {
    PanelBars c;
    const auto categories = 1 + chance.below(8);
    const auto panels = 1 + chance.below(7);
    for (std::size_t i = 0; i < categories; ++i) c.categories.push_back(some_words(chance));
    for (std::size_t k = 0; k < panels; ++k) {
        c.panels.push_back({some_words(chance), {}});
        for (std::size_t i = 0; i < categories; ++i)
            c.panels.back().values.push_back(some_figure(chance, figures, style));
    }
    return c;
}

ChartSpec some_chart(Chance& chance, ChartFigures& figures, std::size_t style) {
    switch (chance.below(4)) {
        case 0:
            return chart_of(figures, some_words(chance), some_bar_chart(chance, figures, style));
        case 1:
            return chart_of(figures, some_words(chance), some_panels(chance, figures, style));
        default:
            return chart_of(figures, some_words(chance), some_line_chart(chance, figures, style));
    }
}

TEST_CASE("texts never overlap and never leave the scene") {
    static constexpr std::array<std::array<double, 2>, 6> sizes{
        {{480, 190}, {230, 130}, {480, 0}, {230, 0}, {120, 70}, {30, 20}}};
    for (std::uint64_t seed = 1; seed <= 1500; ++seed) {
        Chance chance{seed};
        const auto style = chance.below(8);
        ChartFigures figures{some_shape(chance, style)};
        const auto spec = some_chart(chance, figures, style);
        const auto size = sizes[chance.below(sizes.size())];
        const double height = size[1] > 0 ? size[1] : natural_height(spec, figures.shown(), size[0]);
        const auto scene = draw(spec, figures, size[0], height);
        const auto faults = box_faults(scene);
        CHECK_MESSAGE(faults.empty(), "seed " << seed << ", " << size[0] << " x " << height << "\n" << faults);
        CHECK_FALSE(scene.description.empty());
    }
}

TEST_CASE("the checker of boxes finds faults") {
    ChartFigures f;
    LineChart chart;
    chart.series = {series_from(f, "Liverpool", "CY2020", {"10", "20"})};
    const auto spec = chart_of(f, "Per cent", chart);
    auto scene = draw(spec, f, 230, 130);
    CHECK(box_faults(scene).empty());
    auto moved = texts_of(scene).front();
    scene.items.emplace_back(moved);
    CHECK(box_faults(scene).contains("overlap"));
    moved.x += 500;
    moved.box_x += 500;
    scene.items.back() = moved;
    CHECK(box_faults(scene).contains("leaves the scene"));
}

TEST_CASE("a sparkline has no words and stays inside its box") {
    for (std::uint64_t seed = 1; seed <= 60; ++seed) {
        Chance chance{seed};
        const auto style = chance.below(8);
        ChartFigures figures{some_shape(chance, style)};
        const auto n = some_length(chance);
        const auto spec = chart_of(figures, "", Sparkline{some_points(chance, figures, style, n)});
        const auto scene = draw(spec, figures, 60, 12);
        CHECK(texts_of(scene).empty());
        CHECK(box_faults(scene) == "");
    }
}

TEST_CASE("coordinates are rounded to two decimals, texts and shapes alike") {
    ChartFigures f;
    LineChart chart;
    chart.series = {series_from(f, "", "CY2020", {"33.3", "66.7", "12.3"})};
    const auto spec = chart_of(f, "Per cent", chart);
    const auto rounded = [](double v) { return std::abs(v * 100 - std::round(v * 100)) < 1e-6; };
    for (const auto& item : draw(spec, f, 333.333, 177.777).items) {
        if (const auto* t = std::get_if<SceneText>(&item))
            CHECK((rounded(t->x) && rounded(t->y)));
        else
            for (const auto& s : std::get<ScenePath>(item).steps)
                CHECK((rounded(s.x) && rounded(s.y) && rounded(s.x1) && rounded(s.y2)));
    }
}

}  // namespace
}  // namespace boardpack
