#include "chart/chart.hpp"

#include <algorithm>

#include "layout/blocks/blocks.hpp"
#include "layout/lines.hpp"

namespace boardpack {
namespace {

std::shared_ptr<const Scene> scene_of(LayoutContext& context, const ChartSpec& spec, double width, double height) {
    if (auto known = context.scenes.find(&spec, width, height))
        return known;
    auto scene = std::make_shared<const Scene>(
        draw_chart(spec, context.figures, context.theme, context.typesetter, width, height));
    context.scenes.add(&spec, width, height, scene);
    return scene;
}

TextStyle small_print(const LayoutContext& context, const Frame& frame) {
    TextStyle small = text_style(context.theme, frame.tone, context.theme.type.small);
    small.colour = frame.tone.muted;
    return small;
}

/// Adds a paragraph at the bottom of a piece.
void add_text(LayoutContext& context, const Inlines& text, const TextStyle& style, const Frame& frame, Piece& piece,
              Draft& draft) {
    if (text.empty())
        return;
    const int node = draft.add("P", frame.parent);
    const auto shaped =
        shape(context, styled(context, draft, text, node, style, Wording::sentence), style, frame.width);
    piece.height +=
        place_lines(piece.items, shaped, frame.x, frame.width, Align::left, piece.height, style.line_height);
}

}  // namespace

double chart_height(const LayoutContext& context, const Chart& chart, double width) {
    if (chart.height > 0)
        return chart.height;
    // A chart of very many rows fills a page and says what it left out; its table has them all.
    constexpr double around = 110;  // heading, title, subtitle and source line
    const auto& page = context.theme.page;
    return std::min(natural_height(*chart.spec, context.figures, width),
                    std::max(around, page.height - page.margin_top - page.margin_bottom - around));
}

void lay_chart_body(LayoutContext& context, const Chart& chart, const Frame& frame, Draft& draft, double least) {
    const ChartSpec& spec = *chart.spec;
    const Theme& theme = context.theme;
    Piece piece;
    piece.space_before = theme.page.gap * (chart.titled ? 1.25 : 0.5);
    if (!spec.id.empty())
        piece.anchors.push_back(spec.id);
    const TextStyle bold = text_style(theme, frame.tone, theme.type.body, Weight::bold);
    if (chart.titled)
        add_text(context, spec.title, bold, frame, piece, draft);
    add_text(context, spec.subtitle, small_print(context, frame), frame, piece, draft);

    StructNode figure;
    figure.type = "Figure";
    figure.parent = frame.parent;
    figure.alt = describe_chart(spec, context.figures);
    figure.bbox = true;
    const int node = draft.add(std::move(figure));
    if (piece.height > 0)
        piece.height += theme.page.gap * 0.5;
    const double height = std::max(chart_height(context, chart, frame.width), least - piece.height);
    piece.items.emplace_back(SceneItem{scene_of(context, spec, frame.width, height), frame.x, piece.height, node});
    piece.height += height;
    draft.pieces.push_back(std::move(piece));
    draft.space_after = theme.page.gap * 1.25;
}

void lay_chart_source(LayoutContext& context, const Chart& chart, const Frame& frame, Draft& draft) {
    const ChartSpec& spec = *chart.spec;
    Inlines source;
    if (spec.illustrative && spec.source.find("llustrative") == std::string::npos)
        source.emplace_back(Text{"Illustrative figures. ", Emphasis::strong});
    if (!spec.source.empty())
        source.emplace_back(Text{spec.source, Emphasis::none});
    if (source.empty())
        return;
    Piece piece;
    piece.space_before = context.theme.page.gap * 0.25;
    add_text(context, source, small_print(context, frame), frame, piece, draft);
    draft.pieces.push_back(std::move(piece));
    draft.space_after = context.theme.page.gap * 1.25;
}

/// Title, subtitle, picture and source line are one piece: none is of use without the others.
void lay_chart(LayoutContext& context, const Chart& chart, const Frame& frame, Draft& draft) {
    if (!chart.spec)
        return;
    const std::size_t begin = draft.pieces.size();
    lay_chart_body(context, chart, frame, draft);
    lay_chart_source(context, chart, frame, draft);
    merge_pieces(draft, begin);
}

}  // namespace boardpack
