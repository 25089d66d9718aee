#include "chart/chart.hpp"

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

}  // namespace

/// Title, subtitle, picture and source line are one piece: none is of use without the others.
void lay_chart(LayoutContext& context, const Chart& chart, const Frame& frame, Draft& draft) {
    if (!chart.spec)
        return;
    const ChartSpec& spec = *chart.spec;
    const Theme& theme = context.theme;
    const double gap = theme.page.gap;
    Piece piece;
    piece.space_before = gap * 1.5;
    if (!spec.id.empty())
        piece.anchors.push_back(spec.id);

    const auto add_text = [&](const Inlines& text, const TextStyle& style, double before) {
        if (text.empty())
            return;
        const int node = draft.add("P", frame.parent);
        const auto shaped =
            shape(context, styled(context, draft, text, node, style, Wording::sentence), style, frame.width);
        piece.height += before;
        piece.height +=
            place_lines(piece.items, shaped, frame.x, frame.width, Align::left, piece.height, style.line_height);
    };
    TextStyle small = text_style(theme, frame.tone, theme.type.small);
    small.colour = frame.tone.muted;
    add_text(spec.title, text_style(theme, frame.tone, theme.type.body, Weight::bold), 0);
    add_text(spec.subtitle, small, 0);

    StructNode figure;
    figure.type = "Figure";
    figure.parent = frame.parent;
    figure.alt = describe_chart(spec, context.figures);
    figure.bbox = true;
    const int node = draft.add(std::move(figure));
    const double height = chart.height > 0 ? chart.height : natural_height(spec, context.figures, frame.width);
    if (piece.height > 0)
        piece.height += gap * 0.5;
    piece.items.emplace_back(SceneItem{scene_of(context, spec, frame.width, height), frame.x, piece.height, node});
    piece.height += height;

    Inlines source;
    if (spec.illustrative)
        source.emplace_back(Text{"Illustrative figures. ", Emphasis::strong});
    if (!spec.source.empty())
        source.emplace_back(Text{spec.source, Emphasis::none});
    add_text(source, small, gap * 0.25);
    draft.pieces.push_back(std::move(piece));
    draft.space_after = gap * 1.5;
}

}  // namespace boardpack
