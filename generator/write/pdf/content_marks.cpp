#include "write/pdf/content_marks.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

#include <fmt/format.h>

#include "write/pdf/body_painter.hpp"
#include "write/pdf/content_scanner.hpp"

namespace boardpack {

namespace {

constexpr auto painting = std::to_array<std::string_view>(
    {"f", "F", "f*", "S", "s", "B", "B*", "b", "b*", "sh", "Do", "Tj", "TJ", "'", "\""});

std::optional<double> take_number(std::string_view& text) {
    while (!text.empty() && (text.front() == ' ' || text.front() == '\n' || text.front() == '\r'))
        text.remove_prefix(1);
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{})
        return std::nullopt;
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    return value;
}

bool take(std::string_view& text, char wanted) {
    while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
    if (text.empty() || text.front() != wanted)
        return false;
    text.remove_prefix(1);
    return true;
}

/// The leaf number of a dash pattern that only boundary strokes have.
std::optional<std::size_t> boundary_number(std::string_view operands) {
    if (!take(operands, '['))
        return std::nullopt;
    const auto first = take_number(operands);
    const auto second = take_number(operands);
    if (first != boundary_dash[0] || second != boundary_dash[1] || !take(operands, ']'))
        return std::nullopt;
    const auto phase = take_number(operands);
    return phase && *phase >= 0 ? std::optional(static_cast<std::size_t>(*phase)) : std::nullopt;
}

Failure mismatch(std::string what) {
    return {"E0813", fmt::format("the drawn page does not match its record: {}", what), {}};
}

}  // namespace

Result<std::string> mark_content(std::string_view content, const std::vector<Leaf>& leaves) {
    std::string out;
    out.reserve(content.size() + leaves.size() * 24);
    std::size_t copied = 0;  // of content
    const auto copy_to = [&](const char* end) {
        const auto upto = static_cast<std::size_t>(end - content.data());
        out.append(content, copied, upto - copied);
        copied = upto;
    };
    const auto drop_to = [&](const char* end) {
        copied = static_cast<std::size_t>(end - content.data());
        while (copied < content.size() && (content[copied] == ' ' || content[copied] == '\n')) ++copied;
    };

    std::optional<std::size_t> pending;  // boundary whose stroke is still to come
    std::size_t seen = 0;
    std::size_t mcid = 0;
    int depth = 0;  // marked content that cairo wrote itself (ActualText)
    ContentScanner scanner(content);
    while (const auto op = scanner.next()) {
        const char* begin = op->operands.empty() ? op->name.data() : op->operands.data();
        const char* end = op->name.data() + op->name.size();
        if (op->name == "d") {
            pending = boundary_number(op->operands);
        } else if (pending && (op->name == "m" || op->name == "l")) {
            copy_to(begin);
            drop_to(end);
        } else if (pending && op->name == "S") {
            if (*pending != seen || seen >= leaves.size())
                return std::unexpected(
                    mismatch(fmt::format("stroke {} where {} of {} was due", *pending, seen, leaves.size())));
            if (depth != 0)
                return std::unexpected(mismatch(fmt::format("stroke {} inside marked content", *pending)));
            copy_to(begin);
            drop_to(end);
            if (seen > 0)
                out += "EMC\n";
            const Leaf& leaf = leaves[seen];
            switch (leaf.kind) {
                case Leaf::Kind::tagged:
                    fmt::format_to(std::back_inserter(out), "/{} <</MCID {}>> BDC\n", leaf.role, mcid++);
                    break;
                case Leaf::Kind::layout:
                    out += "/Artifact <</Type/Layout>> BDC\n";
                    break;
                case Leaf::Kind::repeated_header:
                    out += "/Artifact <</Type/Pagination>> BDC\n";
                    break;
            }
            ++seen;
            pending.reset();
        } else if (op->name == "BDC" || op->name == "BMC") {
            ++depth;
        } else if (op->name == "EMC") {
            --depth;
        } else if (std::ranges::find(painting, op->name) != painting.end() && (seen == 0 || pending)) {
            return std::unexpected(mismatch(fmt::format("'{}' outside all leaves", op->name)));
        }
    }
    if (scanner.malformed() || depth != 0)
        return std::unexpected(mismatch("the content cannot be read to its end"));
    if (seen != leaves.size())
        return std::unexpected(mismatch(fmt::format("{} strokes, {} leaves", seen, leaves.size())));
    copy_to(content.data() + content.size());
    if (seen > 0)
        out += "\nEMC\n";
    return out;
}

}  // namespace boardpack
