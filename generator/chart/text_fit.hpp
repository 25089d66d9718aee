#pragma once

#include <string>
#include <vector>

#include "chart/scene.hpp"

namespace boardpack {

/// Face and colour of a piece of chart text.
struct LabelStyle {
    double size = 8;
    Weight weight = Weight::regular;
    Colour colour;
};

/// The text, or as much of its beginning as fits in `width` with "…" after it; empty when not even one letter fits.
[[nodiscard]] std::string shorten(const std::string& text, const LabelStyle& style, double width,
                                  const TextMeasure& measure);

/// Breaks a text at spaces (inside a word only when the word alone is too wide) into at most `most_lines` lines, the
/// last one shortened if the text goes on.
[[nodiscard]] std::vector<std::string> wrap(const std::string& text, const LabelStyle& style, double width,
                                            std::size_t most_lines, const TextMeasure& measure);

}  // namespace boardpack
