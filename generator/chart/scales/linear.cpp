#include "chart/scales/linear.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace boardpack {
namespace {

constexpr int small_count = 20;  // counts up to this many are always seen from zero

Rational power_of_ten(int exponent) {
    Rational::Int n = 1;
    for (int i = 0; i < std::abs(exponent); ++i) n *= 10;
    return exponent >= 0 ? Rational::ratio(n, 1) : Rational::ratio(1, n);
}

Rational floor_to(const Rational& value, const Rational& step) {
    return Rational::ratio((value / step).floor(), 1) * step;
}

Rational ceil_to(const Rational& value, const Rational& step) { return -floor_to(-value, step); }

const Rational& larger(const Rational& a, const Rational& b) { return a < b ? b : a; }

/// Moves the ends apart until they are `least` apart, within the limits of a share.
void widen(AxisRange& range, const Rational& least) {
    const auto lacking = least - (range.high - range.low);
    if (lacking.sign() <= 0)
        return;
    const bool share = is_share_range(range);
    const bool positive = range.low.sign() >= 0;
    const bool negative = range.high.sign() < 0;
    range.low = range.low - lacking / Rational{2};
    range.high = range.high + lacking / Rational{2};
    if (positive && range.low.sign() < 0) {
        range.high = range.high - range.low;
        range.low = Rational{0};
    }
    if (negative && range.high.sign() > 0)
        range.high = Rational{0};
    if (share && range.high > Rational{100}) {
        range.low = range.low - (range.high - Rational{100});
        range.high = Rational{100};
    }
}

}  // namespace

double LinearScale::operator()(const Rational& value) const {
    return from + (value - low).to_double() / (high - low).to_double() * (to - from);
}

bool is_share_range(const AxisRange& range) {
    return range.shape.unit == Unit::percent && !range.shape.difference && range.low.sign() >= 0 &&
           range.high <= Rational{100};
}

Ticks nice_ticks(const AxisRange& wanted) {
    auto range = wanted;
    const auto least_step = power_of_ten(-std::clamp(range.shape.decimals, 0, 6));
    const bool small_counts =
        range.shape.unit == Unit::number && range.shape.decimals == 0 && range.high <= Rational{small_count};
    if (range.low.sign() >= 0 && (range.low * Rational{2} < range.high || small_counts))
        range.low = Rational{0};
    else if (range.high.sign() < 0 && range.high * Rational{2} > range.low)
        range.high = Rational{0};

    const auto magnitude = larger(range.low.abs(), range.high.abs());
    widen(range, is_share_range(range) ? Rational{10} : larger(least_step * Rational{2}, magnitude / Rational{20}));

    // Zero is always a tick when both signs are there, which takes two intervals whatever their size.
    const bool both_signs = range.low.sign() < 0 && range.high.sign() > 0;
    const int intervals = std::max(both_signs ? 2 : 1, range.most_intervals);
    const double raw = (range.high - range.low).to_double() / intervals;
    static constexpr std::array mantissas{10, 20, 25, 50};
    for (int exponent = static_cast<int>(std::floor(std::log10(raw))) - 2;; ++exponent) {
        for (const int mantissa : mantissas) {
            if (mantissa == 25 && exponent < 0)
                continue;  // 2.5 and 0.25 need a decimal place more than their neighbours
            Ticks t;
            t.step = Rational{mantissa} * power_of_ten(exponent);
            if (t.step < least_step)
                continue;
            t.low = floor_to(range.low, t.step);
            t.high = ceil_to(range.high, t.step);
            if (t.high == t.low || (t.high - t.low) / t.step > Rational{intervals})
                continue;
            for (auto v = t.low; v <= t.high; v = v + t.step) t.values.push_back(v);
            return t;
        }
    }
}

Shape tick_shape(const Ticks& ticks, const Shape& shape) {
    auto s = shape;
    for (s.decimals = 0; s.decimals < 6; ++s.decimals)
        if (std::ranges::all_of(ticks.values, [&](const Rational& v) { return v.rounded(s.decimals) == v; }))
            break;
    return s;
}

}  // namespace boardpack
