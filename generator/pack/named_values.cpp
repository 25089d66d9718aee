#include "pack/named_values.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "base/nearest.hpp"

namespace boardpack {

namespace {

std::uint32_t code_points(std::string_view text) {
    return static_cast<std::uint32_t>(
        std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xc0U) != 0x80U; }));
}

}  // namespace

NamedValues named_values(const Model& model, const Board& board, const Period& period) {
    const Strategy& strategy = model.strategy();
    const std::optional<Date> cut_off = model.cut_off(period);
    const Meeting* meeting = model.meeting(board.id.value, period);
    return {{"partnership", strategy.partnership},
            {"strategy", strategy.title},
            {"board", board.name},
            {"board_short", board.short_name},
            {"period", period.display()},
            {"period_dates", period.span_words()},
            {"cut_off", cut_off ? cut_off->words() : "a date not yet set"},
            {"meeting_date", meeting ? meeting->day.words() : "a date not yet set"},
            {"area", model.local_area().name}};
}

std::string fill_in(std::string_view text, const NamedValues& values, Span where, const Sources* sources,
                    Diagnostics& diagnostics) {
    std::string out;
    while (!text.empty()) {
        const std::size_t open = text.find('{');
        const std::size_t close = open == text.npos ? text.npos : text.find('}', open);
        if (close == text.npos)
            break;
        out += text.substr(0, open);
        const std::string_view name = text.substr(open + 1, close - open - 1);
        if (const auto found = values.find(name); found != values.end()) {
            out += found->second;
        } else {
            std::vector<std::string> known;
            for (const auto& [key, value] : values) known.push_back(key);
            const std::optional<std::string> nearest = nearest_name(name, known);
            const std::string hint = nearest ? fmt::format("did you mean '{{{}}}'?", *nearest)
                                             : fmt::format("known names are {}", fmt::join(known, ", "));
            const std::string_view as_written = text.substr(open, close - open + 1);
            diagnostics.error("E0611", find_in_source(sources, where, as_written),
                              fmt::format("unknown name '{}' in template text", as_written), hint);
            out += as_written;
        }
        text.remove_prefix(close + 1);
    }
    return out.append(text);
}

Span find_in_source(const Sources* sources, Span from, std::string_view needle) {
    if (!sources || !from.known() || needle.empty())
        return from;
    const std::string_view text = sources->file(from.file).text;
    std::size_t start = 0;
    for (std::uint32_t line = 1; line < from.begin.line && start != text.npos; ++line)
        start = text.find('\n', start) == text.npos ? text.npos : text.find('\n', start) + 1;
    const std::size_t found = start == text.npos ? text.npos : text.find(needle, start);
    if (found == text.npos)
        return from;
    const std::string_view before = text.substr(0, found);
    const std::size_t line_start = before.rfind('\n') == before.npos ? 0 : before.rfind('\n') + 1;
    const auto line = static_cast<std::uint32_t>(std::ranges::count(before, '\n')) + 1;
    const std::uint32_t column = code_points(before.substr(line_start)) + 1;
    return {from.file, {line, column}, {line, column + code_points(needle)}};
}

}  // namespace boardpack
