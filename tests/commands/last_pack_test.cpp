// What has changed since the last pack: the quarter before is judged as it was known then, and nothing that rests on a
// figure hidden then or now is told, not even that it moved.

#include <string>

#include <doctest/doctest.h>

#include "disclose/last_pack.hpp"
#include "pack/words.hpp"
#include "pipeline.hpp"
#include "support/workspace.hpp"
#include "write/text/text.hpp"

using namespace boardpack;
using namespace boardpack::test;

namespace {

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

/// The share of this quarter: 60 of 75, not met against 100%.
constexpr const char* sixty_of_75 = "numerator = 60\ndenominator = 75";

/// Exampleton with a quarter before, cut off on 29 January; `before` and `now` are the fields of the advice share.
MemoryFiles workspace(const std::string& before, const std::string& now, const std::string& received = "2026-01-14") {
    MemoryFiles files = minimal_workspace();
    replace(files, "templates/board.toml", "[[section]]\nkind = \"scorecard\"",
            "[[section]]\nkind = \"what-changed\"\n\n[[section]]\nkind = \"scorecard\"");
    append(files, "indicators/calendar.toml", "\n[[cut_off]]\nperiod = \"2025-26-Q3\"\nday = 2026-01-29\n");
    files.put(
        "indicators/data/2025-26-Q3/council.toml",
        "#:schema ../../../docs/schema/data.json\nperiod = \"2025-26-Q3\"\nprovider = \"council\"\nreceived_on = " +
            received + "\n\n[figure.advice-6wk]\n" + before + "\n");
    replace(files, "indicators/data/2025-26-Q4/council.toml",
            "months = [\n    { month = \"2026-01\", numerator = 23, denominator = 25 },\n"
            "    { month = \"2026-02\", numerator = 24, denominator = 24 },\n"
            "    { month = \"2026-03\", numerator = 25, denominator = 26 },\n]",
            now);
    return files;
}

/// The section as the board reads it.
std::string section(const MemoryFiles& files, std::string_view period = "2025-26-Q4",
                    std::optional<Date> known_on = {}) {
    const auto loaded = load_model(files);
    REQUIRE_MESSAGE(!loaded->diagnostics.has_errors(), render(loaded->diagnostics, loaded->sources, false));
    BuildRequest request;
    request.period = Period::parse(period).value();
    request.packs = {"board"};
    request.known_on = known_on;
    const auto made = compose_packs(*loaded, request);
    REQUIRE(made->disclosed.documents.size() == 1);
    const std::string text = write_text(made->disclosed.documents.front(), made->disclosed.figures);
    const auto from = text.find("Heading 1: What has changed");
    REQUIRE(from != std::string::npos);
    return text.substr(from, text.find("Heading 1: Scorecard") - from);
}

constexpr const char* moves = "Statuses that have moved";

}  // namespace

TEST_CASE("a status that has moved is told with both words and the figure of today") {
    const std::string text = section(workspace("numerator = 200\ndenominator = 200", sixty_of_75));
    CHECK_MESSAGE(has(text, "Worse: Advice on time, from Met to Not met (now 80.0%)."), text);
    const std::string better =
        section(workspace("numerator = 150\ndenominator = 200", "numerator = 95\ndenominator = 100"));
    CHECK_MESSAGE(has(better, "Better: Advice on time, from Not met to Close (now 95.0%)."), better);
}

TEST_CASE("a status that has not moved is not told") {
    const std::string text = section(workspace("numerator = 150\ndenominator = 200", sixty_of_75));
    CHECK_FALSE_MESSAGE(has(text, "Advice on time"), text);
}

TEST_CASE("a move is told only while the figures of then and of now may be shown") {
    // Those not answered in time: 5 may be shown, 4 may not.
    CHECK(has(section(workspace("numerator = 195\ndenominator = 200", sixty_of_75)), "from Close to Not met"));
    const std::string then = section(workspace("numerator = 196\ndenominator = 200", sixty_of_75));
    CHECK_FALSE_MESSAGE(has(then, "Advice on time"), then);
    CHECK(has(section(workspace("numerator = 150\ndenominator = 200", "numerator = 95\ndenominator = 100")), moves));
    const std::string now =
        section(workspace("numerator = 150\ndenominator = 200", "numerator = 96\ndenominator = 100"));
    CHECK_FALSE_MESSAGE(has(now, "Advice on time"), now);
}

