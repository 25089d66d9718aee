#pragma once

namespace boardpack {

/// The exit statuses of the program (docs/commands.md).
enum class Exit : int { done = 0, input_errors = 1, usage = 2, machine = 3 };

}  // namespace boardpack
