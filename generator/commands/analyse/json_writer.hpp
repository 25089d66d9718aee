#pragma once

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstring>
#include <memory>
#include <optional>
#include <string_view>
#include <utility>

namespace boardpack::analyse {

/// Bytes that grow at the end. An answer is some five thousand bytes in pieces of one to twenty: `std::string`, which
/// calls into its library for each, makes the whole run a quarter longer.
class TextBuffer {
public:
    [[nodiscard]] std::string_view view() const { return {bytes_.get(), size_}; }
    [[nodiscard]] std::size_t size() const { return size_; }
    /// Shortens the text to its first `size` bytes.
    void cut(std::size_t size) { size_ = size; }

    void append(std::string_view text) {
        std::memcpy(room(text.size()), text.data(), text.size());
        size_ += text.size();
    }
    void append(char c) {
        *room(1) = c;
        ++size_;
    }
    void append(double number) {
        constexpr std::size_t most = 32;
        char* begin = room(most);
        size_ += static_cast<std::size_t>(std::to_chars(begin, begin + most, number).ptr - begin);
    }

private:
    /// Room for `extra` more bytes at the end.
    char* room(std::size_t extra) {
        if (size_ + extra > capacity_)
            grow(extra);
        return bytes_.get() + size_;
    }
    void grow(std::size_t extra) {
        const std::size_t capacity = std::max(2 * capacity_, size_ + extra + 4096);
        auto larger = std::make_unique_for_overwrite<char[]>(capacity);
        if (size_ > 0)
            std::memcpy(larger.get(), bytes_.get(), size_);
        bytes_ = std::move(larger);
        capacity_ = capacity;
    }

    std::unique_ptr<char[]> bytes_;
    std::size_t size_ = 0;
    std::size_t capacity_ = 0;
};

/// Writes one line of JSON at the end of a text. Numbers are the shortest text that reads back to the same double;
/// what is missing or not finite is `null`.
class JsonWriter {
public:
    explicit JsonWriter(TextBuffer& out) : out_(out) {}

    void raw(std::string_view text) { out_.append(text); }
    /// The name of a field after the first of its object.
    void name(std::string_view field) {
        out_.append(",\"");
        out_.append(field);
        out_.append("\":");
    }
    /// Text of any kind, quotes and escapes included.
    void quoted(std::string_view text);
    /// A word of the program's own, which needs no escapes; "" is null.
    void word(std::string_view text) {
        if (text.empty()) {
            out_.append("null");
            return;
        }
        out_.append('"');
        out_.append(text);
        out_.append('"');
    }
    void number(std::optional<double> value) {
        if (!value || !std::isfinite(*value))
            out_.append("null");
        else
            out_.append(*value);
    }
    void boolean(bool value) { out_.append(value ? "true" : "false"); }
    /// A list of `size` items; `item(i)` writes the i-th.
    template <class Item>
    void list(std::size_t size, const Item& item) {
        out_.append('[');
        for (std::size_t i = 0; i < size; ++i) {
            if (i > 0)
                out_.append(',');
            item(i);
        }
        out_.append(']');
    }

private:
    TextBuffer& out_;
};

}  // namespace boardpack::analyse
