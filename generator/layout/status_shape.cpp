#include "layout/status_shape.hpp"

#include "layout/icon_shape.hpp"
#include "layout/shape_paths.hpp"

namespace boardpack {
namespace {

using K = PathStep::Kind;

}  // namespace

std::vector<ScenePath> status_shape(StatusCode status, const Theme& theme, double x, double y, double size) {
    const auto& c = theme.colours;
    const double r = size / 2, cx = x + r, cy = y + r;
    const double line = size * 0.13;
    switch (status) {
        case StatusCode::met:
            return {filled_path(circle_steps(cx, cy, r), c.met)};
        case StatusCode::complete:
            return {filled_path(circle_steps(cx, cy, r), c.met), stroked_path({{K::move, cx - 0.48 * r, cy + 0.04 * r},
                                                                               {K::line, cx - 0.12 * r, cy + 0.42 * r},
                                                                               {K::line, cx + 0.5 * r, cy - 0.38 * r}},
                                                                              c.paper, line * 1.3)};
        case StatusCode::close: {
            const double d = r - line / 2;
            return {
                filled_path({{K::move, cx, cy - d}, {K::line, cx - d, cy}, {K::line, cx, cy + d}, {K::close}}, c.close),
                stroked_path({{K::move, cx, cy - d},
                              {K::line, cx + d, cy},
                              {K::line, cx, cy + d},
                              {K::line, cx - d, cy},
                              {K::close}},
                             c.close, line)};
        }
        case StatusCode::not_met: {
            const double d = r * 0.92, arm = r * 0.45;
            return {filled_path({{K::move, cx - d, cy - d},
                                 {K::line, cx + d, cy - d},
                                 {K::line, cx + d, cy + d},
                                 {K::line, cx - d, cy + d},
                                 {K::close}},
                                c.not_met),
                    stroked_path({{K::move, cx - arm, cy - arm},
                                  {K::line, cx + arm, cy + arm},
                                  {K::move, cx + arm, cy - arm},
                                  {K::line, cx - arm, cy + arm}},
                                 c.paper, line * 1.3)};
        }
        case StatusCode::not_due:
        case StatusCode::awaiting:
        case StatusCode::late:
        case StatusCode::not_returned:
        case StatusCode::partial:
        case StatusCode::suppressed:
        case StatusCode::no_target:
        case StatusCode::baseline_pending:
        case StatusCode::not_comparable:
        case StatusCode::too_few:
        case StatusCode::not_applicable:
        case StatusCode::retired:
            break;
    }
    return {stroked_path(circle_steps(cx, cy, r - line / 2), c.no_status, line)};
}

std::string status_text(const StatusMark& mark) {
    return mark.words.empty() ? std::string(status_words(mark.status)) : mark.words;
}

namespace {

/// Words beside a shape that is `height` tall and `width` wide; no shape, no room for one.
SetMark set_words(const LayoutContext& context, const std::string& words, int node, const TextStyle& style,
                  double width, SetMark set) {
    set.indent = set.shape_width > 0 ? set.shape_width + style.size * 0.45 : 0;
    set.line_height = style.line_height;
    const double room = width > 0 ? std::max(width - set.indent, style.size) : 0;
    set.words = shape(context, styled(words, node, style), style, room);
    return set;
}

}  // namespace

SetMark set_mark(const LayoutContext& context, const StatusMark& mark, int node, const TextStyle& style, double width) {
    SetMark set;
    set.shape = mark.status;
    set.shape_height = set.shape_width = style.size * 0.8;
    return set_words(context, status_text(mark), node, style, width, std::move(set));
}

SetMark set_mark(const LayoutContext& context, const IconMark& mark, int node, const TextStyle& style, double width) {
    SetMark set;
    set.shape = mark.icon;
    set.shape_height = mark.icon == Icon::none ? 0 : style.size * 1.1;
    set.shape_width = set.shape_height * icon_aspect;
    return set_words(context, mark.words, node, style, width, std::move(set));
}

void place_mark(std::vector<DrawItem>& items, const SetMark& mark, const Theme& theme, double x, double y) {
    const double top = y + (mark.line_height - mark.shape_height) / 2;
    std::vector<ScenePath> drawn;
    if (const auto* status = std::get_if<StatusCode>(&mark.shape))
        drawn = status_shape(*status, theme, x, top, mark.shape_height);
    else
        drawn = icon_shape(std::get<Icon>(mark.shape), theme, x, top, mark.shape_height);
    for (ScenePath& path : drawn) items.emplace_back(PathItem{std::move(path), artifact});
    place_lines(items, mark.words, x + mark.indent, 0, Align::left, y, mark.line_height);
}

}  // namespace boardpack
