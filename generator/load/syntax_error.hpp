#pragma once

#include <string_view>

#include "base/diagnostic.hpp"
#include "base/source.hpp"

namespace boardpack::load {

/// Puts a syntax error into words: from what the parser says of it ("Error while parsing date: ...") and where it
/// stopped, to a diagnostic that marks the faulty stretch of the line and says how to mend it.
[[nodiscard]] Diagnostic syntax_error(const SourceFile& file, Position stopped_at, std::string_view description);

}  // namespace boardpack::load
