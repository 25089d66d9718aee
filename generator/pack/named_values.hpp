#pragma once

#include <map>
#include <string>
#include <string_view>

#include "base/diagnostic.hpp"
#include "base/source.hpp"
#include "model/model.hpp"

namespace boardpack {

/// The {named} values that template text may use, for one board and period.
using NamedValues = std::map<std::string, std::string, std::less<>>;

[[nodiscard]] NamedValues named_values(const Model& model, const Board& board, const Period& period);

/// `text` with each {name} replaced. An unknown name is reported (E0611, at its own place in the file when the sources
/// are at hand, else at `where`) and left as it stands.
[[nodiscard]] std::string fill_in(std::string_view text, const NamedValues& values, Span where, const Sources* sources,
                                  Diagnostics& diagnostics);

/// The first place at or after `from` where `needle` stands in the same file; `from` when it cannot be found.
[[nodiscard]] Span find_in_source(const Sources* sources, Span from, std::string_view needle);

}  // namespace boardpack
