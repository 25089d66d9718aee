#pragma once

#include "pack/composer.hpp"

namespace boardpack {

/// What the leads wrote about a result: all four parts with their author (full), or what the data tells us and what is
/// being done (compact). Missing where one is required (W0620) or older than the data (W0621) is said on the page.
[[nodiscard]] Blocks commentary(Composer& composer, const IndicatorResult& result, Density density);

/// Has somebody written about the newest figure?
[[nodiscard]] bool has_commentary(const IndicatorResult& result);

}  // namespace boardpack
