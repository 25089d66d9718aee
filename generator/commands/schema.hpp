#pragma once

#include <string>

#include "commands/exit_status.hpp"
#include "commands/terminal.hpp"

namespace boardpack {

/// Prints the JSON Schema of a kind of file; without a kind, the kinds there are.
[[nodiscard]] Exit schema_command(const std::string& kind, const Terminal& terminal);

}  // namespace boardpack
