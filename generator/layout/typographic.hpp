#pragma once

#include <string>

namespace boardpack {

/// Running text as it is set: a number and its unit stay on one line ("18 weeks" with a no-break space), and a range of
/// numbers has an en dash ("18–25", "2023–2026"). Codes, dates and names of financial years ("2025-26") stay as they
/// are.
[[nodiscard]] std::string typographic(const std::string& text);

}  // namespace boardpack
