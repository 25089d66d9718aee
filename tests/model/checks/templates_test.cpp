#include "support/workspace.hpp"

using namespace boardpack;
using namespace boardpack::test;

namespace {

const std::string definitions = "indicators/definitions/priority-1.toml";
const std::string board_template = "templates/board.toml";
const std::string theme = "templates/theme.toml";

}  // namespace

TEST_CASE("a template refers to boards, indicators and priorities") {
    auto files = minimal_workspace();
    replace(files, board_template, R"(boards = ["board"])", R"(boards = ["board", "bored"])");
    replace(files, board_template, R"(full = ["advice-6wk"])", R"(full = ["advice-7wk"]
priorities = ["P2"])");
    check_diagnostics(files, R"(error[E0302]: there is no board 'bored'
  --> templates/board.toml:4:20
  |
4 | boards = ["board", "bored"]
  |                    ^^^^^^^

error[E0302]: there is no indicator 'advice-7wk'
  --> templates/board.toml:19:9
   |
19 | full = ["advice-7wk"]
   |         ^^^^^^^^^^^^
   = help: did you mean 'advice-6wk'?

error[E0302]: there is no priority 'P2'
  --> templates/board.toml:20:15
   |
20 | priorities = ["P2"]
   |               ^^^^
   = help: did you mean 'P1'?

)");
}

TEST_CASE("a full page for an indicator that the board is not shown") {
    auto files = minimal_workspace();
    replace(files, definitions, R"(boards = ["board", "group-1"])", R"(boards = ["group-1"])");
    check_diagnostics(files, R"(warning[W0603]: no board of this template is shown 'advice-6wk'
  --> templates/board.toml:19:9
   |
19 | full = ["advice-6wk"]
   |         ^^^^^^^^^^^^
   = help: add the board to the boards of the indicator

)");
}

TEST_CASE("a template for no board") {
    auto files = minimal_workspace();
    replace(files, board_template, R"(boards = ["board"])", "boards = []");
    check_diagnostics(files, R"(error[E0602]: this template is for no board
  --> templates/board.toml:4:10
  |
4 | boards = []
  |          ^^
   = help: name at least one: boards = ["..."]

)");
}

TEST_CASE("two templates for one board") {
    auto files = minimal_workspace();
    replace(files, board_template, R"(boards = ["board"])", R"(boards = ["board", "group-1"])");
    check_diagnostics(files, R"(error[E0301]: there are two templates for board 'group-1'
  --> templates/group.toml:4:11
  |
4 | boards = ["group-1"]
  |           ^^^^^^^^^
   = note: the first one stands here (templates/board.toml:4:20)

)");
}

TEST_CASE("a budget from least to most") {
    auto files = minimal_workspace();
    replace(files, board_template, "budget = [2, 16]", "budget = [16, 15]");
    check_diagnostics(files, R"(error[E0601]: the most pages, 15, are fewer than the least, 16
  --> templates/board.toml:7:10
  |
7 | budget = [16, 15]
  |          ^^^^^^^^

)");
}

TEST_CASE("a budget of one number of pages") {
    auto files = minimal_workspace();
    replace(files, board_template, "budget = [2, 16]", "budget = [16, 16]");
    check_diagnostics(files, "");
}

TEST_CASE("an unknown kind of section") {
    auto files = minimal_workspace();
    replace(files, board_template, R"(kind = "scorecard")", R"(kind = "score-card")");
    check_diagnostics(
        files,
        R"(error[E0204]: 'score-card' is not one of: cover, what-you-need-to-know, what-changed, scorecard, priority, indicators, exceptions, commitments, golden-thread, escalations, risks, action-log, local-context, forward-look, end-of-strategy, you-said, wording, definitions, assumptions, data-quality, glossary, methods, build-record
  --> templates/board.toml:13:8
   |
13 | kind = "score-card"
   |        ^^^^^^^^^^^^
   = help: did you mean 'scorecard'?

)");
}

