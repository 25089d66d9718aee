#include "layout/blocks/blocks.hpp"
#include "layout/lines.hpp"

namespace boardpack {

void lay_paragraph(LayoutContext& context, const Paragraph& paragraph, const Frame& frame, Draft& draft) {
    const Theme& theme = context.theme;
    const double gap = theme.page.gap;
    TextStyle style = text_style(theme, frame.tone, theme.type.body);
    double before = gap * 0.75;
    constexpr double narrow = 300;  // in a column lines of small type hold enough words
    switch (paragraph.style) {
        case ParagraphStyle::body:
            if (frame.width < narrow)
                style = text_style(theme, frame.tone, theme.type.small);
            break;
        case ParagraphStyle::lead:
            style = text_style(theme, frame.tone, theme.type.body * 1.15);
            break;
        case ParagraphStyle::note:
        case ParagraphStyle::source:
        case ParagraphStyle::legend:
            style = text_style(theme, frame.tone, theme.type.small);
            style.colour = frame.tone.muted;
            before = gap * 0.5;
            break;
    }
    const int node = draft.add("P", frame.parent);
    const auto text =
        shape(context, styled(context, draft, paragraph.text, node, style, Wording::sentence), style, frame.width);
    add_lines(draft, text, frame.x, style.line_height, before);
}

}  // namespace boardpack
