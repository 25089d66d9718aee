#include "commands/analyse/request.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "base/nearest.hpp"
#include "base/utf8.hpp"

namespace boardpack::analyse {

using statistics::refuse;

namespace {

/// A name or text of the request as a message may show it: never long.
std::string shown(std::string_view text) {
    constexpr std::size_t most = 40;
    if (code_points(text) <= most)
        return std::string{text};
    return std::string{text.substr(0, byte_offset(text, most))} + "...";
}

std::unexpected<Refusal> out_of_range(std::string_view field, std::string_view digits) {
    return refuse("E0546", fmt::format("'{}': {} is beyond what a number can hold", field, shown(digits)));
}

}  // namespace

std::string_view kind_words(JsonKind kind) {
    switch (kind) {
        case JsonKind::null:
            return "null";
        case JsonKind::boolean:
            return "true or false";
        case JsonKind::number:
            return "a number";
        case JsonKind::string:
            return "text";
        case JsonKind::array:
            return "a list";
        case JsonKind::object:
            return "an object";
    }
    return "";
}

std::unexpected<Refusal> wrong_type(std::string_view field, std::string_view expected, JsonKind found) {
    return refuse("E0546", fmt::format("'{}' should be {}; found {}", field, expected, kind_words(found)));
}

std::unexpected<Refusal> missing_field(std::string_view field) {
    return refuse("E0546", fmt::format("the field '{}' is missing", field));
}

std::optional<JsonLine::Index> Request::find(std::string_view name) const {
    std::string buffer;
    for (auto key = json_.first(object_); key != json_.end(object_);) {
        const auto value = json_.next(key);
        if (json_.text(key, buffer) == name)
            return value;
        key = json_.next(value);
    }
    return std::nullopt;
}

Answer<void> Request::check_names(std::span<const std::string_view> known) const {
    std::uint32_t seen = 0;
    std::string buffer;
    for (auto key = json_.first(object_); key != json_.end(object_); key = json_.next(json_.next(key))) {
        const std::string_view name = json_.text(key, buffer);
        const auto found = std::ranges::find(known, name);
        if (found == known.end()) {
            // A field of another tool is let be; a slip of the pen must not be taken for a field left out.
            const std::vector<std::string> names{known.begin(), known.end()};
            if (name.size() <= 40)
                if (const auto near = nearest_name(name, names))
                    return refuse("E0546", fmt::format("unknown field '{}'; did you mean '{}'?", name, *near));
            continue;
        }
        const std::uint32_t bit = 1U << (found - known.begin());
        if (seen & bit)
            return refuse("E0546", fmt::format("the field '{}' stands twice", name));
        seen |= bit;
    }
    return {};
}

Answer<std::string> Request::text(std::string_view name) const {
    const auto value = find(name);
    if (!value)
        return missing_field(name);
    if (json_.kind(*value) != JsonKind::string)
        return wrong_type(name, "text", json_.kind(*value));
    std::string buffer;
    return std::string{json_.text(*value, buffer)};
}

Answer<std::optional<double>> Request::number_or_none(std::string_view name) const {
    const auto value = find(name);
    if (!value || json_.kind(*value) == JsonKind::null)
        return std::nullopt;
    if (json_.kind(*value) != JsonKind::number)
        return wrong_type(name, "a number or null", json_.kind(*value));
    const auto number = json_.number(*value);
    if (!number)
        return out_of_range(name, json_.raw(*value));
    return number;
}

Answer<std::optional<double>> Request::number(std::string_view name) const {
    if (!find(name))
        return missing_field(name);
    return number_or_none(name);
}

Answer<std::optional<bool>> Request::boolean_or_none(std::string_view name) const {
    const auto value = find(name);
    if (!value || json_.kind(*value) == JsonKind::null)
        return std::nullopt;
    if (json_.kind(*value) != JsonKind::boolean)
        return wrong_type(name, "true, false or null", json_.kind(*value));
    return json_.boolean(*value);
}

Answer<void> Request::numbers(std::string_view name, std::vector<std::optional<double>>& out) const {
    out.clear();
    const auto list = find(name);
    if (!list)
        return missing_field(name);
    if (json_.kind(*list) != JsonKind::array)
        return wrong_type(name, "a list of numbers", json_.kind(*list));
    for (auto item = json_.first(*list); item != json_.end(*list); item = json_.next(item)) {
        switch (json_.kind(item)) {
            case JsonKind::null:
                out.emplace_back();
                break;
            case JsonKind::number:
                out.push_back(json_.number(item));
                if (!out.back())
                    return out_of_range(fmt::format("{}[{}]", name, out.size() - 1), json_.raw(item));
                break;
            default:
                return wrong_type(fmt::format("{}[{}]", name, out.size()), "a number or null", json_.kind(item));
        }
    }
    return {};
}

}  // namespace boardpack::analyse
