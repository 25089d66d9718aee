#include "pack/first_use.hpp"

#include <doctest/doctest.h>

#include "pack/build.hpp"

using namespace boardpack;

namespace {

const std::vector<GlossaryEntry> glossary{
    {{"EHC plan", {}}, "education, health and care plan", "m", {}},
    {{"SEND", {}}, "special educational needs and disabilities", "m", {}},
    {{"median", {}}, "", "the middle value", {}},
};

std::string words_in(const BlockPtr& block) {
    std::string text;
    for (const Inline& part : std::get<Paragraph>(block->content).text)
        if (const auto* t = std::get_if<Text>(&part))
            text += t->text;
    return text;
}

}  // namespace

TEST_CASE("an abbreviation is expanded where a document uses it first, and only there") {
    FirstUse first_use{glossary};
    std::set<std::string> seen;
    const Blocks made = first_use.expand(
        {paragraph("Children with EHC plans and SEND wait."), paragraph("An EHC plan helps. The median fell.")}, seen);
    CHECK(words_in(made[0]) ==
          "Children with EHC plans (education, health and care plan) and SEND (special educational needs and "
          "disabilities) wait.");
    CHECK(words_in(made[1]) == "An EHC plan helps. The median fell.");
    CHECK(seen == std::set<std::string>{"EHC plan", "SEND"});
}

TEST_CASE("words that explain a term themselves are left as they are") {
    FirstUse first_use{glossary};
    std::set<std::string> seen;
    const Blocks given{paragraph("Special educational needs and disabilities (SEND) are many."),
                       paragraph("The plan (SEND) and more.")};
    const Blocks made = first_use.expand(given, seen);
    CHECK(made[0] == given[0]);
    CHECK(made[1] == given[1]);
}

TEST_CASE("headings, tables and sources keep the short form") {
    FirstUse first_use{glossary};
    std::set<std::string> seen;
    Table table;
    table.rows = {{{cell("EHC plan")}, false}};
    const Blocks given{heading(1, words("SEND"), "a"), block(std::move(table)),
                       paragraph("SEND return.", ParagraphStyle::source)};
    const Blocks made = first_use.expand(given, seen);
    for (std::size_t i = 0; i < given.size(); ++i) CHECK(made[i] == given[i]);
    CHECK(seen.empty());
}

TEST_CASE("a block that two documents use first is one block again, and lists are read too") {
    FirstUse first_use{glossary};
    const BlockPtr shared = bullets({{paragraph("SEND first.")}, {paragraph("SEND again.")}});
    std::set<std::string> one, two, third{"SEND"};
    const Blocks a = first_use.expand({shared}, one), b = first_use.expand({shared}, two);
    CHECK(a.front() == b.front());
    CHECK(a.front() != shared);
    CHECK(first_use.expand({shared}, third).front() == shared);
    const auto& items = std::get<List>(a.front()->content).items;
    CHECK(words_in(items[0].front()).contains("special educational"));
    CHECK(words_in(items[1].front()) == "SEND again.");
}
