#include "write/text/text.hpp"

#include <algorithm>
#include <set>
#include <sstream>

#include <doctest/doctest.h>

#include "disclose/disclose.hpp"
#include "pack/build.hpp"
#include "pack/walk.hpp"
#include "support/composed.hpp"
#include "support/golden.hpp"

using namespace boardpack;

namespace {

constexpr std::size_t widest = 100;

std::size_t characters(const std::string& line) {
    return static_cast<std::size_t>(
        std::ranges::count_if(line, [](char c) { return (static_cast<unsigned char>(c) & 0xc0U) != 0x80U; }));
}

Document document_of(Blocks blocks) {
    Document document;
    document.meta.title = "A pack";
    document.meta.author = "Partnership";
    document.meta.period = "2025-26 Q4";
    document.meta.period_dates = "January to March 2026";
    document.meta.draft = false;
    document.sections.push_back(
        std::make_shared<const Section>(Section{.anchor = "a", .title = "A", .blocks = std::move(blocks)}));
    return document;
}

/// What follows the two lines about the document.
std::string body(Blocks blocks, const ShownFigures& figures = {}) {
    const std::string all = write_text(document_of(std::move(blocks)), figures);
    const std::string head = "A pack\nPartnership. 2025-26 Q4, January to March 2026.\n";
    REQUIRE(all.starts_with(head));
    std::string rest = all.substr(head.size());
    return rest.starts_with('\n') ? rest.substr(1) : rest;
}

ShownFigure shown(std::string id, std::variant<Rational, StatusCode> content, bool difference = false) {
    ShownFigure figure;
    figure.id = std::move(id);
    figure.content = content;
    figure.shape = {Unit::percent, 1, difference};
    return figure;
}

}  // namespace

TEST_CASE("headings say their level") {
    CHECK_EQ(body({heading(2, words("Waits"), "waits"), paragraph("Short.")}), "Heading 2: Waits\n\nShort.\n");
}

TEST_CASE("a table is read row by row with its column names") {
    ShownFigures figures{
        {shown("a", Rational{75}), shown("b", StatusCode::suppressed), shown("c", Rational{-3}, true)}};
    Table table;
    table.caption = words("How it stands");
    table.columns = {
        {"Period", Align::left, 1, true}, {"Value", Align::right, 1, false}, {"Change", Align::right, 1, false}};
    table.rows.push_back(subheading(words("Priority 1"), 3));
    table.rows.push_back(
        {{cell("Q1"), cell(Inlines{FigureSlot{FigureRef{0}}}), cell(Inlines{FigureSlot{FigureRef{2}}})}, false});
    table.rows.push_back({{cell("Q2"), cell(Inlines{FigureSlot{FigureRef{1}}}), cell("")}, false});
    table.notes = "A note.";
    CHECK_EQ(body({block(std::move(table))}, figures),
             "Table: How it stands\n"
             "  Rows about Priority 1\n"
             "  Period: Q1; Value: 75.0%; Change: minus 3.0 percentage points\n"
             "  Period: Q2; Value: hidden to protect individuals\n"
             "Notes: A note.\n"
             "End of table.\n");
}

TEST_CASE("tables for the workbook only are left out") {
    Table table;
    table.caption = words("Whole series");
    table.editions = Editions::workbook;
    CHECK_EQ(body({block(std::move(table)), paragraph("Text.")}), "Text.\n");
}

TEST_CASE("boxes say their kind, once") {
    CHECK_EQ(
        body({block(Callout{CalloutKind::alert, "Alert: act", {bullets({{paragraph("One.")}, {paragraph("Two.")}})}})}),
        "Alert: act:\n  - One.\n  - Two.\n");
    CHECK_EQ(body({block(Callout{CalloutKind::note, "Sources", {paragraph("Here.")}})}), "Note. Sources:\n  Here.\n");
}

TEST_CASE("status is words, and links outside give their address") {
    Facts facts;
    facts.items.push_back({"Status", StatusMark{StatusCode::not_met, "Not met", {}}});
    facts.items.push_back(
        {"More", Inlines{LinkTo{"the plan", "https://example.org"}, Text{" and "}, LinkTo{"details", "#x"}}});
    facts.items.push_back({"Variation", IconMark{Icon::concern_low, "Concern: low values", {}}});
    CHECK_EQ(body({block(std::move(facts))}),
             "Status: Not met\nMore: the plan (https://example.org) and details\n"
             "Variation: Concern: low values\n");
}

