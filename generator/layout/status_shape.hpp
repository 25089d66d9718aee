#pragma once

#include <memory>
#include <string>
#include <variant>
#include <vector>

#include "layout/draft.hpp"
#include "layout/lines.hpp"
#include "pack/document.hpp"

namespace boardpack {

/// The shape that stands before a status' words, in a square box. Shapes differ without colour: filled circle (Met),
/// half-filled diamond (Close), square with a cross (Not met), circle with a tick (Complete), hollow circle (no
/// judgement).
[[nodiscard]] std::vector<ScenePath> status_shape(StatusCode status, const Theme& theme, double x, double y,
                                                  double size);

/// What a status mark says.
[[nodiscard]] std::string status_text(const StatusMark& mark);

/// The words of a status or icon, shaped; the shape is drawn beside them as decoration: the words say it all.
struct SetMark {
    std::variant<StatusCode, Icon> shape;
    std::shared_ptr<const ShapedText> words;
    double indent = 0;  // of the words, past the shape
    double line_height = 0;
    double shape_width = 0, shape_height = 0;
    [[nodiscard]] double width() const { return indent + widest_line(*words); }
    [[nodiscard]] double height() const { return line_height * static_cast<double>(words->lines().size()); }
};
/// `width` <= 0: on one line.
[[nodiscard]] SetMark set_mark(const LayoutContext& context, const StatusMark& mark, int node, const TextStyle& style,
                               double width);
[[nodiscard]] SetMark set_mark(const LayoutContext& context, const IconMark& mark, int node, const TextStyle& style,
                               double width);
void place_mark(std::vector<DrawItem>& items, const SetMark& mark, const Theme& theme, double x, double y);

}  // namespace boardpack
