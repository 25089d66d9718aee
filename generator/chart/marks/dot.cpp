#include "chart/marks/dot.hpp"

namespace boardpack {
namespace {

constexpr double arc = 0.5523;  // control point of a quarter circle

std::vector<PathStep> outline_of(const Dot& d) {
    using enum PathStep::Kind;
    const double x = d.at.x;
    const double y = d.at.y;
    const double r = d.radius;
    const double k = r * arc;
    switch (d.shape) {
        case DotShape::square: {
            const double h = r * 0.9;
            return {{move, x - h, y - h}, {line, x + h, y - h}, {line, x + h, y + h}, {line, x - h, y + h}, {close}};
        }
        case DotShape::triangle: {
            const double h = r * 1.15;
            return {{move, x, y - h}, {line, x + h, y + h * 0.8}, {line, x - h, y + h * 0.8}, {close}};
        }
        case DotShape::triangle_down: {
            const double h = r * 1.15;
            return {{move, x, y + h}, {line, x - h, y - h * 0.8}, {line, x + h, y - h * 0.8}, {close}};
        }
        case DotShape::diamond: {
            const double h = r * 1.25;
            return {{move, x, y - h}, {line, x + h, y}, {line, x, y + h}, {line, x - h, y}, {close}};
        }
        case DotShape::circle:
            break;
    }
    return {{move, x + r, y},
            {curve, x, y + r, x + r, y + k, x + k, y + r},
            {curve, x - r, y, x - k, y + r, x - r, y + k},
            {curve, x, y - r, x - r, y - k, x - k, y - r},
            {curve, x + r, y, x + k, y - r, x + r, y - k},
            {close}};
}

}  // namespace

void draw_dot(Canvas& canvas, const Dot& dot) {
    ScenePath p;
    p.steps = outline_of(dot);
    p.filled = true;
    p.fill = dot.hollow ? canvas.theme().colours.paper : dot.colour;
    p.stroked = true;
    // A paper-coloured rim keeps a solid dot apart from the line it sits on.
    p.pen = {dot.hollow ? dot.colour : canvas.theme().colours.paper, dot.hollow ? 1.1 : 0.6, {}};
    canvas.path(std::move(p));
    canvas.obstacle({dot.at.x - dot.radius, dot.at.y}, {dot.at.x + dot.radius, dot.at.y});
    canvas.obstacle({dot.at.x, dot.at.y - dot.radius}, {dot.at.x, dot.at.y + dot.radius});
}

}  // namespace boardpack
