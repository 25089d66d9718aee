#pragma once

#include <optional>
#include <span>

namespace boardpack::statistics {

// A series as a level that wanders from period to period, seen through noise: the local level model (A. C. Harvey,
// Forecasting, Structural Time Series Models and the Kalman Filter (1989), chapter 4). No trend is carried on and no
// season is known. Variances are found by the method of moments, the level by the Kalman filter.

/// Where a series stands after its last period.
struct LocalLevel {
    double level = 0;        // the best estimate; of a share its log odds
    double uncertainty = 0;  // variance of that estimate
    double step = 0;         // variance of the step from one period to the next
    double noise = 0;        // variance of one observation about the level; 0 of a share, whose noise is binomial
};

/// x of n in a period, counted from any first one; there may be gaps.
struct ShareAt {
    int period = 0;
    double x = 0;
    double n = 1;
};

/// A value in a period.
struct ValueAt {
    int period = 0;
    double value = 0;
};

/// The level of a share in log odds, ln((x + 1/2) / (n - x + 1/2)), each with the variance 1/(x + 1/2) + 1/(n - x +
/// 1/2) that its number of cases brings (J. B. S. Haldane and F. J. Anscombe, 1956). The variance of a step is what the
/// squared changes hold beyond that, at least a tenth of it. Precondition: at least two periods, in order; 0 <= x <= n,
/// n > 0.
[[nodiscard]] LocalLevel level_of_shares(std::span<const ShareAt> shares);

/// The level of any other value. Noise is minus the mean product of neighbouring changes, from 0 to two fifths of the
/// mean square of a change; the rest of that mean square is the step. Precondition: as above.
[[nodiscard]] LocalLevel level_of_values(std::span<const ValueAt> values);

/// The chance that, `ahead` periods on, from `least` to `most` of n cases count: the exact binomial probability,
/// averaged over 40 equally likely levels. 0 where least > most.
[[nodiscard]] double chance_of_share(const LocalLevel& now, int ahead, int n, int least, int most);

/// The chance that, `ahead` periods on, the value is at least `bound`. A level that never moved and has no noise is
/// certain.
[[nodiscard]] double chance_at_least(const LocalLevel& now, int ahead, double bound);

}  // namespace boardpack::statistics
