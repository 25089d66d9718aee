#include "commands/list.hpp"

#include <fmt/format.h>

#include "commands/workspace.hpp"

namespace boardpack {

Exit list_command(const Terminal& terminal) {
    const auto opened = open_workspace(terminal);
    if (!opened)
        return opened.error();
    const Model& model = (*opened)->model;
    std::string out = "Packs\n";
    for (const PackTemplate& t : model.data().templates)
        for (const auto& board : t.boards)
            if (const Board* b = model.board(board.value))
                out += fmt::format("  {:<26} {}\n", board.value, b->name);
    out += "\nPeriods\n";
    const auto latest = model.default_period();
    for (const Period& p : model.quarters())
        out += fmt::format("  {:<26} {}{}\n", p.code(), p.span_words(), latest && *latest == p ? " (default)" : "");
    out += "\nIndicators\n";
    for (const Indicator& i : model.data().indicators) out += fmt::format("  {:<26} {}\n", i.id.value, i.title);
    terminal.out(out);
    return Exit::done;
}

}  // namespace boardpack
