#pragma once

#include "pack/composer.hpp"

namespace boardpack {

/// Chooses the subjects of every section of a pack before anything is written, so that each has one passage in the
/// document: exceptions first, the rest for the indicator sections in the order of the template.
[[nodiscard]] std::vector<PlannedSection> plan_sections(const Pack& pack);

}  // namespace boardpack