TEST_CASE("marks beside a figure are spoken") {
    ShownFigure figure = shown("a", Rational{75});
    figure.provisional = figure.revised = true;
    const ShownFigures figures{{figure}};
    CHECK_EQ(body({paragraph(Inlines{FigureSlot{FigureRef{0}, Show::with_marks}})}, figures),
             "75.0% (provisional, revised)\n");
}

TEST_CASE("the side file says on which line each figure stands") {
    const ShownFigures figures{{shown("a/P/A/value", Rational{75}), shown("b/P/A/value", StatusCode::suppressed)}};
    const Document document = document_of(
        {paragraph(Inlines{Text{"Now "}, FigureSlot{FigureRef{0}}}), paragraph(Inlines{FigureSlot{FigureRef{1}}})});
    CHECK_EQ(write_text_figures(document, figures),
             "4\ta/P/A/value\t75.0%\n6\tb/P/A/value\thidden to protect individuals\n");
}

TEST_CASE("a claim that was never settled says the safe words") {
    CHECK_EQ(body({paragraph(Inlines{Claim{"Worse", {}, "Hidden", {}}})}), "Hidden\n");
}

TEST_CASE("golden: the packs of another area as text") {
    const DiskFiles files{std::string{BOARDPACK_TEST_DIR} + "/workspaces/saltmarsh"};
    const test::Composed c = test::composed(files, "2025-26-Q1");
    const Disclosed out = disclose(c.documents, c.evaluation->figures, c.policy());
    for (const Document& document : out.documents)
        check_golden("write/text/golden/saltmarsh-" + document.meta.pack_id + ".txt",
                     write_text(document, out.figures));
}

TEST_CASE("the shipped packs: lines keep their width, and nothing hidden is printed") {
    const test::Composed c = test::composed(DiskFiles{BOARDPACK_SOURCE_DIR}, "2025-26-Q4");
    const Disclosed out = disclose(c.documents, c.evaluation->figures, c.policy());
    std::set<std::string> hidden;
    for (const HiddenQuantity& h : out.hidden) hidden.insert(h.id);
    REQUIRE_FALSE(hidden.empty());
    std::size_t hidden_shown_as_such = 0;
    for (const Document& document : out.documents) {
        for (const std::string& line : lines_of(write_text(document, out.figures)))
            if (line.find(' ', 2) != std::string::npos)
                CHECK_LE(characters(line), widest);
        std::istringstream side{write_text_figures(document, out.figures)};
        for (std::string line; std::getline(side, line);) {
            const std::size_t first = line.find('\t'), second = line.find('\t', first + 1);
            if (!hidden.contains(line.substr(first + 1, second - first - 1)))
                continue;
            ++hidden_shown_as_such;
            CHECK_EQ(line.substr(second + 1), "hidden to protect individuals");
        }
    }
    CHECK_GT(hidden_shown_as_such, 0);
}

TEST_CASE("numbers of a hidden share appear nowhere in the text edition") {
    // 72 of 75 in the quarter: three were late, so neither 72 nor the share may be read or worked out.
    const test::Composed c = test::composed(test::minimal_workspace(), "2025-26-Q4");
    const Disclosed out = disclose(c.documents, c.evaluation->figures, c.policy());
    for (const Document& document : out.documents) {
        const std::string text = write_text(document, out.figures);
        CHECK_EQ(text.find("72"), text.find("72.0%"));  // 90 of 125 said that they are heard
        CHECK_EQ(text.find("96.0%"), std::string::npos);
        // the rule of the status may be read ("Close: within ..."), its outcome not
        for (std::size_t at = text.find("Close"); at != std::string::npos; at = text.find("Close", at + 1))
            CHECK_EQ(text.substr(at, 6), "Close:");
        CHECK_NE(text.find("Advice on time: hidden to protect individuals"), std::string::npos);
    }
}
