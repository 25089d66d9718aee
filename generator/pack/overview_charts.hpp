#pragma once

#include <optional>
#include <vector>

#include "pack/composer.hpp"

namespace boardpack {

// Charts of several indicators at once. Each is empty where there is too little for it.

/// From the baseline to the latest figure: the shares among the results, as a dumbbell chart; two at least.
[[nodiscard]] BlockPtr change_chart(const Composer& composer, const std::vector<const IndicatorResult*>& results,
                                    const std::string& id);

/// How long people on waiting lists have waited, one row a family; two families at least.
[[nodiscard]] BlockPtr waits_chart(const Composer& composer, const std::vector<const Subject*>& subjects,
                                   const std::string& id);

/// The share within the limit over time, a panel for each waiting list.
[[nodiscard]] BlockPtr pathways_chart(const Composer& composer, const std::vector<const Subject*>& subjects,
                                      const std::string& id);

/// The milestones among the results on a line of time over the strategy.
[[nodiscard]] BlockPtr milestones_chart(const Composer& composer, const std::vector<const IndicatorResult*>& results,
                                        const std::string& id);

}  // namespace boardpack
