#include "base/codes.hpp"

#include <algorithm>
#include <array>

namespace boardpack {

namespace {

// Kept in order of code. docs/diagnostics.md is generated from this table.
constexpr auto codes = std::to_array<CodeEntry>({
    {"E0101", "file missing", "A file that the workspace needs is not there."},
    {"E0102", "not a file", "A folder or a special file stands where a text file is expected."},
    {"E0103", "file cannot be read", "The system refused to read the file; check its permissions."},
});

}  // namespace

std::span<const CodeEntry> diagnostic_codes() { return codes; }

bool is_known_code(std::string_view code) {
    return std::ranges::any_of(codes, [&](const CodeEntry& e) { return e.code == code; });
}

}  // namespace boardpack
