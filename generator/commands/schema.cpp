#include "commands/schema.hpp"

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "base/nearest.hpp"
#include "load/schema.hpp"

namespace boardpack {

Exit schema_command(const std::string& kind, const Terminal& terminal) {
    const std::vector<std::string> kinds = schema_kinds();
    if (kind.empty()) {
        terminal.out(fmt::format("{}\n", fmt::join(kinds, "\n")));
        return Exit::done;
    }
    if (std::ranges::find(kinds, kind) == kinds.end()) {
        const auto near = nearest_name(kind, kinds);
        terminal.usage_error(
            "E0909", fmt::format("there is no kind of file '{}'", kind),
            near ? fmt::format("did you mean '{}'?", *near) : fmt::format("kinds: {}", fmt::join(kinds, ", ")));
        return Exit::usage;
    }
    terminal.out(json_schema(kind));
    return Exit::done;
}

}  // namespace boardpack
