#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "statistics/refusal.hpp"

namespace boardpack::statistics {

/// A share seen at one time: x of n; either may be missing.
struct ShareCount {
    std::optional<double> x;
    std::optional<double> n;
};

/// How wide the limits of a chart of shares are.
enum class ShareLimits : std::uint8_t {
    binomial,  // chance alone: 3 sqrt(p (1 - p) / n)
    laney      // times the spread seen between neighbours: for large n, where chance alone flags nearly every point
};

/// One time of a chart of shares, in per cent. Missing where x or n is.
struct SharePoint {
    std::optional<double> value;
    std::optional<double> lower, upper;  // held within 0 to 100
    bool outside = false;                // strictly beyond a limit
};

/// A p chart (or Laney's p' chart): shares of changing bases against limits that widen where the base is small.
struct ShareChart {
    std::optional<double> mean;   // in per cent: all x over all n
    std::optional<double> sigma;  // Laney's sigma z: 1 when the spread is that of chance; missing when not to be had
    std::vector<SharePoint> points;
};

/// Limits: mean -/+ 3 sqrt(p (1 - p) / n) for each n; for Laney's chart the width is multiplied by sigma z, the mean
/// moving range of the standardised shares (x/n - p) / sqrt(p (1 - p) / n) over 1.128. A missing point takes two ranges
/// away, as in the XmR chart. With p of 0 or 1 nothing varies and the limits lie on the mean. `basis`: mean and sigma z
/// rest on this many of the first points.
/// Source: D. B. Laney, "Improved control charts for attributes", Quality Engineering 14 (2002), 531-537.
/// Refused: E0540 no points, E0550 an x < 0, E0551 an n <= 0, E0552 an x > n.
[[nodiscard]] Answer<ShareChart> share_chart(std::span<const ShareCount> counts, ShareLimits limits,
                                             std::size_t basis = std::dynamic_extent);

/// The probability that chance alone gives a share as far out as x of n, on its own side, when the true share is
/// `share`: the exact binomial tail that the 3-sigma limits of a p chart stand for.
[[nodiscard]] double binomial_tail(double x, double n, double share);

}  // namespace boardpack::statistics
