#pragma once

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

/// The words of a status mark, shaped; the shape is drawn beside them.
struct SetStatus {
    StatusCode status = StatusCode::awaiting;
    std::shared_ptr<const ShapedText> words;
    double indent = 0;  // of the words, past the shape
    double line_height = 0;
    double shape_size = 0;
    [[nodiscard]] double width() const { return indent + widest_line(*words); }
    [[nodiscard]] double height() const { return line_height * static_cast<double>(words->lines().size()); }
};
/// `width` <= 0: on one line.
[[nodiscard]] SetStatus set_status(const LayoutContext& context, const StatusMark& mark, int node,
                                   const TextStyle& style, double width);
void place_status(std::vector<DrawItem>& items, const SetStatus& status, const Theme& theme, double x, double y);

}  // namespace boardpack
