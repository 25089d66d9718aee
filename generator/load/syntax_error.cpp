#include "load/syntax_error.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "base/utf8.hpp"

namespace boardpack::load {

namespace {

void replace_all(std::string& text, std::string_view from, std::string_view to) {
    for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
}

/// The parser's words in ours.
std::string in_our_words(std::string text) {
    static constexpr auto words = std::to_array<std::pair<std::string_view, std::string_view>>({
        {"encountered end-of-file", "the file ends here"},
        {"saw '\\n'", "found the end of the line"},
        {"saw ", "found "},
        {"unknown escape sequence", "there is no such escape as"},
        {"expected keys, tables, whitespace or comments", "expected a key or a [table]"},
        {"expected a comment or whitespace", "expected the end of the line"},
        {"expected key-value pair", "expected a key"},
        {"expected key", "expected a key"},
        {"expected value", "expected a value"},
        {"expected comma", "expected a comma"},
        {" closing '}' (dangling comma)", " '}'"},
        {"tables with blank bare keys are explicitly prohibited", "a table needs a name"},
    });
    for (const auto& [from, to] : words) replace_all(text, from, to);
    return text;
}

/// Inside what the error was found: ", in a list".
std::string_view inside(std::string_view what) {
    if (what == "array")
        return ", in a list";
    if (what == "inline table")
        return ", in a table between { and }";
    if (what == "table header")
        return ", in a heading";
    return "";
}

/// A way out for the common slips.
std::string way_out(std::string_view what, std::string_view detail) {
    const auto contains = [&](std::string_view part) { return detail.find(part) != std::string_view::npos; };
    if (contains("dangling comma"))
        return "leave out the comma before the bracket";
    if (what == "inline table" && contains("saw '\\n'"))
        return "a table between { and } stands on one line";
    if (contains("escape sequence"))
        return "write \\\\ for a backslash";
    if (contains("expected a comment or whitespace"))
        return "one key = value on a line; a number has no unit and no thousands separator; a text stands in quotation "
               "marks";
    if (what == "array")
        return "a list is closed by ]";
    if (contains("expected '='"))
        return "write key = value";
    return {};
}

/// "expected day between 1 and 28 (inclusive), saw 30" as "the day is between 1 and 28".
std::string limits(std::string_view detail) {
    constexpr std::string_view lead = "expected ";
    const auto end = detail.find(" (inclusive)");
    const auto between = detail.find(" between ");
    if (!detail.starts_with(lead) || end == std::string_view::npos || between == std::string_view::npos)
        return {};
    return fmt::format("the {} is {}", detail.substr(lead.size(), between - lead.size()),
                       detail.substr(between + 1, end - between - 1));
}

/// "14/04/2026", "14.04.2026": meant as a date.
bool looks_like_date(std::string_view text) {
    const auto is = [](char c, std::string_view set) { return set.find(c) != std::string_view::npos; };
    return std::ranges::count_if(text, [&](char c) { return is(c, "/."); }) == 2 &&
           std::ranges::all_of(text, [&](char c) { return is(c, "0123456789/."); });
}

bool ends_token(char c) { return c == ' ' || c == '\t' || c == ',' || c == ']' || c == '}' || c == '#' || c == '\r'; }

/// The stretch without blanks that holds, or ends just before, the given column.
struct Token {
    std::string text;
    Span span;
};
Token token_at(FileId file, std::string_view line, Position at) {
    std::size_t from = byte_offset(line, at.column - 1);
    std::size_t to = from;
    while (to < line.size() && !ends_token(line[to])) ++to;
    while (from > 0 && !ends_token(line[from - 1]) && line[from - 1] != '=' && line[from - 1] != '[') --from;
    const auto column = [&](std::size_t byte) {
        return static_cast<std::uint32_t>(code_points(line.substr(0, byte)) + 1);
    };
    return {std::string{line.substr(from, to - from)}, {file, {at.line, column(from)}, {at.line, column(to)}}};
}

std::string quoted_name(std::string_view text) {
    const auto from = text.find('\''), to = text.rfind('\'');
    return from == to ? std::string{} : std::string{text.substr(from + 1, to - from - 1)};
}

std::string_view line_of(std::string_view text, std::uint32_t number) {
    for (std::uint32_t at = 1; at < number; ++at) {
        const auto end = text.find('\n');
        if (end == std::string_view::npos)
            return {};
        text.remove_prefix(end + 1);
    }
    return text.substr(0, text.find('\n'));
}

/// The whole line without the blanks around it.
Span whole_line(FileId file, std::string_view line, std::uint32_t number) {
    const auto from = line.find_first_not_of(" \t");
    const auto to = line.find_last_not_of(" \t\r");
    if (from == std::string_view::npos)
        return {file, {number, 1}, {number, 2}};
    return {file,
            {number, static_cast<std::uint32_t>(from + 1)},
            {number, static_cast<std::uint32_t>(code_points(line.substr(0, to + 1)) + 1)}};
}

Diagnostic make(std::string_view code, Span where, std::string message, std::string hint) {
    // The faulty stretch may hold any character; none of them may steer the terminal.
    std::ranges::replace_if(message, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }, '?');
    return {Severity::error, std::string{code}, where, std::move(message), std::move(hint), {}, {}};
}

}  // namespace

