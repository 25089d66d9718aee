#pragma once

#include <string>

#include "pack/chart_spec.hpp"

namespace boardpack {

/// After its agreed date, or still not done when that date is past.
[[nodiscard]] bool is_late(const MilestoneLine::Milestone& milestone, Date now);
/// "Done 26 September 2025", "Due 31 March 2026, not done", "No date set".
[[nodiscard]] std::string milestone_words(const MilestoneLine::Milestone& milestone, Date now);

}  // namespace boardpack
