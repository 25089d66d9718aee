#pragma once

#include "commands/exit_status.hpp"
#include "commands/terminal.hpp"

namespace boardpack {

/// What there is to ask for: packs, periods and indicators, each with its name.
[[nodiscard]] Exit list_command(const Terminal& terminal);

}  // namespace boardpack
