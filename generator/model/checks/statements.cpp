#include <algorithm>
#include <map>
#include <utility>

#include <fmt/format.h>

#include "model/checks/checks.hpp"
#include "model/checks/lookup.hpp"

namespace boardpack::checks {

namespace {

bool is_shown(const Indicator& indicator, const std::string& board) {
    return std::ranges::any_of(indicator.boards, [&](const auto& b) { return b.value == board; });
}

void boards_may_see(const StatementGiven& s, const Workspace& w, Diagnostics& d) {
    for (const Located<std::string>& id : s.indicators) {
        const auto found =
            std::ranges::find_if(w.indicators, [&](const Indicator& i) { return i.id.value == id.value; });
        if (found == w.indicators.end())
            continue;
        for (const Located<std::string>& board : s.boards)
            if (!is_shown(*found, board.value))
                d.error("E0335", place_of(id, s.span),
                        fmt::format("'{}' is not shown to {}, which this statement is for", id.value, board.value),
                        "leave one of them out, or add the board to the indicator's boards");
    }
}

}  // namespace

void statements_are_sound(const Workspace& w, Diagnostics& d) {
    const Known boards = known_boards(w), indicators = known_indicators(w);
    std::map<std::pair<Period, std::string>, std::size_t> given;
    for (const StatementGiven& s : w.statements) {
        boards.require(d, s.boards, s.span);
        indicators.require(d, s.indicators, s.span);
        if (s.boards.empty())
            d.error("E0336", w.places.of(s.span, "boards"), "this statement is for no board",
                    "name at least one: boards = [\"...\"]");
        boards_may_see(s, w, d);
        for (const Located<std::string>& board : s.boards)
            if (++given[{s.period, board.value}] == most_statements + 1)
                d.warning("W0337", s.span,
                          fmt::format("{} has more than {} statements for {}; this one and those after it are left out",
                                      board.value, most_statements, s.period.code()),
                          "a board reads five: leave some out, or join them");
        if (s.indicators.empty() && s.text.find_first_of("0123456789") != std::string::npos)
            d.warning(
                "W0338", w.places.of(s.span, "text"), "this statement names a number, but no indicator",
                "name the indicator: its figure is put before the text, and both are held back when it is hidden");
    }
}

}  // namespace boardpack::checks
