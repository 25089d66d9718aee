#pragma once

#include <memory>
#include <string>
#include <vector>

#include "pack/build.hpp"
#include "write/xlsx/xlsx.hpp"

namespace boardpack {

/// Figures of a test, each with its handle.
class SampleFigures {
public:
    FigureRef add(std::string id, std::variant<Rational, StatusCode> content, Shape shape = {Unit::percent, 1, false}) {
        ShownFigure figure;
        figure.id = std::move(id);
        figure.content = content;
        figure.shape = shape;
        figures_.push_back(std::move(figure));
        return FigureRef{static_cast<std::uint32_t>(figures_.size() - 1)};
    }
    ShownFigure& operator[](FigureRef ref) { return figures_[static_cast<std::size_t>(ref)]; }
    [[nodiscard]] ShownFigures shown() const { return ShownFigures{figures_}; }

private:
    std::vector<ShownFigure> figures_;
};

inline Cell figure(FigureRef ref, Show show = Show::value) { return cell(Inlines{FigureSlot{ref, show}}); }
inline Table table_of(std::vector<Column> columns, std::vector<Row> rows = {}) {
    Table table;
    table.id = "t";
    table.columns = std::move(columns);
    table.rows = std::move(rows);
    return table;
}
inline ChartSpec chart_of(decltype(ChartSpec::body) body, Shape shape = {Unit::percent, 1, false}) {
    ChartSpec spec;
    spec.id = "chart";
    spec.title = words("Title");
    spec.axis = "unit";
    spec.shape = shape;
    spec.body = std::move(body);
    return spec;
}
inline Period quarter(int number) { return Period::quarter(2025, number); }

/// One indicator over four quarters, the third hidden and the last provisional, with a level to reach.
struct SampleIndicator {
    std::vector<FigureRef> values;
    FigureRef target = no_figure;
    Table table;
    Chart chart;
    BlockPtr group;
};

inline SampleIndicator sample_indicator(SampleFigures& figures, const std::string& id = "iha",
                                        bool with_hidden = true) {
    SampleIndicator made;
    const auto value = [&](int q) { return Rational::ratio(100 * (60 + 5 * q), 7 * q + 70); };
    for (int q = 1; q <= 4; ++q)
        made.values.push_back(figures.add(id + "/2025-26-Q" + std::to_string(q) + "/E08000012/value", value(q)));
    if (with_hidden)
        figures[made.values[2]].content = StatusCode::suppressed;
    figures[made.values[3]].provisional = true;
    made.target = figures.add(id + "/2025-26-Q4/E08000012/target", Rational{100});

    LineChart lines;
    lines.series = {{"Liverpool", {}, false}};
    made.table.id = "data-" + id;
    made.table.caption = words("Assessments within 20 days");
    made.table.columns = {{"Period", Align::left, 1, true}, {"Value", Align::right, 1, false}};
    made.table.editions = Editions::workbook;
    made.table.data_of_chart = true;
    for (int q = 1; q <= 4; ++q) {
        lines.series[0].points.push_back({quarter(q), made.values[q - 1], q == 4, false});
        made.table.rows.push_back({{cell(quarter(q).display()), figure(made.values[q - 1], Show::with_marks)}, false});
    }
    lines.target = TargetLine{made.target, {}, false, no_figure, "Target, Strategy 2023-2026"};
    auto spec = std::make_shared<ChartSpec>();
    spec->id = "chart-" + id;
    spec->title = words("Assessments within 20 days");
    spec->axis = "per cent";
    spec->shape = {Unit::percent, 1, false};
    spec->body = std::move(lines);
    made.chart.spec = spec;

    Group group;
    group.indicator = id;
    group.title = "Assessments within 20 days";
    Table pages = made.table;
    pages.id = "recent-" + id;
    pages.editions = Editions::pages;
    Facts facts;
    facts.items = {{"Latest", Inlines{FigureSlot{made.values[3]}, Text{" in 2025-26 Q4"}}},
                   {"Status", StatusMark{StatusCode::not_met, "Not met", {}}},
                   {"Variation", IconMark{Icon::concern_low, "Concern: low values", {}}}};
    group.body = {heading(2, words("Assessments: below the aim"), id),
                  block(made.chart),
                  block(std::move(facts)),
                  paragraph("Six children waited longer."),
                  block(std::move(pages)),
                  paragraph("Source: case management report.", ParagraphStyle::source),
                  block(made.table)};
    made.group = block(std::move(group));
    return made;
}

inline SectionPtr section(std::string title, SectionRole role, Blocks blocks) {
    Section made;
    made.anchor = "section-" + title;
    made.title = std::move(title);
    made.role = role;
    made.blocks = std::move(blocks);
    return std::make_shared<const Section>(std::move(made));
}

/// A small pack: what to know, a scorecard, one indicator, context with bars, words.
inline Document sample_document(SampleFigures& figures) {
    const SampleIndicator indicator = sample_indicator(figures);
    Document document;
    DocumentMeta& meta = document.meta;
    meta.pack_id = "sendpb";
    meta.board = "SEND Strategic Partnership Board";
    meta.board_short = "SENDPB";
    meta.title = "SENDPB performance pack, 2025-26 Q4";
    meta.subject = "SEND Strategy 2023-2026";
    meta.author = "Liverpool SEND Partnership";
    meta.period = "2025-26 Q4";
    meta.period_dates = "January to March 2026";
    meta.cut_off = Date::parse("2026-04-30");
    meta.illustrative = true;
    meta.keywords = {"SEND", "2025-26 Q4"};

    Callout alert{CalloutKind::alert,
                  "Alert",
                  {bullets({{paragraph(Inlines{Text{"Assessments at "}, FigureSlot{indicator.values[3]}, Text{". "},
                                               LinkTo{"See the details", "#iha"}, Text{"."}})}})}};
    document.sections.push_back(section("What you need to know", SectionRole::summary, {block(std::move(alert))}));

    Table card;
    card.id = "scorecard";
    card.caption = words("Success measures, one line each");
    card.columns = {{"Measure", Align::left, 2, true},
                    {"Latest", Align::left, 1, false},
                    {"Trend", Align::centre, 1, false},
                    {"Status", Align::left, 1, false}};
    card.rows.push_back(subheading(words("Priority 1: Meeting needs"), 4));
    card.rows.push_back({{cell(Inlines{LinkTo{"Assessments", "#iha"}}),
                          cell(Inlines{FigureSlot{indicator.values[3]}, Text{" (2025-26 Q4)"}}), Cell{Sparkline{}, 1},
                          cell(StatusMark{StatusCode::not_met, "Not met", {}})},
                         false});
    card.rows.push_back(
        {{cell("Waits"), cell("Late, expected 1 May 2026"), cell(""), cell(StatusMark{StatusCode::late, "", {}})},
         false});
    document.sections.push_back(section("Scorecard", SectionRole::scorecard, {block(std::move(card))}));

    document.sections.push_back(
        section("Indicators", SectionRole::indicator, {paragraph("Figures by priority."), indicator.group}));

    BarChart bars;
    Table ages;
    ages.id = "parts-data-age";
    ages.caption = words("Plans by age");
    ages.columns = {{"Age", Align::left, 1, true}, {"Number", Align::right, 1, false}};
    ages.data_of_chart = true;
    const Shape count{Unit::number, 0, false};
    const std::pair<const char*, int> parts[] = {{"Under 5", 374}, {"5 to 10", 2307}, {"11 to 15", 2551}};
    for (const auto& [name, n] : parts) {
        const FigureRef ref = figures.add(std::string{"plans/2025-01-16/E08000012/"} + name, Rational{n}, count);
        bars.bars.push_back({name, ref, false});
        ages.rows.push_back({{cell(name), figure(ref)}, false});
    }
    auto spec = std::make_shared<ChartSpec>();
    spec->id = "parts-age";
    spec->title = words("Most plans are for those aged 11 to 15");
    spec->axis = "number";
    spec->shape = count;
    spec->body = std::move(bars);
    document.sections.push_back(
        section("Local context", SectionRole::context, {block(Chart{spec, 0}), block(std::move(ages))}));
    return document;
}

inline const Date sample_date = *Date::parse("2026-04-30");

}  // namespace boardpack
