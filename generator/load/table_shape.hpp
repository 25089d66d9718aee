#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace boardpack::load {

/// What a field asks of its value beyond its type.
struct Rule {
    enum class Text { line, prose, id, period };
    Text text = Text::line;
    std::optional<std::int64_t> low{}, high{};    // numbers, inclusive
    std::size_t items = 0;                        // lists: exactly this many (0: any number)
    std::span<const std::string_view> choices{};  // texts: one of these
    std::string_view or_words{};                  // a date, or these words
    std::string_view unit{};
};

// The rules that fields name.
inline constexpr Rule prose{.text = Rule::Text::prose};  // may have several lines
inline constexpr Rule an_id{.text = Rule::Text::id};
inline constexpr Rule a_period{.text = Rule::Text::period};
[[nodiscard]] constexpr Rule between(std::int64_t low, std::int64_t high, std::string_view unit = {}) {
    return {.low = low, .high = high, .unit = unit};
}
[[nodiscard]] constexpr Rule at_least(std::int64_t low, std::string_view unit = {}) {
    return {.low = low, .unit = unit};
}
[[nodiscard]] constexpr Rule exactly(std::size_t items, std::string_view unit = {}) {
    return {.items = items, .unit = unit};
}
[[nodiscard]] constexpr Rule date_or(std::string_view words) { return {.or_words = words}; }

struct TableShape;

/// The type of a field as data: what the JSON Schema and the reference page are made from.
struct TypeShape {
    enum class Form { text, whole, decimal, yes_no, date, date_or_words, period, choice, colour, list, map, table };
    Form form = Form::text;
    Rule rule{};
    std::vector<std::string_view> choices{};    // choice
    std::shared_ptr<const TypeShape> item{};    // list, map
    std::shared_ptr<const TableShape> table{};  // table
    std::string_view map_key{};                 // map: what its keys are
};

struct FieldShape {
    std::string_view key;
    bool required = false;
    std::string_view help;
    std::string fallback;  // what holds when the key is absent; "" when that says nothing
    TypeShape type;
};

/// One TOML table: its fields in the order in which the reference lists them.
struct TableShape {
    std::string_view name;  // "indicator", "target"
    std::string_view help;
    std::vector<FieldShape> fields;
};

}  // namespace boardpack::load
