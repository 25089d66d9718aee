#pragma once

#include "evaluate/evaluation.hpp"

namespace boardpack {

/// The target in force on the last day of a period: the one with the latest `from` that is not after it; one without
/// `from` has always been in force. Null when none is.
[[nodiscard]] const Target* target_for(const Indicator& indicator, const Period& period);

/// The level that a trajectory asks for in a period: by steps the last point reached; by a straight line counted in
/// quarters between the points on either side. Empty before the first point; the last point holds from then on.
[[nodiscard]] std::optional<Rational> trajectory_level(const Target& target, const Period& period);

/// The target as numbers and words, its levels registered as figures of the period. A benchmark takes the latest value
/// of its area for a period not later than the one judged, and that figure's own id.
[[nodiscard]] TargetInForce target_in_force(const Model& model, Evaluation& evaluation, const Indicator& indicator,
                                            std::string_view area, const Period& period);

/// The same level for every point of a series, for charts; empty for targets that have none.
[[nodiscard]] std::vector<TargetPoint> target_path(const Model& model, Evaluation& evaluation, const Series& series);

}  // namespace boardpack
