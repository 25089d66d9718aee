#include <set>

#include "pack/build.hpp"
#include "pack/escalation_words.hpp"
#include "pack/sections/sections.hpp"

namespace boardpack {

namespace {

std::string short_name(const Model& model, const std::string& board) {
    const Board* found = model.board(board);
    return found ? found->short_name : board;
}

bool concerns(const Escalation& escalation, const Board& board) {
    return escalation.from.value == board.id.value || escalation.to.value == board.id.value;
}

Inlines about(const Model& model, const Escalation& escalation) {
    Inlines text = words(sentence(escalation.what));
    if (escalation.indicators.empty())
        return text;
    append(text, " About: ", Emphasis::muted);
    bool first = true;
    for (const Located<std::string>& id : escalation.indicators)
        if (const Indicator* indicator = model.indicator(id.value)) {
            append(text, first ? "" : "; ");
            text.emplace_back(LinkTo{indicator->title, "#" + passage_anchor(*indicator)});
            first = false;
        }
    append(text, ".");
    return text;
}

Row row_of(const Model& model, const Escalation& e) {
    std::string raised = short_name(model, e.from.value) + " to " + short_name(model, e.to.value);
    if (e.raised_on)
        raised += ", " + e.raised_on->words();
    std::string answer = e.response.empty() ? "No answer yet." : sentence(e.response);
    if (e.closed_on)
        answer += " Closed on " + e.closed_on->words() + ".";
    return {{cell(e.id.value), cell(raised), cell(about(model, e)), cell(ask_words(e)), cell(answer)}, false};
}

/// How matters are raised, where the board is one end of a route; what several routes say alike is said once.
void add_routes(const Pack& pack, Blocks& blocks) {
    std::set<std::string> said;
    for (const EscalationRoute& route : pack.shared.model.strategy().escalation_routes)
        if ((route.from.value == pack.board.id.value || route.to.value == pack.board.id.value) &&
            said.insert(route.text).second)
            blocks.push_back(paragraph(route.text, ParagraphStyle::note));
}

}  // namespace

SectionContents escalations_section(Pack& pack, const PlannedSection&) {
    const Model& model = pack.shared.model;
    Table table;
    table.id = "escalations";
    table.caption = words("Matters raised, what is asked for and the answers");
    table.columns = {{"Number", Align::left, 1, true},
                     {"Raised by and to", Align::left, 1.3, false},
                     {"Matter", Align::left, 3, false},
                     {"Asked for", Align::left, 1.6, false},
                     {"Answer", Align::left, 2, false}};
    bool illustrative = false;
    for (const Escalation* escalation : escalations_shown(model, pack.period()))
        if (concerns(*escalation, pack.board)) {
            table.rows.push_back(row_of(model, *escalation));
            illustrative |= escalation->illustrative;
        }
    Blocks blocks;
    if (table.rows.empty())
        blocks.push_back(paragraph("No matter is raised to or by " + pack.board.name + " in this period."));
    else
        blocks.push_back(block(std::move(table)));
    add_routes(pack, blocks);
    return just(std::move(blocks), illustrative);
}

}  // namespace boardpack
