#include "layout/status_shape.hpp"

namespace boardpack {
namespace {

using K = PathStep::Kind;

std::vector<PathStep> circle(double cx, double cy, double r) {
    const double k = 0.5522847498 * r;  // control distance that makes four curves a circle
    return {{K::move, cx + r, cy},
            {K::curve, cx, cy + r, cx + r, cy + k, cx + k, cy + r},
            {K::curve, cx - r, cy, cx - k, cy + r, cx - r, cy + k},
            {K::curve, cx, cy - r, cx - r, cy - k, cx - k, cy - r},
            {K::curve, cx + r, cy, cx + k, cy - r, cx + r, cy - k},
            {K::close}};
}

ScenePath filled(std::vector<PathStep> steps, Colour fill) {
    ScenePath path;
    path.steps = std::move(steps);
    path.filled = true;
    path.fill = fill;
    return path;
}

ScenePath stroked(std::vector<PathStep> steps, Colour colour, double width) {
    ScenePath path;
    path.steps = std::move(steps);
    path.stroked = true;
    path.pen = {colour, width, {}};
    return path;
}

}  // namespace

std::vector<ScenePath> status_shape(StatusCode status, const Theme& theme, double x, double y, double size) {
    const auto& c = theme.colours;
    const double r = size / 2, cx = x + r, cy = y + r;
    const double line = size * 0.13;
    switch (status) {
        case StatusCode::met:
            return {filled(circle(cx, cy, r), c.met)};
        case StatusCode::complete:
            return {filled(circle(cx, cy, r), c.met), stroked({{K::move, cx - 0.48 * r, cy + 0.04 * r},
                                                               {K::line, cx - 0.12 * r, cy + 0.42 * r},
                                                               {K::line, cx + 0.5 * r, cy - 0.38 * r}},
                                                              c.paper, line * 1.3)};
        case StatusCode::close: {
            const double d = r - line / 2;
            return {filled({{K::move, cx, cy - d}, {K::line, cx - d, cy}, {K::line, cx, cy + d}, {K::close}}, c.close),
                    stroked({{K::move, cx, cy - d},
                             {K::line, cx + d, cy},
                             {K::line, cx, cy + d},
                             {K::line, cx - d, cy},
                             {K::close}},
                            c.close, line)};
        }
        case StatusCode::not_met: {
            const double d = r * 0.92, arm = r * 0.45;
            return {filled({{K::move, cx - d, cy - d},
                            {K::line, cx + d, cy - d},
                            {K::line, cx + d, cy + d},
                            {K::line, cx - d, cy + d},
                            {K::close}},
                           c.not_met),
                    stroked({{K::move, cx - arm, cy - arm},
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
    return {stroked(circle(cx, cy, r - line / 2), c.no_status, line)};
}

std::string status_text(const StatusMark& mark) {
    return mark.words.empty() ? std::string(status_words(mark.status)) : mark.words;
}

SetStatus set_status(const LayoutContext& context, const StatusMark& mark, int node, const TextStyle& style,
                     double width) {
    SetStatus set;
    set.status = mark.status;
    set.shape_size = style.size * 0.8;
    set.indent = set.shape_size + style.size * 0.45;
    set.line_height = style.line_height;
    const double room = width > 0 ? std::max(width - set.indent, style.size) : 0;
    set.words = shape(context, styled(status_text(mark), node, style), style, room);
    return set;
}

void place_status(std::vector<DrawItem>& items, const SetStatus& status, const Theme& theme, double x, double y) {
    const double top = y + (status.line_height - status.shape_size) / 2;
    for (ScenePath& path : status_shape(status.status, theme, x, top, status.shape_size))
        items.emplace_back(PathItem{std::move(path), artifact});
    place_lines(items, status.words, x + status.indent, 0, Align::left, y, status.line_height);
}

}  // namespace boardpack
