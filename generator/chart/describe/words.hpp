#pragma once

#include <string>
#include <vector>

namespace boardpack {

// How descriptions of charts put their sentences together.

/// "one", "two" ... in sentences; digits from ten on.
[[nodiscard]] std::string count_words(std::size_t n);

[[nodiscard]] std::string sentence_start(std::string words);

/// "a, b and c"
[[nodiscard]] std::string joined(const std::vector<std::string>& parts);

}  // namespace boardpack
