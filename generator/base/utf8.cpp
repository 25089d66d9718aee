#include "base/utf8.hpp"

#include <cstdint>

namespace boardpack {

namespace {

/// Length of the valid sequence at `at`, 0 when it is not valid; the code point in `cp`.
std::size_t sequence(std::string_view s, std::size_t at, char32_t& cp) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(s[i]); };
    const unsigned char b = byte(at);
    if (b < 0x80) {
        cp = b;
        return 1;
    }
    std::size_t n = 0;
    char32_t least = 0;
    if ((b & 0xE0) == 0xC0) {
        n = 2, least = 0x80, cp = b & 0x1F;
    } else if ((b & 0xF0) == 0xE0) {
        n = 3, least = 0x800, cp = b & 0x0F;
    } else if ((b & 0xF8) == 0xF0) {
        n = 4, least = 0x10000, cp = b & 0x07;
    } else {
        return 0;
    }
    if (at + n > s.size())
        return 0;
    for (std::size_t i = 1; i < n; ++i) {
        const unsigned char c = byte(at + i);
        if ((c & 0xC0) != 0x80)
            return 0;
        cp = (cp << 6) | (c & 0x3F);
    }
    if (cp < least || cp > 0x10FFFF || (cp >= 0xD800 && cp <= 0xDFFF))
        return 0;
    return n;
}

bool is_wide(char32_t c) {
    return (c >= 0x1100 && c <= 0x115F) || (c >= 0x2E80 && c <= 0xA4CF) || (c >= 0xAC00 && c <= 0xD7A3) ||
           (c >= 0xF900 && c <= 0xFAFF) || (c >= 0xFE30 && c <= 0xFE6F) || (c >= 0xFF00 && c <= 0xFF60) ||
           (c >= 0xFFE0 && c <= 0xFFE6) || (c >= 0x1F300 && c <= 0x1FAFF) || (c >= 0x20000 && c <= 0x3FFFD);
}

bool is_zero_width(char32_t c) {
    return (c >= 0x0300 && c <= 0x036F) || (c >= 0x200B && c <= 0x200F) || (c >= 0xFE00 && c <= 0xFE0F) || c == 0xFEFF;
}

}  // namespace

std::optional<std::size_t> first_invalid_utf8(std::string_view text) {
    char32_t cp = 0;
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t n = sequence(text, i, cp);
        if (n == 0)
            return i;
        i += n;
    }
    return std::nullopt;
}

std::size_t code_points(std::string_view text) {
    std::size_t n = 0;
    for (const char c : text)
        if ((static_cast<unsigned char>(c) & 0xC0) != 0x80)
            ++n;
    return n;
}

std::size_t byte_offset(std::string_view text, std::size_t code_point) {
    std::size_t seen = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if ((static_cast<unsigned char>(text[i]) & 0xC0) == 0x80)
            continue;
        if (seen == code_point)
            return i;
        ++seen;
    }
    return text.size();
}

std::size_t display_width(std::string_view text) {
    std::size_t width = 0;
    char32_t cp = 0;
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t n = sequence(text, i, cp);
        if (n == 0) {
            ++width;
            ++i;
            continue;
        }
        width += is_zero_width(cp) ? 0 : is_wide(cp) ? 2 : 1;
        i += n;
    }
    return width;
}

}  // namespace boardpack
