#include "layout/page_numbers.hpp"

#include <doctest/doctest.h>

#include "layout/layout.hpp"
#include "small_documents.hpp"

using namespace boardpack;
using namespace boardpack::small;

namespace {

BlockPtr pointer(bool with_page = true) {
    return block(Paragraph{{Text{"See "}, LinkTo{"the end", "#End", with_page}, Text{"."}}});
}

std::string first_line(const PagedPack& pack) { return texts_of(*pack.pages[0].body).front().words; }

}  // namespace

TEST_CASE("a link says its page only when asked to, and keeps room for it before it is known") {
    const PageNumbers numbers{{"End", 12}};
    CHECK(page_words({"the end", "#End", true}, numbers) == ", page\u00a012");
    CHECK(page_words({"the end", "#End", true}, {}) == ", page\u00a000");
    CHECK(page_words({"the end", "#End"}, numbers).empty());
    CHECK(page_words({"away", "#Elsewhere", true}, numbers).empty());
    CHECK(page_words({"the law", "https://example.org", true}, numbers).empty());
}

TEST_CASE("the page that a link names is part of the link, for those who see it and those who hear it") {
    const auto result = lay({document({section({pointer()}), section({lines(70), heading(2, "End"), lines(3)})})});
    const PagedPack& pack = result.value.front();
    REQUIRE(pack.pages.size() == 3);
    CHECK(first_line(pack) == "See the end, page\u00a03.");
    const auto& nodes = pack.sections[0].blocks[0]->nodes;
    REQUIRE(nodes.size() == 2);
    CHECK(nodes[1].type == "Link");
    CHECK(nodes[1].link_text == "the end, page\u00a03");
}

TEST_CASE("a link in a block that packs share names the page of each pack") {
    const SectionPtr shared = section({pointer()}), end = section({heading(1, "End")});
    const auto result = lay({document({shared, end}, "one"), document({shared, section({lines(3)}), end}, "two"),
                             document({shared, end}, "three")});
    CHECK(first_line(result.value[0]) == "See the end, page\u00a02.");
    CHECK(first_line(result.value[1]) == "See the end, page\u00a03.");
    CHECK(result.value[0].pages[0].body != result.value[1].pages[0].body);
    CHECK(result.value[0].pages[0].body == result.value[2].pages[0].body);  // the same number: still shared
}

TEST_CASE("a number that moves what follows it is printed as it is in the end") {
    // 53 lines and the pointer fill a page; the words of the page make the pointer a line longer.
    for (int before = 50; before <= 54; ++before) {
        std::string filler;
        for (int i = 0; i < 16; ++i) filler += "word ";
        const BlockPtr longer = block(Paragraph{{Text{filler}, LinkTo{"the end", "#End", true}}});
        const auto result = lay({document({section({lines(before), longer, heading(2, "End"), lines(2)})})});
        REQUIRE(result.diagnostics.empty());
        const PagedPack& pack = result.value.front();
        int page = 0;
        std::string said;
        for (std::size_t p = 0; p < pack.pages.size(); ++p)
            for (const PageText& text : texts_of(*pack.pages[p].body)) {
                if (text.words == "End")
                    page = static_cast<int>(p) + 1;
                if (const auto at = text.words.find("page\u00a0"); at != std::string::npos)
                    said = text.words.substr(at);
            }
        CHECK(said == "page\u00a0" + std::to_string(page));
    }
}
