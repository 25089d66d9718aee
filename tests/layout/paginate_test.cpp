#include "layout/paginate.hpp"

#include <doctest/doctest.h>

#include "small_documents.hpp"

using namespace boardpack;
using namespace boardpack::small;

namespace {

// A4 less the theme's margins: 719.89 points, 53 lines of body text (13.5) with the space before dropped.
constexpr int lines_of_a_page = 53;

bool holds(const std::vector<std::string>& texts, const std::string& words) {
    return std::ranges::find(texts, words) != texts.end();
}

}  // namespace

TEST_CASE("a passage that just fits takes one page, one line more takes two") {
    CHECK(lay_section({lines(lines_of_a_page)}).pages.size() == 1);
    CHECK(lay_section({lines(lines_of_a_page + 1)}).pages.size() == 2);
}

TEST_CASE("no line of a paragraph is left alone at a page break") {
    const PagedPack pack = lay_section({lines(lines_of_a_page + 1)});
    CHECK(texts(pack, 1).size() >= 2);
    // the paragraph begins with two lines: with room for only one, both go to the next page
    const PagedPack second = lay_section({lines(lines_of_a_page - 1), lines(6, "next")});
    CHECK_FALSE(holds(texts(second, 0), "next 1"));
    CHECK(texts(second, 1).front() == "next 1");
}

TEST_CASE("a heading stays with what follows it") {
    // 50 lines leave 44 points: enough for the heading, not for the heading and two lines
    const PagedPack pack = lay_section({lines(50), heading(2, "Late"), lines(5, "after")});
    REQUIRE(pack.pages.size() == 2);
    CHECK(texts(pack, 1).front() == "Late");
    // five lines fewer, and both fit on the first page
    const PagedPack fits = lay_section({lines(45), heading(2, "Early"), lines(5, "after")});
    CHECK(holds(texts(fits, 0), "Early"));
    CHECK(holds(texts(fits, 0), "after 1"));
}

TEST_CASE("a heading with a short passage below it stays with what follows them") {
    // 46 lines leave 99 points: enough for the heading and its passage, not for the head of the table as well
    const PagedPack pack = lay_section({lines(46), heading(2, "Late"), paragraph("In short."), block(table(5))});
    REQUIRE(pack.pages.size() == 2);
    CHECK(texts(pack, 1).front() == "Late");
    const PagedPack fits = lay_section({lines(42), heading(2, "Early"), paragraph("In short."), block(table(5))});
    CHECK(holds(texts(fits, 0), "row 1"));
}

TEST_CASE("space before is dropped at the top of a page only") {
    const PagedPack pack = lay_section({lines(50), heading(2, "Late"), lines(5)});
    CHECK(pack.pages[0].body->placed.front().y == doctest::Approx(64));
    CHECK(pack.pages[1].body->placed.front().y == doctest::Approx(64));
}

TEST_CASE("a group moves to the next page as a whole, unless it is larger than a page") {
    const BlockPtr group = block(Group{{heading(2, "Group"), lines(10, "a"), lines(10, "b")}, "", ""});
    const PagedPack pack = lay_section({lines(35), group});
    REQUIRE(pack.pages.size() == 2);
    CHECK(texts(pack, 0).size() == 35);
    CHECK(texts(pack, 1).front() == "Group");
    const BlockPtr large = block(Group{{heading(2, "Large"), lines(40, "a"), lines(40, "b")}, "", ""});
    const PagedPack split = lay_section({lines(20), large});
    CHECK(holds(texts(split, 0), "Large"));
    CHECK(split.pages.size() == 2);
}

TEST_CASE("a passage a little too long for a page has a lower chart, one much too long is broken") {
    auto spec = std::make_shared<ChartSpec>();
    BarChart bars;
    bars.bars = {{"One", FigureRef{0}, false}};
    spec->body = bars;
    const auto pages = [&](int below) {
        const BlockPtr group = block(Group{{heading(2, "A"), block(Chart{spec, 250}), lines(below)}, "a", "A"});
        const PagedPack pack = lay_section({group}, {figure("a", Rational(3))});
        return std::pair(pack.pages.size(), pack.sections.front().blocks[1]->pieces.front().height);
    };
    CHECK(pages(31) == std::pair<std::size_t, double>(1, 250));
    const auto lower = pages(36);
    CHECK(lower.first == 1);
    CHECK(lower.second < 250);
    CHECK(lower.second >= 150);
    CHECK(pages(44) == std::pair<std::size_t, double>(2, 250));
}

TEST_CASE("a page that is nearly bare is not left for the sake of a group") {
    const BlockPtr group = block(Group{{heading(2, "Group"), lines(22, "a"), lines(22, "b")}, "", ""});
    // three tenths of a page are 216 points, 16 lines
    const PagedPack bare = lay_section({lines(15), group});
    CHECK(holds(texts(bare, 0), "Group"));
    const PagedPack filled = lay_section({lines(17), group});
    CHECK_FALSE(holds(texts(filled, 0), "Group"));
    CHECK(texts(filled, 1).front() == "Group");
}

