#pragma once

#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "model/template.hpp"
#include "pack/document.hpp"

namespace boardpack {

/// Where `term` stands in `text` as a word of its own, and where it ends (after a plural s): the first such place.
[[nodiscard]] std::optional<std::pair<std::size_t, std::size_t>> find_term(std::string_view text,
                                                                           std::string_view term);

/// Does `term` stand in `text` as a word of its own? Abbreviations are matched as written, other terms in any case.
[[nodiscard]] bool mentions(std::string_view text, std::string_view term);

/// The terms of the glossary that some words of the sections use.
[[nodiscard]] std::set<std::string> terms_used(const std::vector<GlossaryEntry>& glossary,
                                               const std::vector<std::vector<Section>>& sections);

}  // namespace boardpack
