#include "layout/layout.hpp"

#include <doctest/doctest.h>

#include "layout/block_layouts.hpp"
#include "small_documents.hpp"

using namespace boardpack;
using namespace boardpack::small;

namespace {

Span line_of(std::uint32_t line) { return {FileId{1}, {line, 1}, {line, 5}}; }

}  // namespace

TEST_CASE("packs that share a section share its pages") {
    const SectionPtr shared = section({heading(1, "Shared"), lines(70), block(table(30))});
    const auto result = lay({document({section({lines(3)}), shared}, "one"), document({shared}, "two")});
    const PagedPack &one = result.value[0], &two = result.value[1];
    REQUIRE(one.pages.size() == two.pages.size() + 1);
    for (std::size_t i = 0; i < two.pages.size(); ++i) CHECK(one.pages[i + 1].body == two.pages[i].body);
    CHECK(one.pages[0].body != two.pages[0].body);
}

TEST_CASE("a block is laid out once for a width") {
    Diagnostics diagnostics;
    const Theme theme;
    const ShownFigures figures;
    BlockLayouts layouts(figures, theme, typesetter(), diagnostics);
    const BlockPtr text = paragraph("shared"), other = paragraph("shared");
    const auto first = layouts.laid(text, 400);
    CHECK(layouts.laid(text, 400) == first);
    CHECK(layouts.laid(text, 500) != first);
    CHECK(layouts.laid(other, 400) != first);
    CHECK(layouts.counts().asked == 4);
    CHECK(layouts.counts().made == 3);
}

TEST_CASE("a character without a glyph is an error at the line of its block") {
    const auto result = lay({document({section({block(Paragraph{words("新"), ParagraphStyle::body}, line_of(7)),
                                                block(Paragraph{words("fine"), ParagraphStyle::body}, line_of(8))})})});
    REQUIRE(result.diagnostics.list().size() == 1);
    const Diagnostic& d = result.diagnostics.list().front();
    CHECK(d.code == "E0702");
    CHECK(d.where == line_of(7));
    CHECK(d.message == "no font of the program has a character of '新'");
}

TEST_CASE("a row taller than a page is an error, once for all packs") {
    Table tall = table(2);
    std::string text = "begin";
    for (int i = 0; i < 80; ++i) text += "\nmore";
    tall.rows[1].cells[0] = cell(text);
    const SectionPtr shared = section({block(tall, line_of(3))});
    const auto result = lay({document({shared}, "one"), document({shared}, "two")});
    REQUIRE(result.diagnostics.list().size() == 1);
    const Diagnostic& d = result.diagnostics.list().front();
    CHECK(d.code == "E0704");
    CHECK(d.where == line_of(3));
    CHECK(d.message == "part of a table of pack 'one' is 953 points tall; a page holds 720");
}

TEST_CASE("only a pack over its budget is warned of") {
    Document pack = document({section({lines(60)}), section({lines(1)})}, "sendpb");
    const auto warnings = [&](int least, int most) {
        pack.meta.budget_least = least;
        pack.meta.budget_most = most;
        return lay({pack}).diagnostics;
    };
    CHECK(warnings(2, 3).empty());
    CHECK(warnings(12, 16).empty());
    CHECK(warnings(0, 0).empty());
    const Diagnostics over = warnings(1, 2);
    REQUIRE(over.list().size() == 1);
    CHECK(over.list().front().code == "W0703");
    CHECK(over.list().front().severity == Severity::warning);
    CHECK(over.list().front().message == "pack 'sendpb' has 3 pages; its budget is 1 to 2");
}

TEST_CASE("bookmarks are the headings of levels 1 and 2 that have an anchor") {
    const auto result = lay({document({section({heading(1, "One"), heading(2, "Two"), heading(3, "Three"),
                                                block(Heading{2, words("Bare"), ""}), lines(1)})})});
    const auto& outline = result.value.front().outline;
    REQUIRE(outline.size() == 2);
    CHECK(outline[0].title == "One");
    CHECK(outline[1].level == 2);
    CHECK(outline[1].anchor == "Two");
}

