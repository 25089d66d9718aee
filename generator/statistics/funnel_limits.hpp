#pragma once

namespace boardpack::statistics {

/// The four lines of a funnel at one base, as fractions: 99.8% and 95%, below and above the average.
struct FunnelLimits {
    double low_outer = 0;
    double low_inner = 0;
    double high_inner = 0;
    double high_outer = 0;
};

/// The shares at which a place with base n lies on a line of `funnel_of_shares`: average -/+ z sqrt(average (1 -
/// average) / n), held between 0 and 1. Preconditions: 0 <= average <= 1, n > 0.
[[nodiscard]] FunnelLimits share_limits(double average, double n);

/// The rates at which a place with n people crosses a line of `funnel_of_rates`, to about 1e-9 of the expected number
/// of events: outside them its own interval leaves out the number expected at the average. Preconditions: average >= 0,
/// n > 0.
[[nodiscard]] FunnelLimits rate_limits(double average, double n);

}  // namespace boardpack::statistics
