#include <algorithm>
#include <optional>

#include "layout/blocks/blocks.hpp"
#include "layout/lines.hpp"
#include "layout/status_shape.hpp"

namespace boardpack {
namespace {

/// A value shaped for a width, before it has a place.
struct SetValue {
    std::shared_ptr<const ShapedText> text;
    std::optional<SetMark> mark;
    [[nodiscard]] double width() const { return mark ? mark->width() : widest_line(*text); }
};

constexpr double least_in_lines = 30;  // two facts beside each other need so many ems of text

class Panel {
public:
    Panel(LayoutContext& context, const Frame& frame, Draft& draft)
        : context_(context),
          frame_(frame),
          draft_(draft),
          style_(text_style(context.theme, frame.tone, context.theme.type.small)),
          gutter_(2 * context.theme.page.gap),
          half_((frame.width - gutter_) / 2),
          single_(frame.on_cover || frame.width < least_in_lines * context.theme.type.body) {
        label_style_ = style_;
        label_style_.colour = frame.tone.muted;
    }

    void lay(const Facts& facts) {
        set_label_width(facts);
        const int list = draft_.add("L", frame_.parent);
        draft_.nodes[static_cast<std::size_t>(list)].list_numbering = "None";  // the labels are words, not numbers
        for (const Facts::Item& item : facts.items) {
            const int node = draft_.add("LI", list);
            const int label = draft_.add("Lbl", node);
            place(item, label, draft_.add("LBody", node));
        }
        finish_row();
    }

private:
    /// As wide as the longest label, within limits.
    void set_label_width(const Facts& facts) {
        double widest = 0;
        for (const Facts::Item& item : facts.items)
            widest = std::max(widest, context_.typesetter.measure(item.label, style_.size, Weight::regular).width);
        label_width_ =
            std::clamp(widest + gutter_ * 0.75, 5 * gutter_ / 2, single_ ? frame_.width * 0.4 : half_ * 0.45);
    }

    SetValue set(const Facts::Item& item, const std::vector<StyledText>& runs, int node, double width) {
        SetValue value;
        if (const auto* status = std::get_if<StatusMark>(&item.value))
            value.mark = set_mark(context_, *status, node, style_, width);
        else if (const auto* icon = std::get_if<IconMark>(&item.value))
            value.mark = set_mark(context_, *icon, node, style_, width);
        else
            value.text = shape(context_, runs, style_, width);
        return value;
    }

    /// Two facts share a row; one that would take more than two lines there has a row of its own.
    void place(const Facts::Item& item, int label, int body) {
        std::vector<StyledText> runs;
        if (const auto* text = std::get_if<Inlines>(&item.value))
            runs = styled(context_, draft_, *text, body, style_, Wording::sentence);
        SetValue value = set(item, runs, body, 0);
        const bool wide = single_ || value.width() > 1.8 * (half_ - label_width_);
        if (wide)
            finish_row();
        const double x = frame_.x + (used_ == 1 ? half_ + gutter_ : 0);
        const double width = (wide ? frame_.width : half_) - label_width_;
        if (value.width() > width)
            value = set(item, runs, body, width);

        const double pad = context_.theme.page.gap * 0.3;
        const auto label_text =
            shape(context_, styled(item.label, label, label_style_), label_style_, label_width_ - gutter_ / 4);
        const double label_height =
            place_lines(row_.items, label_text, x, label_width_, Align::left, pad, style_.line_height);
        double value_height = 0;
        if (value.mark) {
            place_mark(row_.items, *value.mark, context_.theme, x + label_width_, pad);
            value_height = value.mark->height();
        } else {
            value_height =
                place_lines(row_.items, value.text, x + label_width_, width, Align::left, pad, style_.line_height);
        }
        row_.height = std::max(row_.height, std::max(label_height, value_height) + 2 * pad);
        used_ += wide ? 2 : 1;
        if (used_ >= 2)
            finish_row();
    }

    void finish_row() {
        if (used_ == 0)
            return;
        row_.items.insert(row_.items.begin(), rule(frame_.x, row_.height, frame_.width, context_.theme.tables.rule,
                                                   context_.theme.colours.rule));
        row_.space_before = first_ ? context_.theme.page.gap : 0;
        first_ = false;
        draft_.pieces.push_back(std::move(row_));
        row_ = Piece{};
        used_ = 0;
    }

    LayoutContext& context_;
    const Frame& frame_;
    Draft& draft_;
    TextStyle style_, label_style_;
    double gutter_, half_, label_width_ = 0;
    bool single_;
    Piece row_;
    int used_ = 0;
    bool first_ = true;
};

}  // namespace

void lay_facts(LayoutContext& context, const Facts& facts, const Frame& frame, Draft& draft) {
    Panel(context, frame, draft).lay(facts);
    draft.space_after = context.theme.page.gap * 1.25;
}

}  // namespace boardpack
