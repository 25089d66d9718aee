#include "commands/analyse/json_line.hpp"

#include <array>
#include <charconv>

#include <fmt/format.h>

#include "base/utf8.hpp"

namespace boardpack::analyse {

namespace {

constexpr std::array<bool, 256> plain_bytes() {
    std::array<bool, 256> plain{};
    for (std::size_t c = 0x20; c < 256; ++c) plain[c] = c != '"' && c != '\\';
    return plain;
}
/// Bytes of a string that stand for themselves.
constexpr std::array<bool, 256> plain = plain_bytes();

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::optional<std::uint32_t> hex4(std::string_view digits) {
    std::uint32_t value = 0;
    if (digits.size() < 4)
        return std::nullopt;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + 4, value, 16);
    if (error != std::errc{} || end != digits.data() + 4)
        return std::nullopt;
    return value;
}

bool is_high_surrogate(std::uint32_t c) { return c >= 0xD800 && c < 0xDC00; }
bool is_low_surrogate(std::uint32_t c) { return c >= 0xDC00 && c < 0xE000; }

void append_utf8(std::string& out, std::uint32_t c) {
    const auto byte = [&](std::uint32_t b) { out.push_back(static_cast<char>(b)); };
    if (c < 0x80) {
        byte(c);
    } else if (c < 0x800) {
        byte(0xC0 | c >> 6);
        byte(0x80 | (c & 0x3F));
    } else if (c < 0x10000) {
        byte(0xE0 | c >> 12);
        byte(0x80 | (c >> 6 & 0x3F));
        byte(0x80 | (c & 0x3F));
    } else {
        byte(0xF0 | c >> 18);
        byte(0x80 | (c >> 12 & 0x3F));
        byte(0x80 | (c >> 6 & 0x3F));
        byte(0x80 | (c & 0x3F));
    }
}

}  // namespace

/// The walk over one line. Depth lies in `open_`, not on the stack of the machine: no nesting can exhaust it.
class JsonLine::Reader {
public:
    explicit Reader(JsonLine& line) : line_(line), text_(line.text_) {}

    bool read() {
        skip_space();
        if (!value())
            return false;
        while (!line_.open_.empty())
            if (!step())
                return false;
        skip_space();
        if (at_ != text_.size())
            return fail("expected the end of the line");
        return !has_high_bytes_ || valid_utf8();
    }
    [[nodiscard]] const std::string& fault() const { return fault_; }

private:
    enum State : std::uint8_t { array_start, array_rest, object_start, object_rest };

    bool fail(std::string_view what) {
        fault_ = fmt::format("{} at byte {}", what, at_ + 1);
        return false;
    }
    [[nodiscard]] char peek() const { return at_ < text_.size() ? text_[at_] : '\0'; }
    void skip_space() {
        while (at_ < text_.size() &&
               (text_[at_] == ' ' || text_[at_] == '\t' || text_[at_] == '\r' || text_[at_] == '\n'))
            ++at_;
    }
    bool valid_utf8() {
        const auto bad = first_invalid_utf8(text_);
        if (!bad)
            return true;
        at_ = *bad;
        return fail("not UTF-8");
    }

    /// What comes next inside the innermost open array or object.
    bool step() {
        std::uint8_t& state = line_.open_.back();
        const bool array = state == array_start || state == array_rest;
        const bool start = state == array_start || state == object_start;
        skip_space();
        if (peek() == (array ? ']' : '}')) {
            ++at_;
            close();
            return true;
        }
        if (!start) {
            if (peek() != ',')
                return fail(array ? "expected ',' or ']'" : "expected ',' or '}'");
            ++at_;
            skip_space();
        }
        state = array ? array_rest : object_rest;
        if (!array) {
            if (peek() != '"')
                return fail("expected a name in double quotes");
            if (!value())
                return false;
            skip_space();
            if (peek() != ':')
                return fail("expected ':'");
            ++at_;
            skip_space();
        }
        return value();
    }

