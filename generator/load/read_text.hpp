#pragma once

#include <optional>
#include <string>

#include "base/diagnostic.hpp"
#include "base/file_reader.hpp"
#include "base/source.hpp"

namespace boardpack::load {

/// The largest file that is taken in, in bytes: some hundred times what a large area writes in a quarter.
inline constexpr std::size_t most_bytes = 16u * 1024 * 1024;
/// How deeply brackets may nest, and how many parts a dotted key may have. The parser calls itself for each level.
inline constexpr std::size_t most_nesting = 32;

/// Reads a text file of the workspace and makes sure that it can be parsed: it is there, not too large, valid UTF-8
/// without NUL bytes, not empty and not nested beyond reason. A byte order mark is dropped. Nothing on an error.
[[nodiscard]] std::optional<FileId> read_text(const FileReader& files, const std::string& path, Sources& sources,
                                              Diagnostics& diagnostics);

}  // namespace boardpack::load
