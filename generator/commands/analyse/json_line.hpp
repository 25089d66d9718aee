#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace boardpack::analyse {

/// What a JSON value is.
enum class JsonKind : std::uint8_t { null, boolean, number, string, array, object };

/// One line of JSON, checked whole and cut into tokens, without a tree: a request is read once and forgotten, and most
/// of it is numbers. The text is not copied and must outlive the use. Memory is used again from line to line.
///
/// RFC 8259 to the letter: no NaN, no trailing commas, no raw control characters, UTF-8 without faults, surrogates in
/// pairs. Values nested deeper than `kept_depth` are checked but not kept: no request has any there.
class JsonLine {
public:
    static constexpr std::size_t kept_depth = 6;

    /// The place of a value among the tokens.
    using Index = std::uint32_t;

    /// Reads a line; the sentence says what is wrong and where ("expected ',' or '}' at byte 17"), nothing when sound.
    [[nodiscard]] std::optional<std::string> read(std::string_view text);

    [[nodiscard]] Index root() const { return 0; }
    [[nodiscard]] JsonKind kind(Index value) const;
    /// The value as written, quotes included.
    [[nodiscard]] std::string_view raw(Index value) const;
    /// A number; nothing when it is too large or too small for a double.
    [[nodiscard]] std::optional<double> number(Index value) const;
    [[nodiscard]] bool boolean(Index value) const { return text_[tokens_[value].begin] == 't'; }
    /// The text of a string with its escapes resolved; `buffer` holds it where there are any.
    [[nodiscard]] std::string_view text(Index value, std::string& buffer) const;

    /// Walks the direct members of an array (values) or object (key, value, key, value ...): first member, and the one
    /// after; `end(container)` when there is none.
    [[nodiscard]] Index first(Index container) const { return container + 1; }
    [[nodiscard]] Index next(Index value) const { return tokens_[value].next; }
    [[nodiscard]] Index end(Index container) const { return tokens_[container].next; }

private:
    struct Token {
        std::uint32_t begin = 0;
        std::uint32_t end = 0;
        Index next = 0;  // the token after this value with all that is in it
    };
    class Reader;

    std::string_view text_;
    std::vector<Token> tokens_;
    std::vector<std::uint8_t> open_;
};

}  // namespace boardpack::analyse
