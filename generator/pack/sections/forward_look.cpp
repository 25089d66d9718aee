#include <algorithm>

#include "pack/build.hpp"
#include "pack/sections/sections.hpp"
#include "pack/words.hpp"

namespace boardpack {

namespace {

struct Expected {
    const IndicatorResult* result = nullptr;
    std::string when;
    Date day{};
};

/// Figures that come later, with the first day on which they can be there.
std::vector<Expected> expected_figures(const Pack& pack) {
    std::vector<Expected> found;
    for (const IndicatorResult& result : pack.shared.evaluation.results) {
        const bool ours = std::ranges::any_of(result.indicator->boards,
                                              [&](const auto& b) { return b.value == pack.board.id.value; });
        if (!ours)
            continue;
        if (result.status == StatusCode::late && result.latest && result.latest->expected)
            found.push_back({&result, result.latest->expected->words(), *result.latest->expected});
        else if (result.next_due)
            found.push_back({&result, "After the end of " + result.next_due->display(), result.next_due->last()});
    }
    std::ranges::stable_sort(found, {}, &Expected::day);
    return found;
}

std::vector<Blocks> meetings(const Pack& pack) {
    std::vector<Blocks> items;
    for (const Meeting& meeting : pack.shared.model.data().calendar.meetings)
        if (meeting.board.value == pack.board.id.value && meeting.period.value > pack.period())
            items.push_back({paragraph(meeting.day.words() + ", on " + meeting.period.value.display())});
    return items;
}

}  // namespace

SectionContents forward_look_section(Pack& pack, const PlannedSection&) {
    Blocks blocks;
    const std::vector<Expected> expected = expected_figures(pack);
    if (!expected.empty()) {
        Table table;
        table.id = "expected";
        table.caption = words("Figures that are still to come");
        table.columns = {{"Figure", Align::left, 3, true}, {"When", Align::left, 2, false}};
        for (const Expected& figure : expected)
            table.rows.push_back({{cell(figure.result->indicator->title), cell(figure.when)}, false});
        blocks.push_back(block(std::move(table)));
    }
    if (std::vector<Blocks> items = meetings(pack); !items.empty()) {
        blocks.push_back(heading(2, words("Next meetings"), "next-meetings"));
        blocks.push_back(bullets(std::move(items)));
    }
    if (blocks.empty())
        blocks.push_back(paragraph("Nothing is known yet of what comes next."));
    return just(std::move(blocks));
}

}  // namespace boardpack
