#include "evaluate/outlook.hpp"

#include <algorithm>
#include <map>

#include "disclose/disclose.hpp"
#include "figure/format.hpp"
#include "pack/walk.hpp"
#include "support/composed.hpp"

using namespace boardpack;

namespace {

std::string text_of(const Inlines& inlines, const ShownFigures& figures) {
    std::string text;
    for (const Inline& part : inlines) {
        if (const auto* t = std::get_if<Text>(&part))
            text += t->text;
        if (const auto* slot = std::get_if<FigureSlot>(&part))
            text += slot->show == Show::magnitude ? format_magnitude(figures.at(slot->figure), Wording::sentence)
                                                  : format_figure(figures.at(slot->figure), Wording::sentence);
    }
    return text;
}

/// The outlook of each indicator as the documents tell it.
struct Told {
    const ShownFigures& figures;
    std::map<std::string, std::string> outlook{};
    std::map<std::string, std::string> ahead{};  // the table of the forward look: chance by title
    int calibrated = 0;                          // bands of the table of past estimates

    void read(const Blocks& blocks, const std::string& indicator) {
        for (const BlockPtr& b : blocks) {
            if (const auto* group = std::get_if<Group>(&b->content))
                read(group->body, group->indicator);
            if (const auto* table = std::get_if<Table>(&b->content); table && table->id == "outlook")
                for (const Row& row : table->rows)
                    ahead[text_of(std::get<Inlines>(row.cells[0].content), figures)] =
                        text_of(std::get<Inlines>(row.cells[3].content), figures);
            if (const auto* table = std::get_if<Table>(&b->content); table && table->id == "outlook-calibration")
                calibrated = static_cast<int>(table->rows.size());
            if (const auto* facts = std::get_if<Facts>(&b->content))
                for (const Facts::Item& item : facts->items)
                    if (item.label == "Outlook (an estimate)")
                        outlook[indicator] = text_of(std::get<Inlines>(item.value), figures);
        }
    }
};

}  // namespace

TEST_CASE("an outlook is told only while every figure behind it is shown") {
    const test::Composed c = test::composed(DiskFiles{BOARDPACK_SOURCE_DIR}, "2024-25-Q4");
    const Disclosed d = disclose(c.documents, c.evaluation->figures, c.policy());
    Told told{d.figures};
    for (const Document& document : d.documents)
        for (const SectionPtr& section : document.sections) told.read(section->blocks, "");
    for (const auto& [id, text] : told.outlook) {
        INFO(id << ": " << text);
        const IndicatorResult* result = c.evaluation->result(id);
        REQUIRE(result);
        const Outlook& outlook = result->outlook.value();
        if (outlook.state == Outlook::State::too_short) {
            CHECK(text.starts_with("Too short to say: "));
            continue;
        }
        const bool any_hidden =
            std::ranges::any_of(outlook.rests_on, [&](FigureRef ref) { return d.figures.at(ref).hidden(); });
        if (any_hidden) {
            CHECK(text == "Hidden to protect individuals");
        } else {
            CHECK(text.find("Chance of meeting the aim then: ") != text.npos);
            CHECK(text.find("on average. ") != text.npos);
        }
    }
    int hidden_ahead = 0;
    for (const IndicatorResult& result : c.evaluation->results) {
        const auto found = told.ahead.find(result.indicator->title);
        if (found == told.ahead.end())
            continue;
        INFO(found->first << ": " << found->second);
        const bool any_hidden =
            std::ranges::any_of(result.outlook->rests_on, [&](FigureRef ref) { return d.figures.at(ref).hidden(); });
        CHECK((found->second == "Hidden to protect individuals") == any_hidden);
        hidden_ahead += any_hidden ? 1 : 0;
    }
    CHECK(told.ahead.size() > 10);
    CHECK(hidden_ahead > 0);
    CHECK(static_cast<std::size_t>(hidden_ahead) < told.ahead.size());
    CHECK(told.calibrated <= 5);
}
