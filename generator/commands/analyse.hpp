#pragma once

#include <string>

#include "commands/exit_status.hpp"
#include "commands/terminal.hpp"

namespace boardpack {

/// `boardpack analyse FILE`: the statistics on their own. One JSON request a line in ('-': standard input), one answer
/// a line out, in the same order. Done when every line was answered, whatever the answers; 1 when the file could not be
/// read.
[[nodiscard]] Exit analyse_command(const std::string& file, const Terminal& terminal);

}  // namespace boardpack
