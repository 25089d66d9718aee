#include "write/xlsx/workbook.hpp"

#include <cstdlib>
#include <thread>

#include <doctest/doctest.h>

#include "support/zip_reader.hpp"
#include "write/xlsx/plan_workbook.hpp"
#include "write/xlsx/sample_document.hpp"

using namespace boardpack;

namespace {

std::string sample_bytes() {
    SampleFigures figures;
    const Document document = sample_document(figures);
    const Result<std::string> bytes = write_xlsx(document, figures.shown(), Theme{}, sample_date);
    REQUIRE(bytes);
    return *bytes;
}

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

std::string all_sheets(const std::map<std::string, std::string>& parts) {
    std::string text;
    for (const auto& [name, part] : parts)
        if (name.starts_with("xl/worksheets/sheet"))
            text += part;
    return text;
}

/// A plan of one sheet with these cells in a column under a header.
WorkbookPlan plan_of(std::vector<SheetCell> cells) {
    WorkbookPlan plan;
    plan.created = sample_date;
    plan.language = "en-GB";
    SheetPlan sheet;
    sheet.name = "Sheet";
    sheet.lines = {{text_cell("Title"), LineStyle::title}};
    SheetTable table;
    table.name = "cells";
    table.columns = {{"Header", 20, false}};
    for (SheetCell& cell : cells) table.rows.push_back({std::move(cell)});
    sheet.table = std::move(table);
    plan.sheets = {std::move(sheet)};
    return plan;
}

std::map<std::string, std::string> written(std::vector<SheetCell> cells) {
    const auto bytes = write_plan(plan_of(std::move(cells)), Theme{});
    REQUIRE_MESSAGE(bytes, (bytes ? "" : bytes.error().message));
    return unzip(*bytes);
}

}  // namespace

TEST_CASE("two writes give the same bytes, whatever the time zone") {
    const std::string first = sample_bytes();
    CHECK(first == sample_bytes());
    ::setenv("TZ", "Pacific/Auckland", 1);
    ::tzset();
    const std::string far = sample_bytes();
    ::unsetenv("TZ");
    ::tzset();
    CHECK(first == far);
    CHECK(has(unzip(first)["docProps/core.xml"], "2026-04-30T00:00:00Z"));
}

TEST_CASE("the first day of the epoch is not taken for now") {
    WorkbookPlan plan = plan_of({text_cell("x")});
    plan.created = Date{};
    const auto bytes = write_plan(plan, Theme{});
    REQUIRE(bytes);
    CHECK(has(unzip(*bytes)["docProps/core.xml"], "1970-01-01T00:00:01Z"));
}

TEST_CASE("several workbooks at once come out as they would one by one") {
    const std::string expected = sample_bytes();
    std::vector<std::string> made(6);
    {
        std::vector<std::jthread> threads;
        for (std::string& bytes : made) threads.emplace_back([&bytes] { bytes = sample_bytes(); });
    }
    for (const std::string& bytes : made) CHECK(bytes == expected);
}

TEST_CASE("properties, fonts, page and view are as the guidance asks") {
    auto parts = unzip(sample_bytes());
    const std::string core = parts["docProps/core.xml"];
    CHECK(has(core, "<dc:title>SENDPB performance pack, 2025-26 Q4</dc:title>"));
    CHECK(has(core, "<dc:creator>Liverpool SEND Partnership</dc:creator>"));
    CHECK(has(core, "<cp:keywords>SEND, 2025-26 Q4</cp:keywords>"));
    CHECK(has(parts["docProps/custom.xml"], "<vt:lpwstr>en-GB</vt:lpwstr>"));
    const std::string styles = parts["xl/styles.xml"];
    CHECK_FALSE(has(styles, "Calibri"));
    CHECK_FALSE(has(styles, "<i/>"));
    CHECK_FALSE(has(styles, "patternType=\"solid\""));
    CHECK(has(styles, "<fonts count=\"4\"><font><sz val=\"12\"/><color theme=\"1\"/><name val=\"Arial\"/>"));
    const std::string sheets = all_sheets(parts);
    for (const char* absent :
         {"mergeCell", "<pane", "autoFilter", "headerFooter", "hidden=", "activeCell", "conditionalFormatting"})
        CHECK_MESSAGE(!has(sheets, absent), absent);
    CHECK(has(sheets, "<pageSetup paperSize=\"9\" fitToHeight=\"0\" orientation=\"landscape\"/>"));
    CHECK(has(parts["xl/worksheets/sheet1.xml"], "tabSelected=\"1\""));
    CHECK_FALSE(has(parts["xl/worksheets/sheet2.xml"], "tabSelected=\"1\""));
    CHECK(has(parts["xl/workbook.xml"], "_xlnm.Print_Titles"));
    for (const auto& [name, part] : parts)
        if (name.starts_with("xl/tables/")) {
            CHECK_MESSAGE(!has(part, "TableStyle"), name);
            CHECK_MESSAGE(!has(part, "autoFilter"), name);
        }
}

TEST_CASE("charts are native, described, and draw cells") {
    auto parts = unzip(sample_bytes());
    CHECK(parts.contains("xl/charts/chart1.xml"));
    CHECK(parts.contains("xl/charts/chart2.xml"));
    CHECK(has(parts["xl/drawings/drawing1.xml"], "descr=\"Line chart"));
    CHECK(has(parts["xl/charts/chart1.xml"], "<c:f>'Assessments within 20 days'!$"));
    // Gaps are what the readers take when nothing is said, for a file of this version.
    CHECK_FALSE(has(parts["xl/charts/chart1.xml"], "dispBlanksAs"));
    CHECK(has(parts["docProps/app.xml"], "<AppVersion>12."));
    CHECK(has(parts["xl/charts/chart2.xml"], "<c:barDir val=\"bar\"/>"));
}

