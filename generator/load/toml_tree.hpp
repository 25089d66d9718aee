#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "base/diagnostic.hpp"
#include "base/source.hpp"
#include "base/span.hpp"

namespace boardpack::load {

struct TomlEntry;

/// One value of a TOML file with its place. Tables keep the order of the file; numbers keep their digits as written, so
/// that no figure ever passes through floating point.
struct TomlValue {
    enum class Kind { text, whole, decimal, yes_no, date, time, array, table };
    Kind kind = Kind::table;
    Span span;
    std::string text;  // strings: the text; numbers: the digits as written
    bool yes = false;
    Date date{};
    bool inline_table = false;
    std::vector<TomlValue> items;    // arrays
    std::vector<TomlEntry> entries;  // tables
};

struct TomlEntry {
    std::string key;
    Span key_span;
    TomlValue value;
};

/// "a text", "a whole number", ...: for messages that say what was found.
[[nodiscard]] std::string_view kind_words(TomlValue::Kind kind);

/// Parses a file that has passed check_text(). A syntax error comes as a diagnostic (E0110 to E0112) and the value is
/// then empty: TOML has no sound remainder after one.
[[nodiscard]] Checked<TomlValue> parse_toml(const SourceFile& file);

}  // namespace boardpack::load
