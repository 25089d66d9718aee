// The cover: all that the secretary of a board needs, and words of its own for what is not known.

#include <map>

#include <doctest/doctest.h>

#include "support/composed.hpp"

using namespace boardpack;
using namespace boardpack::test;

namespace {

const std::string release = "indicators/released/2025-26-Q4.toml";
const std::string head = "#:schema ../../docs/schema/released.json\nperiod = \"2025-26-Q4\"\n";

std::string sign_off(const std::string& post, const std::string& day) {
    return "\n[[sign_off]]\npost = \"" + post + "\"\n" + (day.empty() ? "" : "signed_on = " + day + "\n");
}

/// Label -> words of the facts on the cover.
std::map<std::string, std::string> cover(const MemoryFiles& files, const char* pack = "board") {
    const Composed made = composed(files, "2025-26-Q4");
    std::map<std::string, std::string> facts;
    for (const BlockPtr& b : made.section(pack, "cover").blocks)
        if (const auto* all = std::get_if<Facts>(&b->content))
            for (const Facts::Item& item : all->items) {
                std::string text;
                for (const Inline& part : std::get<Inlines>(item.value)) text += std::get<Text>(part).text;
                facts[item.label] = text;
            }
    return facts;
}

}  // namespace

TEST_CASE("both co-chairs stand on the cover by their posts, signed or not") {
    MemoryFiles files = minimal_workspace();
    CHECK_EQ(cover(files).at("Sign-off"), "Director of Education: not yet signed; Director of Nursing: not yet signed");
    files.put(release, head + sign_off("Director of Nursing", "2026-05-20"));
    CHECK_EQ(cover(files).at("Sign-off"),
             "Director of Education: not yet signed; Director of Nursing: signed on 20 May 2026");
    CHECK_EQ(cover(files).at("Status and version"), "Draft: not yet signed by both co-chairs. Not numbered");
    // A group has no co-chairs of its own: those of the board sign.
    CHECK_EQ(cover(files, "group-1").at("Sign-off"), cover(files).at("Sign-off"));
}

TEST_CASE("one of two signatures leaves a draft") {
    MemoryFiles files = minimal_workspace();
    files.put(release, head + sign_off("Director of Nursing", "2026-05-20"));
    CHECK(composed(files, "2025-26-Q4").document("board").meta.draft);
    files.put(release,
              head + sign_off("Director of Nursing", "2026-05-20") + sign_off("Director of Education", "2026-05-21"));
    CHECK_FALSE(composed(files, "2025-26-Q4").document("board").meta.draft);
}

TEST_CASE("status and version follow the release") {
    MemoryFiles files = minimal_workspace();
    files.put(release, head + "for_decision = true\nversion = \"0.9\"\n");
    CHECK_EQ(cover(files).at("Status and version"), "For decision: not yet signed by both co-chairs. Version 0.9");
    files.put(release, head + "released_on = 2026-05-22\nversion = \"1.0\"\n" +
                           sign_off("Director of Nursing", "2026-05-20") +
                           sign_off("Director of Education", "2026-05-21"));
    CHECK_EQ(cover(files).at("Status and version"),
             "Final: signed by both co-chairs, released on 22 May 2026. Version 1.0");
}

TEST_CASE("what is not known is said to be so") {
    MemoryFiles files = minimal_workspace();
    const auto board = cover(files);
    CHECK_EQ(board.at("Meeting and item"), "20 May 2026. Item 4");
    CHECK_EQ(board.at("You are asked to"), "note, discuss, decide, ✓ assure");
    CHECK_EQ(board.at("Figures taken in until"), "30 April 2026");
    CHECK_EQ(board.at("Written by"), "Not named");
    CHECK_EQ(board.at("Publication"), "Not yet decided");
    const auto group = cover(files, "group-1");
    CHECK_EQ(group.at("Meeting and item"), "No meeting has been fixed yet");
    CHECK_EQ(group.at("You are asked to"), "Not yet said");
    replace(files, "indicators/calendar.toml", "agenda_item = \"4\"\npurpose = \"assure\"\n", "");
    CHECK_EQ(cover(files).at("Meeting and item"), "20 May 2026. Item not yet numbered");
    replace(files, "indicators/strategy.toml", "classification = \"OFFICIAL\"\n", "");
    CHECK_EQ(cover(files).at("Classification"), "Not marked");
}

TEST_CASE("authors and readership come from the template") {
    MemoryFiles files = minimal_workspace();
    replace(files, "templates/board.toml", "budget = [2, 16]",
            "authors = [\"Analyst\", \"Head of Advice\"]\npublication = \"after sign-off\"\nbudget = [2, 16]");
    CHECK_EQ(cover(files).at("Written by"), "Analyst and Head of Advice");
    CHECK_EQ(cover(files).at("Publication"), "May be published once both co-chairs have signed");
    replace(files, "templates/board.toml", "\"after sign-off\"", "\"restricted\"");
    CHECK_EQ(cover(files).at("Publication"), "Not for publication: for the members of the board");
}
