#pragma once

#include <iterator>
#include <string>

#include "evaluate/evaluation.hpp"

namespace boardpack {

/// Interval, other areas and outlook of a result, a line each.
void dump_context(std::back_insert_iterator<std::string> out, const IndicatorResult& result);

/// How good the outlook has been, over all indicators.
void dump_past_forecasts(std::back_insert_iterator<std::string> out, const Evaluation& evaluation);

}  // namespace boardpack
