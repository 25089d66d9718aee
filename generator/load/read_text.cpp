#include "load/read_text.hpp"

#include <algorithm>
#include <string_view>

#include <fmt/format.h>

#include "base/utf8.hpp"

namespace boardpack::load {

namespace {

Position position_of(std::string_view text, std::size_t byte) {
    const std::string_view before = text.substr(0, byte);
    const auto lines = static_cast<std::uint32_t>(std::ranges::count(before, '\n'));
    const auto line_start = lines == 0 ? 0 : before.rfind('\n') + 1;
    return {lines + 1, static_cast<std::uint32_t>(code_points(before.substr(line_start)) + 1)};
}

/// The text with bytes that cannot be shown replaced, so that a diagnostic can print its lines.
std::string presentable(std::string_view text) {
    std::string out;
    while (const auto bad = first_invalid_utf8(text)) {
        out += text.substr(0, *bad);
        out += '?';
        text.remove_prefix(*bad + 1);
    }
    return out += text;
}

/// First place where brackets nest too deeply or a dotted key has too many parts. Knows as much of TOML as it must:
/// what is a string and what is a comment. Where the text is not TOML the parser stops at the same place.
class NestingScan {
public:
    explicit NestingScan(std::string_view text) : text_(text) {}

    [[nodiscard]] std::optional<std::size_t> too_deep() {
        std::size_t depth = 0, dots = 0;
        while (at_ < text_.size()) {
            const char c = text_[at_];
            if (c == '"' || c == '\'') {
                skip_string(c);
                continue;
            }
            if (c == '#') {
                at_ = std::min(text_.find('\n', at_), text_.size());
                continue;
            }
            if (c == '[' || c == '{')
                ++depth;
            else if (c == ']' || c == '}')
                depth -= depth > 0 ? 1 : 0;
            else if (c == '.')
                ++dots;
            if (c == '\n' || c == '=' || c == ',')
                dots = 0;
            if (depth > most_nesting || dots > most_nesting)
                return at_;
            ++at_;
        }
        return std::nullopt;
    }

private:
    void skip_string(char quote) {
        const std::string triple(3, quote);
        const bool several_lines = text_.substr(at_, 3) == triple;
        at_ += several_lines ? 3 : 1;
        while (at_ < text_.size()) {
            if (quote == '"' && text_[at_] == '\\') {
                at_ += 2;
            } else if (several_lines ? text_.substr(at_, 3) == triple : text_[at_] == quote) {
                at_ += several_lines ? 3 : 1;
                // One or two more quotation marks may belong to the text before the closing three.
                while (several_lines && at_ < text_.size() && text_[at_] == quote) ++at_;
                return;
            } else if (!several_lines && text_[at_] == '\n') {
                return;
            } else {
                ++at_;
            }
        }
    }

    std::string_view text_;
    std::size_t at_ = 0;
};

void report(Diagnostics& diagnostics, const Failure& failure, std::string hint = {}) {
    diagnostics.error(failure.code, {}, failure.message, std::move(hint)).path = failure.path;
}

}  // namespace

std::optional<FileId> read_text(const FileReader& files, const std::string& path, Sources& sources,
                                Diagnostics& diagnostics) {
    Result<std::string> bytes = files.read(path);
    if (!bytes) {
        report(diagnostics, bytes.error());
        return std::nullopt;
    }
    std::string text = std::move(*bytes);
    if (text.size() > most_bytes) {
        report(diagnostics,
               {"E0107", fmt::format("this file has {} bytes; the most is {}", text.size(), most_bytes), path},
               "divide it into several files");
        return std::nullopt;
    }
    if (text.starts_with("\xEF\xBB\xBF"))
        text.erase(0, 3);
    const auto at = [](FileId id, Position p) { return Span{id, p, {p.line, p.column + 1}}; };
    if (const auto bad = first_invalid_utf8(text)) {
        const Position p = position_of(presentable(text), *bad);
        const auto byte = static_cast<unsigned char>(text[*bad]);
        const bool utf16 = text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF");
        const FileId id = sources.add(path, presentable(text));
        diagnostics.error("E0104", at(id, p),
                          fmt::format("this file is not UTF-8: line {} holds the byte 0x{:02X}", p.line, byte),
                          utf16 ? "the file is UTF-16; save it as UTF-8" : "save the file as UTF-8");
        return std::nullopt;
    }
    if (const auto nul = text.find('\0'); nul != std::string::npos) {
        const Position p = position_of(text, nul);
        const FileId id = sources.add(path, std::move(text));
        diagnostics.error("E0105", at(id, p), fmt::format("line {} holds a NUL byte", p.line),
                          "this is not a text file, or it was damaged");
        return std::nullopt;
    }
    if (text.find_first_not_of(" \t\r\n") == std::string::npos) {
        report(diagnostics, {"E0106", "this file is empty", path}, "fill it in or remove it");
        return std::nullopt;
    }
    if (const auto deep = NestingScan{text}.too_deep()) {
        const Position p = position_of(text, *deep);
        const FileId id = sources.add(path, std::move(text));
        diagnostics.error("E0108", at(id, p),
                          fmt::format("brackets or dotted keys nest more than {} deep", most_nesting));
        return std::nullopt;
    }
    return sources.add(path, std::move(text));
}

}  // namespace boardpack::load
