#pragma once

#include <utility>
#include <vector>

#include "chart/scene.hpp"

namespace boardpack {

// The strokes and fills that the small shapes before words are made of.

[[nodiscard]] inline std::vector<PathStep> circle_steps(double cx, double cy, double r) {
    using enum PathStep::Kind;
    const double k = 0.5522847498 * r;  // control distance that makes four curves a circle
    return {{move, cx + r, cy},
            {curve, cx, cy + r, cx + r, cy + k, cx + k, cy + r},
            {curve, cx - r, cy, cx - k, cy + r, cx - r, cy + k},
            {curve, cx, cy - r, cx - r, cy - k, cx - k, cy - r},
            {curve, cx + r, cy, cx + k, cy - r, cx + r, cy - k},
            {close}};
}

[[nodiscard]] inline ScenePath filled_path(std::vector<PathStep> steps, const Colour& fill) {
    ScenePath path;
    path.steps = std::move(steps);
    path.filled = true;
    path.fill = fill;
    return path;
}

[[nodiscard]] inline ScenePath stroked_path(std::vector<PathStep> steps, const Colour& colour, double width) {
    ScenePath path;
    path.steps = std::move(steps);
    path.stroked = true;
    path.pen = {colour, width, {}};
    return path;
}

}  // namespace boardpack
