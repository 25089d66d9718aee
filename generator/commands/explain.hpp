#pragma once

#include <string>

#include "commands/exit_status.hpp"
#include "commands/terminal.hpp"

namespace boardpack {

/// Arguments of `boardpack explain` as typed.
struct ExplainArguments {
    std::string indicator;
    std::string period;
    std::string known_on;
    bool json = false;
};

/// How the status of an indicator came about: figures, target, rule by rule, with file and line. Internal: shows raw
/// figures. Unknown indicator: E0910 and exit status 2.
[[nodiscard]] Exit explain_command(const ExplainArguments& arguments, const Terminal& terminal);

}  // namespace boardpack
