#include "layout/blocks/blocks.hpp"

#include <algorithm>
#include <cmath>

#include <doctest/doctest.h>

#include "layout/icon_shape.hpp"
#include "layout/sparkline.hpp"
#include "layout/status_shape.hpp"
#include "small_documents.hpp"
#include "support/golden.hpp"

using namespace boardpack;
using namespace boardpack::small;

namespace {

/// One block laid out on its own, with the structure below it as text: "Table(TR(TH[Row] TD))".
struct Laid {
    std::shared_ptr<const LaidBlock> block;

    explicit Laid(const BlockPtr& content, std::vector<ShownFigure> figures = {}) {
        block = lay_section({content}, std::move(figures)).sections.front().blocks.front();
    }

    [[nodiscard]] std::string tree(int parent = -1) const {
        std::string out;
        for (std::size_t i = 0; i < block->nodes.size(); ++i) {
            const StructNode& node = block->nodes[i];
            if (node.parent != parent)
                continue;
            out += (out.empty() ? "" : " ") + node.type;
            if (!node.scope.empty())
                out += "[" + node.scope + "]";
            if (node.column_span > 1)
                out += "x" + std::to_string(node.column_span);
            if (!node.id.empty())
                out += "#" + node.id;
            if (const std::string inside = tree(static_cast<int>(i)); !inside.empty())
                out += "(" + inside + ")";
        }
        return out;
    }
};

Inlines slot(std::uint32_t figure, Show show = Show::value) { return {FigureSlot{FigureRef{figure}, show}}; }

std::string all_text(const LaidBlock& block) {
    std::string out;
    for (const Piece& piece : block.pieces)
        for (const DrawItem& item : piece.items)
            if (const auto* text = std::get_if<TextItem>(&item))
                out += (out.empty() ? "" : "|") + text_of(*text);
    return out;
}

}  // namespace

TEST_CASE("figures in a sentence are spans with their ids, a cell that is one figure has the id itself") {
    const std::vector<ShownFigure> figures = {
        figure("iha/2025-26-Q4/E1/value", Rational::ratio(6, 7) * 100, Unit::percent, 1)};
    const Laid text(block(Paragraph{{Text{"It is "}, FigureSlot{FigureRef{0}}, Text{" now."}}}), figures);
    CHECK(text.tree() == "P(Span#iha/2025-26-Q4/E1/value)");
    CHECK(all_text(*text.block) == "It is 85.7% now.");

    Table one;
    one.columns = {{"A", Align::left, 1, true}, {"B", Align::right, 1, false}};
    one.rows = {{{cell("x"), {slot(0), 1}}, false}};
    CHECK(Laid(block(one), figures).tree() ==
          "Table(THead(TR(TH[Column] TH[Column])) TBody(TR(TH[Row] TD#iha/2025-26-Q4/E1/value)))");
}

TEST_CASE("a magnitude has no sign, a mark stays with its number") {
    ShownFigure change = figure("a/2025-26-Q4/E1/change", Rational(-3), Unit::percent, 1);
    change.shape.difference = true;
    change.provisional = true;
    const Laid down(block(Paragraph{{Text{"down "}, FigureSlot{FigureRef{0}, Show::magnitude}}}), {change});
    CHECK(all_text(*down.block) == "down 3.0\u00a0percentage points");
    const Laid marked(block(Paragraph{slot(0, Show::with_marks)}), {change});
    CHECK(all_text(*marked.block).ends_with("\u00a0[p]"));
}

TEST_CASE("a slot without a figure leaves no node and no text") {
    const Laid text(block(Paragraph{{Text{"Nothing."}, FigureSlot{}}}));
    CHECK(text.tree() == "P");
    CHECK(all_text(*text.block) == "Nothing.");
}

TEST_CASE("links are Link nodes with their target") {
    const Laid text(block(Paragraph{{Text{"See "}, LinkTo{"the scorecard", "#scorecard"}, Text{"."}}}));
    CHECK(text.tree() == "P(Link)");
    CHECK(text.block->nodes[1].link == "#scorecard");
    CHECK(text.block->nodes[1].link_text == "the scorecard");
}

TEST_CASE("lists have labels and bodies, the label stands on the line of its text") {
    List list;
    list.ordered = true;
    list.items = {{paragraph("first")}, {paragraph("second"), paragraph("and more")}};
    const Laid laid(block(list));
    CHECK(laid.tree() == "L(LI(Lbl LBody(P)) LI(Lbl LBody(P P)))");
    CHECK(laid.block->nodes.front().list_numbering == "Decimal");
    CHECK(all_text(*laid.block) == "1.|first|2.|second|and more");
    for (const Piece& piece : laid.block->pieces)
        if (piece.items.size() == 2)
            CHECK(std::get<TextItem>(piece.items[0]).baseline == std::get<TextItem>(piece.items[1]).baseline);
}

