#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/rational.hpp"
#include "chart/kinds/kinds.hpp"
#include "chart/kinds/line_limits.hpp"
#include "chart/marks/dot.hpp"
#include "chart/scales/periods.hpp"

namespace boardpack {

// The data of a line chart as it will be drawn: shown values at their slots, lines already cut.

/// A shown value at its slot.
struct LinePoint {
    std::size_t slot = 0;
    Rational value;
    bool hollow = false;  // provisional or estimated
    const ShownFigure* figure = nullptr;
    Period period;
    PointMark mark = PointMark::none;
};

/// A slot without a value, and what stands for it: "[c]", "[x]".
struct LineGap {
    std::size_t slot = 0;
    std::string symbol;
};

struct LineSeries {
    std::string name;
    bool comparator = false;
    std::vector<std::vector<LinePoint>> segments;  // none empty
    std::vector<LineGap> gaps;
    Pen pen;
    DotShape dot = DotShape::circle;

    [[nodiscard]] const LinePoint* last() const { return segments.empty() ? nullptr : &segments.back().back(); }
};

struct LineBreak {
    std::size_t before_slot = 0;
    std::string reason;
};

struct LineData {
    PeriodScale periods;
    std::vector<LineSeries> series;  // in the order of the specification
    std::optional<Rational> target, target_upper, baseline;
    std::vector<LinePoint> target_path;
    std::vector<LineBreak> breaks;
    std::vector<LineLimits> limits;
    Rational low, high;  // of everything above
    bool any = false;    // is there a value of a series to draw?
    bool hollow = false;
};

[[nodiscard]] LineData read_line_data(const ChartContext& context, const LineChart& chart);

}  // namespace boardpack
