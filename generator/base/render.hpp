#pragma once

#include <string>

#include "base/diagnostic.hpp"
#include "base/source.hpp"

namespace boardpack {

/// Prints diagnostics in the form of a modern compiler: severity, code, message, place, the line with the span marked,
/// help, notes. `colour` adds terminal colours. Call Diagnostics::sort() first.
[[nodiscard]] std::string render(const Diagnostics& diagnostics, const Sources& sources, bool colour);

/// One failure of the machine, in the same form without a place.
[[nodiscard]] std::string render(const Failure& failure, bool colour);

}  // namespace boardpack
