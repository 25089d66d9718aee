#include "support/workspace.hpp"

using namespace boardpack;
using namespace boardpack::test;

namespace {

const std::string definitions = "indicators/definitions/priority-1.toml";

/// The minimal workspace with more said about its first indicator, a monthly share.
MemoryFiles with(std::string_view text) {
    auto files = minimal_workspace();
    replace(files, definitions, "[indicator.clock]", std::string{text} + "\n[indicator.clock]");
    return files;
}

std::vector<std::string> codes(const MemoryFiles& files) {
    const LoadedWorkspace loaded = load_all(files);
    std::vector<std::string> all;
    for (const Diagnostic& d : loaded.diagnostics.list()) all.push_back(d.code);
    return all;
}

const std::string rebase = "[[indicator.rebase]]\nat = \"2025-26-Q4\"\nreason = \"a new team\"\n";
const std::string approved = "approved_by = \"Board, minute 3\"\n";

}  // namespace

TEST_CASE("a control chart and a rebase are read") {
    const auto loaded =
        load_all(with("[indicator.control_chart]\nprofile = \"plotthedots\"\nkind = \"xmr\"\n"
                      "fix_after = 12\n\n" +
                      rebase + approved + "phase = \"New team\"\n"));
    CHECK_MESSAGE(loaded.diagnostics.empty(), loaded.messages());
    const Indicator& i = loaded.model.data().indicators.front();
    CHECK(i.control_chart.profile == ChartProfile::plotthedots);
    CHECK(i.control_chart.kind == ControlChartKind::xmr);
    CHECK(i.control_chart.fix_after == 12);
    REQUIRE(i.rebases.size() == 1);
    CHECK(i.rebases[0].reason == "a new team");
    CHECK(i.rebases[0].approved_by == "Board, minute 3");
    CHECK(i.rebases[0].phase == "New team");
}

TEST_CASE("a rebase without a reason or an approver is refused") {
    CHECK(codes(with(rebase)) == std::vector<std::string>{"E0202"});
    CHECK(codes(with("[[indicator.rebase]]\nat = \"2025-26-Q4\"\n" + approved)) == std::vector<std::string>{"E0202"});
    CHECK(codes(with(rebase + approved)).empty());
}

TEST_CASE("two rebases of one period are refused") {
    CHECK(codes(with(rebase + approved + rebase + approved)) == std::vector<std::string>{"E0314"});
}

TEST_CASE("limits are fixed after 12 points or more") {
    CHECK(codes(with("[indicator.control_chart]\nfix_after = 11\n")) == std::vector<std::string>{"E0206"});
    CHECK(codes(with("[indicator.control_chart]\nfix_after = 12\n")).empty());
}

TEST_CASE("a rebase of an indicator without a control chart is of no use") {
    const std::string none = "[indicator.control_chart]\nkind = \"none\"\n";
    CHECK(codes(with(none)).empty());
    CHECK(codes(with(none + rebase + approved)) == std::vector<std::string>{"W0315"});
}

TEST_CASE("charts of shares are for shares") {
    auto files = minimal_workspace();
    append(files, definitions, "\n[indicator.control_chart]\nkind = \"p\"\n");  // of a count
    CHECK(codes(files) == std::vector<std::string>{"E0316"});
    CHECK(codes(with("[indicator.control_chart]\nkind = \"laney\"\n")).empty());
}
