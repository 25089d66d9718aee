#include "pack/build.hpp"
#include "pack/quality.hpp"
#include "pack/result_table.hpp"
#include "pack/sections/sections.hpp"
#include "pack/series_chart.hpp"
#include "pack/words.hpp"

namespace boardpack {

namespace {

Table empty_table() {
    Table table;
    table.id = "scorecard";
    table.caption = words("Success measures of the strategy, one line each");
    table.columns = {{"Measure", Align::left, 2.6, true},    {"Latest", Align::left, 1.8, false},
                     {"Out of", Align::right, 0.7, false},   {"Trend", Align::centre, 0.9, false},
                     {"Target", Align::left, 1.9, false},    {"Status", Align::left, 1.4, false},
                     {"Direction", Align::left, 1.9, false}, {"Data quality", Align::left, 0.9, false}};
    table.style = TableStyle::scorecard;
    return table;
}

/// The measure's plain label, linked to the passage of its headline or to the page of its priority, and "1 of 2 met"
/// where it has several leaves.
Cell measure_cell(const Priority& priority, const MeasureResult& measure) {
    const Measure& m = *measure.measure;
    const std::string& label = m.label.empty() ? m.wording : m.label;
    Inlines text;
    if (measure.headline)
        text.emplace_back(LinkTo{label, "#" + passage_anchor(*measure.headline->indicator), true,
                                 "#priority-" + std::to_string(priority.number)});
    else
        append(text, label);
    if (!measure.words.empty()) {
        std::vector<FigureRef> refs;
        for (const IndicatorResult* leaf : measure.leaves)
            for (const FigureRef ref : rests_on(*leaf)) refs.push_back(ref);
        text.emplace_back(Claim{" (" + measure.words + ")", std::move(refs), "", Emphasis::muted});
    }
    return cell(std::move(text));
}

Row row_of(const Composer& composer, const Priority& priority, const MeasureResult& measure) {
    Row row;
    row.cells.push_back(measure_cell(priority, measure));
    if (!measure.headline) {
        row.cells.push_back(cell("No indicator yet"));
        while (row.cells.size() < 8) row.cells.push_back(cell(std::string{}));
        return row;
    }
    const IndicatorResult& result = *measure.headline;
    const bool share = is_share(result.indicator->kind) && has_value(result.latest);
    const FigureRef base = share ? result.latest->denominator_ref : no_figure;
    row.cells.push_back(cell(value_and_period(result)));
    row.cells.push_back(base == no_figure ? cell(std::string{}) : cell(Inlines{FigureSlot{base}}));
    if (chart_window(composer, result).drawable())
        row.cells.push_back({sparkline(composer, result), 1});
    else
        row.cells.push_back(cell(std::string{}));
    row.cells.push_back(cell(target_in_short(composer.model, result)));
    row.cells.push_back(cell(status_mark(result)));
    row.cells.push_back(cell(direction_of(result)));
    row.cells.push_back(cell(quality_of(composer.model, *result.indicator, composer.evaluation.period).rating));
    return row;
}

}  // namespace

SectionContents scorecard_section(Pack& pack, const PlannedSection& plan) {
    const std::vector<const Priority*> priorities = priorities_of(pack, *plan.form);
    Composer& composer = pack.shared;
    return just(composer.once("scorecard/" + key_of(priorities), [&] {
        Table table = empty_table();
        for (const Priority* p : priorities) {
            table.rows.push_back(subheading(words(title_of(*p)), table.columns.size()));
            for (const MeasureResult& measure : composer.evaluation.measures)
                if (measure.measure->priority.value == p->id.value)
                    table.rows.push_back(row_of(composer, *p, measure));
        }
        return Blocks{block(std::move(table))};
    }));
}

}  // namespace boardpack
