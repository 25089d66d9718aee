#include "charts.hpp"

namespace boardpack::gallery {
namespace {

constexpr Shape share{Unit::percent, 1, false};
constexpr Shape count{Unit::number, 0, false};
constexpr Shape weeks{Unit::weeks, 1, false};

Period quarter(const char* code) { return *Period::parse(code); }

std::vector<ChartPoint> points(CaseMaker& make, const char* first, std::size_t n, std::int64_t low, std::int64_t high,
                               std::size_t seed) {
    std::vector<ChartPoint> out;
    auto p = quarter(first);
    for (std::size_t i = 0; i < n; ++i, p = p.next()) {
        const auto ref = make.figure(CaseMaker::like_data(i + seed, low, high), i);
        out.push_back({p, ref, false, false, PointMark::none});
    }
    return out;
}

decltype(ChartSpec::body) line(CaseMaker& make) {
    LineChart c;
    const auto series = make.number(3, 12);
    for (std::size_t s = 0; s < series; ++s)
        c.series.push_back({make.name(s), points(make, "2006-07-Q1", make.number(12, 80), 40, 95, s * 7), s > 0});
    c.target = TargetLine{make.level(Rational{90}), {}, false, no_figure, "Target, Strategy 2023-2026"};
    c.breaks = {{quarter("2007-08-Q2"), make.flavour() == Flavour::long_names ? make.name(1) : "new collection"}};
    return c;
}

decltype(ChartSpec::body) control(CaseMaker& make) {
    LineChart c;
    auto run = points(make, "2023-04", make.number(24, 80), 60, 90, 3);
    if (run.size() > 6) {
        run[3].mark = PointMark::concern;
        run.back().mark = PointMark::improvement;
    }
    const LimitSpan span{run.front().period,
                         run.back().period,
                         make.level(Rational{75}),
                         make.level(Rational{58}),
                         make.level(Rational{92}),
                         {},
                         {},
                         make.name(0)};
    c.series.push_back({"Liverpool", std::move(run), false});
    c.limits = {span};
    c.limits_label = "Expected range: XmR chart";
    return c;
}

decltype(ChartSpec::body) trajectory(CaseMaker& make) {
    LineChart c;
    const auto n = make.number(12, 80);
    c.series.push_back({make.name(0), points(make, "2023-24-Q1", n, 40, 70, 5), false});
    TargetLine target;
    target.steps = true;
    target.label = "Planned path";
    auto p = quarter("2023-24-Q1");
    for (std::size_t i = 0; i < n; ++i, p = p.next())
        target.points.push_back(
            {p, make.level(Rational{45 + static_cast<std::int64_t>(i * 30 / n)}), false, false, PointMark::none});
    c.target = std::move(target);
    return c;
}

decltype(ChartSpec::body) bars(CaseMaker& make) {
    BarChart c;
    for (std::size_t i = 0; i < make.number(11, 40); ++i)
        c.bars.push_back({make.name(i), make.figure(CaseMaker::like_data(i, 20, 98), i), i == 0});
    c.reference = make.level(Rational{46});
    c.reference_label = "England";
    return c;
}

decltype(ChartSpec::body) need_panels(CaseMaker& make) {
    PanelBars c;
    for (std::size_t i = 0; i < make.number(6, 14); ++i) c.categories.push_back(make.name(i));
    for (std::size_t k = 0; k < make.number(2, 8); ++k) {
        PanelBars::Panel panel{k == 0 ? "SEN support" : k == 1 ? "EHC plan" : make.name(k), {}};
        for (std::size_t i = 0; i < c.categories.size(); ++i)
            panel.values.push_back(make.figure(CaseMaker::like_data(i + 5 * k, 2, 40), i + k));
        c.panels.push_back(std::move(panel));
    }
    return c;
}

decltype(ChartSpec::body) funnel(CaseMaker& make) {
    FunnelChart c;
    for (std::size_t i = 0; i < make.number(11, 40); ++i) {
        const auto value = CaseMaker::like_data(i, 30, 70);
        const auto stands = value > Rational{64}   ? FunnelChart::Stands::very_unusual
                            : value > Rational{58} ? FunnelChart::Stands::unusual
                                                   : FunnelChart::Stands::inside;
        const Rational base{make.flavour() == Flavour::huge ? 90'000'000'000 + static_cast<std::int64_t>(i)
                                                            : 60 + static_cast<std::int64_t>(i * 131 % 900)};
        c.places.push_back({make.name(i), make.figure(value, i), make.given(base, count), stands, i == 0});
    }
    c.average = make.level(Rational{51});
    c.average_label = "Average of all";
    c.base_words = "Plans issued in the year";
    return c;
}

decltype(ChartSpec::body) dumbbell(CaseMaker& make) {
    DumbbellChart c;
    c.from_words = "Baseline";
    c.to_words = "Latest";
    for (std::size_t i = 0; i < make.number(6, 40); ++i) {
        const auto from = CaseMaker::like_data(i, 30, 80);
        const auto to = CaseMaker::like_data(i + 3, 40, 95);
        const auto change = i % 3 == 0  ? DumbbellChart::Change::none
                            : to > from ? DumbbellChart::Change::better
                                        : DumbbellChart::Change::worse;
        c.rows.push_back({make.name(i), make.figure(from, i + 2), make.figure(to, i),
                          i % 2 == 0 ? make.level(Rational{90}) : no_figure, change});
    }
    return c;
}

decltype(ChartSpec::body) stacked(CaseMaker& make) {
    StackedShares c;
    const auto n = make.number(7, 20);
    for (std::size_t i = 0; i < n; ++i) c.parts.push_back({make.name(i), i + 1 == n});
    if (n > 1)
        c.parts.back().name = "Not recorded";
    for (std::size_t w = 0; w < make.number(2, 4); ++w) {
        StackedShares::Whole whole{w == 0 ? "Liverpool" : make.name(w), {}};
        for (std::size_t i = 0; i < n; ++i)
            whole.shares.push_back(
                make.figure(n == 1 ? Rational{100} : Rational::ratio(1000 / static_cast<std::int64_t>(n), 10), i));
        c.wholes.push_back(std::move(whole));
    }
    return c;
}

decltype(ChartSpec::body) intervals(CaseMaker& make) {
    IntervalPlot c;
    const auto n = make.number(4, 40);
    auto wave = quarter("AY2022-23");
    for (std::size_t i = 0; i < n; ++i, wave = wave.next()) {
        const auto value = CaseMaker::like_data(i, 50, 70);
        const bool named = make.flavour() == Flavour::long_names || make.flavour() == Flavour::accents;
        c.rows.push_back({named ? make.name(i) : wave.display(), make.figure(value, i),
                          make.figure(value - Rational{8}, i), make.figure(value + Rational{7}, i),
                          make.given(Rational{120 + static_cast<std::int64_t>(i * 17)}, count), i + 1 == n});
    }
    c.reference = make.level(Rational{65});
    c.reference_label = "Target";
    c.base_words = "Answers";
    return c;
}

decltype(ChartSpec::body) milestones(CaseMaker& make) {
    MilestoneLine c;
    c.from = *Date::parse("2023-04-01");
    c.to = *Date::parse("2026-03-31");
    c.now = *Date::parse("2025-12-31");
    for (std::size_t i = 0; i < make.number(5, 30); ++i) {
        const Date due = c.from.plus_days(static_cast<int>(200 + i * 211 % 900));
        MilestoneLine::Milestone m{make.name(i), due, std::nullopt};
        if (i % 3 == 0)
            m.done = due.plus_days(i % 2 == 0 ? 60 : -45);
        if (i % 5 == 4)
            m.due.reset();
        c.milestones.push_back(std::move(m));
    }
    return c;
}

decltype(ChartSpec::body) waits(CaseMaker& make) {
    WaitingProfile c;
    for (std::size_t i = 0; i < make.number(6, 40); ++i) {
        const auto median = CaseMaker::like_data(i, 8, 40);
        c.lists.push_back({make.name(i), make.given(Rational{400 + static_cast<std::int64_t>(i * 97 % 900)}, count),
                           make.figure(median, i), make.figure(median * Rational{3} + Rational{7}, i + 1),
                           make.given(CaseMaker::like_data(i, 30, 80), share),
                           make.given(CaseMaker::like_data(i, 10, 90), count)});
    }
    c.within_weeks = 18;
    c.over_weeks = 52;
    return c;
}

decltype(ChartSpec::body) multiples(CaseMaker& make) {
    SmallMultiples c;
    for (std::size_t i = 0; i < make.number(6, 12); ++i)
        c.panels.push_back({make.name(i), points(make, "2010-11-Q1", make.number(12, 80), 35, 90, i * 5),
                            i % 2 == 0 ? make.level(Rational{75}) : no_figure});
    return c;
}

decltype(ChartSpec::body) spark(CaseMaker& make) {
    return Sparkline{points(make, "2010-11-Q1", make.number(8, 80), 35, 90, 2)};
}

struct Kind {
    const char* name;
    const char* title;
    Shape usual;
    decltype(ChartSpec::body) (*body)(CaseMaker&);
    bool any_unit;  // also negative, huge and tiny numbers
};

constexpr Kind kinds[] = {
    {"line", "Plans on time fell below the target in three areas", share, line, true},
    {"control", "Assessments on time vary as expected", share, control, true},
    {"trajectory", "The share within 18 weeks is ahead of its planned path", share, trajectory, true},
    {"bars", "Liverpool has the highest share of eleven areas", share, bars, true},
    {"need-panels", "Autism is the most frequent need of plans", share, need_panels, true},
    {"funnel", "Liverpool stands above what chance would explain", share, funnel, true},
    {"dumbbell", "Four of six measures are better than their baseline", share, dumbbell, true},
    {"stacked", "One placement in seven is not recorded", share, stacked, false},
    {"intervals", "Three surveys do not differ clearly", share, intervals, true},
    {"milestones", "One of five milestones is late", share, milestones, false},
    {"waits", "Half of those who wait for an autism assessment have waited longer than 30 weeks", weeks, waits, false},
    {"multiples", "All pathways but one have come closer to 75%", share, multiples, true},
    {"sparkline", "Plans on time, eight quarters", share, spark, true},
};

bool fits(const Kind& kind, Flavour flavour) {
    using enum Flavour;
    const bool numbers = flavour == negative || flavour == huge || flavour == tiny;
    if (numbers)
        return kind.any_unit;
    const bool dates = kind.body == milestones;
    return !dates || (flavour != all_equal && flavour != all_missing && flavour != mixed);
}

}  // namespace

ChartCases chart_cases() {
    ChartCases all;
    for (const auto& kind : kinds)
        for (const auto& [flavour_name, flavour] : Names<Flavour>::all) {
            if (!fits(kind, flavour))
                continue;
            CaseMaker make{all.figures, flavour, kind.usual};
            ChartCase one{kind.name, flavour, {}};
            one.spec.body = kind.body(make);
            one.spec.id = std::string{kind.name} + "-" + std::string{flavour_name};
            one.spec.title = {Text{flavour == Flavour::long_names ? make.name(1) : kind.title, Emphasis::none}};
            one.spec.subtitle = {
                Text{"Gallery: " + std::string{kind.name} + ", " + std::string{flavour_name}, Emphasis::none}};
            one.spec.shape = make.shape();
            one.spec.source = "Made up to try the chart.";
            one.spec.illustrative = true;
            all.cases.push_back(std::move(one));
        }
    return all;
}

}  // namespace boardpack::gallery
