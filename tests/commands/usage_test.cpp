#include <doctest/doctest.h>

#include "support/program.hpp"

using namespace boardpack;

namespace {
bool has(const std::string& text, const char* part) { return text.find(part) != std::string::npos; }
}  // namespace

TEST_CASE("help and version go to standard output") {
    const Ran help = run_program("--help");
    CHECK(help.status == 0);
    for (const char* command : {"build", "check", "explain", "trace", "list", "schema", "--version", "-C"})
        CHECK_MESSAGE(has(help.out, command), command);
    CHECK(help.err.empty());
    for (const char* command : {"build", "check", "explain", "trace"})
        CHECK_MESSAGE(has(run_program(std::string{command} + " --help").out, "--known-on"), command);
    CHECK(run_program("--version").out == "boardpack " BOARDPACK_VERSION "\n");
}

TEST_CASE("wrong usage is status 2 with a code") {
    for (const char* arguments : {"", "biuld", "build --nonsense", "build -j 0", "build -j many", "build a b c",
                                  "--pack x", "explain", "trace"}) {
        const Ran ran = run_program(arguments);
        CHECK_MESSAGE(ran.status == 2, arguments);
        CHECK_MESSAGE(has(ran.err, "error[E0901]"), arguments);
        CHECK(ran.out.empty());
    }
}

TEST_CASE("a folder that is no workspace, or is not there, is status 2") {
    const TempFolder empty;
    for (const char* command : {"build", "check", "list"}) {
        const Ran ran = run_program("-C " + empty.path() + " " + command);
        CHECK(ran.status == 2);
        CHECK(has(ran.err, "error[E0902]"));
    }
    CHECK(has(run_program("-C /no/such/folder list").err, "error[E0903]"));
    CHECK(run_program("-C /no/such/folder list").status == 2);
}

TEST_CASE("list names packs, periods and indicators") {
    const Ran ran = run_program("-C " BOARDPACK_TEST_DIR "/workspaces/saltmarsh list");
    CHECK(ran.status == 0);
    CHECK(ran.err.empty());
    CHECK(has(ran.out, "doers                      Saltmarsh Delivery Group\n"));
    CHECK(has(ran.out, "2025-26-Q1                 April to June 2025 (default)\n"));
    CHECK(has(ran.out, "wait-long                  Children waiting more than 52 weeks\n"));
}

TEST_CASE("unknown names are status 2 and offer the nearest known one") {
    const std::string at = "-C " BOARDPACK_TEST_DIR "/workspaces/saltmarsh ";
    const struct {
        const char *arguments, *code, *help;
    } rows[] = {
        {"build 2025-26-Q9", "E0904", "did you mean"},
        {"build 2031-32-Q1", "E0905", "known periods: 2023-24-Q4"},
        {"build 2025-26", "E0904", ""},
        {"build --pack bord", "E0906", "did you mean 'board'?"},
        {"build --format docx", "E0907", "formats: pdf"},
        {"build --known-on 31/1/2026", "E0908", ""},
        {"check --known-on yesterday", "E0908", ""},
        {"explain advice-6w", "E0910", "did you mean 'advice-6wk'?"},
        {"explain advice-6wk 2031-32-Q1", "E0905", "known periods"},
        {"explain advice-6wk --known-on 1.2.2025", "E0908", ""},
        {"trace nothing", "E0911", "indicator/period/area/quantity"},
        {"check --format yaml", "E0907", "sarif"},
        {"schema strategi", "E0909", "did you mean 'strategy'?"},
    };
    for (const auto& row : rows) {
        const Ran ran = run_program(at + row.arguments);
        CAPTURE(row.arguments);
        CHECK(ran.status == 2);
        CHECK_MESSAGE(has(ran.err, row.code), ran.err);
        CHECK_MESSAGE(has(ran.err, row.help), ran.err);
        CHECK(ran.out.empty());
    }
}
