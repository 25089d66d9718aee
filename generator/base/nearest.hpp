#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace boardpack {

/// The known name nearest to `text` by edit distance, if near enough to be what was meant; for "did you mean".
[[nodiscard]] std::optional<std::string> nearest_name(std::string_view text, const std::vector<std::string>& known);

}  // namespace boardpack
