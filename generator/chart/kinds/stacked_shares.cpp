#include <algorithm>

#include "chart/header.hpp"
#include "chart/kinds/kinds.hpp"
#include "chart/kinds/row_values.hpp"
#include "chart/marks/label.hpp"

namespace boardpack {
namespace {

constexpr double widest_column = 64;
constexpr double widest_gap = 14;  // between columns
constexpr double label_gap = 16;   // from the last column to the names, for leader lines
constexpr double seam = 1.2;       // of paper between parts
constexpr double hatch_apart = 3.5;

/// One part of one whole as it will be drawn.
struct Slice {
    std::string name;
    DrawnFigure share;
    bool unknown = false;
};

/// What may not be shown stands together at the end, so that no edge between two shown parts tells how large it is.
struct Stack {
    std::string name;
    std::vector<Slice> shown;
    std::vector<Slice> hidden;
    Rational total{0};  // of the shown parts
};

std::vector<Stack> read_stacks(const ChartContext& context, const StackedShares& chart) {
    std::vector<Stack> stacks;
    for (const auto& whole : chart.wholes) {
        Stack stack{whole.name, {}, {}, Rational{0}};
        for (std::size_t i = 0; i < chart.parts.size() && i < whole.shares.size(); ++i) {
            Slice slice{chart.parts[i].name, drawn_figure(context, whole.shares[i]), chart.parts[i].unknown};
            const bool shown = slice.share.value && slice.share.value->sign() >= 0;
            if (shown)
                stack.total = stack.total + *slice.share.value;
            (shown ? stack.shown : stack.hidden).push_back(std::move(slice));
        }
        stacks.push_back(std::move(stack));
    }
    return stacks;
}

/// Slanted lines inside a box, cut at its edges: what is not known.
void hatch(Canvas& canvas, const SceneBox& box, const Pen& pen) {
    canvas.outline({box.x + 0.4, box.y + 0.4, std::max(0.0, box.width - 0.8), std::max(0.0, box.height - 0.8)}, pen);
    for (double c = box.x + box.y + hatch_apart; c < box.right() + box.bottom(); c += hatch_apart) {
        // x + y = c inside the box
        const XY a{std::min(box.right(), c - box.y), std::max(box.y, c - box.right())};
        const XY b{std::max(box.x, c - box.bottom()), std::min(box.bottom(), c - box.x)};
        canvas.line(a, b, {pen.colour, 0.6, {}});
    }
}

struct Placement {
    double left = 0, width = 0;
    double top = 0, bottom = 0;
};

/// Fills one column from the top; returns the middle of each part drawn.
std::vector<double> draw_stack(Canvas& canvas, const Stack& stack, const Placement& at) {
    const auto& theme = canvas.theme();
    // Rounded shares may come to a little more than the whole.
    const double whole = std::max(100.0, stack.total.to_double());
    const auto height = [&](const Rational& share) { return share.to_double() / whole * (at.bottom - at.top); };
    std::vector<double> middles;
    double y = at.top;
    for (std::size_t i = 0; i < stack.shown.size(); ++i) {
        const auto& slice = stack.shown[i];
        const double h = height(*slice.share.value);
        const SceneBox box{at.left, y, at.width, std::max(0.0, h - seam)};
        if (slice.unknown)
            hatch(canvas, box, {theme.colours.no_status, 0.8, {}});
        else if (box.height > 0.05)
            canvas.fill(box, i % 2 == 0 ? theme.colours.series : quiet(theme.colours.series, theme));
        middles.push_back(y + h / 2);
        y += h;
    }
    if (!stack.hidden.empty() && at.bottom - y > 1)
        canvas.outline({at.left + 0.5, y + 0.5, at.width - 1, at.bottom - y - 1}, {theme.colours.hidden, 0.9, {2, 2}});
    return middles;
}

std::vector<MarginLabel> labels_of(const Canvas& canvas, const Stack& stack, const std::vector<double>& middles,
                                   double column_end, double room) {
    const auto& colours = canvas.theme().colours;
    const auto style = canvas.style(colours.ink);
    std::vector<MarginLabel> labels;
    for (std::size_t i = 0; i < middles.size(); ++i) {
        const auto& slice = stack.shown[i];
        const auto number = " " + slice.share.words;
        const double left = room - canvas.text_width(number, style);
        labels.push_back({{shorten(slice.name, style, left, canvas.measure()) + number},
                          style,
                          middles[i],
                          column_end,
                          colours.muted,
                          false});
    }
    return labels;
}

}  // namespace

Scene draw_stacked_shares(const ChartContext& context, const StackedShares& chart) {
    const auto stacks = read_stacks(context, chart);
    std::vector<FigureRef> refs;
    for (const auto& whole : chart.wholes) refs.insert(refs.end(), whole.shares.begin(), whole.shares.end());
    if (std::ranges::none_of(stacks, [](const Stack& s) { return !s.shown.empty() && s.total.sign() > 0; }))
        return draw_empty_frame(context, nothing_to_show(context.figures, refs));
    auto canvas = context.canvas();
    const auto& colours = context.theme.colours;
    const ChartHeader header{axis_words(context.spec), {}, false};
    draw_header(canvas, header);
    double top = header_height(canvas, header) + 3;
    const bool named = stacks.size() > 1;
    const auto bold = canvas.style(colours.ink, Weight::bold);
    const double name_baseline = top + canvas.ascent();
    if (named)
        top += canvas.line_height() + 3;
    const double hidden_line = canvas.line_height() + 2;
    const bool any_hidden = std::ranges::any_of(stacks, [](const Stack& s) { return !s.hidden.empty(); });
    top = std::min(top, context.height / 2);
    const double bottom = std::max(top + 1, context.height - 1 - (any_hidden ? hidden_line : 0));

    // The first whole is the area's own: it stands next to the names.
    const auto n = static_cast<double>(stacks.size());
    const double names_room = context.width * 0.5;
    const double between_columns = std::min(widest_gap, context.width * 0.1 / n);
    const double column =
        std::clamp((context.width - names_room - label_gap - between_columns * (n - 1)) / n, 0.5, widest_column);
    double left = 0;
    for (std::size_t i = stacks.size(); i-- > 0;) {
        const auto middles = draw_stack(canvas, stacks[i], {left, column, top, bottom});
        if (named)
            canvas.text(shorten(stacks[i].name, bold, column + between_columns - 2, canvas.measure()), bold,
                        {left, name_baseline, Anchor::start});
        if (i == 0) {
            const double x = left + column + label_gap;
            draw_margin_labels(canvas, labels_of(canvas, stacks[0], middles, left + column, context.width - x - 0.1),
                               {x, context.width, top - canvas.line_height() / 2,
                                std::min(bottom + canvas.line_height() / 2, context.height - 0.1)});
        }
        left += column + between_columns;
    }
    if (any_hidden) {
        const auto style = canvas.style(colours.muted);
        canvas.text(shorten("Dashed: parts that are not shown", style, context.width - 0.1, canvas.measure()), style,
                    {0, context.height - canvas.line_height() + canvas.ascent() - 0.3, Anchor::start});
    }
    return canvas.finish({});
}

}  // namespace boardpack
