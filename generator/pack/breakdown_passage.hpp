#pragma once

#include <string>

#include "pack/composer.hpp"

namespace boardpack {

/// The parts of a whole: heading with the largest of them, bars, table (in short for the workbook
/// alone) and, where some are not recorded, their shares as one column.
[[nodiscard]] Blocks breakdown_passage(Composer& composer, const IndicatorResult& result, const Breakdown& parts,
                                       const std::string& anchor, Extent extent);

}  // namespace boardpack
