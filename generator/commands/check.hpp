#pragma once

#include <string>

#include "commands/exit_status.hpp"
#include "commands/terminal.hpp"

namespace boardpack {

struct CheckArguments {
    std::string period;
    std::string format = "text";  // text, json, sarif, github
    std::string known_on;
};

/// Everything that `build` would refuse or warn of, drawing nothing.
[[nodiscard]] Exit check_command(const CheckArguments& arguments, const Terminal& terminal);

/// Findings for machines: a JSON array; SARIF 2.1.0 for code-scanning tools; workflow commands of GitHub Actions.
[[nodiscard]] std::string findings_json(const Diagnostics& diagnostics, const Sources& sources);
[[nodiscard]] std::string findings_sarif(const Diagnostics& diagnostics, const Sources& sources);
[[nodiscard]] std::string findings_github(const Diagnostics& diagnostics, const Sources& sources);

}  // namespace boardpack
