#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace boardpack {

/// Offset of the first byte that is not valid UTF-8 (overlong forms, surrogates and values past U+10FFFF included).
[[nodiscard]] std::optional<std::size_t> first_invalid_utf8(std::string_view text);

/// Number of code points of valid UTF-8 text.
[[nodiscard]] std::size_t code_points(std::string_view text);

/// Byte offset of the n-th code point (0-based); the size when past the end.
[[nodiscard]] std::size_t byte_offset(std::string_view text, std::size_t code_point);

/// Columns a terminal gives the text: combining marks none, wide East Asian characters two, a tab one.
[[nodiscard]] std::size_t display_width(std::string_view text);

}  // namespace boardpack
