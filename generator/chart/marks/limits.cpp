#include "chart/marks/limits.hpp"

#include "chart/marks/rule.hpp"

namespace boardpack {
namespace {

using Height = std::optional<double> ExpectedRange::Slot::*;

/// The runs of slots that have a height, each a line in steps; a height that stays makes one straight stroke.
std::vector<std::vector<XY>> runs_of(const ExpectedRange& range, Height height) {
    std::vector<std::vector<XY>> runs;
    bool cut = true;
    for (const auto& slot : range.slots) {
        const auto& y = slot.*height;
        if (!y) {
            cut = true;
            continue;
        }
        if (cut)
            runs.emplace_back();
        auto& run = runs.back();
        if (!cut && run.back().y == *y)
            run.back().x = slot.right;
        else
            run.insert(run.end(), {{slot.left, *y}, {slot.right, *y}});
        cut = false;
    }
    return runs;
}

void fill_between(Canvas& canvas, const ExpectedRange& range) {
    const auto upper = runs_of(range, &ExpectedRange::Slot::upper);
    const auto lower = runs_of(range, &ExpectedRange::Slot::lower);
    for (std::size_t i = 0; i < upper.size() && i < lower.size(); ++i) {
        ScenePath p;
        p.filled = true;
        p.fill = canvas.theme().colours.expected;
        for (const auto& at : upper[i])
            p.steps.push_back({p.steps.empty() ? PathStep::Kind::move : PathStep::Kind::line, at.x, at.y});
        for (auto it = lower[i].rbegin(); it != lower[i].rend(); ++it)
            p.steps.push_back({PathStep::Kind::line, it->x, it->y});
        p.steps.push_back({PathStep::Kind::close});
        canvas.path(std::move(p));
    }
}

}  // namespace

Pen mean_pen(const Theme& theme) { return {theme.colours.limits, 0.9, {}}; }

Pen limit_pen(const Theme& theme) { return {theme.colours.limits, 0.9, {3, 2}}; }

void draw_expected_band(Canvas& canvas, const ExpectedRange& range) {
    // A band has two edges: a stretch without one of them is left open.
    ExpectedRange whole;
    for (const auto& slot : range.slots) {
        whole.slots.push_back(slot);
        if (!slot.lower || !slot.upper || *slot.lower == *slot.upper)
            whole.slots.back().lower = whole.slots.back().upper = std::nullopt;
    }
    fill_between(canvas, whole);
}

void draw_expected_lines(Canvas& canvas, const ExpectedRange& range) {
    for (const auto& run : runs_of(range, &ExpectedRange::Slot::mean)) draw_rule(canvas, run, mean_pen(canvas.theme()));
    for (const auto side : {&ExpectedRange::Slot::upper, &ExpectedRange::Slot::lower})
        for (const auto& run : runs_of(range, side)) draw_rule(canvas, run, limit_pen(canvas.theme()));
}

PointLook look_of(PointMark mark, const Theme& theme) {
    const auto& c = theme.colours;
    switch (mark) {
        case PointMark::common_cause:
            return {DotShape::circle, 2.0, c.common_cause};
        case PointMark::improvement:
            return {DotShape::diamond, 3.1, c.improvement};
        case PointMark::concern:
            return {DotShape::square, 3.1, c.concern};
        case PointMark::neutral_high:
            return {DotShape::triangle, 3.0, c.neutral};
        case PointMark::neutral_low:
            return {DotShape::triangle_down, 3.0, c.neutral};
        case PointMark::none:
            break;
    }
    return {DotShape::circle, 2.3, c.series};
}

const char* words_of(PointMark mark) {
    switch (mark) {
        case PointMark::common_cause:
            return "As expected";
        case PointMark::improvement:
            return "Improvement";
        case PointMark::concern:
            return "Concern";
        case PointMark::neutral_high:
            return "Unusually high";
        case PointMark::neutral_low:
            return "Unusually low";
        case PointMark::none:
            break;
    }
    return "";
}

}  // namespace boardpack
