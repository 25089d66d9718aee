#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "base/file_reader.hpp"
#include "commands/explain/explanation.hpp"
#include "support/golden.hpp"
#include "support/program.hpp"

using namespace boardpack;

namespace {

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

/// Saltmarsh with what it lacks: a month and a quarter corrected later, a break and a changed definition.
void correct(const WorkspaceCopy& copy) {
    const std::string council = "indicators/data/2025-26-Q1/council.toml";
    const std::string clinic = "indicators/data/2025-26-Q1/clinic.toml";
    copy.folder().write(council, copy.folder().read(council) + R"(
[[revision]]
indicator = "advice-6wk"
period = "2025-02"
numerator = 28
denominator = 36
reason = "three late returns of one service"
approved_by = "Head of SEND"
)");
    copy.folder().write(clinic, copy.folder().read(clinic) + R"(
[[revision]]
indicator = "wait-long"
period = "2024-25-Q4"
value = 11
reason = "two children counted twice had been left out"
approved_by = "Clinic manager"
)");
    copy.change("indicators/definitions/plan.toml", "[[indicator]]\nid = \"wait-long\"", R"([[indicator.break]]
at = "2024-25-Q3"
reason = "the clinic counts from the day of referral"

[[indicator.change]]
at = "2025-26-Q1"
what = "first appointments by video count too"

[[indicator]]
id = "wait-long")");
}

Details explained(const std::string& folder, const std::string& indicator, const char* known_on = nullptr) {
    const std::unique_ptr<Loaded> loaded = load_model(DiskFiles{folder});
    REQUIRE_FALSE(loaded->diagnostics.has_errors());
    const auto day = known_on ? Date::parse(known_on) : std::nullopt;
    const Checked<Evaluation> evaluation = evaluate(loaded->model, Period::parse("2025-26-Q1").value(), day);
    REQUIRE_FALSE(evaluation.diagnostics.has_errors());
    const IndicatorResult* result = evaluation.value.result(indicator);
    REQUIRE(result != nullptr);
    return explanation_of(*loaded, evaluation.value, *result);
}

/// Every text of a JSON value, but for the exact numbers (text leaves them out where printing does not round).
void collect(const nlohmann::json& value, std::vector<std::string>& texts) {
    if (value.is_string())
        texts.push_back(value);
    for (const auto& item : value.items())
        if (value.is_array() || (value.is_object() && item.key() != "exact"))
            collect(item.value(), texts);
}

}  // namespace

TEST_CASE("explain: a share made of months, one of them revised") {
    const WorkspaceCopy copy{"saltmarsh"};
    correct(copy);
    check_golden("commands/golden/explain-advice-6wk.txt", details_text(explained(copy.path(), "advice-6wk")));
    check_golden("commands/golden/explain-advice-6wk.json", details_json(explained(copy.path(), "advice-6wk")));
}

TEST_CASE("explain: a count that was revised, with its earlier value") {
    const WorkspaceCopy copy{"saltmarsh"};
    correct(copy);
    check_golden("commands/golden/explain-wait-long.txt", details_text(explained(copy.path(), "wait-long")));
}

TEST_CASE("explain: a series with a break and a changed definition") {
    const WorkspaceCopy copy{"saltmarsh"};
    correct(copy);
    check_golden("commands/golden/explain-wait-median.txt", details_text(explained(copy.path(), "wait-median")));
}

TEST_CASE("explain as known on the day before a revision knows nothing of it") {
    const WorkspaceCopy copy{"saltmarsh"};
    correct(copy);
    const std::string before = details_text(explained(copy.path(), "wait-long", "2025-07-10"));
    const std::string after = details_text(explained(copy.path(), "wait-long", "2025-07-11"));
    CHECK(has(before, "As known on  2025-07-10"));
    CHECK(has(before, "Revisions: none"));
    CHECK(has(before, "2024-25-Q4: 9 ["));
    CHECK(has(after, "2024-25-Q4: 11 ["));
    CHECK(has(after, "Before  9 ["));
    CHECK(has(after, "After   11"));
}

TEST_CASE("text and JSON tell the same") {
    const WorkspaceCopy copy{"saltmarsh"};
    correct(copy);
    for (const char* indicator : {"advice-6wk", "wait-median", "wait-long", "local-schools", "plans", "plans-by-age"}) {
        const Details details = explained(copy.path(), indicator);
        const std::string text = details_text(details);
        std::vector<std::string> told;
        collect(nlohmann::json::parse(details_json(details)), told);
        CHECK(told.size() > 20);
        for (const std::string& words : told) CHECK_MESSAGE(has(text, words), indicator << ": " << words);
    }
}

TEST_CASE("details: what does not apply is null for machines and not there for people") {
    const Details details{detail("a", "A", std::string{}),
                          detail("b", "B", false),
                          detail("c", "C", true),
                          place_detail(""),
                          {"n", "N", ExactNumber{"85.7%", "600/7", true}},
                          {"m", "M", ExactNumber{"80.0%", "80", false}},
                          {"l", "L", DetailList{}}};
    CHECK(details_text(details) ==
          std::string{internal_notice} + "\nC  yes\nN  85.7% (exactly 600/7)\nM  80.0%\n\nL: none\n");
    CHECK(nlohmann::json::parse(details_json(details)) ==
          nlohmann::json::parse(R"({"notice": "Internal: shows figures that packs may hide.", "a": null, "b": false,
              "c": true, "place": null, "n": {"printed": "85.7%", "exact": "600/7"},
              "m": {"printed": "80.0%", "exact": "80"}, "l": []})"));
}

TEST_CASE("explain as a command") {
    const std::string at = "-C " BOARDPACK_TEST_DIR "/workspaces/saltmarsh ";
    const Ran ran = run_program(at + "explain advice-6wk 2024-25-Q4 --known-on 2025-05-01");
    CHECK(ran.status == 0);
    CHECK(ran.err.empty());
    CHECK(ran.out.starts_with("Internal: shows figures that packs may hide.\n"));
    CHECK(has(ran.out, "Period  2024-25-Q4: January to March 2025\nAs known on  2025-05-01\n"));
    const Ran json = run_program(at + "explain advice-6wk --json");
    CHECK(nlohmann::json::parse(json.out)["indicator"] == "advice-6wk");
}