TEST_CASE("a table has a caption, headers with scope, and as many cells in every row") {
    Table made = table(1);
    made.caption = words("What it holds");
    made.columns.push_back({"Status", Align::left, 1, false});
    made.rows.insert(made.rows.begin(), Row{{cell("Priority 1")}, true});
    const Laid laid(block(made));
    CHECK(laid.tree() ==
          "Table(Caption THead(TR(TH[Column] TH[Column] TH[Column])) TBody(TR(TH[Row]x3) TR(TH[Row] TD TD)))");
    CHECK(laid.block->header_begin == 1);
    CHECK(laid.block->header_pieces == 1);
    // caption, header and the row that names a group stay with what they stand above
    for (int i = 0; i < 3; ++i) CHECK(laid.block->pieces[i].keep_with_next);
    CHECK_FALSE(laid.block->pieces.back().keep_with_next);
}

TEST_CASE("a table for the workbook only is not on the pages") {
    Table made = table(3);
    made.editions = Editions::workbook;
    const PagedPack pack = lay_section({lines(1), block(made)});
    CHECK(pack.sections.front().blocks.size() == 1);
    made.editions = Editions::pages;
    CHECK(lay_section({lines(1), block(made)}).sections.front().blocks.size() == 2);
}

TEST_CASE("a long word wraps inside its column") {
    Table made = table(1);
    made.rows[0].cells[0] = cell(std::string(200, 'm') + " end");
    const PagedPack pack = lay_section({block(made)});  // checks that no texts overlap and none leaves the page
    CHECK(texts(pack, 0).size() > 5);
}

TEST_CASE("a right-aligned number ends at the edge of its column") {
    const PagedPack pack = lay_section({block(table(3))});
    double right = 0;
    for (const PageText& text : texts_of(*pack.pages[0].body))
        if (text.words == "100" || text.words == "300") {
            if (right > 0)
                CHECK(text.right == doctest::Approx(right));
            right = text.right;
        }
    CHECK(right == doctest::Approx(595.276 - 54 - 4));
}

TEST_CASE("status marks: words carry the meaning, shapes differ without colour") {
    Table made = table(1);
    made.rows[0].cells[1].content = StatusMark{StatusCode::late, "Late, expected 1 May 2026", {}};
    const Laid laid(block(made));
    CHECK(all_text(*laid.block).ends_with("Late, expected 1 May 2026"));
    CHECK(status_text({StatusCode::not_met, "", {}}) == "Not met");
    const Theme theme;
    std::vector<std::string> seen;
    for (const StatusCode status :
         {StatusCode::met, StatusCode::close, StatusCode::not_met, StatusCode::complete, StatusCode::awaiting}) {
        std::string form;  // shape without colour
        for (const ScenePath& path : status_shape(status, theme, 0, 0, 10)) {
            form += path.filled ? "F" : "S";
            for (const PathStep& step : path.steps) form += std::to_string(static_cast<int>(step.kind));
        }
        CHECK(std::ranges::find(seen, form) == seen.end());
        seen.push_back(form);
    }
    // every reason for no judgement looks the same: the words say which
    CHECK(status_shape(StatusCode::retired, theme, 0, 0, 10).size() ==
          status_shape(StatusCode::suppressed, theme, 0, 0, 10).size());
}

TEST_CASE("icons: every one is of its own form without colour, and only the words are text") {
    const Theme theme;
    std::vector<std::string> seen;
    for (const Icon icon :
         {Icon::common_cause, Icon::improvement_high, Icon::improvement_low, Icon::concern_high, Icon::concern_low,
          Icon::neutral_high, Icon::neutral_low, Icon::pass, Icon::fail, Icon::hit_or_miss}) {
        std::string form;
        for (const ScenePath& path : icon_shape(icon, theme, 0, 0, 10)) {
            form += path.filled ? "F" : "S";
            for (const PathStep& step : path.steps) {
                form += std::to_string(std::lround(step.x)) + "," + std::to_string(std::lround(step.y)) + " ";
                CHECK(step.x >= 0);
                CHECK(step.x <= 10 * icon_aspect);
                CHECK(step.y >= 0);
                CHECK(step.y <= 10);
            }
        }
        CHECK(std::ranges::find(seen, form) == seen.end());
        seen.push_back(form);
    }
    CHECK(icon_shape(Icon::none, theme, 0, 0, 10).empty());

    Table made = table(1);
    made.rows[0].cells[1].content = IconMark{Icon::concern_low, "Concern: low", {}};
    const Laid laid(block(made));
    CHECK(all_text(*laid.block).ends_with("Concern: low"));
    for (const Piece& piece : laid.block->pieces)
        for (const DrawItem& item : piece.items)
            if (const auto* path = std::get_if<PathItem>(&item))
                CHECK(path->node == artifact);
    Facts facts;
    facts.items = {{"Target", IconMark{Icon::pass, "Will be met", {}}}};
    const Laid panel(block(facts));
    CHECK(panel.tree() == "L(LI(Lbl LBody))");
    CHECK(all_text(*panel.block).ends_with("Will be met"));
}

