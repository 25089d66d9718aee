#pragma once

#include <charconv>
#include <cmath>
#include <optional>
#include <string>
#include <string_view>

#include "commands/analyse/json_line.hpp"

namespace boardpack::analyse {

/// Writes one line of JSON at the end of a text. Numbers are the shortest text that reads back to the same double;
/// what is missing or not finite is `null`.
class JsonWriter {
public:
    explicit JsonWriter(std::string& out) : out_(out) {}

    void raw(std::string_view text) { out_.append(text); }
    /// The name of a field, with the comma before it unless it is the first of its object.
    void name(std::string_view field) {
        if (out_.back() != '{')
            out_.push_back(',');
        out_.push_back('"');
        out_.append(field);
        out_.append("\":");
    }
    void quoted(std::string_view text) { append_quoted(out_, text); }
    /// A word of the program's own, which needs no escapes; "" is null.
    void word(std::string_view text) {
        if (text.empty()) {
            out_.append("null");
            return;
        }
        out_.push_back('"');
        out_.append(text);
        out_.push_back('"');
    }
    void number(std::optional<double> value) {
        if (!value || !std::isfinite(*value)) {
            out_.append("null");
            return;
        }
        char digits[32];
        const auto end = std::to_chars(digits, digits + sizeof digits, *value).ptr;
        out_.append(digits, end);
    }
    void boolean(bool value) { out_.append(value ? "true" : "false"); }
    /// A list of `size` items; `item(i)` writes the i-th.
    template <class Item>
    void list(std::size_t size, const Item& item) {
        out_.push_back('[');
        for (std::size_t i = 0; i < size; ++i) {
            if (i > 0)
                out_.push_back(',');
            item(i);
        }
        out_.push_back(']');
    }

private:
    std::string& out_;
};

}  // namespace boardpack::analyse