TEST_CASE("a section's anchor can be linked to, whether its heading carries it or not") {
    Section made;
    made.anchor = "Heading";
    made.blocks = {heading(1, "Heading"), lines(2)};
    const auto count = [](const PagedPack& pack, const std::string& anchor) {
        int found = 0;
        for (const Page& page : pack.pages)
            for (const PlacedPiece& placed : page.body->placed)
                found += static_cast<int>(std::ranges::count(placed.block->pieces[placed.piece].anchors, anchor));
        return found;
    };
    const auto own = lay({document({std::make_shared<const Section>(made)})});
    CHECK(count(own.value.front(), "Heading") == 1);
    made.anchor = "other";
    const auto added = lay({document({std::make_shared<const Section>(made)})});
    CHECK(count(added.value.front(), "other") == 1);
    CHECK(count(added.value.front(), "Heading") == 1);
}

TEST_CASE("a cover's opening is one piece that bleeds to the edges") {
    Section cover;
    cover.role = SectionRole::cover;
    cover.blocks = {heading(1, "Performance pack"), paragraph("For the board"),
                    block(Facts{{{"Period", words("2025-26 Q4")}, {"Meeting", words("10 June 2026")}}})};
    const auto result = lay({document({std::make_shared<const Section>(cover)})});
    const PagedPack& pack = result.value.front();
    REQUIRE(pack.pages.size() == 1);
    const std::vector<std::string> none;
    CHECK(check_page_boxes(pack) == none);
    CHECK(pack.sections.front().blocks.size() == 2);
    const PlacedPiece& opening = pack.pages[0].body->placed.front();
    const auto& ground = std::get<PathItem>(opening.block->pieces[0].items.front()).path;
    CHECK(opening.x + ground.steps[0].x == doctest::Approx(0));
    CHECK(opening.y + ground.steps[0].y == doctest::Approx(0));
    CHECK(opening.x + ground.steps[1].x == doctest::Approx(595.276));
}

TEST_CASE("the contents on a cover give the page of each section") {
    Section cover;
    cover.role = SectionRole::cover;
    const auto link = [](const std::string& to) { return Blocks{block(Paragraph{{LinkTo{"Go to " + to, "#" + to}}})}; };
    cover.blocks = {heading(1, "Pack"), block(List{true, {link("First"), link("Second"), link("Nowhere")}})};
    const auto result =
        lay({document({std::make_shared<const Section>(cover), section({heading(1, "First"), lines(70)}),
                       section({heading(1, "Second"), lines(2)})})});
    const PagedPack& pack = result.value.front();
    REQUIRE(pack.pages.size() == 4);
    CHECK(texts(pack, 0) ==
          std::vector<std::string>{"Pack", "Go to First", " 2", "Go to Nowhere", "Go to Second", " 4"});
    const auto& nodes = pack.sections[0].blocks[1]->nodes;
    CHECK(nodes[0].type == "TOC");
    CHECK(nodes[1].type == "TOCI");
    CHECK(nodes[2].type == "Reference");
    CHECK(nodes[3].link == "#First");
    // reading order is that of the list, not of the rows
    CHECK(nodes[6].link == "#Second");
}

TEST_CASE("the opening of a cover gives way to what follows it, and keeps what it needs") {
    const auto height = [](int rest) {
        Section cover;
        cover.role = SectionRole::cover;
        cover.blocks = {heading(1, "Pack"), block(Callout{CalloutKind::note, "Note", {lines(rest)}})};
        const auto result = lay({document({std::make_shared<const Section>(cover)})});
        const PagedPack& pack = result.value.front();
        return std::pair(pack.pages.size(), pack.sections[0].blocks[0]->pieces[0].height);
    };
    CHECK(height(10).second == doctest::Approx(719.89 * 0.42));
    CHECK(height(40).first == 1);
    CHECK(height(40).second < 200);
    CHECK(height(48).second == doctest::Approx(height(60).second));  // no less than the title and its ground
}
