#pragma once

#include "evaluate/evaluation.hpp"
#include "pack/document.hpp"

namespace boardpack {

/// "71.0% to 91.2% (Wilson)": the interval of the latest value and its method; empty where there is none.
[[nodiscard]] Inlines interval_words(const IndicatorResult& result);

}  // namespace boardpack
