#include "write/xlsx/plan_workbook.hpp"

#include <doctest/doctest.h>

#include "support/golden.hpp"
#include "support/sheet_rules.hpp"
#include "write/xlsx/sample_document.hpp"

using namespace boardpack;

namespace {

WorkbookPlan sample_plan() {
    SampleFigures figures;
    const Document document = sample_document(figures);
    return plan_workbook(document, figures.shown(), sample_date);
}

SheetPlan& sheet(WorkbookPlan& plan, std::string_view name) {
    const auto found = std::ranges::find(plan.sheets, name, &SheetPlan::name);
    REQUIRE_MESSAGE(found != plan.sheets.end(), name);
    return *found;
}

std::vector<std::string> names(const WorkbookPlan& plan) {
    std::vector<std::string> out;
    for (const SheetPlan& s : plan.sheets) out.push_back(s.name);
    return out;
}

}  // namespace

TEST_CASE("the workbook of a small pack, as a whole") {
    check_golden("write/xlsx/golden/small-pack.txt", dump(sample_plan()));
}

TEST_CASE("the workbook keeps the rules of accessible spreadsheets") {
    CHECK(SheetRules::broken(sample_plan()) == std::vector<std::string>{});
}

TEST_CASE("each rule finds the workbook that breaks it") {
    const auto breaks = [](const char* id, const std::function<void(WorkbookPlan&)>& mutate) {
        WorkbookPlan plan = sample_plan();
        mutate(plan);
        const auto broken = SheetRules::broken(plan);
        CHECK_MESSAGE(std::ranges::any_of(broken, [&](const std::string& b) { return b.starts_with(id); }), id);
    };
    const auto on = [](std::string_view name, const std::function<void(SheetPlan&)>& mutate) {
        return [name, mutate](WorkbookPlan& plan) { mutate(sheet(plan, name)); };
    };
    constexpr const char* indicator = "Assessments within 20 days";
    breaks("D01", [](WorkbookPlan& p) { p.title.clear(); });
    breaks("D02", [](WorkbookPlan& p) { p.author.clear(); });
    breaks("D03", [](WorkbookPlan& p) { p.language.clear(); });
    breaks("D04", [](WorkbookPlan& p) { p.created = Date{}; });
    breaks("W01", [](WorkbookPlan& p) { std::swap(p.sheets[0], p.sheets[1]); });
    breaks("W02", on("Contents", [](SheetPlan& s) { s.table->rows.pop_back(); }));
    breaks("W05", on("Data", [](SheetPlan& s) { s.name = "NOTES"; }));
    breaks("W05", on("Data", [](SheetPlan& s) { s.name = "a/b"; }));
    breaks("S01", on("Data", [](SheetPlan& s) { s.lines[0].style = LineStyle::body; }));
    breaks("S02", on("Data", [](SheetPlan& s) { s.lines[0].cell.text = "Notes"; }));
    breaks("S03", on(indicator, [](SheetPlan& s) { s.lines[1].cell.text = "This worksheet contains one table."; }));
    breaks("S10", on("Data", [](SheetPlan& s) { s.lines.push_back({SheetCell{}, LineStyle::body}); }));
    breaks("S12", on(indicator, [](SheetPlan& s) { s.charts[0].description = s.charts[0].title; }));
    breaks("S13", on("Cover", [](SheetPlan& s) { s.lines.back().cell.text = "https://www.gov.uk"; }));
    breaks("S14", on("Cover", [](SheetPlan& s) { s.lines.back().cell.target = "#Nowhere"; }));
    breaks("T01", on("Notes", [](SheetPlan& s) { s.table.reset(); }));
    breaks("T04", on("Notes", [](SheetPlan& s) { s.table->columns[1].header = "ABOUT"; }));
    breaks("T04", on("Notes", [](SheetPlan& s) { s.table->columns[1].header.clear(); }));
    breaks("T05", on("Notes", [](SheetPlan& s) { s.table->name = "ALL_FIGURES"; }));
    breaks("T05", on("Notes", [](SheetPlan& s) { s.table->name = "Table1"; }));
    breaks("T06", on("Notes", [](SheetPlan& s) { s.table->rows.push_back(std::vector<SheetCell>(2)); }));
    breaks("T06", on("Notes", [](SheetPlan& s) {
               s.table->columns.push_back({"Empty"});
               for (auto& r : s.table->rows) r.emplace_back();
           }));
    breaks("T07", on("Notes", [](SheetPlan& s) { s.table->rows[0][1] = SheetCell{}; }));
    breaks("T08", on(indicator, [](SheetPlan& s) {
               std::erase_if(s.lines, [](const SheetLine& l) { return l.cell.text.starts_with("Shorthand"); });
           }));
    breaks("T11", on("Data", [](SheetPlan& s) { s.table->rows[0][1].right = false; }));
    breaks("T12", on("Data", [](SheetPlan& s) { s.table->columns[0].width = 5; }));
    breaks("C02", on(indicator, [](SheetPlan& s) { s.charts[0].series[0].last_row = 99; }));
    breaks("C05", on(indicator, [](SheetPlan& s) { s.charts[0].series[0].column = 1; }));
}

TEST_CASE("one sheet an indicator, however often the document shows it") {
    SampleFigures figures;
    Document document = sample_document(figures);
    document.sections.push_back(document.sections[2]);
    WorkbookPlan plan = plan_workbook(document, figures.shown(), sample_date);
    CHECK(std::ranges::count_if(names(plan), [](const auto& n) { return n.starts_with("Assessments within"); }) == 1);
    CHECK(SheetRules::broken(plan) == std::vector<std::string>{});
}

