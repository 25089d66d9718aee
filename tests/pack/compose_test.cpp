#include "pack/compose.hpp"

#include <algorithm>
#include <set>

#include <doctest/doctest.h>

#include "pack/links.hpp"
#include "pack/walk.hpp"
#include "support/composed.hpp"

using namespace boardpack;

namespace {

constexpr const char* data = "indicators/data/2025-26-Q4/council.toml";
constexpr const char* board_template = "templates/board.toml";

/// The words of blocks, figures as "#".
struct Words {
    std::string text;
    void operator()(const Text& t) { text += t.text; }
    void operator()(const Claim& c) { text += c.text; }
    void operator()(const LinkTo& l) { text += l.text; }
    void operator()(const FigureSlot&) { text += "#"; }
    template <class Other>
    void operator()(const Other&) {}
};

std::string words_of(const Blocks& blocks) {
    Words words;
    walk(blocks, words);
    return words.text;
}

struct TableIds {
    std::vector<std::string> ids;
    void operator()(const Table& table) { ids.push_back(table.id); }
    template <class Other>
    void operator()(const Other&) {}
};

struct Links {
    std::set<std::string> found;
    void operator()(const LinkTo& link) { found.insert(link.target); }
    template <class Other>
    void operator()(const Other&) {}
};

struct AdvicePoints {
    std::size_t points = 0;
    void operator()(const ChartSpec& spec) {
        if (spec.id == "chart-advice-6wk")
            points = std::get<LineChart>(spec.body).series.at(0).points.size();
    }
    template <class Other>
    void operator()(const Other&) {}
};

struct ScorecardRows {
    std::size_t rows = 0;
    void operator()(const Table& table) {
        if (table.id == "scorecard")
            rows = static_cast<std::size_t>(
                std::ranges::count_if(table.rows, [](const Row& row) { return !row.subheading; }));
    }
    template <class Other>
    void operator()(const Other&) {}
};

bool all_different(std::vector<std::string> names) {
    std::ranges::sort(names);
    return std::ranges::adjacent_find(names) == names.end();
}

const Group* group_of(const Blocks& blocks, std::string_view indicator) {
    for (const BlockPtr& b : blocks)
        if (const Group* group = std::get_if<Group>(&b->content); group && group->indicator == indicator)
            return group;
    return nullptr;
}

BlockPtr passage_of(const test::Composed& c, std::string_view pack, std::string_view section, std::string_view id) {
    for (const BlockPtr& b : c.section(pack, section).blocks)
        if (const Group* group = std::get_if<Group>(&b->content); group && group->indicator == id)
            return b;
    return nullptr;
}

void check_sound(const Document& document) {
    CHECK_EQ(dead_links(document), std::vector<std::string>{});
    CHECK(all_different(anchors_of(document)));
    TableIds tables;
    for (const SectionPtr& section : document.sections) walk(section->blocks, tables);
    CHECK(all_different(tables.ids));
}

}  // namespace

TEST_CASE("a pack has the sections of its template in order") {
    const test::Composed c = test::composed(test::minimal_workspace(), "2025-26-Q4");
    REQUIRE_EQ(c.documents.size(), 2);
    const Document& document = c.document("board");
    std::vector<std::string> titles;
    for (const SectionPtr& section : document.sections) titles.push_back(section->title);
    CHECK_EQ(titles, std::vector<std::string>{"Cover", "Scorecard", "Indicators"});
    CHECK_EQ(document.meta.title, "Exampleton Partnership Board, 2025-26 Q4");
    CHECK_EQ(document.meta.budget_most, 16);
    CHECK_EQ(document.meta.meeting->iso(), "2026-05-20");
    check_sound(document);
    check_sound(c.document("group-1"));
    CHECK_EQ(c.messages(), "");
}

TEST_CASE("only the packs asked for are composed") {
    const test::Composed c = test::composed(test::minimal_workspace(), "2025-26-Q4", {"group-1"});
    REQUIRE_EQ(c.documents.size(), 1);
    CHECK_EQ(c.documents[0].meta.pack_id, "group-1");
}

TEST_CASE("packs share the passage of an indicator, and differ where the template does") {
    const test::Composed c = test::composed(test::minimal_workspace(), "2025-26-Q4");
    const BlockPtr shared = passage_of(c, "board", "indicators", "say-heard");
    REQUIRE(shared);
    CHECK_EQ(shared, passage_of(c, "group-1", "indicators", "say-heard"));
    // The board reads about advice in full, the group in short.
    CHECK_NE(passage_of(c, "board", "indicators", "advice-6wk"), passage_of(c, "group-1", "indicators", "advice-6wk"));
}

