#include <algorithm>

#include "pack/build.hpp"
#include "pack/sections/sections.hpp"

namespace boardpack {

SectionContents you_said_section(Pack& pack, const PlannedSection& plan) {
    const std::vector<const Priority*> priorities = priorities_of(pack, *plan.form);
    Composer& composer = pack.shared;
    bool illustrative = false;
    std::vector<const Quote*> quotes;
    for (const Quote& quote : composer.model.data().quotes) {
        const bool ours = !quote.priority || std::ranges::any_of(priorities, [&](const Priority* p) {
            return p->id.value == quote.priority->value;
        });
        // Only what the person has cleared for publication, and only by the end of the period.
        if (!ours || !quote.cleared_on || quote.period != composer.evaluation.period)
            continue;
        quotes.push_back(&quote);
        illustrative |= quote.illustrative;
    }
    if (quotes.empty())
        return just({paragraph("Nothing that families told us has been cleared for publication in this period.")});
    return just(composer.once("you-said/" + key_of(priorities),
                              [&] {
                                  Table table;
                                  table.id = "you-said";
                                  table.caption = words("What families and young people told us, and what changed");
                                  table.columns = {{"You said", Align::left, 1, true},
                                                   {"What changed", Align::left, 1, false}};
                                  for (const Quote* quote : quotes) {
                                      Inlines said = words("“" + quote->text + "”");
                                      append(said, " " + quote->said_by, Emphasis::muted);
                                      table.rows.push_back({{cell(std::move(said)), cell(quote->changed)}, false});
                                  }
                                  return Blocks{block(std::move(table))};
                              }),
                illustrative);
}

}  // namespace boardpack
