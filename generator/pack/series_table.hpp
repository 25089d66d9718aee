#pragma once

#include <string>
#include <vector>

#include "pack/composer.hpp"

namespace boardpack {

/// The last eight reporting periods that were due as a table for the pages, the numbers behind the
/// chart; none when there is no period.
[[nodiscard]] Blocks recent_table(Composer& composer, const IndicatorResult& result);

/// The whole series for the workbook: one table of the reporting periods and, where months come in, one of the months.
[[nodiscard]] Blocks workbook_tables(Composer& composer, const IndicatorResult& result);

}  // namespace boardpack
