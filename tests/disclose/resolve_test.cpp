#include "disclose/resolve.hpp"

#include <doctest/doctest.h>

#include "disclose/store_builder.hpp"
#include "pack/build.hpp"
#include "support/composed.hpp"

using namespace boardpack;
using test::Figures;

namespace {

Document document_of(Blocks blocks) {
    Document document;
    document.sections.push_back(
        std::make_shared<const Section>(Section{.anchor = "a", .title = "A", .blocks = std::move(blocks)}));
    return document;
}

const Inlines& text_of(const Document& document, std::size_t block = 0) {
    return std::get<Paragraph>(document.sections[0]->blocks[block]->content).text;
}

std::string plain(const Inlines& text) {
    std::string out;
    for (const Inline& part : text) {
        CHECK_FALSE(std::holds_alternative<Claim>(part));
        out += std::holds_alternative<Text>(part) ? std::get<Text>(part).text : "#";
    }
    return out;
}

Inlines direction(FigureRef difference) {
    return {Claim{"Better (up ", {difference}}, FigureSlot{difference, Show::magnitude, {}, {difference}},
            Claim{")", {difference}, "", {}}};
}

}  // namespace

TEST_CASE("claims are said while their figures are shown, and go with their slots when not") {
    Figures f;
    const FigureRef small = f.people("a/P/A/value", 3), large = f.people("b/P/A/value", 30);
    const Disclosed out = f.disclosed({document_of({paragraph(direction(small)), paragraph(direction(large))})});
    CHECK_EQ(plain(text_of(out.documents[0], 0)), "Hidden to protect individuals");
    CHECK_EQ(plain(text_of(out.documents[0], 1)), "Better (up #)");
}

TEST_CASE("a claim on several figures needs all of them") {
    Figures f;
    const FigureRef small = f.people("a/P/A/value", 3), large = f.people("b/P/A/value", 30);
    const Disclosed out =
        f.disclosed({document_of({paragraph(Inlines{Claim{"1 of 2 met", {large, small}, "not told", {}}})})});
    CHECK_EQ(plain(text_of(out.documents[0])), "not told");
}

TEST_CASE("a status that rests on a hidden figure says that it is hidden") {
    Figures f;
    const FigureRef small = f.people("a/P/A/value", 3), large = f.people("b/P/A/value", 30);
    Facts facts;
    facts.items.push_back({"Status", StatusMark{StatusCode::not_met, "Not met", {small}}});
    facts.items.push_back({"Status", StatusMark{StatusCode::not_met, "Not met", {large}}});
    const Disclosed out = f.disclosed({document_of({block(std::move(facts))})});
    const auto& items = std::get<Facts>(out.documents[0].sections[0]->blocks[0]->content).items;
    CHECK_EQ(std::get<StatusMark>(items[0].value).status, StatusCode::suppressed);
    CHECK_EQ(std::get<StatusMark>(items[0].value).words, "Hidden to protect individuals");
    CHECK_EQ(std::get<StatusMark>(items[1].value).status, StatusCode::not_met);
}

TEST_CASE("an icon that rests on a hidden figure gives way to the words alone") {
    Figures f;
    const FigureRef small = f.people("a/P/A/value", 3), large = f.people("b/P/A/value", 30);
    Facts facts;
    facts.items.push_back({"Variation", IconMark{Icon::concern_low, "Concern: low", {large, small}}});
    facts.items.push_back({"Variation", IconMark{Icon::concern_low, "Concern: low", {large}}});
    Table table;
    table.columns = {{"A", Align::left, 1, true}};
    table.rows.push_back({{cell(IconMark{Icon::pass, "Will be met", {small}})}, false});
    const Disclosed out = f.disclosed({document_of({block(std::move(facts)), block(std::move(table))})});
    const auto& blocks = out.documents[0].sections[0]->blocks;
    const auto& items = std::get<Facts>(blocks[0]->content).items;
    CHECK(std::get<IconMark>(items[0].value).icon == Icon::none);
    CHECK_EQ(std::get<IconMark>(items[0].value).words, "Hidden to protect individuals");
    CHECK(std::get<IconMark>(items[1].value).icon == Icon::concern_low);
    CHECK_EQ(std::get<IconMark>(items[1].value).words, "Concern: low");
    const auto& mark = std::get<IconMark>(std::get<Table>(blocks[1]->content).rows[0].cells[0].content);
    CHECK(mark.icon == Icon::none);
    CHECK_EQ(mark.words, "Hidden to protect individuals");
}

TEST_CASE("a table explains the shorthand that it uses, once") {
    Figures f;
    const FigureRef small = f.people("a/P/A/value", 3), missing = f.missing("b/P/A/value");
    Table table;
    table.columns = {{"A", Align::left, 1, true}, {"B", Align::right, 1, false}};
    table.rows.push_back({{cell(Inlines{FigureSlot{small}}), cell(Inlines{FigureSlot{small}})}, false});
    table.rows.push_back({{cell(Inlines{FigureSlot{missing}}), cell("[z]")}, false});
    table.notes = "Note.";
    const Disclosed out = f.disclosed({document_of({block(std::move(table))})});
    CHECK_EQ(std::get<Table>(out.documents[0].sections[0]->blocks[0]->content).notes,
             "Note. [c] hidden to protect individuals; [x] not available; [z] not applicable.");
}

TEST_CASE("a chart's title is settled too") {
    Figures f;
    const FigureRef small = f.people("a/P/A/value", 3);
    ChartSpec spec;
    spec.title = {Claim{"The highest since 2023", {small}, "Over time", {}}};
    const Disclosed out = f.disclosed({document_of({block(Chart{std::make_shared<const ChartSpec>(spec), 0})})});
    CHECK_EQ(plain(std::get<Chart>(out.documents[0].sections[0]->blocks[0]->content).spec->title), "Over time");
}

TEST_CASE("what needs no change stays the same object, and what two documents share is changed once") {
    Figures f;
    const FigureRef small = f.people("a/P/A/value", 3);
    const BlockPtr plain_block = paragraph("Nothing rests on a figure here.");
    const BlockPtr claim_block = paragraph(direction(small));
    const Document one = document_of({plain_block, claim_block}), two = document_of({claim_block, plain_block});
    const Disclosed out = f.disclosed({one, two});
    CHECK_EQ(out.documents[0].sections[0]->blocks[0], plain_block);
    CHECK_NE(out.documents[0].sections[0]->blocks[1], claim_block);
    CHECK_EQ(out.documents[0].sections[0]->blocks[1], out.documents[1].sections[0]->blocks[0]);
}

TEST_CASE("passages that packs share are still shared after disclosure") {
    test::Composed c = test::composed(test::minimal_workspace(), "2025-26-Q4");
    const Disclosed out = disclose(c.documents, c.evaluation->figures, c.policy());
    const auto passage = [&](std::size_t document) -> BlockPtr {
        for (const SectionPtr& section : out.documents[document].sections)
            for (const BlockPtr& b : section->blocks)
                if (const Group* group = std::get_if<Group>(&b->content); group && group->indicator == "say-heard")
                    return b;
        return nullptr;
    };
    REQUIRE(passage(0));
    CHECK_EQ(passage(0), passage(1));
}