TEST_CASE("what is told of the shipped quarters rests on nothing that any pack hides") {
    const auto loaded = load_model(DiskFiles{BOARDPACK_SOURCE_DIR});
    for (const char* code : {"2025-26-Q4", "2024-25-Q4"}) {
        BuildRequest request;
        request.period = Period::parse(code).value();
        const auto made = compose_packs(*loaded, request);
        const Evaluation then = evaluate(loaded->model, request.period.previous(), std::nullopt).value;
        const Evaluation now = evaluate(loaded->model, request.period, std::nullopt).value;
        const LastPack last = last_pack(then, now, loaded->model.strategy().disclosure);
        CHECK(last.standing.size() < now.results.size());  // some are held back
        REQUIRE(last.standing.size() > now.results.size() / 2);
        for (const auto& [id, standing] : last.standing) {
            INFO(code << " " << id);
            CHECK(standing.status != StatusCode::suppressed);
            for (const std::string& figure : standing.rested_on)
                if (const auto ref = made->evaluation.figures.find(figure))
                    CHECK_FALSE(made->disclosed.figures.at(*ref).hidden());
            for (const FigureRef ref : rests_on(*made->evaluation.result(id)))
                CHECK_FALSE(made->disclosed.figures.at(ref).hidden());
        }
    }
}

TEST_CASE("a figure that was late is told as new, with what it makes of the status") {
    const std::string text = section(workspace("missing = \"late\"\nexpected = 2026-03-01", sixty_of_75));
    CHECK_MESSAGE(has(text, "Advice on time: 80.0% in 2025-26 Q4; it was late in the last pack. Now Not met."), text);
    CHECK_FALSE(has(text, "Advice on time, from"));
}

TEST_CASE("a figure that came in after the last cut-off was not known to the last pack") {
    const std::string text = section(workspace("numerator = 200\ndenominator = 200", sixty_of_75, "2026-02-03"));
    CHECK_FALSE_MESSAGE(has(text, "from Met"), text);
    CHECK_MESSAGE(has(text, "New figures"), text);
    CHECK(has(section(workspace("numerator = 200\ndenominator = 200", sixty_of_75, "2026-01-29")), "from Met"));
}

TEST_CASE("what was not known on the day asked for has not changed anything") {
    const MemoryFiles files = workspace("numerator = 200\ndenominator = 200", sixty_of_75);
    CHECK(has(section(files, "2025-26-Q4", Date::parse("2026-04-14")), "from Met to Not met"));
    CHECK_FALSE(has(section(files, "2025-26-Q4", Date::parse("2026-04-13")), "Not met"));
}

TEST_CASE("a first figure is told as such") {
    MemoryFiles files = workspace("numerator = 150\ndenominator = 200", sixty_of_75);
    replace(files, "indicators/data/2024-25-Q4/council.toml",
            "\n[figure.say-heard]\nperiod = \"2024-25\"\nnumerator = 60\ndenominator = 120\n", "");
    const std::string text = section(files);
    CHECK_MESSAGE(has(text, "Say they are heard: 72.0% in 2025-26; the first figure there is."), text);
}

TEST_CASE("the first quarter there is has nothing to compare with") {
    const std::string text = section(workspace("numerator = 200\ndenominator = 200", sixty_of_75), "2024-25-Q4");
    CHECK_FALSE(has(text, moves));
    CHECK_FALSE(has(text, "New figures"));
}

TEST_CASE("a revision is listed after the cut-off of the last pack, and not before it was known") {
    MemoryFiles files = workspace("numerator = 150\ndenominator = 200", sixty_of_75);
    append(files, "indicators/data/2025-26-Q4/council.toml",
           "\n[[revision]]\nindicator = \"advice-6wk\"\nperiod = \"2025-26-Q3\"\nnumerator = 151\ndenominator = 200\n"
           "reason = \"one late return\"\napproved_by = \"Head of Advice\"\n");
    CHECK(has(section(files), "one late return."));
    CHECK(has(section(files, "2025-26-Q4", Date::parse("2026-04-14")), "one late return."));
    CHECK_FALSE(has(section(files, "2025-26-Q4", Date::parse("2026-04-13")), "one late return."));
}
