#include <algorithm>

#include "pack/build.hpp"
#include "pack/outlook_words.hpp"
#include "pack/sections/sections.hpp"
#include "pack/words.hpp"

namespace boardpack {

namespace {

struct Expected {
    const IndicatorResult* result = nullptr;
    std::string when;
    Date day{};
};

bool is_ours(const Pack& pack, const IndicatorResult& result) {
    return std::ranges::any_of(result.indicator->boards, [&](const auto& b) { return b.value == pack.board.id.value; });
}

/// Figures that come later, with the first day on which they can be there.
std::vector<Expected> expected_figures(const Pack& pack) {
    std::vector<Expected> found;
    for (const IndicatorResult& result : pack.shared.evaluation.results) {
        if (!is_ours(pack, result))
            continue;
        if (result.status == StatusCode::late && result.latest && result.latest->expected)
            found.push_back({&result, result.latest->expected->words(), *result.latest->expected});
        else if (result.next_due)
            found.push_back({&result, "After the end of " + result.next_due->display(), result.next_due->last()});
    }
    std::ranges::stable_sort(found, {}, &Expected::day);
    return found;
}

/// One row for each time at which figures come, with all that come then.
Table expected_table(const std::vector<Expected>& expected) {
    Table table;
    table.id = "expected";
    table.caption = words("Figures that are still to come");
    table.columns = {{"When", Align::left, 1, true}, {"Figures", Align::left, 4, false}};
    std::string when, names;
    const auto add_row = [&] {
        if (!names.empty())
            table.rows.push_back({{cell(when), cell(names)}, false});
    };
    for (const Expected& figure : expected) {
        if (figure.when != when) {
            add_row();
            when = figure.when;
            names.clear();
        }
        names += (names.empty() ? "" : "; ") + label_of(*figure.result->indicator);
    }
    add_row();
    return table;
}

std::vector<Blocks> meetings(const Pack& pack) {
    std::vector<Blocks> items;
    for (const Meeting& meeting : pack.shared.model.data().calendar.meetings)
        if (meeting.board.value == pack.board.id.value && meeting.period.value > pack.period())
            items.push_back({paragraph(meeting.day.words() + ", on " + meeting.period.value.display())});
    return items;
}

/// What each aim still needs, and how likely it is.
void add_outlooks(const Pack& pack, Blocks& blocks) {
    Table table;
    table.id = "outlook";
    table.columns = {{"Indicator", Align::left, 3, true},
                     {"Needed each quarter", Align::left, 2, false},
                     {"A quarter has brought", Align::left, 2, false},
                     {"Chance of meeting the aim (an estimate)", Align::left, 2, false}};
    bool ended = false;
    std::string ends;
    for (const IndicatorResult& result : pack.shared.evaluation.results) {
        if (!is_ours(pack, result) || !result.outlook)
            continue;
        const Outlook& outlook = *result.outlook;
        ends = outlook.ends.display();
        ended |= outlook.state == Outlook::State::ended;
        if (outlook.state != Outlook::State::given)
            continue;
        const std::string hidden{status_words(StatusCode::suppressed)};
        table.rows.push_back(
            {{cell(result.indicator->title),
              outlook.there ? cell(Inlines{Claim{"Nothing: it is there", outlook.rests_on, hidden, {}}})
                            : cell(needed_words(outlook, hidden)),
              cell(averaged_words(outlook, hidden)), cell(chance_of(outlook))},
             false});
    }
    if (ended)
        blocks.push_back(paragraph("The strategy ended with " + ends + ": there is no outlook beyond it."));
    if (table.rows.empty())
        return;
    blocks.push_back(heading(2, words("The way to the end of the strategy, " + ends), "outlook-to-the-end"));
    table.caption = words("What reaching each aim takes (arithmetic), and how likely it is (an estimate)");
    blocks.push_back(block(std::move(table)));
}

}  // namespace

SectionContents forward_look_section(Pack& pack, const PlannedSection&) {
    Blocks blocks;
    const std::vector<Expected> expected = expected_figures(pack);
    if (!expected.empty())
        blocks.push_back(block(expected_table(expected)));
    add_outlooks(pack, blocks);
    if (std::vector<Blocks> items = meetings(pack); !items.empty()) {
        blocks.push_back(heading(2, words("Next meetings"), "next-meetings"));
        blocks.push_back(bullets(std::move(items)));
    }
    if (blocks.empty())
        blocks.push_back(paragraph("Nothing is known yet of what comes next."));
    return just(std::move(blocks));
}

}  // namespace boardpack
