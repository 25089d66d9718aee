#pragma once

#include <string>
#include <string_view>

namespace boardpack {

/// Is it a standard structure type of PDF 1.7 (ISO 32000-1, 14.8.4)?
[[nodiscard]] bool is_standard_role(std::string_view type);

/// The standard type that a type of ours stands for in the role map; itself when it is standard; "" when neither.
[[nodiscard]] std::string standard_role(std::string_view type);

}  // namespace boardpack
