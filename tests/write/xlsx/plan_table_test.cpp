#include "write/xlsx/plan_table.hpp"

#include <doctest/doctest.h>

#include "write/xlsx/sample_document.hpp"

using namespace boardpack;

namespace {

SheetTable planned(const Table& table, SampleFigures& figures) {
    UniqueNames names;
    FigureLog log;
    SheetTable made = plan_table(table, figures.shown(), names, log);
    finish_table(made, 80);
    return made;
}

std::vector<std::string> headers(const SheetTable& table) {
    std::vector<std::string> out;
    for (const SheetColumn& column : table.columns) out.push_back(column.header);
    return out;
}

std::vector<std::string> row(const SheetTable& table, std::size_t r) {
    std::vector<std::string> out;
    for (const SheetCell& cell : table.rows.at(r)) out.push_back(cell.text);
    return out;
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("a figure cell holds the number in full precision, shown rounded") {
    SampleFigures figures;
    const FigureRef share = figures.add("a", Rational::ratio(600, 7));
    const FigureRef change = figures.add("b", Rational::ratio(-16, 5), {Unit::percent, 1, true});
    const FigureRef hidden = figures.add("c", StatusCode::suppressed);
    FigureLog log;
    const SheetCell cell = figure_cell(share, figures.shown(), log);
    CHECK(cell.kind == SheetCell::Kind::number);
    CHECK(cell.number == doctest::Approx(6.0 / 7).epsilon(1e-15));
    CHECK(cell.text == "85.7%");
    CHECK(cell.format == "0.0%");
    CHECK(cell.right);
    CHECK(figure_cell(change, figures.shown(), log).number == doctest::Approx(-3.2));
    const SheetCell secret = figure_cell(hidden, figures.shown(), log);
    CHECK(secret.kind == SheetCell::Kind::text);
    CHECK(secret.text == "[c]");
    CHECK(secret.number == 0);
    CHECK(secret.right);
    CHECK(log.order() == std::vector{share, change, hidden});
}

TEST_CASE("marks of figures get a column, named by figure when several have one") {
    SampleFigures figures;
    const FigureRef a = figures.add("a", Rational{50}), b = figures.add("b", Rational{60});
    figures[a].provisional = true;
    Table table = table_of({{"Period"}, {"Value", Align::right}, {"Other", Align::right}});
    table.rows = {{{cell("Q1"), figure(a, Show::with_marks), figure(b, Show::with_marks)}, false}};
    CHECK(headers(planned(table, figures)) == Texts{"Period", "Value", "Other", "Marks"});
    CHECK(row(planned(table, figures), 0) == Texts{"Q1", "50.0%", "60.0%", "[p]"});
    figures[b].revised = true;
    CHECK(row(planned(table, figures), 0) == Texts{"Q1", "50.0%", "60.0%", "Value [p]; Other [r]"});
    figures[a].provisional = figures[b].revised = false;
    CHECK(headers(planned(table, figures)) == Texts{"Period", "Value", "Other"});
}

TEST_CASE("words in brackets after a figure get a column, so that the figure is a number") {
    SampleFigures figures;
    const FigureRef a = figures.add("a", Rational{50});
    Table table = table_of({{"Measure"}, {"Latest"}});
    table.rows = {
        {{cell("One"), cell(Inlines{FigureSlot{a}, Text{" (2025-26 Q4"}, Text{"; next due 2026-27 Q1)"}})}, false},
        {{cell("Two"), cell("Not due")}, false}};
    const SheetTable made = planned(table, figures);
    CHECK(headers(made) == Texts{"Measure", "Latest", "Latest, as at"});
    CHECK(row(made, 0) == Texts{"One", "50.0%", "2025-26 Q4; next due 2026-27 Q1"});
    CHECK(made.rows[0][1].kind == SheetCell::Kind::number);
    CHECK(row(made, 1) == Texts{"Two", "Not due", ""});
    // Words after the figure that are not in brackets stay with it.
    table.rows = {{{cell("One"), cell(Inlines{FigureSlot{a}, Text{" of all"}})}, false}};
    CHECK(headers(planned(table, figures)) == Texts{"Measure", "Latest"});
    CHECK(row(planned(table, figures), 0) == Texts{"One", "50.0% of all"});
}

TEST_CASE("rows that head a group become a column, sparklines go") {
    SampleFigures figures;
    Table table = table_of({{"Measure", Align::left, 1, true}, {"Trend"}, {"Status"}});
    table.rows = {subheading(words("Priority 1: Needs"), 3),
                  {{cell("One"), Cell{Sparkline{}, 1}, cell("Met")}, false},
                  subheading(words("Priority 2: Early help"), 3),
                  {{cell("Two"), cell(""), cell("Close")}, false}};
    const SheetTable made = planned(table, figures);
    CHECK(headers(made) == Texts{"Priority", "Measure", "Status"});
    CHECK(row(made, 0) == Texts{"Priority 1: Needs", "One", "Met"});
    CHECK(row(made, 1) == Texts{"Priority 2: Early help", "Two", "Close"});
    CHECK(made.category_column == 1);
    table.rows[0] = subheading(words("Services"), 3);
    CHECK(headers(planned(table, figures)) == Texts{"Group", "Measure", "Status"});
}

TEST_CASE("headers are complete and unique, and a table without rows says so") {
    SampleFigures figures;
    Table table = table_of({{""}, {"Value"}, {"VALUE"}, {""}, {"two\nlines"}});
    CHECK(headers(planned(table, figures)) == Texts{"Item"});
    CHECK(row(planned(table, figures), 0) == Texts{"None"});
    table.rows = {{{cell("a"), cell("b"), cell("c"), cell("d"), cell("e")}, false}};
    const SheetTable made = planned(table, figures);
    CHECK(headers(made) == Texts{"Item", "Value", "VALUE (2)", "Note", "two lines"});
}

TEST_CASE("shorthand that stands as text is aligned like the number it stands for") {
    SampleFigures figures;
    Table table = table_of({{"Period"}, {"Value", Align::right}});
    table.rows = {{{cell("Q1"), cell("[x]")}, false}, {{cell("Q2"), cell("Late")}, false}};
    const SheetTable made = planned(table, figures);
    CHECK(made.rows[0][1].right);
    CHECK_FALSE(made.rows[1][1].right);
}

TEST_CASE("what stands above a table explains its shorthand and its blanks, once") {
    SheetTable table;
    table.columns = {{"Period"}, {"Value", 10, true}, {"Marks"}, {"Value, as charted", 10, true}};
    table.rows = {{text_cell("Q1"), text_cell("[c]"), text_cell("[p]"), text_cell("x")}};
    CHECK(explanations(table, "") == Texts{"Shorthand: [c] hidden to protect individuals; [p] provisional."});
    CHECK(explanations(table, "[c] means hidden") == Texts{"Shorthand: [p] provisional."});
    table.rows[0] = {text_cell("Q1"), text_cell("1"), SheetCell{}, text_cell("x")};
    CHECK(explanations(table, "") ==
          Texts{"Blank cells in the column \"Marks\" mean a final figure that has not been revised."});
    table.rows[0] = {text_cell("Q1"), SheetCell{}, text_cell("-"), SheetCell{}};
    CHECK(explanations(table, "") ==
          Texts{"Blank cells in a column \"as charted\" mean that there is no figure to draw: the chart "
                "has a gap there; blank cells elsewhere mean that there is nothing to report."});
    table.rows[0] = {text_cell("Q1"), text_cell("1"), text_cell("2"), text_cell("3")};
    CHECK(explanations(table, "").empty());
}
