#pragma once

#include "model/template.hpp"

namespace boardpack {

/// The theme of the family summary: running text of 14 points, nothing under 12.
[[nodiscard]] Theme family_theme(const Theme& theme);

}  // namespace boardpack
