#pragma once

#include "pack/composer.hpp"

namespace boardpack {

/// Do at least three other areas report the same share for the period of our latest figure?
[[nodiscard]] bool has_neighbours(const Composer& composer, const IndicatorResult& result);

/// The passage about a context figure: its parts as bars, or its course over time and, for shares, the other areas as
/// bars; the numbers behind (in short for the workbook only); its own source, date and population.
[[nodiscard]] const Blocks& context_passage(Composer& composer, const Subject& subject, Extent extent);

/// Date and population below a context figure, after its source unless a chart above has named that.
[[nodiscard]] std::string population_line(const IndicatorResult& result, const Provenance& provenance,
                                          const Period& period, bool with_source);

}  // namespace boardpack
