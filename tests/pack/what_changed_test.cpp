// The section "what has changed": a target is listed in the pack of the period in which it starts, and in no other.

#include <doctest/doctest.h>

#include "pack/walk.hpp"
#include "support/composed.hpp"

using namespace boardpack;
using namespace boardpack::test;

namespace {

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

/// The board's pack of 2025-26 Q4, with a second target of the advice from a period on.
std::string pack_with_target_from(const std::string& from) {
    auto files = minimal_workspace();
    replace(files, "indicators/definitions/priority-1.toml",
            "set_on = 2024-03-01\n\n[indicator.status]\ntolerance = 5.0",
            "set_on = 2024-03-01\n\n[[indicator.target]]\nfrom = \"" + from +
                "\"\nform = \"threshold\"\nvalue = 90\nset_by = \"Board, minute 4\"\nset_on = 2025-12-01\n\n"
                "[indicator.status]\ntolerance = 5.0");
    replace(files, "templates/board.toml", "[[section]]\nkind = \"scorecard\"",
            "[[section]]\nkind = \"what-changed\"\n\n[[section]]\nkind = \"scorecard\"");
    const Composed made = composed(files, "2025-26-Q4");
    Words found;
    for (const SectionPtr& section : made.document("board").sections) walk(section->blocks, found);
    return found.text;
}

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("a target that starts in the period is listed, with who set it") {
    const std::string text = pack_with_target_from("2025-26-Q4");
    CHECK_MESSAGE(has(text, "Targets newly in force"), text);
    CHECK_MESSAGE(has(text, "Board, minute 4"), text);
}

TEST_CASE("a target that started before, or has not started, is not listed") {
    CHECK_FALSE(has(pack_with_target_from("2025-26-Q3"), "Targets newly in force"));
    CHECK_FALSE(has(pack_with_target_from("2026-27-Q1"), "Targets newly in force"));
}

TEST_CASE("a target of a year or a month that begins in the quarter is listed, with when it starts") {
    const std::string month = pack_with_target_from("2026-02");
    CHECK_MESSAGE(has(month, "At least #, from February 2026, set by Board, minute 4"), month);
    CHECK(has(pack_with_target_from("CY2026"), "At least #, from 2026, set by"));
    CHECK_FALSE(has(pack_with_target_from("CY2025"), "Targets newly in force"));
    CHECK_FALSE(has(pack_with_target_from("2025-12"), "Targets newly in force"));
    CHECK_FALSE(has(pack_with_target_from("2026-04"), "Targets newly in force"));
}

TEST_CASE("a definition that changes with a year is listed in the quarter in which the year begins") {
    const auto listed = [](const std::string& at) {
        auto files = minimal_workspace();
        replace(files, "indicators/definitions/priority-1.toml", "[indicator.baseline]",
                "[[indicator.break]]\nat = \"" + at + "\"\nreason = \"asked in another way\"\n\n[indicator.baseline]");
        replace(files, "templates/board.toml", "[[section]]\nkind = \"scorecard\"",
                "[[section]]\nkind = \"what-changed\"\n\n[[section]]\nkind = \"scorecard\"");
        const Composed made = composed(files, "2025-26-Q4");
        Words found;
        walk(made.section("board", "what-changed").blocks, found);
        return has(found.text, "break in the series. asked in another way.");
    };
    CHECK(listed("CY2026"));
    CHECK_FALSE(listed("2025-26"));
    CHECK_FALSE(listed("2026-27"));
}

TEST_CASE("a change of an indicator that the board may not see is not listed") {
    auto files = minimal_workspace();
    replace(files, "indicators/definitions/priority-1.toml",
            "boards = [\"board\", \"group-1\"]\n\n[indicator.baseline]",
            "boards = [\"group-1\"]\n\n[[indicator.change]]\nat = \"2025-26-Q4\"\nwhat = \"asked in another way\"\n\n"
            "[indicator.baseline]");
    for (const char* form : {"templates/board.toml", "templates/group.toml"})
        replace(files, form, "[[section]]\nkind = \"cover\"",
                "[[section]]\nkind = \"cover\"\n\n[[section]]\nkind = \"what-changed\"");
    const Composed made = composed(files, "2025-26-Q4");
    const auto told = [&](const char* pack) {
        Words found;
        walk(made.section(pack, "what-changed").blocks, found);
        return has(found.text, "asked in another way");
    };
    CHECK(told("group-1"));
    CHECK_FALSE(told("board"));
}
