#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "commands/analyse/json_line.hpp"
#include "statistics/refusal.hpp"

namespace boardpack::analyse {

using statistics::Answer;
using statistics::Refusal;

/// One JSON object of a request, read field by field. Each reader says what it found where it expected something else
/// (E0546).
class Request {
public:
    Request(const JsonLine& json, JsonLine::Index object) : json_(json), object_(object) {}

    [[nodiscard]] const JsonLine& json() const { return json_; }
    /// The value of a field; nothing when the field is not there.
    [[nodiscard]] std::optional<JsonLine::Index> find(std::string_view name) const;
    /// Refuses a field that stands twice, and one whose name is nearly that of a known field.
    [[nodiscard]] Answer<void> check_names(std::span<const std::string_view> known) const;

    /// A text; a missing field is refused.
    [[nodiscard]] Answer<std::string> text(std::string_view name) const;
    /// A number, `null`, or nothing at all.
    [[nodiscard]] Answer<std::optional<double>> number_or_none(std::string_view name) const;
    /// A number or `null`; a missing field is refused.
    [[nodiscard]] Answer<std::optional<double>> number(std::string_view name) const;
    /// `true`, `false`, `null`, or nothing at all.
    [[nodiscard]] Answer<std::optional<bool>> boolean_or_none(std::string_view name) const;
    /// A list of numbers, each of which may be `null`; a missing field is refused.
    [[nodiscard]] Answer<void> numbers(std::string_view name, std::vector<std::optional<double>>& out) const;

private:
    const JsonLine& json_;
    JsonLine::Index object_;
};

/// "a list", "text", "a number" ...: for messages.
[[nodiscard]] std::string_view kind_words(JsonKind kind);

[[nodiscard]] std::unexpected<Refusal> wrong_type(std::string_view field, std::string_view expected, JsonKind found);
[[nodiscard]] std::unexpected<Refusal> missing_field(std::string_view field);

}  // namespace boardpack::analyse
