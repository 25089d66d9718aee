#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "model/template.hpp"
#include "pack/document.hpp"

namespace boardpack {

/// Does `term` stand in `text` as a word of its own? Abbreviations are matched as written, other terms in any case.
[[nodiscard]] bool mentions(std::string_view text, std::string_view term);

/// The terms of the glossary that some words of the sections use.
[[nodiscard]] std::set<std::string> terms_used(const std::vector<GlossaryEntry>& glossary,
                                               const std::vector<std::vector<Section>>& sections);

}  // namespace boardpack