TEST_CASE("quarters and months of an indicator stand in one table, and the chart draws its own stretch") {
    SampleFigures figures;
    const SampleIndicator quarters = sample_indicator(figures, "iha", false);
    SampleIndicator months = sample_indicator(figures, "monthly", false);
    months.table.id = "months-iha";
    months.table.caption = words("Assessments within 20 days, by month");
    Group group = std::get<Group>(quarters.group->content);
    std::erase_if(group.body, [](const BlockPtr& b) { return std::holds_alternative<Chart>(b->content); });
    group.body.push_back(block(months.chart));
    group.body.push_back(block(months.table));
    Document document;
    document.meta.title = "Pack";
    document.sections = {section("Indicators", SectionRole::indicator, {block(std::move(group))})};
    WorkbookPlan plan = plan_workbook(document, figures.shown(), sample_date);
    const SheetPlan& made = sheet(plan, "Assessments within 20 days");
    CHECK(made.table->columns[0].header == "Series");
    CHECK(made.table->rows.size() == 8);
    CHECK(made.table->rows[0][0].text == "Each reporting period");
    CHECK(made.table->rows[4][0].text == "By month");
    REQUIRE(made.charts.size() == 1);
    CHECK(made.charts[0].series[0].first_row == 4);
    CHECK(made.charts[0].series[0].last_row == 7);
}

TEST_CASE("a chart without a table stands beside that of its indicator, or on a sheet of its own") {
    SampleFigures figures;
    const SampleIndicator indicator = sample_indicator(figures, "iha", false);
    Group group = std::get<Group>(indicator.group->content);
    std::erase_if(group.body, [](const BlockPtr& b) { return std::holds_alternative<Chart>(b->content); });
    Document document;
    document.sections = {section("Priority", SectionRole::priority, {block(indicator.chart)}),
                         section("Indicators", SectionRole::indicator, {block(std::move(group))})};
    WorkbookPlan plan = plan_workbook(document, figures.shown(), sample_date);
    CHECK(sheet(plan, "Assessments within 20 days").charts.size() == 1);
    document.sections.pop_back();
    plan = plan_workbook(document, figures.shown(), sample_date);
    const SheetPlan& own = sheet(plan, "Assessments within 20 days");
    CHECK(own.charts.size() == 1);
    CHECK(own.table->columns[0].header == "Period");
}

TEST_CASE("a link leads to the sheet that stands for the place, else it is text") {
    SampleFigures figures;
    Document document = sample_document(figures);
    WorkbookPlan plan = plan_workbook(document, figures.shown(), sample_date);
    CHECK(sheet(plan, "Scorecard").table->rows[0][1].target == "#Assessments within 20 days");
    document.sections.erase(document.sections.begin() + 2);  // the indicators
    plan = plan_workbook(document, figures.shown(), sample_date);
    CHECK(sheet(plan, "Scorecard").table->rows[0][1].kind == SheetCell::Kind::text);
    CHECK(SheetRules::broken(plan) == std::vector<std::string>{});
}

TEST_CASE("the data sheet has every figure once, hidden ones without a number") {
    WorkbookPlan plan = sample_plan();
    const SheetTable& table = *sheet(plan, "Data").table;
    CHECK(table.rows.size() == 8);  // four quarters, the level, three ages
    std::set<std::string> ids;
    for (const auto& row : table.rows) CHECK(ids.insert(row[0].text).second);
    const auto hidden = std::ranges::find_if(
        table.rows, [](const auto& row) { return row[0].text == "iha/2025-26-Q3/E08000012/value"; });
    REQUIRE(hidden != table.rows.end());
    CHECK((*hidden)[1].text == "[c]");
    CHECK((*hidden)[1].kind == SheetCell::Kind::text);
}

TEST_CASE("draft and illustrative packs say so") {
    SampleFigures figures;
    Document document = sample_document(figures);
    const auto cover = [&] {
        const WorkbookPlan made = plan_workbook(document, figures.shown(), sample_date);
        std::string text;
        for (const SheetLine& line : made.sheets.front().lines) text += line.cell.text + "\n";
        return text;
    };
    CHECK(cover().find("Draft: not yet signed") != std::string::npos);
    CHECK(cover().find("Illustrative figures") != std::string::npos);
    document.meta.draft = document.meta.illustrative = false;
    CHECK(cover().find("Draft") == std::string::npos);
    CHECK(cover().find("llustrative") == std::string::npos);
    CHECK(plan_workbook(document, figures.shown(), sample_date).status == "Final");

    WorkbookPlan plan = plan_workbook(document, figures.shown(), sample_date);
    const auto marked = [&] {
        return dump(plan).find(std::string{"line: Illustrative: some of"}) != std::string::npos;
    };
    CHECK_FALSE(marked());
    figures[FigureRef{0}].illustrative = true;
    plan = plan_workbook(document, figures.shown(), sample_date);
    CHECK(marked());
}

TEST_CASE("an empty document still makes a sound workbook") {
    Document document;
    document.meta.title = "Pack";
    document.meta.author = "Partnership";
    CHECK(SheetRules::broken(plan_workbook(document, ShownFigures{}, sample_date)) == std::vector<std::string>{});
}
