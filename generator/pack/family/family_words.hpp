#pragma once

#include <string_view>

#include "evaluate/evaluation.hpp"
#include "pack/inline.hpp"

namespace boardpack {

// Results in the words of the family summary: short sentences, no abbreviation, every number a figure slot.

/// "Families who are happy with therapy: 61.5%. At the start it was 73.0%. It has hardly changed."
[[nodiscard]] Inlines family_finding(const Model& model, const IndicatorResult& result);

/// "We wait for this figure: ... It should come by 15 May 2026."
[[nodiscard]] Inlines family_missing(const IndicatorResult& result);

/// Does a text hold something that a family may not know: a word in capitals, such as SEND?
[[nodiscard]] bool has_abbreviation(std::string_view text);

}  // namespace boardpack
