#include "statistics/chart_rules.hpp"

#include <algorithm>
#include <array>

namespace boardpack::statistics {

namespace {

// One bit for each rule and direction, in the order in which the first match is shown.
enum Mark : std::uint8_t {
    outside_high = 1,
    outside_low = 2,
    trend_up = 4,
    trend_down = 8,
    pair_high = 16,
    pair_low = 32,
    shift_high = 64,
    shift_low = 128
};

struct MarkLabel {
    Mark mark;
    Label label;
};

constexpr std::array<MarkLabel, 8> precedence{{{outside_high, Label::above_upper_limit},
                                               {outside_low, Label::below_lower_limit},
                                               {trend_up, Label::trend_increasing},
                                               {trend_down, Label::trend_decreasing},
                                               {pair_high, Label::two_in_three_above},
                                               {pair_low, Label::two_in_three_below},
                                               {shift_high, Label::shift_above},
                                               {shift_low, Label::shift_below}}};

// Sides, steps and runs come out of arithmetic, not of branches: which side a value lies on cannot be predicted, and a
// wrong guess costs more than the rest of a point.

constexpr Side side_of(double y, double mean) {
    return static_cast<Side>(static_cast<int>(Side::on) + (y > mean) - (y < mean));
}

constexpr Trilean trilean(bool b) { return static_cast<Trilean>(static_cast<int>(Trilean::no) + b); }

/// Side of the mean and place among the limits of every point; marks those outside.
void place_points(const Settings& settings, const Workspace& w, const std::vector<double>& values, const Part& part,
                  ControlChart& chart, std::uint8_t* marks) {
    // Limits without width say nothing about a point; the reference compares with them all the same.
    const bool use_limits = part.limits && (part.has_width || !settings.profile->compares_without_variation);
    if (!part.mean)
        return;
    const double mean = *part.mean;
    for (std::uint32_t i = part.begin; i < part.end; ++i) {
        if (!w.present[i])
            continue;
        const double y = values[i];
        Point& point = chart.points[i];
        point.side = side_of(y, mean);
        if (!use_limits)
            continue;
        const Limits& limits = *part.limits;
        const bool high = y > limits.upper, low = y < limits.lower;
        const bool outside = high | low;
        point.outside = trilean(outside);
        const bool beyond = (y < limits.near_lower) | (y > limits.near_upper);
        point.near = trilean(beyond > outside);
        marks[i] = static_cast<std::uint8_t>(outside_high * high | outside_low * low);
    }
}

/// Marks the `length` points that end at `i` when a run has just reached that length, the newest alone after that.
void mark_run(std::uint8_t* marks, std::uint32_t i, std::size_t run, std::size_t length, Mark mark) {
    if (run < length)
        return;
    const std::size_t back = run == length ? length : 1;
    for (std::size_t k = 0; k < back; ++k) marks[i - k] |= mark;
}

/// A shift: `run_length` neighbours strictly on one side. A point on the mean and a missing value break it.
void mark_shifts(const Settings& settings, const Part& part, const ControlChart& chart, std::uint8_t* marks) {
    std::size_t above = 0, below = 0;
    for (std::uint32_t i = part.begin; i < part.end; ++i) {
        const Side side = chart.points[i].side;
        above = (above + 1) * (side == Side::above);
        below = (below + 1) * (side == Side::below);
        mark_run(marks, i, above, settings.profile->run_length, shift_high);
        mark_run(marks, i, below, settings.profile->run_length, shift_low);
    }
}

/// A trend: `run_length` neighbours that all rise or all fall. An equal pair and a missing value break it.
void mark_trends(const Settings& settings, const Workspace& w, const Part& part, std::uint8_t* marks) {
    std::size_t rising = 1, falling = 1;  // points of the run so far
    for (std::uint32_t i = part.begin + 1; i < part.end; ++i) {
        const bool both = w.present[i] & w.present[i - 1];
        rising = 1 + rising * (both & (w.values[i] > w.values[i - 1]));
        falling = 1 + falling * (both & (w.values[i] < w.values[i - 1]));
        mark_run(marks, i, rising, settings.profile->run_length, trend_up);
        mark_run(marks, i, falling, settings.profile->run_length, trend_down);
    }
}

/// Two in three: three neighbours strictly on one side, two or more of them beyond the inner line; those are marked.
void mark_pairs(const Settings& settings, const Part& part, const ControlChart& chart, std::uint8_t* marks) {
    const bool outer = settings.profile->outer_points_count;
    const auto counts = [outer](const Point& p) {
        return (p.near == Trilean::yes) | (outer & (p.outside == Trilean::yes));
    };
    const std::vector<Point>& points = chart.points;
    for (std::uint32_t i = part.begin + 2; i < part.end; ++i) {
        const bool a = counts(points[i - 2]), b = counts(points[i - 1]), c = counts(points[i]);
        if (a + b + c < 2)
            continue;
        const Side side = points[i].side;
        if ((side != Side::above && side != Side::below) || points[i - 1].side != side || points[i - 2].side != side)
            continue;
        const Mark mark = side == Side::above ? pair_high : pair_low;
        if (a)
            marks[i - 2] |= mark;
        if (b)
            marks[i - 1] |= mark;
        if (c)
            marks[i] |= mark;
    }
}

/// The reference names the direction of a trend by the step to the next point if that is in any trend as well, else by
/// the step before. At the turn of two trends the last point of the first therefore carries the second's direction.
void name_trends_by_steps(const Workspace& w, const Part& part, std::uint8_t* marks) {
    constexpr std::uint8_t any = trend_up | trend_down;
    for (std::uint32_t i = part.begin; i < part.end; ++i) {
        if (!(marks[i] & any))
            continue;
        const bool next = i + 1 < part.end && (marks[i + 1] & any);
        const bool rises = next ? w.values[i + 1] > w.values[i] : w.values[i] > w.values[i - 1];
        marks[i] = static_cast<std::uint8_t>((marks[i] & ~any) | (rises ? trend_up : trend_down));
    }
}

Label choose(std::uint8_t marks, const Settings& settings) {
    if (marks == 0)
        return Label::common_cause;
    Label first = Label::common_cause;
    for (const auto& [mark, label] : precedence) {
        if (!(marks & mark))
            continue;
        if (!settings.profile->improvement_wins || class_of(label, settings.direction) == PointClass::improvement)
            return label;
        if (first == Label::common_cause)
            first = label;
    }
    return first;
}

bool is_high(Label label) {
    return label == Label::above_upper_limit || label == Label::trend_increasing ||
           label == Label::two_in_three_above || label == Label::shift_above;
}

}  // namespace

PointClass class_of(Label label, Direction direction) {
    if (label == Label::not_judged)
        return PointClass::not_judged;
    if (label == Label::common_cause)
        return PointClass::common_cause;
    const bool high = is_high(label);
    if (direction == Direction::neutral)
        return high ? PointClass::neutral_high : PointClass::neutral_low;
    return high == (direction == Direction::increase) ? PointClass::improvement : PointClass::concern;
}

void apply_rules(const Settings& settings, Workspace& w, const std::vector<double>& placed, const Part& part,
                 ControlChart& chart) {
    const bool judged = settings.profile->judges_short_parts || !part.is_short;
    w.marks.resize(chart.points.size());
    std::uint8_t* marks = w.marks.data();
    std::fill(marks + part.begin, marks + part.end, std::uint8_t{0});
    place_points(settings, w, placed, part, chart, marks);
    if (judged) {
        mark_trends(settings, w, part, marks);
        if (settings.profile->names_trends_by_step)
            name_trends_by_steps(w, part, marks);
        mark_pairs(settings, part, chart, marks);
        mark_shifts(settings, part, chart, marks);
    }
    for (std::uint32_t i = part.begin; i < part.end; ++i) {
        Point& point = chart.points[i];
        const bool silent = !judged || (settings.profile->describes_latest_value && !w.present[i]);
        point.label = silent ? Label::not_judged : choose(marks[i], settings);
        point.type = class_of(point.label, settings.direction);
    }
}

}  // namespace boardpack::statistics
