#pragma once

#include <vector>

#include "base/rational.hpp"
#include "figure/figure_store.hpp"

namespace boardpack {

/// Values to positions, straight.
struct LinearScale {
    Rational low, high;       // domain; low < high
    double from = 0, to = 1;  // range: where low and high fall
    [[nodiscard]] double operator()(const Rational& value) const;
};

/// The ends of a value axis and the values marked on it, all exact.
struct Ticks {
    Rational low, high, step;
    std::vector<Rational> values;
};

/// What decides the ends of a value axis.
struct AxisRange {
    Rational low, high;  // of the values to be shown, low <= high
    Shape shape;         // shares stay inside 0..100; steps are never finer than the printed places
    int most_intervals = 4;
};

/// Ends and ticks of a value axis. It starts at zero when that leaves less than half the height empty, and for small
/// counts; otherwise at a round number below the lowest value. A small spread is not blown up to fill the axis.
[[nodiscard]] Ticks nice_ticks(const AxisRange& wanted);

/// A tick printed with no more places than its step needs.
[[nodiscard]] Shape tick_shape(const Ticks& ticks, const Shape& shape);

/// A share of a whole, which lies between 0 and 100 (a difference of shares does not).
[[nodiscard]] bool is_share_range(const AxisRange& range);

}  // namespace boardpack
