#include "layout/icon_shape.hpp"

#include <array>

#include "layout/shape_paths.hpp"

namespace boardpack {
namespace {

using K = PathStep::Kind;

constexpr double thin = 0.08;  // of the height
constexpr double thick = 0.13;

/// Draws in units of the height: x from 0 to icon_aspect, y from 0 to 1.
class Pad {
public:
    Pad(double x, double y, double height) : x_(x), y_(y), h_(height) {}

    void fill(std::vector<PathStep> steps, const Colour& colour) {
        paths_.push_back(filled_path(placed(std::move(steps)), colour));
    }
    void stroke(std::vector<PathStep> steps, const Colour& colour, double width) {
        paths_.push_back(stroked_path(placed(std::move(steps)), colour, width * h_));
    }
    void dashes(std::vector<PathStep> steps, const Colour& colour, double width, double on, double off) {
        stroke(std::move(steps), colour, width);
        paths_.back().pen.dash = {on * h_, off * h_};
    }
    [[nodiscard]] std::vector<ScenePath> take() { return std::move(paths_); }

private:
    [[nodiscard]] std::vector<PathStep> placed(std::vector<PathStep> steps) const {
        for (PathStep& s : steps) {
            for (double* at : {&s.x, &s.x1, &s.x2}) *at = x_ + *at * h_;
            for (double* at : {&s.y, &s.y1, &s.y2}) *at = y_ + *at * h_;
        }
        return steps;
    }
    double x_, y_, h_;
    std::vector<ScenePath> paths_;
};

/// A rectangle with round corners, `inset` from the edges of the icon.
std::vector<PathStep> plate(double inset, double radius) {
    const double l = inset, t = inset, r = icon_aspect - inset, b = 1 - inset;
    const double k = radius * (1 - 0.5522847498);  // from the corner to the control point
    return {{K::move, l + radius, t},
            {K::line, r - radius, t},
            {K::curve, r, t + radius, r - k, t, r, t + k},
            {K::line, r, b - radius},
            {K::curve, r - radius, b, r, b - k, r - k, b},
            {K::line, l + radius, b},
            {K::curve, l, b - radius, l + k, b, l, b - k},
            {K::line, l, t + radius},
            {K::curve, l + radius, t, l, t + k, l + k, t},
            {K::close}};
}

enum class Marker { diamond, square, triangle };

std::vector<PathStep> marker_at(Marker marker, double x, double y, bool up) {
    switch (marker) {
        case Marker::diamond:
            return {{K::move, x, y - 0.26},
                    {K::line, x + 0.26, y},
                    {K::line, x, y + 0.26},
                    {K::line, x - 0.26, y},
                    {K::close}};
        case Marker::square:
            return {{K::move, x - 0.2, y - 0.2},
                    {K::line, x + 0.2, y - 0.2},
                    {K::line, x + 0.2, y + 0.2},
                    {K::line, x - 0.2, y + 0.2},
                    {K::close}};
        case Marker::triangle: {
            const double tip = up ? -0.24 : 0.24;
            return {{K::move, x, y + tip},
                    {K::line, x + 0.25, y - 0.75 * tip},
                    {K::line, x - 0.25, y - 0.75 * tip},
                    {K::close}};
        }
    }
    return {};
}

void run_of_dots(Pad& pad, const std::array<double, 3>& heights, const Colour& colour) {
    double x = 0.25;
    for (const double y : heights) {
        pad.fill(circle_steps(x, y, 0.085), colour);
        x += 0.27;
    }
}

/// Three dots on their way to a marker in the upper or lower right corner.
void run_to_marker(Pad& pad, Marker marker, bool high, const Colour& colour) {
    const auto flip = [&](double y) { return high ? y : 1 - y; };
    run_of_dots(pad, {flip(0.8), flip(0.7), flip(0.57)}, colour);
    pad.fill(marker_at(marker, 1.21, flip(0.39), high), colour);
}

void level_run(Pad& pad, const Theme::Colours& c) {
    pad.stroke(plate(thin / 2, 0.2), c.common_cause, thin);
    run_of_dots(pad, {0.56, 0.42, 0.56}, c.common_cause);
    pad.fill(circle_steps(1.06, 0.44, 0.085), c.common_cause);
    pad.fill(circle_steps(1.33, 0.54, 0.085), c.common_cause);
}

void variation(Pad& pad, Marker marker, bool high, const Colour& colour, const Theme::Colours& c) {
    if (marker == Marker::square) {
        pad.fill(plate(0, 0.2), colour);
        run_to_marker(pad, marker, high, c.paper);
        return;
    }
    pad.stroke(plate(thick / 2, 0.2), colour, thick);
    run_to_marker(pad, marker, high, colour);
}

void target_line(Pad& pad, double y, const Colour& colour) {
    pad.dashes({{K::move, 0.24, y}, {K::line, 1.36, y}}, colour, 0.075, 0.17, 0.1);
}

}  // namespace

std::vector<ScenePath> icon_shape(Icon icon, const Theme& theme, double x, double y, double height) {
    const auto& c = theme.colours;
    Pad pad{x, y, height};
    switch (icon) {
        case Icon::common_cause:
            level_run(pad, c);
            break;
        case Icon::improvement_high:
        case Icon::improvement_low:
            variation(pad, Marker::diamond, icon == Icon::improvement_high, c.improvement, c);
            break;
        case Icon::concern_high:
        case Icon::concern_low:
            variation(pad, Marker::square, icon == Icon::concern_high, c.concern, c);
            break;
        case Icon::neutral_high:
        case Icon::neutral_low:
            variation(pad, Marker::triangle, icon == Icon::neutral_high, c.neutral, c);
            break;
        case Icon::pass:
            pad.stroke(plate(thick / 2, 0.43), c.improvement, thick);
            target_line(pad, 0.76, c.improvement);
            pad.stroke({{K::move, 0.52, 0.4}, {K::line, 0.72, 0.58}, {K::line, 1.1, 0.22}}, c.improvement, 0.14);
            break;
        case Icon::fail:
            pad.fill(plate(0, 0.5), c.concern);
            target_line(pad, 0.24, c.paper);
            pad.stroke({{K::move, 0.61, 0.42}, {K::line, 0.99, 0.8}, {K::move, 0.99, 0.42}, {K::line, 0.61, 0.8}},
                       c.paper, 0.14);
            break;
        case Icon::hit_or_miss:
            pad.stroke(plate(thin / 2, 0.46), c.common_cause, thin);
            target_line(pad, 0.5, c.common_cause);
            pad.stroke({{K::move, 0.34, 0.5},
                        {K::curve, 0.8, 0.5, 0.46, 0.1, 0.68, 0.1},
                        {K::curve, 1.26, 0.5, 0.92, 0.9, 1.14, 0.9}},
                       c.common_cause, 0.12);
            break;
        case Icon::none:
            break;
    }
    return pad.take();
}

}  // namespace boardpack
