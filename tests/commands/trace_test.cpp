#include <set>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "base/file_reader.hpp"
#include "commands/trace.hpp"
#include "support/program.hpp"
#include "write/text/text.hpp"

using namespace boardpack;

namespace {

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

const std::string at_saltmarsh = "-C " BOARDPACK_TEST_DIR "/workspaces/saltmarsh ";

/// The shipped workspace, composed once for all cases of this file.
struct Shipped {
    std::unique_ptr<Loaded> loaded = load_model(DiskFiles{BOARDPACK_SOURCE_DIR});
    std::unique_ptr<Composed> composed;
    Shipped() {
        BuildRequest request;
        request.period = loaded->model.default_period().value();
        composed = compose_packs(*loaded, request);
    }
};
const Shipped& shipped() {
    static const Shipped workspace;
    return workspace;
}

/// The end of every way: figures with nothing below them.
void leaves(const nlohmann::json& step, std::vector<nlohmann::json>& found) {
    if (step["inputs"].empty() && step["told_above"] == false)
        found.push_back(step);
    for (const auto& input : step["inputs"]) leaves(input, found);
}

}  // namespace

TEST_CASE("every figure id that a shipped pack prints leads back to lines of the files") {
    const Loaded& loaded = *shipped().loaded;
    const Composed& composed = *shipped().composed;
    REQUIRE_FALSE(composed.diagnostics.has_errors());
    const PrintedLines printed{composed.disclosed};
    std::set<std::string> ids;
    for (const Document& document : composed.disclosed.documents) {
        const std::string rows = write_text_figures(document, composed.disclosed.figures);
        for (std::size_t begin = 0; begin < rows.size(); begin = rows.find('\n', begin) + 1) {
            const std::size_t tab = rows.find('\t', begin);
            ids.insert(rows.substr(tab + 1, rows.find('\t', tab + 1) - tab - 1));
        }
    }
    CHECK(ids.size() > 200);
    std::set<std::string> lost, without_place;
    for (const std::string& id : ids) {
        const auto figure = figure_of_id(composed.evaluation.figures, id);
        if (!figure || figure_of_id(composed.evaluation.figures, id + "#2") != figure) {
            lost.insert(id);
            continue;
        }
        const auto trace = nlohmann::json::parse(details_json(trace_of(loaded, composed, printed, *figure)));
        if (trace["figure"] != id || trace["readers"]["printed"].empty())
            lost.insert(id);
        std::vector<nlohmann::json> ends;
        leaves(trace["origin"], ends);
        for (const auto& end : ends)
            if (end["place"].is_null() && end["value"].is_object())
                without_place.insert(end["id"]);
    }
    CHECK(lost == std::set<std::string>{});
    CHECK(without_place == std::set<std::string>{});
}

TEST_CASE("a hidden figure is traced and said to be hidden, and why") {
    const Composed& composed = *shipped().composed;
    REQUIRE_FALSE(composed.disclosed.hidden.empty());
    const PrintedLines printed{composed.disclosed};
    for (const HiddenQuantity& hidden : composed.disclosed.hidden) {
        const auto trace =
            nlohmann::json::parse(details_json(trace_of(*shipped().loaded, composed, printed, hidden.figure)));
        CHECK(trace["figure"] == hidden.id);
        CHECK(trace["readers"]["hidden"] == true);
        CHECK(trace["readers"]["hidden_because"] == hidden.reason);
    }
}

TEST_CASE("only a number behind the hash is taken off an id") {
    const FigureStore& figures = shipped().composed->evaluation.figures;
    const std::string id = figures.at(FigureRef{0}).id;
    CHECK(figure_of_id(figures, id) == FigureRef{0});
    CHECK(figure_of_id(figures, id + "#12") == FigureRef{0});
    CHECK_FALSE(figure_of_id(figures, id + "#").has_value());
    CHECK_FALSE(figure_of_id(figures, id + "#2a").has_value());
}

TEST_CASE("trace as a command: months, the quarter of the figure, unknown ids") {
    const Ran ran = run_program(at_saltmarsh + "trace 'advice-6wk/2025-26-Q1/E06999901/value#2'");
    CHECK(ran.status == 0);
    CHECK(ran.err.empty());
    CHECK(ran.out.starts_with("Internal: shows figures that packs may hide.\n"));
    CHECK(has(ran.out, "2025-04/E06999901/numerator: 34 [indicators/data/2025-26-Q1/council.toml:11]"));
    // Only the pack of its own quarter knows this change; it is found without naming the quarter.
    const Ran older = run_program(at_saltmarsh + "trace advice-6wk/2024-25-Q3/E06999901/change-previous --json");
    CHECK(older.status == 0);
    CHECK(nlohmann::json::parse(older.out)["build"] == "2024-25-Q3");
    CHECK(run_program(at_saltmarsh + "trace advice-6wk/2024-25-Q3/E06999901/change-previous 2025-26-Q1").status == 2);
    const Ran unknown = run_program(at_saltmarsh + "trace advice-6wk/2025-26-Q1/E06999901/valu");
    CHECK(unknown.status == 2);
    CHECK(has(unknown.err, "error[E0911]: there is no figure 'advice-6wk/2025-26-Q1/E06999901/valu'"));
    CHECK(has(unknown.err, "did you mean 'advice-6wk/2025-26-Q1/E06999901/value'?"));
}

TEST_CASE("trace of a revised month names the revision and the line it corrects") {
    const WorkspaceCopy copy{"saltmarsh"};
    const std::string council = "indicators/data/2025-26-Q1/council.toml";
    copy.folder().write(council, copy.folder().read(council) + R"(
[[revision]]
indicator = "advice-6wk"
period = "2025-02"
numerator = 28
denominator = 36
reason = "three late returns of one service"
approved_by = "Head of SEND"
)");
    const std::string id = "trace advice-6wk/2024-25-Q4/E06999901/numerator";
    const Ran now = run_program("-C " + copy.path() + " " + id);
    CHECK(has(now.out, "numerator: 95\n"));
    CHECK(has(now.out, "Revision: three late returns of one service\n"));
    CHECK(has(now.out, "First given in  indicators/data/2024-25-Q4/council.toml:12\n"));
    const Ran then = run_program("-C " + copy.path() + " " + id + " 2024-25-Q4 --known-on 2025-07-10");
    CHECK(has(then.out, "numerator: 98\n"));
    CHECK_FALSE(has(then.out, "Revision"));
}
