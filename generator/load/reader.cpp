#include "load/reader.hpp"

#include <algorithm>
#include <limits>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "base/nearest.hpp"

namespace boardpack::load {

namespace {

using Kind = TomlValue::Kind;

bool is_id_text(std::string_view text) {
    const auto letter_or_digit = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    };
    return !text.empty() && text.size() <= 64 && letter_or_digit(text.front()) &&
           std::ranges::all_of(text, [&](char c) { return letter_or_digit(c) || c == '.' || c == '-' || c == '_'; });
}

/// A [table] or the [[tables]] of a list: they answer for their own errors.
bool is_under_headings(const TomlValue& v) {
    const auto has_heading = [](const TomlValue& t) { return t.kind == Kind::table && !t.inline_table; };
    return has_heading(v) || (v.kind == Kind::array && !v.items.empty() && has_heading(v.items.front()));
}

bool is_blank(std::string_view text) { return text.find_first_not_of(" \t\r\n") == std::string_view::npos; }

std::string did_you_mean(std::string_view text, const std::vector<std::string>& known) {
    const auto near = nearest_name(text, known);
    return near ? fmt::format("did you mean '{}'?", *near) : std::string{};
}

}  // namespace

void Reader::error(std::string_view code, Span where, std::string message, std::string hint) {
    // A key may hold any character; none of them may steer the terminal.
    std::ranges::replace_if(message, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }, '?');
    ++errors_;
    places_.mark_faulty(where);
    diagnostics_.error(code, where, std::move(message), std::move(hint));
}

void Reader::wrong_kind(const TomlValue& v, std::string_view expected, std::string hint) {
    error("E0203", v.span, fmt::format("expected {}, found {}", expected, kind_words(v.kind)), std::move(hint));
}

Reader::Scope::Scope(Reader& reader, const TomlValue& table)
    : reader_(reader), table_(table), outer_errors_(reader.errors_) {
    reader_.errors_ = 0;
}

Reader::Scope::~Scope() {
    for (const TomlEntry& e : table_.entries) reader_.places_.add(table_.span, e.key, e.value.span);
    if (reader_.errors_ > 0) {
        reader_.places_.mark_faulty(table_.span);
        for (const TomlEntry& e : table_.entries)
            if (!is_under_headings(e.value))
                reader_.places_.mark_faulty(e.value.span);
    }
    // What is wrong inside an inline table is wrong with the table around it; a [table] of its own stands alone.
    reader_.errors_ = outer_errors_ + (table_.inline_table ? reader_.errors_ : 0);
}

bool Reader::sound_text(const TomlValue& v, const Rule& rule) {
    const auto bad = std::ranges::find_if(v.text, [&](char c) {
        const auto u = static_cast<unsigned char>(c);
        const bool line_end = c == '\n' || c == '\r' || c == '\t';
        return (u < 0x20 && !line_end) || u == 0x7F;
    });
    if (bad != v.text.end()) {
        error("E0210", v.span, fmt::format("this text holds the control character U+{:04X}", static_cast<int>(*bad)));
        return false;
    }
    if (rule.text != Rule::Text::prose && v.text.find('\n') != std::string::npos) {
        error("E0210", v.span, "this text must stand on one line", "end each line but the last with \\ to join them");
        return false;
    }
    if (is_blank(v.text)) {
        error("E0209", v.span, "this text is empty", "write it, or leave the key out where it is not required");
        return false;
    }
    return true;
}

std::optional<std::string> Reader::date_or_words(const TomlValue& v, const Rule& rule) {
    if (v.kind == Kind::date)
        return is_near(v.date, v.span) ? std::optional{v.date.iso()} : std::nullopt;
    if (v.kind == Kind::text && v.text == rule.or_words)
        return v.text;
    const std::string expected = fmt::format("a date or the words \"{}\"", rule.or_words);
    if (v.kind != Kind::text)
        wrong_kind(v, expected);
    else if (Date::parse(v.text))
        error("E0207", v.span, "a date is not a text", fmt::format("drop the quotation marks: {}", v.text));
    else
        error("E0207", v.span, fmt::format("expected {}, found \"{}\"", expected, v.text),
              "a date is written year-month-day, without quotation marks: 2026-04-14");
    return std::nullopt;
}

