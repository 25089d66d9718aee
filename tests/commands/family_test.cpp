// The family summary: two pages in plain words of the same figures, disclosed with the packs.

#include <algorithm>
#include <set>
#include <string>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "layout/family_theme.hpp"
#include "layout/layout.hpp"
#include "pipeline.hpp"
#include "support/page_boxes.hpp"
#include "support/program.hpp"
#include "support/workspace.hpp"
#include "write/pdf/check.hpp"
#include "write/text/text.hpp"

using namespace boardpack;
using namespace boardpack::test;

namespace {

const std::string ready = "-C " BOARDPACK_TEST_DIR "/workspaces/saltmarsh ";

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

/// The summary of the board as it is read out.
std::string summary(const MemoryFiles& files) {
    const auto loaded = load_model(files);
    REQUIRE_MESSAGE(!loaded->diagnostics.has_errors(), render(loaded->diagnostics, loaded->sources, false));
    BuildRequest request;
    request.period = Period::parse("2025-26-Q4").value();
    request.packs = {"board"};
    request.family = true;
    const auto made = compose_packs(*loaded, request);
    REQUIRE_EQ(made->families.size(), 1);
    REQUIRE_EQ(made->disclosed.documents.size(), 1);
    return write_text(made->families.front(), made->disclosed.figures);
}

/// Exampleton with words for families for both of its measures.
MemoryFiles plain_workspace() {
    MemoryFiles files = minimal_workspace();
    replace(files, "indicators/definitions/priority-1.toml", "label = \"Advice on time\"\n",
            "label = \"Advice on time\"\nplain = \"Advice that came in time\"\n");
    replace(files, "indicators/definitions/priority-1.toml", "label = \"Say they are heard\"\n",
            "label = \"Say they are heard\"\nplain = \"Children who feel heard\"\n");
    return files;
}

}  // namespace

TEST_CASE("the family summary is written beside the packs, under its own name, twice with the same bytes") {
    const TempFolder one, two;
    for (const TempFolder* out : {&one, &two})
        REQUIRE_EQ(run_program(ready + "build --family --large --format pdf --out " + out->path()).status, 0);
    const auto manifest = nlohmann::json::parse(one.read("2025-26-Q1/manifest.json"));
    std::set<std::string> names;
    for (const auto& file : manifest["files"]) names.insert(file["name"].get<std::string>());
    CHECK(names == std::set<std::string>{"board-family.pdf", "board-large.pdf", "board.pdf", "doers-family.pdf",
                                         "doers-large.pdf", "doers.pdf"});
    for (const char* name : {"2025-26-Q1/board-family.pdf", "2025-26-Q1/doers-family.pdf"}) {
        const std::string bytes = one.read(name);
        CHECK(bytes == two.read(name));
        for (const PdfFinding& finding : check_pdf(bytes)) FAIL_CHECK(name << ": " << finding.message);
    }
}

TEST_CASE("without the option there is no family summary, and the packs are the same") {
    const TempFolder with, without;
    REQUIRE_EQ(run_program(ready + "build --family --format txt --out " + with.path()).status, 0);
    REQUIRE_EQ(run_program(ready + "build --format txt --out " + without.path()).status, 0);
    CHECK(with.read("2025-26-Q1/board.txt") == without.read("2025-26-Q1/board.txt"));
    CHECK_FALSE(has(without.read("2025-26-Q1/manifest.json"), "family"));
}

TEST_CASE("each shipped pack has a summary of at most two pages on which nothing overlaps") {
    const auto loaded = load_model(DiskFiles{BOARDPACK_SOURCE_DIR});
    for (const char* period : {"2025-26-Q4", "2025-26-Q3", "2024-25-Q2"}) {
        BuildRequest request;
        request.period = Period::parse(period).value();
        request.family = true;
        const auto made = compose_packs(*loaded, request);
        REQUIRE_EQ(made->families.size(), made->disclosed.documents.size());
        const Theme theme = family_theme(loaded->model.data().theme);
        CHECK(theme.type.body >= 14);
        auto typesetter = Typesetter::create(theme.font_family);
        REQUIRE(typesetter);
        const Disclosed families{made->families, made->disclosed.figures, {}};
        const auto laid = lay_out(families, theme, **typesetter);
        CHECK(laid.diagnostics.list().empty());
        for (const PagedPack& pack : laid.value) {
            CAPTURE(pack.meta.pack_id);
            CHECK(pack.pages.size() <= 2);
            for (const std::string& problem : check_page_boxes(pack, theme)) FAIL_CHECK(problem);
        }
    }
}

TEST_CASE("the summary says what goes well with its figure, its start and its travel") {
    const std::string text = summary(plain_workspace());
    const auto well = text.find("What is going well");
    REQUIRE(well != std::string::npos);
    CHECK_MESSAGE(has(text.substr(well),
                      "Children who feel heard: 72.0% in April 2025 to March 2026. At the start it was "
                      "50.0%."),
                  text);
    for (const char* part : {"What we promised", "What is not good enough yet", "What happens next", "You said, we did",
                             "What we do not know", "How to reply"})
        CHECK_MESSAGE(has(text, part), part);
}

TEST_CASE("an indicator without plain words is not told to families") {
    CHECK_FALSE(has(summary(minimal_workspace()), "heard:"));
    CHECK_FALSE(has(summary(minimal_workspace()), "72.0%"));
}

TEST_CASE("a result that rests on a number too small to show is not told to families, at either side of the limit") {
    MemoryFiles files = plain_workspace();
    const char* months =
        "months = [\n    { month = \"2026-01\", numerator = 23, denominator = 25 },\n"
        "    { month = \"2026-02\", numerator = 24, denominator = 24 },\n"
        "    { month = \"2026-03\", numerator = 25, denominator = 26 },\n]";
    CHECK_FALSE(has(summary(files), "Advice that came in time"));  // 3 were late
    replace(files, "indicators/data/2025-26-Q4/council.toml", months, "numerator = 71\ndenominator = 75");
    CHECK_FALSE(has(summary(files), "Advice that came in time"));  // 4
    replace(files, "indicators/data/2025-26-Q4/council.toml", "numerator = 71", "numerator = 70");
    CHECK_MESSAGE(has(summary(files), "Advice that came in time: 93.3%"), summary(files));  // 5
}

TEST_CASE("an abbreviation is explained where it is first used") {
    MemoryFiles files = plain_workspace();
    replace(files, "indicators/strategy.toml", "vision = \"every child heard\"",
            "vision = \"hear each child with SEN\"");
    files.put("templates/glossary.toml",
              "#:schema ../docs/schema/glossary.json\n\n[[entry]]\nterm = \"SEN\"\nexpansion = \"special educational "
              "needs\"\nmeaning = \"Needs more help.\"\n");
    CHECK(has(summary(files), "“SEN” means special educational needs."));
}
