#include "pack/commonmark.hpp"

#include <doctest/doctest.h>

using namespace boardpack;

namespace {

std::string plain(const Inlines& text) {
    std::string out;
    for (const Inline& part : text) {
        if (const Text* t = std::get_if<Text>(&part))
            out += t->emphasis == Emphasis::strong     ? "*" + t->text + "*"
                   : t->emphasis == Emphasis::emphasis ? "_" + t->text + "_"
                                                       : t->text;
        if (const LinkTo* l = std::get_if<LinkTo>(&part))
            out += "<" + l->text + "|" + l->target + ">";
    }
    return out;
}

std::string one_message(std::string_view text) {
    Diagnostics diagnostics;
    (void)blocks_from_commonmark(text, {}, diagnostics);
    REQUIRE_EQ(diagnostics.list().size(), 1);
    CHECK_EQ(diagnostics.list()[0].code, "E0610");
    return diagnostics.list()[0].message;
}

}  // namespace

TEST_CASE("paragraphs, lists, emphasis and links become blocks") {
    Diagnostics diagnostics;
    const Blocks blocks = blocks_from_commonmark(
        "Waits *fell* and **stay** low.\nSee [the plan](https://example.org/plan).\n\n1. first\n2. second\n", {},
        diagnostics);
    CHECK(diagnostics.empty());
    REQUIRE_EQ(blocks.size(), 2);
    CHECK_EQ(plain(std::get<Paragraph>(blocks[0]->content).text),
             "Waits _fell_ and *stay* low. See <the plan|https://example.org/plan>.");
    const List& list = std::get<List>(blocks[1]->content);
    CHECK(list.ordered);
    REQUIRE_EQ(list.items.size(), 2);
    CHECK_EQ(plain(std::get<Paragraph>(list.items[1][0]->content).text), "second");
}

TEST_CASE("a stretch without markup is one piece of text") {
    Diagnostics diagnostics;
    const Inlines text = inlines_from_commonmark("It's 3 * 4 = 12; done & dusted!", {}, diagnostics);
    REQUIRE_EQ(text.size(), 1);
    CHECK_EQ(plain(text), "It's 3 * 4 = 12; done & dusted!");
}

TEST_CASE("text for one paragraph joins paragraphs and list items") {
    Diagnostics diagnostics;
    CHECK_EQ(plain(inlines_from_commonmark("One.\n\nTwo.\n\n- a\n- b\n", {}, diagnostics)), "One. Two. a; b");
}

TEST_CASE("what the packs do not take is named with its line") {
    CHECK_EQ(one_message("Fine.\n\n# Head\n"), "line 3 of the text holds a heading, which the packs do not take");
    CHECK_EQ(one_message("a <b>c\n"), "line 1 of the text holds HTML, which the packs do not take");
    CHECK_EQ(one_message("<div>\nx\n</div>\n"), "line 1 of the text holds HTML, which the packs do not take");
    CHECK_EQ(one_message("![x](https://example.org/x.png)"),
             "line 1 of the text holds an image, which the packs do not take");
    CHECK_EQ(one_message("use `code`"), "line 1 of the text holds code, which the packs do not take");
    CHECK_EQ(one_message("> said\n"), "line 1 of the text holds a block quotation, which the packs do not take");
    CHECK_EQ(one_message("a\n\n---\n"), "line 3 of the text holds a rule, which the packs do not take");
}

TEST_CASE("links go to https and mailto only, and keep their words") {
    Diagnostics diagnostics;
    CHECK_EQ(plain(inlines_from_commonmark("[us](mailto:send@example.org)", {}, diagnostics)),
             "<us|mailto:send@example.org>");
    CHECK(diagnostics.empty());
    CHECK_EQ(plain(inlines_from_commonmark("[old](http://example.org)", {}, diagnostics)), "old");
    CHECK_EQ(diagnostics.errors(), 1);
}

TEST_CASE("refused text keeps its words") {
    Diagnostics diagnostics;
    CHECK_EQ(plain(inlines_from_commonmark("# Head\n\n> said *so*\n", {}, diagnostics)), "Head said _so_");
    CHECK_EQ(diagnostics.errors(), 2);
}