    bool value() {
        const std::size_t begin = at_;
        switch (peek()) {
            case '{':
                return open(object_start);
            case '[':
                return open(array_start);
            case '"':
                return string() && keep(begin);
            case 't':
                return word("true") && keep(begin);
            case 'f':
                return word("false") && keep(begin);
            case 'n':
                return word("null") && keep(begin);
            default:
                return number() && keep(begin);
        }
    }
    bool open(State state) {
        if (kept()) {
            containers_[line_.open_.size()] = static_cast<Index>(line_.tokens_.size());
            line_.tokens_.push_back({static_cast<std::uint32_t>(at_), 0, 0});
        }
        line_.open_.push_back(state);
        ++at_;
        return true;
    }
    void close() {
        line_.open_.pop_back();
        if (!kept())
            return;
        Token& container = line_.tokens_[containers_[line_.open_.size()]];
        container.end = static_cast<std::uint32_t>(at_);
        container.next = static_cast<Index>(line_.tokens_.size());
    }
    [[nodiscard]] bool kept() const { return line_.open_.size() < kept_depth; }
    bool keep(std::size_t begin) {
        if (kept())
            line_.tokens_.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at_),
                                     static_cast<Index>(line_.tokens_.size() + 1)});
        return true;
    }

    bool word(std::string_view expected) {
        if (text_.substr(at_, expected.size()) != expected)
            return fail("expected a value");
        at_ += expected.size();
        return true;
    }
    bool number() {
        if (peek() == '-')
            ++at_;
        if (!is_digit(peek()))
            return fail("expected a value");
        if (peek() == '0')
            ++at_;
        else
            digits();
        if (peek() == '.') {
            ++at_;
            if (!is_digit(peek()))
                return fail("expected a digit");
            digits();
        }
        if (peek() == 'e' || peek() == 'E') {
            ++at_;
            if (peek() == '+' || peek() == '-')
                ++at_;
            if (!is_digit(peek()))
                return fail("expected a digit");
            digits();
        }
        return true;
    }
    void digits() {
        while (is_digit(peek())) ++at_;
    }
    bool string() {
        for (++at_; at_ < text_.size(); ++at_) {
            const auto c = static_cast<unsigned char>(text_[at_]);
            if (plain[c]) {
                has_high_bytes_ |= c >= 0x80;
            } else if (c == '"') {
                ++at_;
                return true;
            } else if (c == '\\') {
                if (!escape())
                    return false;
            } else {
                return fail("a control character in a string");
            }
        }
        return fail("a string without its end");
    }
    /// Checks the escape at `at_` and leaves `at_` on its last byte.
    bool escape() {
        ++at_;
        const char c = peek();
        if (c != 'u')
            return c != '\0' && std::string_view{"\"\\/bfnrt"}.find(c) != std::string_view::npos
                       ? true
                       : fail("an unknown escape in a string");
        const auto code = hex4(text_.substr(at_ + 1));
        if (!code || is_low_surrogate(*code))
            return fail("an escape that is no character");
        at_ += 4;
        if (!is_high_surrogate(*code))
            return true;
        const auto low = text_.substr(at_ + 1, 2) == "\\u" ? hex4(text_.substr(at_ + 3)) : std::nullopt;
        if (!low || !is_low_surrogate(*low))
            return fail("an escape that is no character");
        at_ += 6;
        return true;
    }

    JsonLine& line_;
    std::string_view text_;
    std::size_t at_ = 0;
    bool has_high_bytes_ = false;
    std::array<Index, kept_depth> containers_{};
    std::string fault_;
};

std::optional<std::string> JsonLine::read(std::string_view text) {
    text_ = text;
    tokens_.clear();
    open_.clear();
    Reader reader{*this};
    if (reader.read())
        return std::nullopt;
    return reader.fault();
}

JsonKind JsonLine::kind(Index value) const {
    switch (text_[tokens_[value].begin]) {
        case '{':
            return JsonKind::object;
        case '[':
            return JsonKind::array;
        case '"':
            return JsonKind::string;
        case 't':
        case 'f':
            return JsonKind::boolean;
        case 'n':
            return JsonKind::null;
        default:
            return JsonKind::number;
    }
}

std::string_view JsonLine::raw(Index value) const {
    const Token& token = tokens_[value];
    return text_.substr(token.begin, token.end - token.begin);
}

std::optional<double> JsonLine::number(Index value) const {
    const std::string_view digits = raw(value);
    double number = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    if (error != std::errc{})
        return std::nullopt;
    return number;
}

std::string_view JsonLine::text(Index value, std::string& buffer) const {
    std::string_view inside = raw(value);
    inside = inside.substr(1, inside.size() - 2);
    if (inside.find('\\') == std::string_view::npos)
        return inside;
    buffer.clear();
    for (std::size_t i = 0; i < inside.size(); ++i) {
        if (inside[i] != '\\') {
            buffer.push_back(inside[i]);
            continue;
        }
        switch (const char c = inside[++i]) {
            case 'b':
                buffer.push_back('\b');
                break;
            case 'f':
                buffer.push_back('\f');
                break;
            case 'n':
                buffer.push_back('\n');
                break;
            case 'r':
                buffer.push_back('\r');
                break;
            case 't':
                buffer.push_back('\t');
                break;
            case 'u': {
                std::uint32_t code = *hex4(inside.substr(i + 1));
                i += 4;
                if (is_high_surrogate(code)) {
                    code = 0x10000 + ((code - 0xD800) << 10) + (*hex4(inside.substr(i + 3)) - 0xDC00);
                    i += 6;
                }
                append_utf8(buffer, code);
                break;
            }
            default:
                buffer.push_back(c);
        }
    }
    return buffer;
}

}  // namespace boardpack::analyse
