#pragma once

#include <string>

namespace boardpack {

/// The sRGB profile that says what the colours of a page mean (output intent); the same bytes on every day.
[[nodiscard]] std::string srgb_profile();

}  // namespace boardpack
