#pragma once

#include <string>

#include "evaluate/evaluation.hpp"

namespace boardpack {

/// How the status of an indicator is decided against a target, from the rule that is applied and in words for readers:
/// "Met: at least 90%. Close: within 5 percentage points below. Not met: lower." Holds numbers that somebody set, never
/// one of the indicator.
[[nodiscard]] std::string status_legend(const Model& model, const Indicator& indicator, const TargetInForce& target);

}  // namespace boardpack
