#include "pack/result_table.hpp"

#include "pack/build.hpp"
#include "pack/words.hpp"

namespace boardpack {

Inlines last_known_words(const IndicatorResult& result) {
    const Observation* known = result.series ? result.series->last_known() : nullptr;
    if (!has_value(known))
        return {};
    return {FigureSlot{known->value_ref, Show::with_marks, Emphasis::muted},
            Text{" " + when_words(known->period), Emphasis::muted}};
}

Inlines value_and_period(const IndicatorResult& result) {
    Inlines out = value_words(result);
    if (!result.latest || is_in_words(*result.indicator))
        return out;
    if (!has_value(result.latest)) {
        if (Inlines last = last_known_words(result); !last.empty()) {
            append(out, "; last figure ", Emphasis::muted);
            append(out, std::move(last));
        }
        return out;
    }
    std::string when = " (" + result.latest->period.display();
    if (result.carried) {
        for (Inline& part : out)
            if (FigureSlot* slot = std::get_if<FigureSlot>(&part))
                slot->emphasis = Emphasis::muted;
        if (result.next_due)
            when += "; next due " + result.next_due->display();
    }
    append(out, when + ")", Emphasis::muted);
    return out;
}

void add_result_cells(const Model& model, const IndicatorResult& result, Row& row) {
    row.cells.push_back(cell(value_and_period(result)));
    row.cells.push_back(cell(target_words(model, result)));
    row.cells.push_back(cell(status_mark(result)));
    row.cells.push_back(cell(direction_of(result)));
}

Table result_table(Composer& composer, const std::vector<const IndicatorResult*>& results, std::string id,
                   Inlines caption) {
    Table table;
    table.id = std::move(id);
    table.caption = std::move(caption);
    table.columns = {{"Measure", Align::left, 2.2, true},
                     {"Latest", Align::left, 1.5, false},
                     {"Target", Align::left, 1.7, false},
                     {"Status", Align::left, 1.2, false},
                     {"Direction", Align::left, 1.4, false}};
    for (const IndicatorResult* result : results) {
        Row row;
        row.cells.push_back(cell(name_in_family(*result->indicator)));
        add_result_cells(composer.model, *result, row);
        table.rows.push_back(std::move(row));
    }
    return table;
}

}  // namespace boardpack
