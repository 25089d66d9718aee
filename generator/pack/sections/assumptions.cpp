#include <algorithm>

#include "pack/build.hpp"
#include "pack/sections/sections.hpp"

namespace boardpack {

namespace {

/// Does an assumption bear on an indicator that the pack shows, or on all?
bool bears_on(const Pack& pack, const Assumption& assumption) {
    return assumption.indicators.empty() || std::ranges::any_of(assumption.indicators, [&](const auto& id) {
               const Indicator* indicator = pack.shared.model.indicator(id.value);
               return indicator && std::ranges::any_of(indicator->boards,
                                                       [&](const auto& b) { return b.value == pack.board.id.value; });
           });
}

}  // namespace

SectionContents assumptions_section(Pack& pack, const PlannedSection& plan) {
    const Strategy& strategy = pack.shared.model.strategy();
    std::vector<const Assumption*> shown;
    const bool brief = plan.form->extent == Extent::brief;
    std::string key = brief ? "assumptions in short/" : "assumptions/";
    for (const Assumption& assumption : strategy.assumptions)
        if (!brief || bears_on(pack, assumption)) {
            shown.push_back(&assumption);
            key += assumption.id.value + ' ';
        }
    return just(pack.shared.once(key, [&] {
        if (shown.empty())
            return Blocks{paragraph("Nothing in this pack rests on a decision still to be taken.")};
        Table table;
        table.id = "assumptions";
        table.caption = words("What the boards have still to decide, and what the figures assume until then");
        table.columns = {{"Number", Align::left, 0.6, true}};
        if (!brief)
            table.columns.push_back({"To be decided", Align::left, 2.4, false});
        table.columns.push_back({"Assumed until then", Align::left, 3, false});
        for (const Assumption* assumption : shown) {
            Row row{{cell(assumption->id.value)}, false};
            if (!brief)
                row.cells.push_back(cell(assumption->decision));
            row.cells.push_back(cell(assumption->assumed));
            table.rows.push_back(std::move(row));
        }
        return Blocks{block(std::move(table))};
    }));
}

}  // namespace boardpack
