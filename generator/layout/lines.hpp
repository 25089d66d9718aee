#pragma once

#include <memory>
#include <vector>

#include "layout/columns.hpp"
#include "layout/inlines.hpp"
#include "pack/document.hpp"

namespace boardpack {

// Shaped text -> text items at their baselines.

/// Shapes runs of one style for a width (points; <= 0: one line).
[[nodiscard]] std::shared_ptr<const ShapedText> shape(const LayoutContext& context, const std::vector<StyledText>& runs,
                                                      const TextStyle& style, double width);

/// The words of a text that was shaped on one line, as they stand when it wraps at spaces.
[[nodiscard]] std::vector<Word> words_of(const ShapedText& text);

/// The larger width of a shaped text's lines.
[[nodiscard]] double widest_line(const ShapedText& text);

/// Places all lines of a text with its top at `y`, aligned in a width; returns their height.
double place_lines(std::vector<DrawItem>& items, const std::shared_ptr<const ShapedText>& text, double x, double width,
                   Align align, double y, double line_height);

/// Adds a text as pieces that keep two lines together at either end, so that a page break leaves no line alone.
void add_lines(Draft& draft, const std::shared_ptr<const ShapedText>& text, double x, double line_height,
               double space_before);

}  // namespace boardpack