TEST_CASE("facts are a list of labels and values, two short ones share a row, a long one does not") {
    Facts facts;
    facts.items = {
        {"Provider", words("Social care")},
        {"Frequency", words("Monthly")},
        {"Counted as", words(std::string(40, 'a') + " " + std::string(40, 'b') + " " + std::string(60, 'c'))},
        {"Status", StatusMark{StatusCode::met, "", {}}}};
    const Laid laid(block(facts));
    CHECK(laid.tree() == "L(LI(Lbl LBody) LI(Lbl LBody) LI(Lbl LBody) LI(Lbl LBody))");
    CHECK(laid.block->pieces.size() == 3);
}

TEST_CASE("a short callout is one piece, a long one breaks and keeps its ground") {
    Callout callout{CalloutKind::alert, "Alert", {paragraph("Something is late.")}};
    const Laid one(block(callout));
    CHECK(one.tree() == "Div(P P)");
    CHECK(one.block->pieces.size() == 1);
    callout.body = {lines(40)};
    const Laid many(block(callout));
    CHECK(many.block->pieces.size() > 10);
    for (const Piece& piece : many.block->pieces) CHECK(std::get<PathItem>(piece.items[0]).path.filled);
}

TEST_CASE("a chart is a Figure with alternative text, held together with its title and source") {
    auto spec = std::make_shared<ChartSpec>();
    spec->id = "chart-a";
    spec->title = words("It went up");
    spec->subtitle = words("Liverpool");
    spec->source = "Source: returns";
    BarChart bars;
    bars.bars = {{"One", FigureRef{0}, false}, {"Two", FigureRef{1}, false}};
    spec->body = bars;
    const std::vector<ShownFigure> figures = {figure("a/2025-26-Q4/E1/value", Rational(3)),
                                              figure("b/2025-26-Q4/E1/value", Rational(5))};
    const Laid laid(block(Chart{spec, 120}), figures);
    CHECK(laid.tree() == "P P Figure P");
    CHECK_FALSE(laid.block->nodes[2].alt.empty());
    CHECK(laid.block->nodes[2].bbox);
    REQUIRE(laid.block->pieces.size() == 1);
    CHECK(laid.block->pieces[0].anchors == std::vector<std::string>{"chart-a"});
}

TEST_CASE("in a passage a small chart has its facts beside it, a large one has them below") {
    auto spec = std::make_shared<ChartSpec>();
    BarChart bars;
    bars.bars = {{"One", FigureRef{0}, false}};
    spec->body = bars;
    Facts facts;
    facts.items = {{"Latest", words("3")}, {"Status", StatusMark{StatusCode::met, "", {}}}};
    const auto blocks_for = [&](double height) {
        const BlockPtr group = block(Group{{heading(2, "A"), block(Chart{spec, height}), block(facts)}, "a", "A"});
        return lay_section({group}, {figure("a", Rational(3))}).sections.front().blocks;
    };
    const auto beside = blocks_for(130);
    REQUIRE(beside.size() == 2);
    CHECK(beside[1]->pieces.size() == 1);
    CHECK(beside[1]->nodes.front().type == "Figure");
    CHECK(std::ranges::count(beside[1]->nodes, "LBody", &StructNode::type) == 2);
    CHECK(blocks_for(131).size() == 3);
    // two small charts share a row as well
    const BlockPtr one = block(Chart{spec, 84}), two = block(Chart{std::make_shared<ChartSpec>(*spec), 84});
    const PagedPack pair = lay_section({one, two}, {figure("a", Rational(3))});
    CHECK(pair.sections.front().blocks.size() == 1);
    CHECK(std::ranges::count(pair.sections.front().blocks.front()->nodes, "Figure", &StructNode::type) == 2);
    CHECK(blocks_for(0).size() == 3);
}

TEST_CASE("a word-sized line says its first, last, lowest and highest value") {
    const std::vector<ShownFigure> made = {figure("a", Rational(4)), figure("b", Rational(9)), figure("c", Rational(2)),
                                           figure("d", Rational(5)), ShownFigure{}};
    const ShownFigures figures(made);
    Sparkline line;
    for (std::uint32_t i = 0; i < 4; ++i)
        line.points.push_back({Period::quarter(2025, static_cast<int>(i) + 1), FigureRef{i}});
    CHECK(describe_sparkline(line, figures) ==
          "From 4 in 2025-26 Q1 to 5 in 2025-26 Q4; lowest 2 in 2025-26 Q3, highest 9 in 2025-26 Q2.");
    line.points.push_back({Period::quarter(2026, 1), FigureRef{4}});
    CHECK(describe_sparkline(line, figures).ends_with(" 1 of 5 values not shown."));
    line.points = {line.points.back()};
    CHECK(describe_sparkline(line, figures) == "No values to show.");
}

TEST_CASE("the layout of a small document") {
    Table made = table(36);
    made.caption = words("Rows");
    made.notes = "Rows are made up.";
    const PagedPack pack = lay_section({heading(1, "Progress"), paragraph("A passage before the table."), block(made),
                                        heading(2, "What it means"),
                                        block(Callout{CalloutKind::assure, "Assure", {paragraph("All is well.")}})});
    check_golden("layout/expected/small_document.txt", dump(pack));
}
