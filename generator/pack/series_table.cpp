#include "pack/series_table.hpp"

#include <algorithm>
#include <map>

#include "pack/build.hpp"
#include "pack/series_chart.hpp"
#include "pack/words.hpp"

namespace boardpack {

namespace {

constexpr std::size_t recent_periods = 8;

/// Which columns a table of these points needs.
struct Columns {
    bool numerator = false, denominator = false, target = false, note = false;
    std::vector<const Series*> others;
    std::string shared;  // note of several lines
};

/// A note that all figures of a file share stands once under the table, not on each line.
std::string shared_note(const std::vector<const Observation*>& points) {
    std::map<std::string, int> seen;
    for (const Observation* point : points)
        if (point->figure && !point->figure->note.empty() && ++seen[point->figure->note] > 1)
            return point->figure->note;
    return {};
}

std::string note_of(const Observation& point, const std::string& shared) {
    std::string text;
    const auto add = [&](const std::string& part) {
        if (!part.empty())
            text += (text.empty() ? "" : " ") + sentence(part);
    };
    if (!has_value(&point))
        add(missing_words(point.why_not, point.expected));
    if (point.starts_segment)
        add("Break: " + point.break_reason);
    if (point.figure && point.figure->note != shared)
        add(point.figure->note);
    return text;
}

Cell figure_cell(FigureRef ref) {
    return ref == no_figure ? cell(std::string{}) : cell(Inlines{FigureSlot{ref, Show::value}});
}

Cell value_cell(const Observation& point) {
    if (point.value_ref != no_figure)
        return cell(Inlines{FigureSlot{point.value_ref, Show::with_marks}});
    return cell(std::string{shorthand(point.why_not)});
}

Columns columns_for(const IndicatorResult& result, const std::vector<const Observation*>& points) {
    Columns columns;
    columns.shared = shared_note(points);
    for (const Observation* point : points) {
        columns.numerator |= point->numerator_ref != no_figure;
        columns.denominator |= point->denominator_ref != no_figure;
        columns.target |= target_at(result, point->period) != no_figure;
        columns.note |= !note_of(*point, columns.shared).empty();
    }
    return columns;
}

std::vector<Column> headers(const Composer& composer, const Columns& columns) {
    std::vector<Column> out{{"Period", Align::left, 1.4, true}, {"Value", Align::right, 1, false}};
    const auto add = [&](std::string name) { out.push_back({std::move(name), Align::right, 1, false}); };
    if (columns.numerator)
        add("Counted");
    if (columns.denominator)
        add("Out of");
    for (const Series* other : columns.others) add(area_name(composer.model, other->area));
    if (columns.target)
        add("Target");
    if (columns.note)
        out.push_back({"Note", Align::left, 2.4, false});
    return out;
}

Row row_of(const IndicatorResult& result, const Observation& point, const Columns& columns) {
    Row row;
    row.cells.push_back(cell(point.period.display()));
    row.cells.push_back(value_cell(point));
    if (columns.numerator)
        row.cells.push_back(figure_cell(point.numerator_ref));
    if (columns.denominator)
        row.cells.push_back(figure_cell(point.denominator_ref));
    for (const Series* other : columns.others) {
        const Observation* there = other->at(point.period);
        row.cells.push_back(figure_cell(has_value(there) ? there->value_ref : no_figure));
    }
    if (columns.target)
        row.cells.push_back(figure_cell(target_at(result, point.period)));
    if (columns.note)
        row.cells.push_back(cell(note_of(point, columns.shared)));
    return row;
}

Table table_of(Composer& composer, const IndicatorResult& result, const std::vector<const Observation*>& points,
               bool with_others, std::string id, std::string caption) {
    Columns columns = columns_for(result, points);
    if (with_others)
        columns.others = comparators(composer, result);
    Table table;
    table.id = std::move(id);
    table.caption = words(std::move(caption));
    table.columns = headers(composer, columns);
    bool illustrative = false;
    for (const Observation* point : points) {
        table.rows.push_back(row_of(result, *point, columns));
        illustrative |= point->provenance.illustrative;
    }
    if (!columns.shared.empty())
        table.notes = sentence(columns.shared);
    if (illustrative)
        table.notes += (table.notes.empty() ? "" : " ") + std::string{illustrative_words};
    table.data_of_chart = true;
    return table;
}

std::vector<const Observation*> pointers(const std::vector<Observation>& all) {
    std::vector<const Observation*> out;
    for (const Observation& point : all) out.push_back(&point);
    return out;
}

}  // namespace

Blocks recent_table(Composer& composer, const IndicatorResult& result) {
    std::vector<const Observation*> points = pointers(result.series->points);
    while (!points.empty() && !has_value(points.back()) && points.back()->why_not == StatusCode::not_due)
        points.pop_back();
    if (points.empty())
        return {};
    if (points.size() > recent_periods)
        points.erase(points.begin(), points.end() - static_cast<std::ptrdiff_t>(recent_periods));
    Table table = table_of(composer, result, points, true, "recent-" + result.indicator->id.value,
                           result.indicator->title + ", the latest periods");
    table.editions = Editions::pages;
    return {block(std::move(table))};
}

Blocks workbook_tables(Composer& composer, const IndicatorResult& result) {
    Blocks out;
    if (!result.series)
        return out;
    const std::string& id = result.indicator->id.value;
    if (!result.series->points.empty()) {
        Table table =
            table_of(composer, result, pointers(result.series->points), true, "data-" + id, result.indicator->title);
        table.editions = Editions::workbook;
        out.push_back(block(std::move(table)));
    }
    if (!result.series->months.empty()) {
        Table table = table_of(composer, result, pointers(result.series->months), false, "months-" + id,
                               result.indicator->title + ", by month");
        table.editions = Editions::workbook;
        out.push_back(block(std::move(table)));
    }
    return out;
}

}  // namespace boardpack
