#pragma once

#include "base/diagnostic.hpp"
#include "evaluate/evaluation.hpp"

namespace boardpack {

/// W0506: a count since the start of the year falls within the year, and neither a note of the later figure nor a
/// revision of either says why. Such counts can only rise; a fall is a correction or a mistake.
void check_accumulation(const Series& series, Diagnostics& diagnostics);

}  // namespace boardpack
