#pragma once

#include <expected>
#include <memory>
#include <optional>
#include <string>

#include "commands/exit_status.hpp"
#include "commands/terminal.hpp"
#include "pipeline.hpp"

namespace boardpack {

/// Finds, reads and checks the workspace in the current folder. Says what is wrong and gives the exit status when there
/// is none (2), when a file cannot be read (3) or when it has errors (1). Warnings stay in the result for the caller to
/// print.
[[nodiscard]] std::expected<std::unique_ptr<Loaded>, Exit> open_workspace(const Terminal& terminal);

/// The period asked for, or the default one. Says what is known when it is not (2).
[[nodiscard]] std::expected<Period, Exit> choose_period(const Loaded& loaded, const std::string& asked,
                                                        const Terminal& terminal);

/// The day as of which figures are taken as known: none when nothing was typed; E0908 when it is not a date (2).
[[nodiscard]] std::expected<std::optional<Date>, Exit> choose_known_on(const std::string& asked,
                                                                       const Terminal& terminal);

/// The exit status that findings stand for: 3 when a file could not be read, else 1 when there is an error, else 0.
[[nodiscard]] Exit status_of(const Diagnostics& diagnostics);

}  // namespace boardpack
