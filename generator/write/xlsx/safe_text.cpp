#include "write/xlsx/safe_text.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "base/utf8.hpp"

namespace boardpack {

namespace {

bool is_hex(char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

/// U+FFFE and U+FFFF are not allowed in XML at all; C1 controls (U+0080 to U+009F) have no business in text.
bool is_forbidden(std::string_view character) {
    return character == "\xEF\xBF\xBE" || character == "\xEF\xBF\xBF" ||
           (character.size() == 2 && character[0] == '\xC2' && static_cast<unsigned char>(character[1]) < 0xA0);
}

void append_valid(std::string& out, std::string_view text) {
    for (std::size_t i = 0; i < text.size();) {
        const auto lead = static_cast<unsigned char>(text[i]);
        const std::size_t length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
        const std::string_view character = text.substr(i, length);
        if (lead == '\t')
            out += ' ';
        else if (lead == '\n' || (lead >= 0x20 && lead != 0x7F && !is_forbidden(character)))
            out += character;
        i += length;
    }
}

/// Does an Excel escape, "_x" four hex digits "_", start at `at`?
bool is_escape(std::string_view text, std::size_t at) {
    return text.size() >= at + 7 && text[at] == '_' && text[at + 1] == 'x' && text[at + 6] == '_' &&
           std::ranges::all_of(text.substr(at + 2, 4), is_hex);
}

std::string trimmed(std::string text, std::string_view ends) {
    text.erase(0, std::min(text.find_first_not_of(ends), text.size()));
    text.erase(text.find_last_not_of(ends) + 1);
    return text;
}

/// The longest start of at most `most` UTF-16 units, at a character boundary.
std::string_view cut(std::string_view text, std::size_t most) {
    std::size_t end = text.size();
    while (utf16_length(text.substr(0, end)) > most) {
        --end;
        while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
    }
    return text.substr(0, end);
}

/// The end of a title that tells it from others: ", by month", ", area by area"; "" when there is none.
std::string_view distinguishing_end(std::string_view words) {
    constexpr std::size_t most = 14;
    const auto comma = words.rfind(", ");
    return comma != std::string_view::npos && utf16_length(words.substr(comma)) <= most ? words.substr(comma)
                                                                                        : std::string_view{};
}

/// Cut at a word, and not after a word that asks for more ("Waiting times for").
std::string cut_at_word(const std::string& words, std::size_t most) {
    if (utf16_length(words) <= most)
        return words;
    std::string text{cut(words, most)};
    if (words[text.size()] != ' ')
        if (const auto space = text.rfind(' '); space != std::string::npos)
            text.resize(space);
    constexpr auto loose = std::to_array<std::string_view>(
        {"a",   "an",   "and",   "are",   "as",  "at",    "by",   "for",    "from",   "in",
         "is",  "not",  "of",    "on",    "or",  "than",  "that", "the",    "their",  "to",
         "was", "were", "where", "which", "who", "whose", "with", "within", "without"});
    for (;;) {
        text = trimmed(text, " ,;:-\u2013(");
        const auto space = text.rfind(' ');
        if (space == std::string::npos || std::ranges::find(loose, folded(text.substr(space + 1))) == loose.end())
            return text;
        text.resize(space);
    }
}

/// Is the name shaped like a cell: up to three letters and digits, or R1C1?
bool is_like_cell(std::string_view name) {
    std::size_t letters = 0;
    while (letters < name.size() && is_letter(name[letters])) ++letters;
    const bool digits = letters < name.size() && std::ranges::all_of(name.substr(letters), is_digit);
    if (letters <= 3 && (digits || letters == name.size()))
        return true;
    const std::string low = folded(name);
    return low[0] == 'r' && low.find_first_not_of("rc0123456789") == std::string::npos;
}

}  // namespace

std::string printable(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    while (const auto bad = first_invalid_utf8(text)) {
        append_valid(out, text.substr(0, *bad));
        out += "\uFFFD";
        text.remove_prefix(*bad + 1);
        // The rest of a broken character is not one more fault.
        while (!text.empty() && (static_cast<unsigned char>(text[0]) & 0xC0) == 0x80) text.remove_prefix(1);
    }
    append_valid(out, text);
    return out;
}

std::string escaped_for_cell(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (is_escape(text, i))
            out += "_x005F";
        out += text[i];
    }
    return out;
}

std::size_t utf16_length(std::string_view text) {
    std::size_t n = 0;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        n += (byte & 0xC0) == 0x80 ? 0 : byte >= 0xF0 ? 2 : 1;
    }
    return n;
}

bool looks_like_formula(std::string_view text) {
    return !text.empty() && std::string_view{"=+-@"}.find(text[0]) != std::string_view::npos;
}

std::string folded(std::string_view text) {
    std::string out{text};
    for (char& c : out)
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c - 'A' + 'a');
    return out;
}

std::string UniqueNames::sheet(std::string_view words) {
    std::string clean = printable(words);
    for (char& c : clean)
        if (std::string_view{"[]:*?/\\\n"}.find(c) != std::string_view::npos)
            c = ' ';
    for (auto at = clean.find("  "); at != std::string::npos; at = clean.find("  ", at)) clean.erase(at, 1);
    constexpr std::size_t most = 31;
    clean = trimmed(std::move(clean), " '");
    const std::string_view end = utf16_length(clean) > most ? distinguishing_end(clean) : std::string_view{};
    std::string base = cut_at_word(clean.substr(0, clean.size() - end.size()), most - utf16_length(end));
    base = trimmed(base + std::string{end}, " '");
    // "History" is a name that Excel keeps for itself.
    if (base.empty() || folded(base) == "history")
        base = base.empty() ? "Sheet" : "Past";
    std::string name = base;
    for (int n = 2; !sheets_.insert(folded(name)).second; ++n) {
        const std::string tail = fmt::format(" {}", n);
        name = cut_at_word(base, most - tail.size()) + tail;
    }
    return name;
}

std::string UniqueNames::table(std::string_view id) {
    std::string base;
    for (const char c : id)
        if (is_letter(c) || is_digit(c))
            base += c;
        else if (!base.ends_with('_'))
            base += '_';
    base = trimmed(std::move(base), "_");
    base = std::string{cut(base, 200)};
    // Excel's own default names say nothing, and a name that starts with a digit or looks like a cell is refused.
    if (base.empty() || is_digit(base[0]) || is_like_cell(base) || folded(base).starts_with("table"))
        base.insert(0, "figures_");
    std::string name = base;
    for (int n = 2; !tables_.insert(folded(name)).second; ++n) name = fmt::format("{}_{}", base, n);
    return name;
}

bool is_safe_target(std::string_view target) {
    const std::string low = folded(target.substr(0, 8));
    constexpr std::size_t most = 2000;  // Excel stops at 2,079, counted after escapes
    return target.size() <= most && (low.starts_with("https://") || low.starts_with("mailto:") || low.starts_with("#"));
}

}  // namespace boardpack
