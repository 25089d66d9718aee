#include "write/pdf/furniture.hpp"

#include <fmt/format.h>

#include "write/pdf/paint.hpp"

namespace boardpack {

namespace {

constexpr double edge_gap = 14;           // between furniture and the body
constexpr double least_gap_between = 16;  // between left and right

void paint_line(cairo_t* context, const std::vector<StyledText>& text, double x, double baseline, double width,
                PangoAlignment align, Typesetter& typesetter) {
    const auto shaped = typesetter.shape(text, width, 1, align);
    for (const ShapedText::Run& run : shaped->lines().front().runs)
        paint_run(context, *shaped, run, x + run.x, baseline);
}

ScenePath hairline(double x0, double x1, double y, Colour colour) {
    ScenePath path;
    path.steps = {{.kind = PathStep::Kind::move, .x = x0, .y = y}, {.kind = PathStep::Kind::line, .x = x1, .y = y}};
    path.stroked = true;
    path.pen = {colour, 0.5, {}};
    return path;
}

}  // namespace

Furniture header_of(const DocumentMeta& meta, const PageBody& body, const Theme& theme, const TextMeasure& measure) {
    std::string right = meta.period;
    if (!meta.period_dates.empty())
        right += fmt::format(" ({})", meta.period_dates);
    const auto width_of = [&](const std::string& text) {
        return measure.measure(text, theme.type.chart, Weight::regular).width;
    };
    const double room =
        body.width - theme.page.margin_left - theme.page.margin_right - width_of(right) - least_gap_between;
    const bool fits = meta.board_short.empty() || width_of(meta.board) <= room;
    return {Furniture::Kind::header, body.width, body.height, fits ? meta.board : meta.board_short, right, false};
}

Furniture footer_of(const DocumentMeta& meta, const PageBody& body) {
    std::string left;
    const auto add = [&](const std::string& part) {
        left += left.empty() ? "" : " · ";
        left += part;
    };
    if (meta.illustrative)
        add("Contains illustrative figures");
    if (meta.cut_off)
        add("Data cut-off " + meta.cut_off->words());
    return {Furniture::Kind::footer, body.width, body.height, left, {}, meta.draft};
}

Furniture number_of(std::size_t page, std::size_t pages, const PageBody& body) {
    return {Furniture::Kind::number, body.width, body.height, {}, fmt::format("Page {} of {}", page, pages), false};
}

void paint_furniture(cairo_t* context, const Furniture& furniture, const Theme& theme, Typesetter& typesetter) {
    const Theme::Page& page = theme.page;
    const double size = theme.type.chart;
    const double left = page.margin_left;
    const double right = furniture.width - page.margin_right;
    const StyledText plain{.text = {}, .size = size, .colour = theme.colours.muted};
    StyledText left_text = plain;
    left_text.text = furniture.left;
    StyledText right_text = plain;
    right_text.text = furniture.right;

    if (furniture.kind == Furniture::Kind::header) {
        const double rule = page.margin_top - edge_gap;
        paint_line(context, {left_text}, left, rule - 6, right - left, PANGO_ALIGN_LEFT, typesetter);
        paint_line(context, {right_text}, left, rule - 6, right - left, PANGO_ALIGN_RIGHT, typesetter);
        paint_path(context, hairline(left, right, rule, theme.colours.rule));
        return;
    }
    const double rule = furniture.height - page.margin_bottom + edge_gap;
    const double baseline = rule + 6 + size;
    if (furniture.kind == Furniture::Kind::number) {
        paint_line(context, {right_text}, left, baseline, right - left, PANGO_ALIGN_RIGHT, typesetter);
        return;
    }
    std::vector<StyledText> text;
    if (furniture.draft) {
        StyledText mark = plain;
        mark.text = furniture.left.empty() ? "DRAFT" : "DRAFT · ";
        mark.weight = Weight::bold;
        mark.colour = theme.colours.ink;
        text.push_back(mark);
    }
    text.push_back(left_text);
    paint_path(context, hairline(left, right, rule, theme.colours.rule));
    paint_line(context, text, left, baseline, right - left, PANGO_ALIGN_LEFT, typesetter);
}

}  // namespace boardpack
