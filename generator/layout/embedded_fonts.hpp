#pragma once

#include <span>
#include <string_view>

namespace boardpack {

/// One font file carried in the program; cmake/fonts.cmake makes the table from fonts/fonts.toml.
struct EmbeddedFont {
    std::string_view role;  // "regular", "medium", "bold", "italic"
    const char* begin = nullptr;
    const char* end = nullptr;
    [[nodiscard]] std::string_view bytes() const { return {begin, end}; }
};

[[nodiscard]] std::span<const EmbeddedFont> embedded_fonts();

/// The family that the files belong to: "Inter".
[[nodiscard]] std::string_view embedded_font_family();

}  // namespace boardpack
