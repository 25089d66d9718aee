// "What you need to know": the author's statements first, then those that come from the figures; each with its figure,
// the direction of travel and what is asked.

#include <doctest/doctest.h>

#include "pack/walk.hpp"
#include "support/composed.hpp"

using namespace boardpack;
using namespace boardpack::test;

namespace {

/// The words of blocks, figures as "#"; claims as they read while everything is shown.
struct Words {
    std::string text{};
    int withheld = 0;  // claims that leave a sentence in their place
    void operator()(const Text& t) { text += t.text; }
    void operator()(const Claim& c) {
        text += c.text;
        withheld += c.otherwise.starts_with("This part is withheld") ? 1 : 0;
    }
    void operator()(const LinkTo& l) { text += "[" + l.text + "]"; }
    void operator()(const FigureSlot&) { text += "#"; }
    template <class Other>
    void operator()(const Other&) {}
};

/// The statements of the board's pack, each as kind and words, in order.
struct Told {
    std::vector<std::string> statements{};
    int withheld = 0;
};

constexpr const char* kinds[] = {"alert", "advise", "assure"};

Told told(const std::string& toml) {
    auto files = minimal_workspace();
    replace(files, "templates/board.toml", "[[section]]\nkind = \"scorecard\"",
            "[[section]]\nkind = \"what-you-need-to-know\"\n\n[[section]]\nkind = \"scorecard\"");
    append(files, "indicators/data/2025-26-Q4/council.toml", toml);
    const Composed made = composed(files, "2025-26-Q4");
    Told out;
    for (const BlockPtr& b : made.section("board", "what-you-need-to-know").blocks)
        if (const Callout* box = std::get_if<Callout>(&b->content))
            for (const Blocks& item : std::get<List>(box->body.front()->content).items) {
                Words found;
                walk(item, found);
                out.statements.push_back(std::string{kinds[static_cast<std::size_t>(box->kind)]} + ": " + found.text);
                out.withheld += found.withheld;
            }
    return out;
}

std::string statement(const std::string& kind, const std::string& text, const std::string& more = {}) {
    return "\n[[statement]]\nboards = [\"board\"]\nkind = \"" + kind + "\"\ntext = \"" + text + "\"\n" + more;
}

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("a statement that comes from the figures has a figure, a direction and an ask") {
    const Told made = told("");
    REQUIRE_EQ(made.statements.size(), 1);  // the share of the advice rests on three people and is not chosen
    CHECK_EQ(
        made.statements[0],
        "assure: Say they are heard: #, better than the baseline. Better (up #) on 2024-25. We ask you to note this. "
        "[See the details].");
}

TEST_CASE("the author's statement takes the place of the one about the same indicator") {
    const Told made = told(statement("advise", "Fewer schools took part.", "indicators = [\"say-heard\"]\n"));
    REQUIRE_EQ(made.statements.size(), 1);
    CHECK_EQ(
        made.statements[0],
        "advise: Say they are heard: #, better than the baseline. Better (up #) on 2024-25. Fewer schools took part. "
        "We ask you to note this and to look again next quarter. [See the details].");
}

TEST_CASE("an ask of the author's own replaces the usual one") {
    const Told made = told(statement("alert", "Fewer schools took part.", "ask = \"Please write to them\"\n"));
    REQUIRE_EQ(made.statements.size(), 2);
    CHECK_EQ(made.statements[0], "alert: Fewer schools took part. Please write to them.");
    CHECK(has(made.statements[1], "assure: Say they are heard"));
}

TEST_CASE("numbers of the author stand only while the figures of the indicator are shown") {
    const std::string about = "indicators = [\"advice-6wk\"]\n";
    CHECK_EQ(told(statement("alert", "3 were late.", about)).withheld, 1);
    CHECK_EQ(told(statement("alert", "Some were late.", about)).withheld, 0);
}

TEST_CASE("five statements stand at most, the author's first") {
    std::string six;
    for (const char* text : {"First", "Second", "Third", "Fourth", "Fifth", "Sixth"}) six += statement("alert", text);
    const Told made = told(six);
    REQUIRE_EQ(made.statements.size(), 5);
    CHECK(has(made.statements[4], "Fifth"));
    const Told four =
        told(statement("alert", "A") + statement("alert", "B") + statement("alert", "C") + statement("alert", "D"));
    REQUIRE_EQ(four.statements.size(), 5);
    CHECK(has(four.statements[4], "assure: Say they are heard"));
}

TEST_CASE("a statement for another board or another quarter is not told") {
    auto files = minimal_workspace();
    replace(files, "templates/board.toml", "[[section]]\nkind = \"scorecard\"",
            "[[section]]\nkind = \"what-you-need-to-know\"\n\n[[section]]\nkind = \"scorecard\"");
    append(files, "indicators/data/2024-25-Q4/council.toml", statement("alert", "Of last year."));
    append(files, "indicators/data/2025-26-Q4/council.toml",
           "\n[[statement]]\nboards = [\"group-1\"]\nkind = \"alert\"\ntext = \"Of the group.\"\n");
    const Composed made = composed(files, "2025-26-Q4");
    Words found;
    walk(made.section("board", "what-you-need-to-know").blocks, found);
    CHECK_FALSE(has(found.text, "Of "));
    CHECK(has(found.text, "Say they are heard"));
}
