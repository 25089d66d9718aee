#include "layout/typographic.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace boardpack {
namespace {

constexpr std::string_view no_break = "\u00a0";
constexpr std::string_view en_dash = "\u2013";
constexpr std::array<std::string_view, 13> units{"%",      "week", "weeks", "day",    "days",       "working", "month",
                                                 "months", "year", "years", "points", "percentage", "per"};

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c & '\x80') != 0; }

/// Does a unit stand at the place, as a word of its own?
bool unit_at(std::string_view text, std::size_t at) {
    return std::ranges::any_of(units, [&](std::string_view unit) {
        if (text.substr(at, unit.size()) != unit)
            return false;
        const std::size_t after = at + unit.size();
        return after >= text.size() || !is_letter(text[after]);
    });
}

/// The digits that end before, or begin at, a place.
std::string_view digits_before(std::string_view text, std::size_t at) {
    std::size_t from = at;
    while (from > 0 && is_digit(text[from - 1])) --from;
    return text.substr(from, at - from);
}
std::string_view digits_from(std::string_view text, std::size_t at) {
    std::size_t to = at;
    while (to < text.size() && is_digit(text[to])) ++to;
    return text.substr(at, to - at);
}

/// Is the hyphen at the place the sign of a range? Not of a code, a date or a financial year.
bool is_range(std::string_view text, std::size_t at) {
    const auto low = digits_before(text, at);
    const auto high = digits_from(text, at + 1);
    if (low.empty() || high.empty())
        return false;
    const bool short_numbers = low.size() <= 3 && high.size() <= 3;
    const bool years = low.size() == 4 && high.size() == 4 && low < high;
    if (!short_numbers && !years)
        return false;
    const auto part_of_more = [](char c) { return is_letter(c) || c == '-' || c == '/' || c == '.' || c == ','; };
    const std::size_t begin = at - low.size();
    const std::size_t end = at + 1 + high.size();
    if (begin > 0 && part_of_more(text[begin - 1]))
        return false;
    // A full stop or comma after the range ends the sentence or clause; before another digit it is part of a number.
    if (end < text.size() && (is_letter(text[end]) || text[end] == '-' || text[end] == '/'))
        return false;
    return end + 1 >= text.size() || !(part_of_more(text[end]) && is_digit(text[end + 1]));
}

}  // namespace

std::string typographic(const std::string& text) {
    std::string out;
    out.reserve(text.size() + 8);
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == ' ' && i > 0 && is_digit(text[i - 1]) && unit_at(text, i + 1))
            out += no_break;
        else if (text[i] == '-' && is_range(text, i))
            out += en_dash;
        else
            out += text[i];
    }
    return out;
}

}  // namespace boardpack
