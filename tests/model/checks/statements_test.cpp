#include "support/workspace.hpp"

using namespace boardpack;
using namespace boardpack::test;

namespace {

const std::string data = "indicators/data/2025-26-Q4/council.toml";

std::string statement(const std::string& boards, const std::string& text, const std::string& more = {}) {
    return "\n[[statement]]\nboards = " + boards + "\nkind = \"alert\"\ntext = \"" + text + "\"\n" + more;
}

MemoryFiles with(const std::string& toml) {
    auto files = minimal_workspace();
    append(files, data, toml);
    return files;
}

}  // namespace

TEST_CASE("a statement about an indicator of its board") {
    check_diagnostics(with(statement("[\"board\"]", "Advice is late.", "indicators = [\"advice-6wk\"]\n")), "");
}

TEST_CASE("a statement for an unknown board, of an unknown indicator, or without words") {
    check_diagnostics(with(statement("[\"boord\"]", "Advice is late.", "indicators = [\"advice-5wk\"]\n")),
                      R"(error[E0302]: there is no board 'boord'
  --> indicators/data/2025-26-Q4/council.toml:33:11
   |
33 | boards = ["boord"]
   |           ^^^^^^^
   = help: did you mean 'board'?

error[E0302]: there is no indicator 'advice-5wk'
  --> indicators/data/2025-26-Q4/council.toml:36:15
   |
36 | indicators = ["advice-5wk"]
   |               ^^^^^^^^^^^^
   = help: did you mean 'advice-6wk'?

)");
    check_diagnostics(with(statement("[\"board\"]", "")), R"(error[E0209]: this text is empty
  --> indicators/data/2025-26-Q4/council.toml:35:8
   |
35 | text = ""
   |        ^^
   = help: write it, or leave the key out where it is not required

)");
}

TEST_CASE("a statement for no board") {
    check_diagnostics(with(statement("[]", "Advice is late.")), R"(error[E0336]: this statement is for no board
  --> indicators/data/2025-26-Q4/council.toml:33:10
   |
33 | boards = []
   |          ^^
   = help: name at least one: boards = ["..."]

)");
}

TEST_CASE("a statement would tell a board a figure that it is not shown") {
    auto files = with(statement("[\"board\", \"group-1\"]", "Advice is late.", "indicators = [\"advice-6wk\"]\n"));
    check_diagnostics(files, "");
    replace(files, "indicators/definitions/priority-1.toml", "boards = [\"board\", \"group-1\"]",
            "boards = [\"board\"]");
    check_diagnostics(files, R"(error[E0335]: 'advice-6wk' is not shown to group-1, which this statement is for
  --> indicators/data/2025-26-Q4/council.toml:36:15
   |
36 | indicators = ["advice-6wk"]
   |               ^^^^^^^^^^^^
   = help: leave one of them out, or add the board to the indicator's boards

)");
}

TEST_CASE("five statements are read, a sixth is left out") {
    std::string five;
    for (int i = 0; i < 5; ++i) five += statement("[\"board\"]", "Advice is late.");
    check_diagnostics(with(five), "");
    check_diagnostics(with(five + statement("[\"group-1\"]", "Advice is late.")), "");
    check_diagnostics(
        with(five + statement("[\"board\"]", "Advice is late.")),
        R"(warning[W0337]: board has more than 5 statements for 2025-26-Q4; this one and those after it are left out
  --> indicators/data/2025-26-Q4/council.toml:57:1
   |
57 | [[statement]]
   | ^^^^^^^^^^^^^
   = help: a board reads five: leave some out, or join them

)");
}

TEST_CASE("a number needs an indicator whose hiding takes it back") {
    check_diagnostics(with(statement("[\"board\"]", "3 requests were late.", "indicators = [\"advice-6wk\"]\n")), "");
    check_diagnostics(with(statement("[\"board\"]", "3 requests were late.")),
                      R"(warning[W0338]: this statement names a number, but no indicator
  --> indicators/data/2025-26-Q4/council.toml:35:8
   |
35 | text = "3 requests were late."
   |        ^^^^^^^^^^^^^^^^^^^^^^^
   = help: name the indicator: its figure is put before the text, and both are held back when it is hidden

)");
}
