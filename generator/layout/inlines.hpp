#pragma once

#include <string>
#include <vector>

#include "figure/format.hpp"
#include "layout/draft.hpp"
#include "pack/inline.hpp"

namespace boardpack {

// Inlines + ShownFigures -> styled runs: the only place where words and numbers of a document become text of a page.

struct TextStyle {
    double size = 10;
    double line_height = 13.5;
    Weight weight = Weight::regular;
    Colour colour;
    Colour muted;  // for muted words inside
    Colour link;
};

/// Body text of the theme at a size (points), in a tone.
[[nodiscard]] TextStyle text_style(const Theme& theme, const Tone& tone, double size, Weight weight = Weight::regular);

/// What a figure slot says.
[[nodiscard]] std::string slot_text(const ShownFigures& figures, const FigureSlot& slot, Wording wording);

/// Styled runs for the typesetter. Words carry `node`; each figure gets a Span node of its own with its id, each link a
/// Link node. A cell whose only content is one figure gives its id to `node` itself.
[[nodiscard]] std::vector<StyledText> styled(const LayoutContext& context, Draft& draft, const Inlines& inlines,
                                             int node, const TextStyle& style, Wording wording);
[[nodiscard]] std::vector<StyledText> styled_cell(const LayoutContext& context, Draft& draft, const Inlines& inlines,
                                                  int node, const TextStyle& style);
/// One run.
[[nodiscard]] std::vector<StyledText> styled(std::string text, int node, const TextStyle& style);

/// The words alone (bookmarks, summaries).
[[nodiscard]] std::string plain_text(const ShownFigures& figures, const Inlines& inlines, Wording wording);

}  // namespace boardpack
