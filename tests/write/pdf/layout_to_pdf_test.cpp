#include <doctest/doctest.h>

#include "layout/layout.hpp"
#include "write/pdf/check.hpp"
#include "write/pdf/pdf.hpp"

using namespace boardpack;

namespace {

BlockPtr block(decltype(Block::content) content) {
    return std::make_shared<const Block>(Block{std::move(content), {}});
}
Inlines words(std::string text) { return {Text{std::move(text), Emphasis::none}}; }
BlockPtr heading(int level, const std::string& text, const std::string& anchor) {
    return block(Heading{level, words(text), anchor});
}
BlockPtr paragraph(Inlines text, ParagraphStyle style = ParagraphStyle::body) {
    return block(Paragraph{std::move(text), style});
}

ShownFigure shown(const std::string& id, Rational value) {
    ShownFigure figure;
    figure.id = id;
    figure.content = value;
    figure.shape = {Unit::number, 0, false};
    return figure;
}

SectionPtr section(const std::string& title, SectionRole role, Blocks blocks) {
    Section made;
    made.title = title;
    made.anchor = "section-" + title;
    made.role = role;
    made.blocks = std::move(blocks);
    return std::make_shared<const Section>(std::move(made));
}

Table table(int rows) {
    Table made;
    made.id = "numbers";
    made.caption = words("The numbers");
    made.columns = {
        {"Measure", Align::left, 2, true}, {"Value", Align::right, 1, false}, {"Status", Align::left, 1, false}};
    for (int i = 0; i < rows; ++i)
        made.rows.push_back({{{words("Measure " + std::to_string(i)), 1},
                              {Inlines{FigureSlot{FigureRef{static_cast<std::uint32_t>(i % 2)}}}, 1},
                              {StatusMark{i % 3 == 0 ? StatusCode::met : StatusCode::not_met, "", {}}, 1}},
                             false});
    made.rows.insert(made.rows.begin() + 2, Row{{{words("A group of rows"), 3}}, true});
    made.notes = "[p] provisional";
    return made;
}

/// One of each block, all links within it.
Document document() {
    Document made;
    made.meta.pack_id = "test";
    made.meta.title = "Test pack";
    made.meta.board = "Board";
    made.meta.period = "2025-26 Q4";

    auto spec = std::make_shared<ChartSpec>();
    spec->id = "chart-one";
    spec->title = words("It rose");
    spec->subtitle = words("Count, by quarter");
    spec->axis = "children";
    LineChart lines;
    ChartSeries series{"Liverpool", {}, false};
    for (int i = 0; i < 8; ++i)
        series.points.push_back({Period::quarter(2024 + i / 4, i % 4 + 1), FigureRef{static_cast<std::uint32_t>(i)}});
    lines.series.push_back(series);
    spec->body = lines;
    spec->source = "Source: case management";

    made.sections.push_back(
        section("Cover", SectionRole::cover, {heading(1, "Test pack", "top"), paragraph(words("What it is."))}));
    Callout callout{CalloutKind::alert, "Look here", {paragraph(words("In a box."))}};
    Facts facts;
    facts.items.push_back({"Target", words("100")});
    facts.items.push_back({"Status", StatusMark{StatusCode::met, "", {}}});
    facts.items.push_back({"Variation", IconMark{Icon::improvement_high, "Improvement: high values", {}}});
    List list{
        false,
        {{paragraph(words("First"))}, {paragraph(words("Second")), block(List{true, {{paragraph(words("Nested"))}}})}}};
    made.sections.push_back(section(
        "Numbers", SectionRole::indicator,
        {heading(1, "Numbers", "numbers-here"),
         paragraph(
             {Text{"Read ", Emphasis::none}, LinkTo{"the start", "#top"}, Text{" or ", Emphasis::strong},
              LinkTo{"the law, with a text that is long enough to be wrapped from the end of one line to the next",
                     "https://example.org/ukpga/2014/6"},
              Text{"; the value is ", Emphasis::none}, FigureSlot{FigureRef{0}}, Text{".", Emphasis::none}}),
         block(Chart{spec, 0}), heading(2, "Table", "table"), block(table(60)), block(callout), block(facts),
         block(list), paragraph(words("A note."), ParagraphStyle::note)}));
    return made;
}

}  // namespace

TEST_CASE("what the layout makes becomes a PDF without findings") {
    const auto typesetter = Typesetter::create("Inter");
    REQUIRE(typesetter.has_value());
    Disclosed disclosed;
    disclosed.documents = {document()};
    std::vector<ShownFigure> figures;
    for (int i = 0; i < 8; ++i) {
        std::string id = "one/quarter-";
        id += std::to_string(i);
        figures.push_back(shown(id + "/E08000012/value", Rational{40 + i}));
    }
    disclosed.figures = ShownFigures(std::move(figures));
    const auto packs = lay_out(disclosed, Theme{}, **typesetter);
    CHECK_FALSE(packs.diagnostics.has_errors());
    REQUIRE(packs.value.size() == 1);
    const auto drawn = draw_pages(packs.value, Theme{}, **typesetter);
    REQUIRE_MESSAGE(drawn.has_value(), (drawn ? "" : drawn.error().message));
    const auto pdf = assemble_pdf(**drawn, packs.value[0], 0, {}, {*Date::parse("2026-04-30"), "boardpack 0.0.0"});
    REQUIRE_MESSAGE(pdf.has_value(), (pdf ? "" : pdf.error().message));
    CHECK(describe(check_pdf(*pdf)) == "");
}
