#include "commands/schema.hpp"

#include <optional>
#include <string>
#include <vector>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "base/nearest.hpp"
#include "load/schema.hpp"

namespace boardpack {

Exit schema_command(const std::string& kind, const Terminal& terminal) {
    std::vector<std::string> kinds;
    for (const FileKindShape& shape : file_kinds()) kinds.emplace_back(shape.kind);
    if (kind.empty()) {
        terminal.out(fmt::format("{}\n", fmt::join(kinds, "\n")));
        return Exit::done;
    }
    const std::optional<std::string> schema = json_schema(kind);
    if (!schema) {
        const auto near = nearest_name(kind, kinds);
        terminal.usage_error(
            "E0909", fmt::format("there is no kind of file '{}'", kind),
            near ? fmt::format("did you mean '{}'?", *near) : fmt::format("kinds: {}", fmt::join(kinds, ", ")));
        return Exit::usage;
    }
    terminal.out(*schema);
    return Exit::done;
}

}  // namespace boardpack