Diagnostic syntax_error(const SourceFile& file, Position stopped_at, std::string_view description) {
    constexpr std::string_view lead = "Error while parsing ";
    std::string what, detail{description};
    if (const auto colon = description.find(": "); description.starts_with(lead) && colon != std::string_view::npos) {
        what = description.substr(lead.size(), colon - lead.size());
        detail = description.substr(colon + 2);
    }
    const std::string_view line = line_of(file.text, stopped_at.line);
    const Token token = token_at(file.id, line, stopped_at);
    const auto contains = [&](std::string_view part) { return detail.find(part) != std::string::npos; };

    if (contains("cannot redefine existing")) {
        const Span where = whole_line(file.id, line, stopped_at.line);
        if (line.find_first_not_of(" \t") != std::string_view::npos && line[line.find_first_not_of(" \t")] == '[')
            return make("E0111", where, fmt::format("the table '{}' is given twice", quoted_name(detail)),
                        "put its keys together under one heading");
        return make("E0111", where, fmt::format("the key '{}' is given twice", quoted_name(detail)),
                    "keep the one that is true");
    }
    if (what == "date" && contains("between"))
        return make("E0112", token.span, fmt::format("'{}' is not a day of the calendar", token.text), limits(detail));
    if (what == "date" || what == "date-time" || what == "time" || looks_like_date(token.text))
        return make("E0112", token.span, fmt::format("'{}' is not a date", token.text),
                    "a date is written year-month-day, without quotation marks: 2026-04-14");
    if (contains("representable") || contains("could not be interpreted as a value"))
        return make("E0205", token.span, fmt::format("the number {} is too large", token.text),
                    "a number has at most 12 digits before the point and 6 after it");
    if (contains("leading zeroes"))
        return make("E0110", token.span, fmt::format("the number {} begins with a zero", token.text),
                    "leave out the zero; a text stands in quotation marks");
    if (what == "value" || what == "boolean")
        return make("E0110", token.span, fmt::format("'{}' is not a value", token.text),
                    "a text stands in straight quotation marks: \"like this\"; true and false are written in small "
                    "letters");
    const Span here{file.id, stopped_at, {stopped_at.line, stopped_at.column + 1}};
    if (what == "decimal integer" || what == "floating-point")
        return make("E0110", token.span, fmt::format("'{}' is not a number", token.text),
                    "a number has digits and a point only: 1234.5; no unit, no thousands separator, no % sign");
    if (what == "string" && contains("control characters")) {
        const bool line_end = byte_offset(line, stopped_at.column - 1) >= line.size();
        return make(
            "E0110", line_end ? whole_line(file.id, line, stopped_at.line) : here,
            line_end ? "the closing quotation mark is missing on this line" : "a text holds a control character",
            line_end ? "a text of several lines stands between \"\"\" and \"\"\"" : "remove it");
    }
    return make("E0110", here,
                fmt::format("this is not valid TOML: {}{}", in_our_words(detail),
                            what == "string" ? ", in a text" : inside(what)),
                way_out(what, detail));
}

}  // namespace boardpack::load