TEST_CASE("text without contrast") {
    auto files = minimal_workspace();
    replace(files, theme, R"(muted = "#51606f")", R"(muted = "#777777")");
    replace(files, theme, R"(band = "#eef1f4")", R"(band = "#51606f")");
    check_diagnostics(files, R"(error[E0604]: ink on band has a contrast of 2.34; text needs 4.5
  --> templates/theme.toml:5:7
  |
5 | ink = "#1b2733"
  |       ^^^^^^^^^
   = note: band stands here (templates/theme.toml:11:8)
   = help: take a darker or a lighter colour

error[E0604]: muted on paper has a contrast of 4.47; text needs 4.5
  --> templates/theme.toml:6:9
  |
6 | muted = "#777777"
  |         ^^^^^^^^^
   = note: paper stands here (templates/theme.toml:10:9)
   = help: take a darker or a lighter colour

)");
}

TEST_CASE("text with just enough contrast") {
    auto files = minimal_workspace();
    replace(files, theme, R"(muted = "#51606f")", R"(muted = "#6b6b6b")");
    check_diagnostics(files, "");
    replace(files, theme, R"(muted = "#6b6b6b")", R"(muted = "#6c6c6c")");
    check_diagnostics(files, R"(error[E0604]: muted on accent_soft has a contrast of 4.44; text needs 4.5
  --> templates/theme.toml:6:9
  |
6 | muted = "#6c6c6c"
  |         ^^^^^^^^^
   = note: accent_soft stands here (templates/theme.toml:8:15)
   = help: take a darker or a lighter colour

)");
}

TEST_CASE("text needs contrast on the tint of a box too") {
    auto files = minimal_workspace();
    replace(files, theme, R"(accent_soft = "#e3eef3")", R"(accent_soft = "#fafafa")");
    replace(files, theme, R"(band = "#eef1f4")", R"(band = "#fafafa")");
    replace(files, theme, R"(muted = "#51606f")", R"(muted = "#737373")");
    const std::string messages = load_all(files).messages();
    CHECK_MESSAGE(messages.contains("muted on the box of not_met has a contrast of 4."), messages);
    CHECK_FALSE(messages.contains("ink on"));
}

TEST_CASE("type that is too small to read") {
    auto files = minimal_workspace();
    append(files, theme, "\n[type]\nsmall = 9\nchart = 8\n");
    check_diagnostics(files, "");
    replace(files, theme, "small = 9", "small = 8.9");
    replace(files, theme, "chart = 8", "chart = 7.5");
    check_diagnostics(files, R"(error[E0609]: small is 8.9 points; nobody should have to read less than 9
  --> templates/theme.toml:23:9
   |
23 | small = 8.9
   |         ^^^

error[E0609]: chart is 7.5 points; nobody should have to read less than 8
  --> templates/theme.toml:24:9
   |
24 | chart = 7.5
   |         ^^^

)");
}

TEST_CASE("marks without contrast") {
    auto files = minimal_workspace();
    replace(files, theme, R"(met = "#0b6b8a")", R"(met = "#959595")");
    replace(files, theme, R"(target = "#a84300")", R"(target = "#ffff00")");
    check_diagnostics(files, R"(error[E0605]: met on paper has a contrast of 2.99; a mark needs 3
  --> templates/theme.toml:12:7
   |
12 | met = "#959595"
   |       ^^^^^^^^^
   = note: paper stands here (templates/theme.toml:10:9)
   = help: take a darker or a lighter colour

error[E0605]: target on paper has a contrast of 1.07; a mark needs 3
  --> templates/theme.toml:18:10
   |
18 | target = "#ffff00"
   |          ^^^^^^^^^
   = note: paper stands here (templates/theme.toml:10:9)
   = help: take a darker or a lighter colour

)");
}

TEST_CASE("marks with just enough contrast") {
    auto files = minimal_workspace();
    replace(files, theme, R"(met = "#0b6b8a")", R"(met = "#949494")");
    check_diagnostics(files, "");
}

TEST_CASE("marks on the expected range need contrast there as well") {
    auto files = minimal_workspace();
    replace(files, theme, R"(series = ")", R"(concern = "#858585"
series = ")");
    check_diagnostics(files, "");
    replace(files, theme, R"(concern = "#858585")", R"(concern = "#868686"
expected = "#e4e9ee")");
    check_diagnostics(files, R"(error[E0605]: concern on expected has a contrast of 2.98; a mark needs 3
  --> templates/theme.toml:16:11
   |
16 | concern = "#868686"
   |           ^^^^^^^^^
   = note: expected stands here (templates/theme.toml:17:12)
   = help: take a darker or a lighter colour

)");
}

TEST_CASE("margins leave room for text") {
    auto files = minimal_workspace();
    append(files, theme, R"(
[page]
width = 300
height = 323
margin_left = 50
margin_right = 51
)");
    check_diagnostics(files, R"(error[E0606]: the margins leave no room for text
  --> templates/theme.toml:23:9
   |
23 | width = 300
   |         ^^^
   = help: at least 200 points must stay between left and right

)");
}

TEST_CASE("margins leave just enough room for text") {
    auto files = minimal_workspace();
    append(files, theme, R"(
[page]
width = 300
height = 322
margin_left = 50
margin_right = 50
)");
    check_diagnostics(files, "");
}

TEST_CASE("two glossary entries for one word") {
    auto files = minimal_workspace();
    files.put("templates/glossary.toml", R"([[entry]]
term = "plan"
meaning = "m"

[[entry]]
term = "plan"
meaning = "n"
)");
    check_diagnostics(files, R"(error[E0301]: there are two glossary entries 'plan'
  --> templates/glossary.toml:6:8
  |
6 | term = "plan"
  |        ^^^^^^
   = note: the first one stands here (templates/glossary.toml:2:8)

)");
}
