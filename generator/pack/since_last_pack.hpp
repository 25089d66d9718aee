#pragma once

#include "pack/composer.hpp"

namespace boardpack {

// What the figures have done since the last pack, for the indicators that a board may see. Nothing without a last pack.

/// Statuses that have moved, those for the worse first: "Initial Health Assessments in 20 days: from Met to Not met".
[[nodiscard]] std::vector<Blocks> status_moves(const Pack& pack);

/// First figures, and figures that were late or awaited in the last pack.
[[nodiscard]] std::vector<Blocks> new_figures(const Pack& pack);

/// Which of the indicators that are not counted each quarter have a new figure, as one item.
[[nodiscard]] std::vector<Blocks> yearly_figures(const Pack& pack);

/// May the board of the pack see the indicator?
[[nodiscard]] bool may_see(const Pack& pack, const Indicator& indicator);

}  // namespace boardpack
