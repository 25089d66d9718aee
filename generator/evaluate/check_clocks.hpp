#pragma once

#include "base/diagnostic.hpp"
#include "base/period.hpp"
#include "model/model.hpp"

namespace boardpack {

/// W0536: a clock in working days runs over days of a year for which no bank holidays are listed, so that some of them
/// would be counted as working days.
void check_clocks(const Model& model, const Period& asked, Date as_of, Diagnostics& diagnostics);

}  // namespace boardpack
