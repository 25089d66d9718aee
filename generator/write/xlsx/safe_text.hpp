#pragma once

#include <set>
#include <string>
#include <string_view>

namespace boardpack {

// What libxlsxwriter takes without a word and a spreadsheet program then chokes on is put right here.

/// `text` without control characters (line feed kept, tab made a space), non-characters and broken UTF-8 (U+FFFD
/// instead).
[[nodiscard]] std::string printable(std::string_view text);

/// Cell text as it is stored: a literal "_x0041_" would be read as "A", so its first underscore is written as an
/// escape.
[[nodiscard]] std::string escaped_for_cell(std::string_view text);

/// Length as spreadsheet programs count it: UTF-16 units.
[[nodiscard]] std::size_t utf16_length(std::string_view text);
inline constexpr std::size_t most_cell_text = 32767;

/// Would a spreadsheet program take the text for a formula when someone edits the cell?
[[nodiscard]] bool looks_like_formula(std::string_view text);

/// Hands out names that are unique in a workbook, whatever the case of letters.
class UniqueNames {
public:
    /// A tab name made from words: at most 31 characters, cut at a word, without []:*?/\ or apostrophes at the ends.
    [[nodiscard]] std::string sheet(std::string_view words);
    /// The name of an Excel table made from an id: letters, digits and underscores, never like a cell ("A1", "R1C1").
    [[nodiscard]] std::string table(std::string_view id);

private:
    std::set<std::string> sheets_, tables_;
};

/// Lower case of ASCII letters, to compare names as spreadsheet programs do.
[[nodiscard]] std::string folded(std::string_view text);

/// Only web (https), mail and internal ("#...") targets are written as links.
[[nodiscard]] bool is_safe_target(std::string_view target);

}  // namespace boardpack
