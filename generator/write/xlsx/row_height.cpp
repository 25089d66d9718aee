#include "write/xlsx/row_height.hpp"

#include <algorithm>
#include <cmath>

#include "base/utf8.hpp"

namespace boardpack {

std::size_t lines_needed(std::string_view text, double width, double scale) {
    // Letters of running text are narrower than the digits that columns are measured in: by a fifth; we count on half.
    constexpr double letters_a_digit = 1.1;
    const auto room = static_cast<std::size_t>(std::max(1.0, std::floor(width * letters_a_digit / scale)));
    std::size_t lines = 1, used = 0;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find_first_of(" \n"), text.size());
        std::size_t word = display_width(text.substr(0, end));
        if (used > 0 && used + 1 + word > room) {
            ++lines;
            used = 0;
        }
        // A word wider than the column is broken.
        while (word > room) {
            ++lines;
            word -= room;
        }
        used += (used > 0 ? 1 : 0) + word;
        if (end < text.size() && text[end] == '\n') {
            ++lines;
            used = 0;
        }
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

double row_height(std::size_t lines, double scale) {
    constexpr double line = 15, space = 3;  // points, of Arial 12
    return static_cast<double>(lines) * line * scale + space;
}

}  // namespace boardpack