TEST_CASE("a group inside a group that is too large still stays together") {
    const BlockPtr inner = block(Group{{heading(3, "Inner"), lines(15, "b")}, "", ""});
    const BlockPtr outer = block(Group{{lines(45, "a"), inner}, "", ""});
    const PagedPack pack = lay_section({outer});
    REQUIRE(pack.pages.size() == 2);
    CHECK(texts(pack, 1).front() == "Inner");
}

TEST_CASE("a table that is broken repeats its header, and keeps two rows on either side") {
    const PagedPack pack = lay_section({block(table(60))});
    REQUIRE(pack.pages.size() == 2);
    const PageBody& second = *pack.pages[1].body;
    CHECK(second.placed.front().repeated);
    CHECK(texts(pack, 1).front() == "Name");
    CHECK(second.placed.size() >= 3);
    for (const PlacedPiece& placed : pack.pages[0].body->placed) CHECK_FALSE(placed.repeated);
    // a table that fits has one header
    CHECK(lay_section({block(table(5))}).pages.size() == 1);
}

TEST_CASE("the header is not repeated above the notes of a table") {
    Table noted = table(35);
    std::string notes;
    for (int i = 0; i < 10; ++i) notes += (i > 0 ? "\n" : "") + std::string("note ") + std::to_string(i);
    noted.notes = notes;
    for (int before = 0; before < 12; ++before) {
        const PagedPack pack = lay_section({lines(2 + before), block(noted)});
        for (const Page& page : pack.pages) {
            const auto& placed = page.body->placed;
            if (placed.front().repeated)
                CHECK(placed[1].piece < placed[1].block->header_end);
        }
    }
}

TEST_CASE("a last page with next to nothing takes a little from the page before") {
    // 52 lines fill a page; three more would stand alone on the next
    const PagedPack shared = lay_section({lines(52), lines(3, "last")});
    REQUIRE(shared.pages.size() == 2);
    CHECK(texts(shared, 1).front() == "line 51");
    // five lines are enough to stand alone
    const PagedPack enough = lay_section({lines(52), lines(5, "last")});
    CHECK(texts(enough, 1).front() == "last 1");
}

TEST_CASE("spaces give way a little to keep a large thing on a page") {
    const auto laid = [](int count) {
        Blocks blocks;
        for (int i = 0; i < 8; ++i) blocks.push_back(lines(3, "block" + std::to_string(i)));
        blocks.push_back(block(Group{{heading(2, "Group"), lines(count, "a")}, "", ""}));
        return lay_section(blocks);
    };
    // natural height 409.5 + 13.5 for each line, of 719.9; the spaces can give 27.2
    const auto second_block = [](const PagedPack& pack) { return pack.pages[0].body->placed[1].y; };
    CHECK(laid(22).pages.size() == 1);
    CHECK(second_block(laid(22)) == doctest::Approx(64 + 40.5 + 6));
    CHECK(laid(25).pages.size() == 1);
    CHECK(second_block(laid(25)) == doctest::Approx(64 + 40.5 + 6 * 0.6).epsilon(0.001));
    CHECK(laid(26).pages.size() == 2);
}

TEST_CASE("landscape sections swap the sides of the page") {
    Section wide;
    wide.landscape = true;
    wide.new_page = false;
    wide.blocks = {paragraph("wide")};
    const auto result =
        lay({document({section({paragraph("tall")}), std::make_shared<const Section>(wide), section({lines(2)})})});
    const PagedPack& pack = result.value.front();
    REQUIRE(pack.pages.size() == 3);
    CHECK(pack.pages[0].body->width == doctest::Approx(595.276));
    CHECK(pack.pages[1].body->width == doctest::Approx(841.89));
    CHECK(pack.pages[1].body->height == doctest::Approx(595.276));
    CHECK(pack.pages[2].body->width == doctest::Approx(595.276));
    CHECK(pack.pages[1].section == 1);
}

TEST_CASE("a section without a new page goes on where the last one ended") {
    Section next;
    next.new_page = false;
    next.blocks = {paragraph("second")};
    const auto result = lay({document({section({paragraph("first")}), std::make_shared<const Section>(next)})});
    CHECK(result.value.front().pages.size() == 1);
    CHECK(result.value.front().sections.size() == 2);
}

TEST_CASE("pages that hold the same are one body, pages that differ are not") {
    PageBodies bodies;
    auto laid = std::make_shared<LaidBlock>();
    laid->pieces.resize(2);
    PageBody one{100, 200, {{laid, 0, 10, 20, false}}};
    const auto first = bodies.shared(one);
    CHECK(bodies.shared(one) == first);
    PageBody moved = one;
    moved.placed[0].y = 21;
    CHECK(bodies.shared(moved) != first);
    PageBody repeated = one;
    repeated.placed[0].repeated = true;
    CHECK(bodies.shared(repeated) != first);
    PageBody turned = one;
    std::swap(turned.width, turned.height);
    CHECK(bodies.shared(turned) != first);
    CHECK(bodies.distinct() == 4);
}