TEST_CASE("the scorecard links to a passage where the document has it") {
    MemoryFiles files = test::minimal_workspace();
    const auto links = [](const Blocks& blocks) {
        Links collect;
        walk(blocks, collect);
        return collect.found;
    };
    CHECK_EQ(links(test::composed(files, "2025-26-Q4").section("board", "scorecard").blocks),
             std::set<std::string>{"#advice-6wk", "#say-heard"});
    test::replace(files, board_template, "kind = \"indicators\"\ntitle = \"Indicators\"\nfull = [\"advice-6wk\"]",
                  "kind = \"wording\"");
    const test::Composed without = test::composed(files, "2025-26-Q4");
    CHECK_EQ(links(without.section("board", "scorecard").blocks), std::set<std::string>{});
    CHECK_NE(words_of(without.section("board", "scorecard").blocks).find("Advice on time"), std::string::npos);
}

TEST_CASE("the title of a passage is its finding, and the table of its numbers comes with it") {
    const test::Composed c = test::composed(test::minimal_workspace(), "2025-26-Q4");
    const Group* group = group_of(c.section("board", "indicators").blocks, "advice-6wk");
    REQUIRE(group);
    const Heading& title = std::get<Heading>(group->body.at(0)->content);
    CHECK_EQ(title.anchor, "advice-6wk");
    CHECK_NE(words_of(group->body).find("Advice on time: #, close to the # aim"), std::string::npos);
    TableIds tables;
    walk(group->body, tables);
    CHECK_EQ(tables.ids, std::vector<std::string>{"recent-advice-6wk", "data-advice-6wk", "months-advice-6wk"});
}

TEST_CASE("a missing commentary is said on the page and in a warning") {
    MemoryFiles files = test::minimal_workspace();
    std::string text = files.read(data).value();
    const std::size_t from = text.find("[figure.advice-6wk.commentary]"), to = text.find("[figure.say-heard]");
    files.put(data, text.erase(from, to - from));
    test::replace(files, "indicators/definitions/priority-1.toml", "tolerance = 5.0", "tolerance = 1.0");
    const test::Composed c = test::composed(files, "2025-26-Q4");
    REQUIRE_EQ(c.diagnostics.warnings(), 1);
    CHECK_EQ(c.diagnostics.list()[0].code, "W0620");
    CHECK_NE(words_of(c.section("board", "indicators").blocks).find("No commentary received."), std::string::npos);
}

TEST_CASE("no commentary is asked for where nothing is off track") {
    MemoryFiles files = test::minimal_workspace();
    const test::Composed c = test::composed(files, "2025-26-Q4");
    CHECK_EQ(words_of(c.section("board", "indicators").blocks).find("No commentary received."), std::string::npos);
}

TEST_CASE("a commentary older than its figures is flagged, one of the same day is not") {
    MemoryFiles files = test::minimal_workspace();
    test::replace(files, data, "written_for = 2026-04-14", "written_for = 2026-04-13");
    const test::Composed c = test::composed(files, "2025-26-Q4");
    REQUIRE_EQ(c.diagnostics.warnings(), 1);
    CHECK_EQ(c.diagnostics.list()[0].code, "W0621");
    CHECK_NE(words_of(c.section("board", "indicators").blocks).find("before the figures shown here came in"),
             std::string::npos);
}

TEST_CASE("markup that packs do not take is an error with its place") {
    MemoryFiles files = test::minimal_workspace();
    test::replace(files, data, "tells_us = \"Three requests were answered late.\"", "tells_us = \"# Late\"");
    const test::Composed c = test::composed(files, "2025-26-Q4");
    REQUIRE(c.diagnostics.has_errors());
    CHECK_EQ(c.diagnostics.list()[0].code, "E0610");
    CHECK_EQ(c.loaded->sources.path(c.diagnostics.list()[0].where.file), data);
}

TEST_CASE("an unknown name in a template is an error") {
    MemoryFiles files = test::minimal_workspace();
    test::replace(files, board_template, "title = \"Scorecard\"", "title = \"Scorecard {perid}\"");
    const test::Composed c = test::composed(files, "2025-26-Q4");
    REQUIRE(c.diagnostics.has_errors());
    CHECK_EQ(c.diagnostics.list()[0].code, "E0611");
    CHECK_EQ(c.diagnostics.list()[0].where.begin.line, 14);
}

TEST_CASE("a pack is a draft until everyone who has to has signed") {
    MemoryFiles files = test::minimal_workspace();
    CHECK(test::composed(files, "2025-26-Q4").document("board").meta.draft);
    const std::string head =
        "#:schema ../../docs/schema/released.json\nperiod = \"2025-26-Q4\"\n\n[[sign_off]]\npost = "
        "\"Director of Education\"\nsigned_on = 2026-05-20\n\n[[sign_off]]\npost = \"Director of "
        "Nursing\"\n";
    files.put("indicators/released/2025-26-Q4.toml", head);
    CHECK(test::composed(files, "2025-26-Q4").document("board").meta.draft);
    files.put("indicators/released/2025-26-Q4.toml", head + "signed_on = 2026-05-21\n");
    CHECK_FALSE(test::composed(files, "2025-26-Q4").document("board").meta.draft);
}

