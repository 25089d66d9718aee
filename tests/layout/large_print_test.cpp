// The large-print edition: the same pack in large type, nothing lost, nothing overprinted.

#include "layout/large_print.hpp"

#include <doctest/doctest.h>

#include "layout/layout.hpp"
#include "pack/build.hpp"
#include "pack/links.hpp"
#include "support/composed.hpp"
#include "support/page_boxes.hpp"

using namespace boardpack;

TEST_CASE("no type of the large-print theme is small, and headings stay above the text") {
    Theme theme;
    const Theme large = large_print(theme);
    CHECK(large.type.body == doctest::Approx(18));
    CHECK(large.type.small >= 16);
    CHECK(large.type.chart >= 16);
    CHECK(large.type.h3 >= large.type.body);
    CHECK(large.type.h2 > large.type.h3);
    CHECK(large.type.h1 > large.type.h2);
    theme.type.body = 20;  // an area's theme that is larger already is left alone
    CHECK(large_print(theme).type.body == doctest::Approx(20));
}

TEST_CASE("rows of a wide table are told one below the other, a narrow table stays one") {
    Table wide;
    wide.caption = words("Measures");
    wide.columns = {{"Measure", Align::left, 1, true},
                    {"Latest", Align::left, 1, false},
                    {"Status", Align::left, 1, false},
                    {"Direction", Align::left, 1, false}};
    wide.rows = {
        {{cell("Advice"), cell("85.7%"), cell(StatusMark{StatusCode::not_met, "Not met", {}}), cell("")}, false}};
    Table narrow = wide;
    narrow.columns.resize(3);
    narrow.rows.front().cells.resize(3);
    Section section;
    section.columns = 2;
    section.landscape = true;
    section.blocks = {block(wide), block(narrow)};
    Document document;
    document.meta.pack_id = "board";
    document.sections = {std::make_shared<const Section>(section)};

    const Document large = large_print(document);
    CHECK(large.meta.pack_id == "board-large");
    const Section& told = *large.sections.front();
    CHECK(told.columns == 1);
    CHECK_FALSE(told.landscape);
    REQUIRE(told.blocks.size() == 3);  // caption, one row, the narrow table
    CHECK(std::holds_alternative<Heading>(told.blocks[0]->content));
    const auto& entry = std::get<Group>(told.blocks[1]->content);
    REQUIRE(entry.body.size() == 2);
    const auto& facts = std::get<Facts>(entry.body[1]->content);
    REQUIRE(facts.items.size() == 2);  // an empty cell says nothing
    CHECK(facts.items[0].label == "Latest");
    CHECK(std::get<StatusMark>(facts.items[1].value).words == "Not met");
    CHECK(std::holds_alternative<Table>(told.blocks[2]->content));
}

TEST_CASE("the shipped packs in large print: no texts overlap, every link still leads somewhere") {
    const test::Composed c = test::composed(DiskFiles{BOARDPACK_SOURCE_DIR}, "2025-26-Q4");
    Disclosed disclosed = disclose(c.documents, c.evaluation->figures, c.policy());
    std::vector<Document> large;
    for (const Document& document : disclosed.documents) {
        large.push_back(large_print(document));
        CHECK(anchors_of(large.back()).size() == anchors_of(document).size());
    }
    disclosed.documents = std::move(large);
    const Theme theme = large_print(c.loaded->model.data().theme);
    auto typesetter = Typesetter::create(theme.font_family);
    REQUIRE(typesetter);
    const auto laid = lay_out(disclosed, theme, **typesetter);
    CHECK_FALSE(laid.diagnostics.has_errors());
    for (const PagedPack& pack : laid.value)
        for (const std::string& problem : check_page_boxes(pack, theme)) FAIL_CHECK(problem);
}
