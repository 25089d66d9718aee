#pragma once

#include "layout/draft.hpp"
#include "pack/document.hpp"

namespace boardpack {

// One function a block kind: content -> pieces and structure nodes of the draft, laid into the frame. A block that
// stands inside another (in a list item or a callout) uses the same functions with a narrower frame.

void lay_heading(LayoutContext& context, const Heading& heading, const Frame& frame, Draft& draft);
void lay_paragraph(LayoutContext& context, const Paragraph& paragraph, const Frame& frame, Draft& draft);
void lay_list(LayoutContext& context, const List& list, const Frame& frame, Draft& draft);
void lay_table(LayoutContext& context, const Table& table, const Frame& frame, Draft& draft);
void lay_chart(LayoutContext& context, const Chart& chart, const Frame& frame, Draft& draft);
/// The height of its picture: what the document asks for, or else what its kind wants.
[[nodiscard]] double chart_height(const LayoutContext& context, const Chart& chart, double width);
/// Title, subtitle and picture as one piece, with a picture that fills it to `least` points; and the line that names
/// the source, as a text below it.
void lay_chart_body(LayoutContext& context, const Chart& chart, const Frame& frame, Draft& draft, double least = 0);
void lay_chart_source(LayoutContext& context, const Chart& chart, const Frame& frame, Draft& draft);
void lay_callout(LayoutContext& context, const Callout& callout, const Frame& frame, Draft& draft);
void lay_facts(LayoutContext& context, const Facts& facts, const Frame& frame, Draft& draft);

/// Are these two better side by side: a small chart and its facts, or two small charts?
[[nodiscard]] bool stand_beside(const Block& left, const Block& right, double width);
/// Such two blocks as one piece.
void lay_beside(LayoutContext& context, const Block& left, const Block& right, const Frame& frame, Draft& draft);

/// Any block, with what it holds.
void lay_block(LayoutContext& context, const Block& block, const Frame& frame, Draft& draft);
/// Blocks one below the other, with the space that each wants after it.
void lay_blocks(LayoutContext& context, const Blocks& blocks, const Frame& frame, Draft& draft);

/// The height between the margins of a portrait page of the theme.
[[nodiscard]] double body_height(const Theme& theme);

}  // namespace boardpack
