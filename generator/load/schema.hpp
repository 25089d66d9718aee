#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "load/table_shape.hpp"

namespace boardpack {

/// One kind of file of a workspace: its name in `#:schema` lines, and its root table.
struct FileKindShape {
    std::string_view kind;
    load::TableShape root;
};

/// All kinds, in the order of the reference: strategy, definitions, data, published, calendar, released, template,
/// theme, glossary.
[[nodiscard]] std::vector<FileKindShape> file_kinds();

/// The JSON Schema (draft 2020-12) of a kind of file, as text; nothing for an unknown kind.
[[nodiscard]] std::optional<std::string> json_schema(std::string_view kind);

/// docs/reference.md: every field of every file, in Markdown.
[[nodiscard]] std::string reference_markdown();

}  // namespace boardpack
