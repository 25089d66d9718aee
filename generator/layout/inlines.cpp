#include "layout/inlines.hpp"

#include <variant>

#include "layout/typographic.hpp"

namespace boardpack {

TextStyle text_style(const Theme& theme, const Tone& tone, double size, Weight weight) {
    return {size, size * theme.type.line_spacing, weight, tone.ink, tone.muted, tone.link};
}

std::string slot_text(const ShownFigures& figures, const FigureSlot& slot, Wording wording) {
    if (slot.figure == no_figure)
        return {};
    const ShownFigure& figure = figures.at(slot.figure);
    if (slot.show == Show::magnitude && figure.has_value()) {
        ShownFigure magnitude = figure;
        magnitude.content = figure.value().abs();
        std::string text = format_figure(magnitude, wording);
        if (text.starts_with('+'))
            text.erase(0, 1);
        return text;
    }
    std::string text = format_figure(figure, wording);
    if (slot.show == Show::with_marks)
        if (const std::string mark = marks(figure); !mark.empty())
            text += "\u00a0" + mark;  // a mark never stands alone on the next line
    return text;
}

namespace {

/// Turns inlines into runs one by one.
class Styler {
public:
    Styler(const LayoutContext& context, Draft& draft, int node, const TextStyle& style, Wording wording)
        : context_(context), draft_(draft), node_(node), style_(style), wording_(wording) {}

    void operator()(const Text& text) { add(typographic(text.text), node_, text.emphasis); }
    void operator()(const Claim& claim) { add(claim.otherwise, node_, claim.emphasis); }
    void operator()(const FigureSlot& slot) {
        std::string text = slot_text(context_.figures, slot, wording_);
        if (text.empty())
            return;
        StructNode span;
        span.type = "Span";
        span.parent = node_;
        span.id = context_.figures.at(slot.figure).id;
        add(std::move(text), draft_.add(std::move(span)), slot.emphasis);
    }
    void operator()(const LinkTo& link) {
        StructNode node;
        node.type = "Link";
        node.parent = node_;
        node.link = link.target;
        node.link_text = link.text + page_words(link, context_.pages);
        std::string text = typographic(node.link_text);
        StyledText run = make(std::move(text), draft_.add(std::move(node)), Emphasis::none);
        run.colour = style_.link;
        run.underline = true;
        runs_.push_back(std::move(run));
    }
    std::vector<StyledText> take() { return std::move(runs_); }

private:
    StyledText make(std::string text, int tag, Emphasis emphasis) const {
        StyledText run;
        run.text = std::move(text);
        run.size = style_.size;
        run.weight = emphasis == Emphasis::strong ? Weight::bold : style_.weight;
        run.italic = emphasis == Emphasis::emphasis;
        run.colour = emphasis == Emphasis::muted ? style_.muted : style_.colour;
        run.tag = tag;
        return run;
    }
    void add(std::string text, int tag, Emphasis emphasis) {
        if (!text.empty())
            runs_.push_back(make(std::move(text), tag, emphasis));
    }

    const LayoutContext& context_;
    Draft& draft_;
    int node_;
    const TextStyle& style_;
    Wording wording_;
    std::vector<StyledText> runs_;
};

}  // namespace

std::vector<StyledText> styled(const LayoutContext& context, Draft& draft, const Inlines& inlines, int node,
                               const TextStyle& style, Wording wording) {
    Styler styler(context, draft, node, style, wording);
    for (const Inline& part : inlines) std::visit(styler, part);
    return styler.take();
}

std::vector<StyledText> styled_cell(const LayoutContext& context, Draft& draft, const Inlines& inlines, int node,
                                    const TextStyle& style) {
    if (inlines.size() == 1)
        if (const auto* slot = std::get_if<FigureSlot>(&inlines.front()); slot && slot->figure != no_figure) {
            draft.nodes[node].id = context.figures.at(slot->figure).id;
            TextStyle own = style;
            if (slot->emphasis == Emphasis::strong)
                own.weight = Weight::bold;
            else if (slot->emphasis == Emphasis::muted)
                own.colour = style.muted;
            return styled(slot_text(context.figures, *slot, Wording::cell), node, own);
        }
    return styled(context, draft, inlines, node, style, Wording::cell);
}

std::vector<StyledText> styled(std::string text, int node, const TextStyle& style) {
    std::vector<StyledText> runs;
    if (!text.empty()) {
        StyledText run;
        run.text = std::move(text);
        run.size = style.size;
        run.weight = style.weight;
        run.colour = style.colour;
        run.tag = node;
        runs.push_back(std::move(run));
    }
    return runs;
}

std::string plain_text(const ShownFigures& figures, const Inlines& inlines, Wording wording) {
    std::string text;
    for (const Inline& part : inlines)
        std::visit(
            [&]<class T>(const T& it) {
                if constexpr (std::is_same_v<T, FigureSlot>)
                    text += slot_text(figures, it, wording);
                else if constexpr (std::is_same_v<T, Claim>)
                    text += it.otherwise;
                else
                    text += it.text;
            },
            part);
    return text;
}

}  // namespace boardpack
