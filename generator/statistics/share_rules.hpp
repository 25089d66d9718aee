#pragma once

#include <optional>
#include <span>
#include <vector>

#include "base/date.hpp"
#include "statistics/control_chart.hpp"
#include "statistics/p_chart.hpp"

namespace boardpack::statistics {

/// Shares as given, in order of date; a missing count makes a row without a value.
struct ShareSeries {
    std::span<const Date> dates;
    std::span<const ShareCount> counts;
};

/// A judged chart of shares: the points and parts of a control chart, and the limits of each point in per cent.
struct JudgedShares {
    ControlChart chart;              // the limits of a part are those at its latest value, not held within 0 and 100
    std::vector<SharePoint> limits;  // parallel to the points
    std::optional<double> sigma;     // Laney's sigma z of the last part
};

/// Judges a p chart or Laney's p' chart by the rules of the XmR chart. Each share is held against the limits at its own
/// base: "outside" and "two in three" look at the share less the mean, in standard errors; "shift" at the side of the
/// mean; "trend" at the shares. Parts, short parts, the described point and the two icons: as in `judge`; assurance
/// compares with the limits at the latest value. A part whose mean is 0 or 100 %, or whose sigma z is 0, has no
/// variation. Screening does not apply. Refused: as `judge` and `share_chart`, and rows out of order (E0541).
[[nodiscard]] Answer<JudgedShares> judge_shares(const ShareSeries& series, ShareLimits limits,
                                                const Settings& settings);

}  // namespace boardpack::statistics
