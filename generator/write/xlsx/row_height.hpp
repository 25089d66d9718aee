#pragma once

#include <cstddef>
#include <string_view>

namespace boardpack {

/// Lines that a text takes in a column of `width` digits of Arial 12, wrapped at words; `scale` is its size against
/// that. Reckoned on the safe side. Excel fits rows to wrapped text by itself, but LibreOffice and previewers do not,
/// and charts are anchored to rows.
[[nodiscard]] std::size_t lines_needed(std::string_view text, double width, double scale);

/// Height in points of so many lines.
[[nodiscard]] double row_height(std::size_t lines, double scale);

}  // namespace boardpack
