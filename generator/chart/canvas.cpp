#include "chart/canvas.hpp"

#include <algorithm>
#include <cmath>

namespace boardpack {
namespace {

constexpr double least_text_size = 8;
constexpr double text_gap = 1;        // between any two texts
constexpr double obstacle_gap = 1.5;  // between a floating label and a data line

double rounded(double v) {
    const double r = std::round(v * 100) / 100;
    return r == 0 ? 0 : r;  // no "-0"
}

/// Does the segment touch the box? (Liang-Barsky clipping)
bool touches(const XY& a, const XY& b, const SceneBox& box) {
    double t0 = 0;
    double t1 = 1;
    const double dx = b.x - a.x;
    const double dy = b.y - a.y;
    const double p[] = {-dx, dx, -dy, dy};
    const double q[] = {a.x - box.x, box.right() - a.x, a.y - box.y, box.bottom() - a.y};
    for (int i = 0; i < 4; ++i) {
        if (p[i] == 0) {
            if (q[i] < 0)
                return false;
        } else if (p[i] < 0) {
            t0 = std::max(t0, q[i] / p[i]);
        } else {
            t1 = std::min(t1, q[i] / p[i]);
        }
    }
    return t0 <= t1;
}

}  // namespace

bool SceneBox::near(const SceneBox& other, double gap) const {
    return x < other.right() + gap && other.x < right() + gap && y < other.bottom() + gap && other.y < bottom() + gap;
}

Canvas::Canvas(const Theme& theme, const TextMeasure& measure, double width, double height)
    : theme_(theme), measure_(measure) {
    scene_.width = rounded(width);
    scene_.height = rounded(height);
    const auto size = measure.measure("Ágy", std::max(theme.type.chart, least_text_size), Weight::regular);
    line_height_ = size.ascent + size.descent;
    ascent_ = size.ascent;
}

LabelStyle Canvas::style(const Colour& colour, Weight weight) const {
    return {std::max(theme_.type.chart, least_text_size), weight, colour};
}

double Canvas::text_width(const std::string& text, const LabelStyle& style) const {
    return measure_.measure(text, style.size, style.weight).width;
}

SceneBox Canvas::text_box(const std::string& text, const LabelStyle& style, const TextPlace& place) const {
    const auto size = measure_.measure(text, style.size, style.weight);
    const double shift = place.anchor == Anchor::start    ? 0
                         : place.anchor == Anchor::middle ? size.width / 2
                                                          : size.width;
    return {rounded(rounded(place.x) - shift), rounded(rounded(place.baseline) - size.ascent), rounded(size.width),
            rounded(size.ascent + size.descent)};
}

bool Canvas::fits(const SceneBox& box) const {
    if (box.x < 0 || box.y < 0 || box.right() > scene_.width || box.bottom() > scene_.height)
        return false;
    return std::ranges::none_of(texts_, [&](const SceneBox& other) {
        // Lines of one label stand directly under one another; only sideways do texts need a gap.
        return box.near(other, 0) || (box.near(other, text_gap) && box.y < other.bottom() && other.y < box.bottom());
    });
}

bool Canvas::clear(const SceneBox& box) const {
    const SceneBox grown{box.x - obstacle_gap, box.y - obstacle_gap, box.width + 2 * obstacle_gap,
                         box.height + 2 * obstacle_gap};
    return fits(box) && std::ranges::none_of(obstacles_, [&](const Stroke& s) { return touches(s.from, s.to, grown); });
}

bool Canvas::text(const std::string& text, const LabelStyle& style, const TextPlace& place) {
    if (text.empty())
        return false;
    const auto box = text_box(text, style, place);
    if (!fits(box))
        return false;
    texts_.push_back(box);
    SceneText item;
    item.x = rounded(place.x);
    item.y = rounded(place.baseline);
    item.text = text;
    item.size = style.size;
    item.weight = style.weight;
    item.colour = style.colour;
    item.anchor = place.anchor;
    item.box_x = box.x;
    item.box_y = box.y;
    item.box_width = box.width;
    item.box_height = box.height;
    scene_.items.emplace_back(std::move(item));
    return true;
}

bool Canvas::text_on_paper(const std::string& text, const LabelStyle& style, const TextPlace& place) {
    const auto box = text_box(text, style, place);
    if (text.empty() || !fits(box))
        return false;
    fill({box.x - 1, box.y, box.width + 2, box.height}, theme_.colours.paper);
    return this->text(text, style, place);
}

TextPlace Canvas::held_inside(const std::string& text, const LabelStyle& style, TextPlace place) const {
    const double half = text_width(text, style) / 2 + 0.02;
    if (place.anchor == Anchor::middle && 2 * half <= scene_.width)
        place.x = std::clamp(place.x, half, scene_.width - half);
    return place;
}

void Canvas::path(ScenePath path) {
    for (auto& s : path.steps)
        for (double* v : {&s.x, &s.y, &s.x1, &s.y1, &s.x2, &s.y2}) *v = rounded(*v);
    if (!path.steps.empty())
        scene_.items.emplace_back(std::move(path));
}

void Canvas::line(XY from, XY to, const Pen& pen) {
    ScenePath p;
    p.steps = {{PathStep::Kind::move, from.x, from.y}, {PathStep::Kind::line, to.x, to.y}};
    p.stroked = true;
    p.pen = pen;
    path(std::move(p));
}

namespace {

std::vector<PathStep> rectangle(const SceneBox& box) {
    return {{PathStep::Kind::move, box.x, box.y},
            {PathStep::Kind::line, box.right(), box.y},
            {PathStep::Kind::line, box.right(), box.bottom()},
            {PathStep::Kind::line, box.x, box.bottom()},
            {PathStep::Kind::close}};
}

}  // namespace

void Canvas::fill(const SceneBox& box, const Colour& colour) {
    ScenePath p;
    p.steps = rectangle(box);
    p.filled = true;
    p.fill = colour;
    path(std::move(p));
}

void Canvas::outline(const SceneBox& box, const Pen& pen) {
    ScenePath p;
    p.steps = rectangle(box);
    p.stroked = true;
    p.pen = pen;
    path(std::move(p));
}

void Canvas::obstacle(XY from, XY to) { obstacles_.push_back({from, to}); }

Scene Canvas::finish(std::string description) {
    scene_.description = std::move(description);
    return std::move(scene_);
}

}  // namespace boardpack
