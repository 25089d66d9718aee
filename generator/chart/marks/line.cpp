#include "chart/marks/line.hpp"

namespace boardpack {

void draw_line(Canvas& canvas, const LineMark& line) {
    if (line.points.size() < 2)
        return;
    ScenePath p;
    p.stroked = true;
    p.pen = line.pen;
    for (std::size_t i = 0; i < line.points.size(); ++i) {
        const auto& at = line.points[i];
        p.steps.push_back({i == 0 ? PathStep::Kind::move : PathStep::Kind::line, at.x, at.y});
        if (i > 0)
            canvas.obstacle(line.points[i - 1], at);
    }
    canvas.path(std::move(p));
}

}  // namespace boardpack
