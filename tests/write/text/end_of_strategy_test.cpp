// What became of the strategy: told in its last quarter, and only as far as the figures may be seen.

#include <doctest/doctest.h>

#include "disclose/disclose.hpp"
#include "support/composed.hpp"
#include "write/text/text.hpp"

using namespace boardpack;
using namespace boardpack::test;

namespace {

std::string told(const MemoryFiles& files, const char* period) {
    const Composed c = composed(files, period);
    const Disclosed out = disclose(c.documents, c.evaluation->figures, c.policy());
    for (const Document& document : out.documents)
        if (document.meta.pack_id == "board")
            return write_text(document, out.figures);
    return {};
}

MemoryFiles ending() {
    auto files = minimal_workspace();
    replace(files, "indicators/strategy.toml", "ends = 2027-03-31", "ends = 2026-03-31");
    append(files, "templates/board.toml", "\n[[section]]\nkind = \"end-of-strategy\"\n");
    return files;
}

}  // namespace

TEST_CASE("outcomes stand in the pack of the last quarter, not before") {
    const auto files = ending();
    CHECK(told(files, "2025-26-Q4").find("Table: What became of each success measure") != std::string::npos);
    const std::string before = told(files, "2025-26-Q3");
    CHECK(before.find("The strategy runs until 31 March 2026.") != std::string::npos);
    CHECK(before.find("What became of each success measure") == std::string::npos);
}

TEST_CASE("the outcome of a measure whose figure is hidden is hidden with it") {
    // 72 of 75 were answered in time: three were late, so that the share is hidden.
    const std::string text = told(ending(), "2025-26-Q4");
    const std::size_t table = text.find("Table: What became of each success measure");
    REQUIRE(table != std::string::npos);
    const std::string rows = text.substr(table, 1200);
    CHECK(rows.find("Outcome: Hidden to protect individuals") != std::string::npos);
    CHECK(rows.find("Outcome: Not achieved") == std::string::npos);
}
