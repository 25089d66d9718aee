#include "pack/result_table.hpp"

#include "pack/build.hpp"
#include "pack/words.hpp"

namespace boardpack {

namespace {

/// Of a census day only the month is told ahead.
std::string month_or_period(const Period& period) {
    if (period.kind() != PeriodKind::day)
        return period.display();
    return Period::month_of(period.first().year(), period.first().month()).display();
}

}  // namespace

Inlines last_known_words(const IndicatorResult& result) {
    const Observation* known = result.series ? result.series->last_known() : nullptr;
    if (!has_value(known))
        return {};
    return {FigureSlot{known->value_ref, Show::with_marks, Emphasis::muted},
            Text{" " + when_words(known->period), Emphasis::muted}};
}

Inlines value_and_period(const IndicatorResult& result) {
    if (is_in_words(*result.indicator))
        return words(done_words(result));
    if (!has_value(result.latest)) {
        // The status says why there is none; here stands the last there was.
        Inlines last = last_known_words(result);
        if (last.empty())
            return value_words(result);
        Inlines out = words("Last: ", Emphasis::muted);
        append(out, std::move(last));
        return out;
    }
    Inlines out = value_words(result);
    std::string when = " (" + result.latest->period.display();
    if (result.carried) {
        for (Inline& part : out)
            if (FigureSlot* slot = std::get_if<FigureSlot>(&part))
                slot->emphasis = Emphasis::muted;
        if (result.next_due)
            when += "; next due " + month_or_period(*result.next_due);
    }
    append(out, when + ")", Emphasis::muted);
    return out;
}

void add_result_cells(const Model& model, const IndicatorResult& result, Row& row) {
    row.cells.push_back(cell(value_and_period(result)));
    row.cells.push_back(cell(target_in_short(model, result)));
    row.cells.push_back(cell(status_mark(result)));
    row.cells.push_back(cell(direction_of(result)));
}

std::vector<Column> result_columns(double label_weight) {
    return {{"Measure", Align::left, label_weight, true},
            {"Latest", Align::left, 1.7, false},
            {"Target", Align::left, 1.9, false},
            {"Status", Align::left, 1.2, false},
            {"Direction", Align::left, 2.6, false}};
}

Table result_table(Composer& composer, const std::vector<const IndicatorResult*>& results, std::string id,
                   Inlines caption) {
    Table table;
    table.id = std::move(id);
    table.caption = std::move(caption);
    table.columns = result_columns(1.2);
    for (const IndicatorResult* result : results) {
        Row row;
        row.cells.push_back(cell(name_in_family(*result->indicator)));
        add_result_cells(composer.model, *result, row);
        table.rows.push_back(std::move(row));
    }
    return table;
}

namespace {

/// The one period of all latest values, or nothing.
std::optional<Period> common_period(const std::vector<const IndicatorResult*>& results) {
    std::optional<Period> common;
    for (const IndicatorResult* result : results) {
        if (!has_value(result->latest) || (common && *common != result->latest->period))
            return std::nullopt;
        common = result->latest->period;
    }
    return common;
}

}  // namespace

Table narrow_result_table(const std::vector<const IndicatorResult*>& results, std::string id, Inlines caption) {
    const std::optional<Period> common = common_period(results);
    if (common)  // said once, so that each cell has room
        append(caption, ", " + common->display());
    Table table;
    table.id = std::move(id);
    table.caption = std::move(caption);
    table.columns = {{"Measure", Align::left, 1.1, true},
                     {"Latest", Align::left, 0.8, false},
                     {"Status", Align::left, 1, false},
                     {"Direction", Align::left, 1.4, false}};
    table.editions = Editions::pages;
    for (const IndicatorResult* result : results)
        table.rows.push_back(
            {{cell(name_in_family(*result->indicator)), cell(common ? value_words(*result) : value_and_period(*result)),
              cell(status_mark(*result)), cell(direction_of(*result))},
             false});
    return table;
}

}  // namespace boardpack
