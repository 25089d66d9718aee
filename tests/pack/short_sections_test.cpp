#include <algorithm>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "pack/walk.hpp"
#include "support/composed.hpp"

using namespace boardpack;
using namespace boardpack::test;

// Registers and annexes in short, as the smaller packs carry them.

namespace {

struct Words {
    std::string text;
    void operator()(const Text& t) { text += t.text + "\n"; }
    template <class Other>
    void operator()(const Other&) {}
};

struct Tables {
    std::vector<const Table*> found;
    void operator()(const Table& table) { found.push_back(&table); }
    template <class Other>
    void operator()(const Other&) {}
};

struct Links {
    std::vector<std::string> texts;
    void operator()(const LinkTo& link) { texts.push_back(link.text); }
    template <class Other>
    void operator()(const Other&) {}
};

std::string words_of(const Section& section) {
    Words words;
    walk(section.blocks, words);
    return words.text;
}

const Table* table_of(const Section& section) {
    Tables tables;
    walk(section.blocks, tables);
    return tables.found.empty() ? nullptr : tables.found.front();
}

/// The minimal workspace with one more section in the board's pack.
MemoryFiles with_section(const std::string& lines) {
    auto files = minimal_workspace();
    append(files, "templates/board.toml", "\n[[section]]\n" + lines);
    return files;
}

const std::string second_commitment = R"(
[[commitment]]
id = "A1.2"
priority = "P1"
wording = "publish the list of clinics"
measures = []
)";

}  // namespace

TEST_CASE("the golden thread in short: what hangs loose, and no matrix") {
    auto files = with_section("kind = \"golden-thread\"\ntitle = \"Thread\"\nextent = \"short\"\n");
    append(files, "indicators/strategy.toml", second_commitment);
    const Composed c = composed(files, "2024-25-Q4", {"board"});
    const Section& section = c.section("board", "golden-thread");
    CHECK(table_of(section) == nullptr);
    const std::string words = words_of(section);
    CHECK_MESSAGE(words.contains("Commitments that no measure follows:"), words);
    CHECK(words.contains("publish the list of clinics."));
}

TEST_CASE("the golden thread in full has a row for each commitment") {
    auto files = with_section("kind = \"golden-thread\"\ntitle = \"Thread\"\n");
    append(files, "indicators/strategy.toml", second_commitment);
    const Composed c = composed(files, "2024-25-Q4", {"board"});
    const Table* table = table_of(c.section("board", "golden-thread"));
    REQUIRE(table != nullptr);
    CHECK(std::ranges::count_if(table->rows, [](const Row& r) { return !r.subheading; }) ==
          static_cast<std::ptrdiff_t>(c.loaded->model.strategy().commitments.size()));
}

TEST_CASE("the action log counts what is open and overdue, and in short lists what is due by the next quarter's end") {
    auto files = with_section("kind = \"action-log\"\ntitle = \"Due\"\nextent = \"short\"\n");
    append(files, "indicators/strategy.toml", second_commitment + R"(
[[commitment]]
id = "A1.3"
priority = "P1"
wording = "train the advisers"
measures = []

[[commitment]]
id = "A1.4"
priority = "P1"
wording = "publish the list of clinics"
measures = []
same_as = "A1.2"
)");
    append(files, "indicators/data/2024-25-Q4/council.toml", R"(
[[action]]
commitment = "A1.2"
status = "delayed"
update = "The list is being checked."
next_step = "Publish the list"
due = 2025-02-28

[[action]]
commitment = "A1.3"
status = "on track"
update = "Dates are agreed."
next_step = "Train the last group"
due = 2025-12-31
)");
    const Composed c = composed(files, "2024-25-Q4", {"board"});
    const Section& section = c.section("board", "action-log");
    const std::string words = words_of(section);
    CHECK_MESSAGE(words.contains("Open: 2. Overdue: 1."), words);  // printed twice, one step
    CHECK(words.contains("Publish the list"));
    CHECK_FALSE(words.contains("Train the last group"));
    const Table* table = table_of(section);
    REQUIRE(table != nullptr);
    CHECK(table->columns.size() == 3);  // nobody is named as leading
}

TEST_CASE("the build record in short is a paragraph with the days on which figures came in") {
    const Composed c = composed(with_section("kind = \"build-record\"\ntitle = \"Record\"\nextent = \"short\"\n"),
                                "2024-25-Q4", {"board"});
    const Section& section = c.section("board", "build-record");
    CHECK(table_of(section) == nullptr);
    const std::string words = words_of(section);
    CHECK_MESSAGE(words.contains("Made with boardpack test for 2024-25 Q4"), words);
    CHECK(words.contains("The latest figures of 1 provider came in on 14 April 2025."));
}

TEST_CASE("the cover lists the first of several short annexes") {
    auto files = with_section("kind = \"methods\"\ntitle = \"Reading the results\"\nextent = \"short\"\n");
    append(files, "templates/board.toml",
           "\n[[section]]\nkind = \"build-record\"\ntitle = \"Record\"\nextent = \"short\"\n");
    const Composed c = composed(files, "2024-25-Q4", {"board"});
    Links links;
    walk(c.document("board").sections.front()->blocks, links);
    CHECK(std::ranges::count(links.texts, "Record") == 0);
    CHECK(links.texts.size() >= 2);
}
