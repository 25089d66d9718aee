#include <doctest/doctest.h>

#include "base/file_reader.hpp"
#include "base/render.hpp"
#include "evaluate/dump.hpp"
#include "evaluate/evaluation.hpp"
#include "load/load.hpp"
#include "support/golden.hpp"

using namespace boardpack;

namespace {

/// The workspace that ships, as read and validated; the evaluation points into the model.
struct Shipped {
    Sources sources;
    Checked<Model> model;
    Shipped() {
        const DiskFiles files{BOARDPACK_SOURCE_DIR};
        Checked<Workspace> read = load_workspace(files, sources);
        INFO(render(read.diagnostics, sources, false));
        REQUIRE_FALSE(read.diagnostics.has_errors());
        model = validate(std::move(read.value));
        INFO(render(model.diagnostics, sources, false));
        REQUIRE_FALSE(model.diagnostics.has_errors());
    }
};

void check_evaluation(const Shipped& shipped, std::string_view period, std::optional<Date> known_on,
                      const std::string& golden) {
    const Checked<Evaluation> e = evaluate(shipped.model.value, Period::parse(period).value(), known_on);
    Diagnostics found = e.diagnostics;
    found.sort();
    check_golden(golden, render(found, shipped.sources, false) + dump(e.value));
}

}  // namespace

TEST_CASE("the evaluation of the shipped workspace") {
    const Shipped shipped;
    check_evaluation(shipped, "2025-26-Q4", {}, "evaluate/golden/2025-26-Q4.txt");
}
