#pragma once

#include <string>
#include <vector>

#include "commands/exit_status.hpp"
#include "commands/terminal.hpp"

namespace boardpack {

/// Arguments of `boardpack build` as typed.
struct BuildArguments {
    std::string period;
    std::vector<std::string> packs;
    std::vector<std::string> formats;
    std::string out = "out";
    int jobs = 0;
    std::string known_on;
    bool large = false;
    bool family = false;
};

[[nodiscard]] Exit build_command(const BuildArguments& arguments, const Terminal& terminal);

}  // namespace boardpack