TEST_CASE("a hidden value is nowhere in the file") {
    // The number that a hidden figure would have had: 75 of 91.
    SampleFigures shown;
    sample_indicator(shown, "iha", false);
    SampleFigures figures;
    const Document document = sample_document(figures);
    const auto bytes = write_xlsx(document, figures.shown(), Theme{}, sample_date);
    REQUIRE(bytes);
    for (const auto& [name, part] : unzip(*bytes)) {
        CHECK_MESSAGE(!has(part, "0.824175824"), name);
        CHECK_MESSAGE(!has(part, "82.4%"), name);
    }
    // And the test would see it.
    Document open = document;
    figures[FigureRef{2}].content = Rational::ratio(7500, 91);
    const auto visible = write_xlsx(open, figures.shown(), Theme{}, sample_date);
    REQUIRE(visible);
    CHECK(has(all_sheets(unzip(*visible)), "0.824175824"));
}

TEST_CASE("numbers are whole, in full precision, with a point whatever the locale") {
    SheetCell cell = text_cell("85.7%");
    cell.kind = SheetCell::Kind::number;
    cell.number = 6.0 / 7;
    cell.format = "0.0%";
    auto parts = written({cell});
    CHECK(has(parts["xl/worksheets/sheet1.xml"], "<v>0.8571428571428571</v>"));
    CHECK(has(parts["xl/styles.xml"], "formatCode=\"0.0%\""));
    cell.number = std::numeric_limits<double>::quiet_NaN();
    const auto refused = write_plan(plan_of({cell}), Theme{});
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == "E0820");
}

TEST_CASE("hostile text stays text") {
    const auto parts = written({text_cell("=cmd|' /C calc'!A0"), text_cell("+1"), text_cell("@SUM(1)"),
                                text_cell("-2+3"), text_cell("_x0041_"),
                                text_cell("a\x01\x02"
                                          "b"),
                                text_cell("bad \xff utf"), text_cell("<b>&\"'</b>"), text_cell("\xEF\xBF\xBE non")});
    const std::string strings = parts.at("xl/sharedStrings.xml");
    CHECK_FALSE(has(parts.at("xl/worksheets/sheet1.xml"), "<f>"));
    CHECK(has(strings, "<t>=cmd|' /C calc'!A0</t>"));
    CHECK(has(strings, "<t>_x005F_x0041_</t>"));
    CHECK(has(strings, "<t>ab</t>"));
    CHECK(has(strings, "<t>bad \uFFFD utf</t>"));
    CHECK(has(strings, "<t>&lt;b&gt;&amp;\"'&lt;/b&gt;</t>"));
    CHECK(has(strings, "<t xml:space=\"preserve\"> non</t>"));
    CHECK(has(parts.at("xl/styles.xml"), "numFmtId=\"49\""));
}

TEST_CASE("only safe links are links") {
    const auto parts = written({link_cell("Guidance", "https://www.gov.uk/x"),
                                link_cell("Mail", "mailto:a@example.org"), link_cell("Here", "#Sheet"),
                                link_cell("Bad", "javascript:alert(1)"), link_cell("File", "file:///etc/passwd")});
    std::string all;
    for (const auto& [name, part] : parts) all += part;
    CHECK(has(all, "https://www.gov.uk/x"));
    CHECK(has(all, "mailto:a@example.org"));
    CHECK(has(all, "location=\"'Sheet'!A1\""));
    CHECK(has(all, "<t>Bad</t>"));
    CHECK_FALSE(has(all, "javascript"));
    CHECK_FALSE(has(all, "passwd"));
}

TEST_CASE("a text that is too long for a cell is refused, at the limit it is not") {
    CHECK(write_plan(plan_of({text_cell(std::string(32767, 'x'))}), Theme{}));
    const auto refused = write_plan(plan_of({text_cell(std::string(32768, 'x'))}), Theme{});
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == "E0821");
    CHECK(has(refused.error().message, "32768 characters"));
}

TEST_CASE("a chart whose words begin with an equals sign refers to no cell by them") {
    WorkbookPlan plan = plan_of({text_cell("a")});
    SheetCell number = text_cell("1");
    number.kind = SheetCell::Kind::number;
    number.number = 1;
    number.format = "0";
    plan.sheets[0].table->columns.push_back({"Value", 10, true});
    plan.sheets[0].table->rows[0].push_back(number);
    SheetChart chart;
    chart.title = "=Sheet!$A$1";
    chart.description = "One value";
    chart.series = {{"=Sheet!$A$1", SeriesRole::local, 1, 0, 0, true}};
    plan.sheets[0].charts = {chart};
    const auto bytes = write_plan(plan, Theme{});
    REQUIRE(bytes);
    const std::string xml = unzip(*bytes)["xl/charts/chart1.xml"];
    CHECK_FALSE(has(xml, "<c:f>Sheet!$A$1</c:f>"));
    CHECK(has(xml, " =Sheet!$A$1"));
}

TEST_CASE("a sheet name that the format forbids is a failure, not a broken file") {
    WorkbookPlan plan = plan_of({text_cell("x")});
    plan.sheets[0].name = "a/b";
    const auto refused = write_plan(plan, Theme{});
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == "E0820");
}
