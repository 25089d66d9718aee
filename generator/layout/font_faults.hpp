#pragma once

#include <string>
#include <vector>

#include "base/span.hpp"
#include "model/template.hpp"

namespace boardpack {

/// What is wrong with a font file that a theme names, and where it names it (E0608).
struct FontFault {
    Span where;
    std::string message;
};
[[nodiscard]] std::vector<FontFault> font_faults(const Theme& theme);

}  // namespace boardpack
