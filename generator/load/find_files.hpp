#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "base/file_reader.hpp"
#include "base/period.hpp"

namespace boardpack::load {

/// The kinds of file that a workspace is made of.
enum class FileKind { strategy, calendar, definitions, data, published, released, pack_template, theme, glossary };

struct FoundFile {
    FileKind kind;
    std::string path;
    std::string stem;              // the name without .toml
    std::optional<Period> period;  // data: of the folder
};

/// Finds the files of the workspace, in the order in which they are read: by kind, then by path. What stands in a place
/// where no file is read is reported; files that are not .toml are nobody's business.
[[nodiscard]] Checked<std::vector<FoundFile>> find_files(const FileReader& files);

}  // namespace boardpack::load
