#pragma once

#include "pack/composer.hpp"

namespace boardpack {

/// The passage about a subject as one Group: compact (two to four a page) or full (a page). `narrow`: it will stand in
/// a column, where a table of five columns has no room. `drawn_elsewhere`: a chart of several subjects shows its course
/// already.
[[nodiscard]] const Blocks& passage(Composer& composer, const Subject& subject, Density density, bool narrow = false,
                                    bool drawn_elsewhere = false);

/// Label and value pairs about a result: value, target and who set it, status, direction; in full also the other
/// comparisons, the comparators and the data quality.
[[nodiscard]] Facts facts_of(Composer& composer, const IndicatorResult& result, Density density);

}  // namespace boardpack
