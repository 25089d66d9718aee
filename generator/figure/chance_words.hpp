#pragma once

#include <string>

namespace boardpack {

/// How often something of this chance comes: "always", "about 3 times in 10", "about 1 time in 8", "less than 1 time in
/// 1,000", "never". In words rather than per cent, so that nobody takes it for one of the figures.
[[nodiscard]] std::string chance_words(double chance);

}  // namespace boardpack