std::optional<std::string> Reader::text(const TomlValue& v, const Rule& rule) {
    if (!rule.or_words.empty())
        return date_or_words(v, rule);
    if (v.kind != Kind::text) {
        wrong_kind(v, rule.text == Rule::Text::period ? "a period in quotation marks" : "a text in quotation marks");
        return std::nullopt;
    }
    if (!sound_text(v, rule))
        return std::nullopt;
    if (rule.text == Rule::Text::id)
        is_id(v.text, v.span);  // reported, and kept: others may refer to it
    if (rule.text == Rule::Text::period && !period(v))
        return std::nullopt;
    if (!rule.choices.empty() && !choice(v, {rule.choices.begin(), rule.choices.end()}))
        return std::nullopt;
    return v.text;
}

bool Reader::is_id(std::string_view text, Span where) {
    if (is_id_text(text))
        return true;
    error("E0211", where, fmt::format("'{}' cannot serve as an id", text),
          "an id has at most 64 letters, digits, points, hyphens and underscores, and begins with a letter or a digit");
    return false;
}

std::optional<Rational> Reader::number(const TomlValue& v, const Rule& rule) {
    std::string digits = v.text;
    std::erase(digits, '_');
    const auto value = Rational::parse_decimal(digits);
    if (!value) {
        const bool words = v.text.find("inf") != std::string::npos || v.text.find("nan") != std::string::npos;
        const bool base = v.text.find_first_of("xob") != std::string::npos;
        const bool exponent = !base && v.text.find_first_of("eE") != std::string::npos;
        error("E0205", v.span,
              words      ? fmt::format("'{}' is not a number that a figure can have", v.text)
              : base     ? fmt::format("the number {} is not written in decimal digits", v.text)
              : exponent ? fmt::format("the number {} has an exponent", v.text)
                         : fmt::format("the number {} has too many digits", v.text),
              "a number has at most 12 digits before the point and 6 after it");
        return std::nullopt;
    }
    const bool low = rule.low && *value < Rational{*rule.low}, high = rule.high && *value > Rational{*rule.high};
    if (low || high) {
        error("E0206", v.span,
              rule.low && rule.high ? fmt::format("{} is outside {} to {}", v.text, *rule.low, *rule.high)
              : low                 ? fmt::format("{} is less than {}", v.text, *rule.low)
                                    : fmt::format("{} is more than {}", v.text, *rule.high));
        return std::nullopt;
    }
    return value;
}

std::optional<std::int64_t> Reader::whole(const TomlValue& v, const Rule& rule) {
    if (v.kind != Kind::whole) {
        wrong_kind(v, "a whole number", v.kind == Kind::text ? "drop the quotation marks" : "");
        return std::nullopt;
    }
    const auto value = number(v, rule);
    if (!value)
        return std::nullopt;
    constexpr std::int64_t most = std::numeric_limits<int>::max();  // more than anything that is counted here
    if (value->abs() > Rational{most}) {
        error("E0206", v.span, fmt::format("{} is too large a number here", v.text));
        return std::nullopt;
    }
    return static_cast<std::int64_t>(value->numerator());
}

std::optional<Rational> Reader::decimal(const TomlValue& v, const Rule& rule) {
    if (v.kind != Kind::whole && v.kind != Kind::decimal) {
        wrong_kind(v, "a number",
                   v.kind == Kind::text && Rational::parse_decimal(v.text) ? "drop the quotation marks" : "");
        return std::nullopt;
    }
    return number(v, rule);
}

std::optional<bool> Reader::yes_no(const TomlValue& v) {
    if (v.kind != Kind::yes_no) {
        wrong_kind(v, "true or false", v.kind == Kind::text ? "write true or false without quotation marks" : "");
        return std::nullopt;
    }
    return v.yes;
}

bool Reader::is_near(Date first, Span where) {
    constexpr int least = 1990, most = 2100;  // a strategy of children: what lies outside is a slip of the hand
    if (first.year() >= least && first.year() <= most)
        return true;
    error("E0206", where, fmt::format("the year {} is outside {} to {}", first.year(), least, most));
    return false;
}

