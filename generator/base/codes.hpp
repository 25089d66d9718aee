#pragma once

#include <span>
#include <string>
#include <string_view>

namespace boardpack {

/// One stable diagnostic code, as listed in docs/diagnostics.md.
/// Ranges: 01xx files and syntax, 02xx fields and types, 03xx names and references, 04xx figures and their sense,
/// 05xx targets and evaluation, 06xx templates, theme and text, 07xx layout and charts, 08xx writing and publishing,
/// 09xx command line.
struct CodeEntry {
    std::string_view code;
    std::string_view title;
    std::string_view meaning;
};

[[nodiscard]] std::span<const CodeEntry> diagnostic_codes();

/// docs/diagnostics.md: every code with its meaning.
[[nodiscard]] std::string diagnostics_markdown();

/// Asserts in tests that a code used in the program stands in the table.
[[nodiscard]] bool is_known_code(std::string_view code);

}  // namespace boardpack