TEST_CASE("made-up figures are flagged wherever they show") {
    MemoryFiles files = test::minimal_workspace();
    const test::Composed real = test::composed(files, "2025-26-Q4");
    CHECK_FALSE(real.document("board").meta.illustrative);
    test::replace(files, data, "received_on = 2026-04-14", "received_on = 2026-04-14\nillustrative = true");
    const test::Composed made_up = test::composed(files, "2025-26-Q4");
    CHECK(made_up.document("board").meta.illustrative);
    CHECK(made_up.section("board", "indicators").illustrative);
    CHECK_NE(words_of(made_up.section("board", "indicators").blocks).find("made up for demonstration"),
             std::string::npos);
}

TEST_CASE("small numbers in too many months turn the chart to quarters") {
    // Those not counted are 5, 3 and 4 people in the months of one quarter, 2, 0 and 1 in those of the other.
    MemoryFiles files = test::minimal_workspace();
    const auto points_of = [&] {
        const test::Composed c = test::composed(files, "2025-26-Q4");
        AdvicePoints find;
        walk(c.section("board", "indicators").blocks, find);
        return find.points;
    };
    const std::size_t quarters = points_of();
    CHECK_EQ(quarters, 5);  // from the first quarter with a figure to the last
    test::replace(files, data, "numerator = 23, denominator = 25", "numerator = 20, denominator = 25");
    test::replace(files, data, "numerator = 25, denominator = 26", "numerator = 20, denominator = 26");
    test::replace(files, "indicators/data/2024-25-Q4/council.toml", "numerator = 21, denominator = 24",
                  "numerator = 18, denominator = 24");
    test::replace(files, "indicators/data/2024-25-Q4/council.toml", "numerator = 22, denominator = 26",
                  "numerator = 20, denominator = 26");
    CHECK_EQ(points_of(), 6);  // the months received
}

TEST_CASE("every kind of section has something to say, with or without figures") {
    MemoryFiles files = test::minimal_workspace();
    std::string text = "#:schema ../docs/schema/template.json\n\n[template]\nboards = [\"board\"]\ntitle = \"All\"\n";
    for (const auto& [name, kind] : Names<SectionKind>::all)
        text += "\n[[section]]\nkind = \"" + std::string{name} + "\"\n";
    files.put(board_template, text);
    files.put("templates/glossary.toml",
              "#:schema ../docs/schema/glossary.json\n\n[[entry]]\nterm = \"Baseline\"\nmeaning "
              "= \"Where it began.\"\n");
    for (const char* period : {"2025-26-Q4", "2024-25-Q3"}) {
        CAPTURE(period);
        const test::Composed c = test::composed(files, period);
        CHECK_EQ(c.diagnostics.errors(), 0);
        const Document& document = c.document("board");
        CHECK_EQ(document.sections.size(), Names<SectionKind>::all.size());
        check_sound(document);
        for (const SectionPtr& section : document.sections) {
            CAPTURE(section->title);
            CHECK_GE(section->blocks.size(), 2);  // more than the heading
        }
    }
}

TEST_CASE("a section that may stand once is refused a second time, parts of the indicators are not") {
    MemoryFiles files = test::minimal_workspace();
    test::append(files, board_template,
                 "\n[[section]]\nkind = \"indicators\"\ntitle = \"More\"\nselect = \"context\"\n");
    const test::Composed twice = test::composed(files, "2025-26-Q4");
    CHECK_EQ(twice.messages(), "");
    check_sound(twice.document("board"));
    CHECK_EQ(twice.section("board", "indicators-2").title, "More");
    test::append(files, board_template, "\n[[section]]\nkind = \"scorecard\"\n");
    const test::Composed refused = test::composed(files, "2025-26-Q4");
    REQUIRE_EQ(refused.diagnostics.errors(), 1);
    CHECK_EQ(refused.diagnostics.list()[0].code, "E0612");
}

TEST_CASE("the shipped workspace: every pack is sound and the scorecard has a row for each measure") {
    const DiskFiles files{BOARDPACK_SOURCE_DIR};
    const test::Composed c = test::composed(files, "2025-26-Q4");
    CHECK_FALSE(c.diagnostics.has_errors());
    CHECK_EQ(c.documents.size(), 8);
    for (const Document& document : c.documents) check_sound(document);
    ScorecardRows count;
    walk(c.section("sendpb", "scorecard").blocks, count);
    CHECK_EQ(count.rows, 23);
    CHECK_NE(words_of(c.section("sendpb", "cover").blocks).find("provide the right support"), std::string::npos);
}