std::optional<Date> Reader::date(const TomlValue& v) {
    if (v.kind == Kind::date)
        return is_near(v.date, v.span) ? std::optional{v.date} : std::nullopt;
    if (v.kind == Kind::text && Date::parse(v.text))
        error("E0207", v.span, "a date is not a text", fmt::format("drop the quotation marks: {}", v.text));
    else if (v.kind == Kind::time)
        error("E0207", v.span, "expected a date, found a time", "leave the time out: 2026-04-14");
    else
        wrong_kind(v, "a date", "a date is written year-month-day, without quotation marks: 2026-04-14");
    return std::nullopt;
}

std::optional<Period> Reader::period(const TomlValue& v) {
    if (v.kind != Kind::text) {
        wrong_kind(v, "a period in quotation marks",
                   v.kind == Kind::date ? fmt::format("put the day in quotation marks: \"{}\"", v.date.iso()) : "");
        return std::nullopt;
    }
    const auto period = Period::parse(v.text);
    if (!period)
        error("E0208", v.span, fmt::format("'{}' is not a period", v.text),
              "periods are written 2025-26-Q4, 2025-26-H1, 2025-26, 2026-01, CY2025, CY2025-Q3, AY2025-26, "
              "AY2025-26-autumn or 2025-01-16");
    else if (!is_near(period->first(), v.span))
        return std::nullopt;
    return period;
}

std::optional<Colour> Reader::colour(const TomlValue& v) {
    if (v.kind != Kind::text) {
        wrong_kind(v, "a colour such as \"#1d70b8\"");
        return std::nullopt;
    }
    const auto colour = Colour::parse(v.text);
    if (!colour)
        error("E0213", v.span, fmt::format("'{}' is not a colour", v.text),
              "a colour is # and six hexadecimal digits: \"#1d70b8\"");
    return colour;
}

std::optional<std::size_t> Reader::choice(const TomlValue& v, const std::vector<std::string_view>& names) {
    if (v.kind != Kind::text) {
        wrong_kind(v, "a text in quotation marks", fmt::format("one of: {}", fmt::join(names, ", ")));
        return std::nullopt;
    }
    if (const auto it = std::ranges::find(names, v.text); it != names.end())
        return static_cast<std::size_t>(it - names.begin());
    error("E0204", v.span, fmt::format("'{}' is not one of: {}", v.text, fmt::join(names, ", ")),
          did_you_mean(v.text, {names.begin(), names.end()}));
    return std::nullopt;
}

bool Reader::is_table(const TomlValue& v, std::string_view what) {
    if (v.kind == Kind::table)
        return true;
    const bool single = v.kind == Kind::array && !v.items.empty() && v.items.front().kind == Kind::table;
    wrong_kind(v, fmt::format("one table ({})", what), single ? "write the heading in single brackets" : "");
    return false;
}

bool Reader::is_list(const TomlValue& v, const Rule& rule) {
    if (v.kind != Kind::array) {
        wrong_kind(v, "a list",
                   v.kind == Kind::table && !v.inline_table ? "write the heading in double brackets: [[ ]]"
                                                            : "a list stands in brackets: [ ]");
        return false;
    }
    if (rule.items == 0 || v.items.size() == rule.items)
        return true;
    error("E0212", v.span, fmt::format("expected a list of {}, found {}", rule.items, v.items.size()));
    return false;
}

void Reader::no_repeats(const TomlValue& list) {
    for (auto it = list.items.begin(); it != list.items.end(); ++it) {
        const bool seen = it->kind == Kind::text && std::any_of(list.items.begin(), it, [&](const TomlValue& before) {
                              return before.kind == Kind::text && before.text == it->text;
                          });
        if (seen)
            error("E0214", it->span, fmt::format("'{}' is given twice", it->text));
    }
}

bool Reader::is_name(const TomlEntry& entry) {
    TomlValue name;
    name.kind = Kind::text;
    name.span = entry.key_span;
    name.text = entry.key;
    return sound_text(name, {});
}

std::string Reader::unknown_key(const TomlEntry& entry, const std::vector<std::string>& known) {
    const auto near = nearest_name(entry.key, known);
    error("E0201", entry.key_span, fmt::format("unknown key '{}'", entry.key),
          near ? fmt::format("did you mean '{}'?", *near) : fmt::format("known keys: {}", fmt::join(known, ", ")));
    return near.value_or("");
}

void Reader::missing_key(std::string_view key, std::string_view help, std::string_view table, Span where) {
    error("E0202", where, fmt::format("the key '{}' is missing ({})", key, table), fmt::format("{}: {}", key, help));
}

}  // namespace boardpack::load
