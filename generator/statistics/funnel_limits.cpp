#include "statistics/funnel_limits.hpp"

#include <algorithm>
#include <cmath>

#include "statistics/intervals.hpp"

namespace boardpack::statistics {

namespace {

/// The levels of every funnel; both are sound, so that there is always a value.
Confidence inner() { return *Confidence::of(0.95); }
Confidence outer() { return *Confidence::of(0.998); }

Estimate interval(double events, const Confidence& c) {
    return *(events < byar_from ? poisson_count(events, c) : byar_count(events, c));
}

/// Where `outside(x)` changes from true to false between `out` and `in`.
template <class Outside>
double edge(double out, double in, const Outside& outside) {
    constexpr int halvings = 60;
    if (!outside(out))
        return out;
    for (int i = 0; i < halvings; ++i) {
        const double middle = (out + in) / 2;
        (outside(middle) ? out : in) = middle;
    }
    return in;
}

double lowest_inside(double expected, const Confidence& c) {
    return edge(0, expected, [&](double x) { return *interval(x, c).upper < expected; });
}

double highest_inside(double expected, const Confidence& c) {
    // Far beyond any line: twenty standard deviations and some.
    const double far = expected + 20 * std::sqrt(expected) + 50;
    return edge(far, expected, [&](double x) { return interval(x, c).lower.value_or(0) > expected; });
}

}  // namespace

FunnelLimits share_limits(double average, double n) {
    const double error = std::sqrt(average * (1 - average) / n);
    const auto at = [&](double z) { return std::clamp(average + z * error, 0.0, 1.0); };
    return {at(-outer().z()), at(-inner().z()), at(inner().z()), at(outer().z())};
}

FunnelLimits rate_limits(double average, double n) {
    const double expected = average * n;
    return {lowest_inside(expected, outer()) / n, lowest_inside(expected, inner()) / n,
            highest_inside(expected, inner()) / n, highest_inside(expected, outer()) / n};
}

}  // namespace boardpack::statistics
