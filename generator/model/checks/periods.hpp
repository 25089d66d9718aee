#pragma once

#include <string_view>

#include "base/period.hpp"
#include "model/indicator.hpp"

namespace boardpack::checks {

/// May a figure for such a period serve an indicator of this frequency? A count on a day (a census) serves whatever is
/// counted at a point in time.
[[nodiscard]] bool serves(PeriodKind kind, const Indicator& indicator);

/// "a half, such as 2025-26-H2": the kind of period in which an indicator of this frequency reports.
[[nodiscard]] std::string_view expected_period(Frequency frequency);

}  // namespace boardpack::checks
