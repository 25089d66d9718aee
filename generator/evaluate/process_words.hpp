#pragma once

#include <string>

#include "evaluate/evaluation.hpp"

namespace boardpack {

// A process chart in words, one function for each thing said. All of it rests on ProcessChart::rests_on.

/// "Improving: 7 months in a row above average", "Common cause: no unusual change", "Too few points (9 of 13)",
/// "No variation: every value is 100%".
[[nodiscard]] std::string variation_words(const ProcessChart& chart);

/// "Will keep meeting the target unless something changes", "Hit or miss: may or may not meet the target"; "" where it
/// was not asked or cannot be said.
[[nodiscard]] std::string assurance_words(const ProcessChart& chart);

/// "Latest value: May 2025; June 2025 not received"; "" when the latest point has a value.
[[nodiscard]] std::string latest_words(const ProcessChart& chart);

/// "p chart, profile mdc, 36 months": by what the range that is expected was worked out, and from how much.
[[nodiscard]] std::string method_words(const ProcessChart& chart);

}  // namespace boardpack
