#include "support/workspace.hpp"

using namespace boardpack;
using namespace boardpack::test;

namespace {

const std::string definitions = "indicators/definitions/priority-1.toml";

/// The count of the minimal workspace in a family of its own, with these lines.
MemoryFiles with_lines(const std::string& lines) {
    auto files = minimal_workspace();
    replace(files, definitions, R"(id = "open-plans")", R"(id = "open-plans"
)" + lines);
    return files;
}

}  // namespace

TEST_CASE("a number of a waiting list that is whole is accepted") {
    check_diagnostics(with_lines("family = \"plans\"\nfamily_title = \"Plans\"\nwaiting_part = \"waiting\""), "");
    check_diagnostics(with_lines("family = \"plans\"\nfamily_title = \"Plans\"\nwaiting_part = \"over\"\n"
                                 "waiting_weeks = 52"),
                      "");
}

TEST_CASE("a number of a waiting list belongs to a family") {
    check_diagnostics(with_lines("waiting_part = \"waiting\""),
                      R"(error[E0317]: 'open-plans' is a number of a waiting list but belongs to no family
  --> indicators/definitions/priority-1.toml:69:16
   |
69 | waiting_part = "waiting"
   |                ^^^^^^^^^
   = help: write family and family_title

)");
}

TEST_CASE("a part of a waiting list is counted in its own unit") {
    check_diagnostics(with_lines("family = \"plans\"\nfamily_title = \"Plans\"\nwaiting_part = \"median\""),
                      R"(error[E0317]: the part 'median' of a waiting list is a duration in weeks
  --> indicators/definitions/priority-1.toml:71:16
   |
71 | waiting_part = "median"
   |                ^^^^^^^^

)");
}

TEST_CASE("a limit of a waiting list says its weeks, and nothing else does") {
    check_diagnostics(with_lines("family = \"plans\"\nfamily_title = \"Plans\"\nwaiting_part = \"over\""),
                      R"(error[E0317]: 'open-plans' does not say of how many weeks
  --> indicators/definitions/priority-1.toml:71:16
   |
71 | waiting_part = "over"
   |                ^^^^^^
   = help: add waiting_weeks

)");
    check_diagnostics(
        with_lines("family = \"plans\"\nfamily_title = \"Plans\"\nwaiting_part = \"waiting\"\nwaiting_weeks = 18"),
        R"(error[E0317]: the part 'waiting' of a waiting list has no limit
  --> indicators/definitions/priority-1.toml:72:17
   |
72 | waiting_weeks = 18
   |                 ^^
   = help: leave waiting_weeks out

)");
    check_diagnostics(with_lines("waiting_weeks = 18"),
                      R"(error[E0317]: 'open-plans' gives weeks but is no number of a waiting list
  --> indicators/definitions/priority-1.toml:69:17
   |
69 | waiting_weeks = 18
   |                 ^^
   = help: write waiting_part = "within" or "over", or leave waiting_weeks out

)");
}

TEST_CASE("a family has each number of its waiting list once") {
    auto files = with_lines("family = \"plans\"\nfamily_title = \"Plans\"\nwaiting_part = \"waiting\"");
    append(files, definitions, R"(
[[indicator]]
id = "open-plans-2"
context = true
family = "plans"
family_title = "Plans"
waiting_part = "waiting"
title = "Open plans again"
label = "Open plans again"
kind = "count"
unit = "number"
numerator = "plans"
counts = "people"
polarity = "neutral"
frequency = "annual"
accumulation = "point"
provider = "published"
boards = ["board"]
)");
    check_diagnostics(files, R"(error[E0317]: the family 'plans' has the part 'waiting' twice
  --> indicators/definitions/priority-1.toml:91:16
   |
91 | waiting_part = "waiting"
   |                ^^^^^^^^^
   = note: given first here (indicators/definitions/priority-1.toml:71:16)

)");
}
