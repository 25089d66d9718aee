#include "write/xlsx/plan_chart.hpp"

#include <algorithm>
#include <map>
#include <set>

#include <fmt/format.h>

#include "chart/chart.hpp"
#include "chart/describe/milestone_words.hpp"
#include "chart/shown_limits.hpp"
#include "write/xlsx/chart_matrix.hpp"
#include "write/xlsx/plan_table.hpp"

namespace boardpack {

namespace {

/// A series that a chart asks for: which figure belongs in which row of the table.
struct Wanted {
    std::string name;
    std::string header;  // of the column, when one must be added
    SeriesRole role = SeriesRole::local;
    std::map<std::size_t, FigureRef> values;
    bool in_legend = true;
};

bool shows(const SheetCell& cell, FigureRef ref) { return ref != no_figure && cell.figure == ref; }

bool row_holds(const SheetTable& table, std::size_t row, FigureRef ref) {
    return std::ranges::any_of(table.rows[row], [&](const SheetCell& c) { return shows(c, ref); });
}

std::optional<std::size_t> row_showing(const SheetTable& table, FigureRef ref) {
    for (std::size_t r = 0; r < table.rows.size(); ++r)
        if (row_holds(table, r, ref))
            return r;
    return std::nullopt;
}

/// Rows by period: where a figure of the period stands, or its name.
class PeriodRows {
public:
    PeriodRows(const LineChart& chart, const SheetTable& table) : table_(table) {
        for (const ChartSeries& series : chart.series)
            for (const ChartPoint& point : series.points)
                if (point.value != no_figure)
                    if (const auto row = row_showing(table, point.value)) {
                        first_ = rows_.empty() ? *row : std::min(first_, *row);
                        last_ = std::max(last_, *row);
                        rows_.emplace(point.period, *row);
                    }
    }
    [[nodiscard]] std::optional<std::size_t> of(const Period& period) const {
        if (const auto found = rows_.find(period); found != rows_.end())
            return found->second;
        // By name only among the rows of the series: a table may hold quarters and months of several.
        for (std::size_t r = first_; r <= last_ && r < table_.rows.size(); ++r) {
            const std::string& words = table_.rows[r][table_.category_column].text;
            if (words == period.display() || words == period.code() || words == period.short_label())
                return r;
        }
        return std::nullopt;
    }

private:
    const SheetTable& table_;
    std::map<Period, std::size_t> rows_;
    std::size_t first_ = 0, last_ = 0;
};

using Stretch = std::pair<std::size_t, std::size_t>;  // first and last row

/// The column of the table that already is the series: the same figures, and nothing but numbers and blanks.
std::optional<std::size_t> column_holding(const SheetTable& table, const Wanted& wanted, Stretch rows) {
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
        bool fits =
            std::ranges::all_of(wanted.values, [&](const auto& v) { return shows(table.rows[v.first][c], v.second); });
        for (std::size_t r = rows.first; fits && r <= rows.second; ++r) {
            const SheetCell& cell = table.rows[r][c];
            fits = cell.kind == SheetCell::Kind::blank ||
                   (cell.kind == SheetCell::Kind::number && wanted.values.contains(r));
        }
        if (fits)
            return c;
    }
    return std::nullopt;
}

std::size_t add_column(SheetTable& table, const Wanted& wanted, const ShownFigures& figures, FigureLog& log) {
    table.columns.push_back({wanted.header + charted_header, 10, true});
    for (std::size_t r = 0; r < table.rows.size(); ++r) {
        SheetCell cell;
        if (const auto found = wanted.values.find(r); found != wanted.values.end())
            if (figures.at(found->second).has_value())
                cell = figure_cell(found->second, figures, log);
        table.rows[r].push_back(std::move(cell));
    }
    return table.columns.size() - 1;
}

bool any_value(const Wanted& wanted, const ShownFigures& figures) {
    return std::ranges::any_of(wanted.values, [&](const auto& v) { return figures.at(v.second).has_value(); });
}

/// One series for each stretch between breaks, so that no line is drawn across one.
bool add_wanted(const ChartSeries& series, const PeriodRows& rows, std::vector<Wanted>& all) {
    std::vector<std::pair<Wanted, const ChartPoint*>> segments;
    for (const ChartPoint& point : series.points) {
        if (segments.empty() || point.starts_segment) {
            if (segments.empty() || !segments.back().first.values.empty())
                segments.emplace_back();
            segments.back().second = &point;
        }
        if (point.value == no_figure)
            continue;
        const auto row = rows.of(point.period);
        if (!row)
            return false;
        segments.back().first.values.emplace(*row, point.value);
    }
    for (std::size_t i = 0; i < segments.size(); ++i) {
        Wanted wanted = std::move(segments[i].first);
        if (wanted.values.empty())
            continue;
        wanted.role = series.comparator ? SeriesRole::comparator : SeriesRole::local;
        wanted.name = wanted.header = series.name;
        wanted.in_legend = i + 1 == segments.size();
        if (segments.size() > 1)
            wanted.header += i + 1 < segments.size()
                                 ? fmt::format(" before {}", segments[i + 1].second->period.display())
                                 : fmt::format(" from {}", segments[i].second->period.display());
        all.push_back(std::move(wanted));
    }
    return true;
}

Wanted level(std::string name, std::string header, SeriesRole role, FigureRef figure, Stretch rows) {
    Wanted wanted{std::move(name), std::move(header), role, {}, true};
    for (std::size_t r = rows.first; r <= rows.second; ++r) wanted.values.emplace(r, figure);
    return wanted;
}

void add_levels(const LineChart& chart, const PeriodRows& rows, Stretch stretch, std::vector<Wanted>& all) {
    if (chart.target) {
        const TargetLine& target = *chart.target;
        const std::string name = target.label.empty() ? "Target" : target.label;
        Wanted path{name, "Target", SeriesRole::target, {}, true};
        for (const ChartPoint& point : target.points)
            if (const auto row = rows.of(point.period); row && point.value != no_figure)
                path.values.emplace(*row, point.value);
        if (!path.values.empty())
            all.push_back(std::move(path));
        else if (target.level != no_figure)
            all.push_back(level(name, target.upper == no_figure ? "Target" : "Lower limit", SeriesRole::target,
                                target.level, stretch));
        if (target.upper != no_figure)
            all.push_back(level("Upper limit", "Upper limit", SeriesRole::target, target.upper, stretch));
    }
    if (chart.baseline != no_figure)
        all.push_back(level(chart.baseline_label.empty() ? "Baseline" : chart.baseline_label, "Baseline",
                            SeriesRole::baseline, chart.baseline, stretch));
}

/// Mean and limits of a control chart, as far as the table holds them; nothing is added that it does not.
void add_limits(const LineChart& chart, const PeriodRows& rows, const SheetTable& table, const ShownFigures& figures,
                std::vector<Wanted>& all) {
    Wanted mean{"Mean", "Mean", SeriesRole::mean, {}, true};
    Wanted lower{"Lower limit", "Lower limit", SeriesRole::limit, {}, true};
    Wanted upper{"Upper limit", "Upper limit", SeriesRole::limit, {}, true};
    const auto add = [&](Wanted& to, const Period& period, FigureRef figure) {
        if (const auto row = rows.of(period); row && row_holds(table, *row, figure))
            to.values.emplace(*row, figure);
    };
    for (const ShownLimits& shown : shown_limits(chart, figures)) {
        if (!shown.lines)
            continue;
        const LimitSpan& span = *shown.span;
        for (const ChartSeries& series : chart.series)
            for (const ChartPoint& point : series.points)
                if (span.first <= point.period && point.period <= span.last) {
                    add(mean, point.period, span.mean);
                    add(lower, point.period, span.lower);
                    add(upper, point.period, span.upper);
                }
        for (const ChartPoint& point : span.lower_path) add(lower, point.period, point.value);
        for (const ChartPoint& point : span.upper_path) add(upper, point.period, point.value);
    }
    for (Wanted* wanted : {&mean, &upper, &lower})
        if (!wanted->values.empty())
            all.push_back(std::move(*wanted));
}

std::optional<Stretch> stretch_of(const std::vector<Wanted>& all) {
    std::optional<Stretch> rows;
    for (const Wanted& wanted : all)
        for (const auto& [row, figure] : wanted.values)
            rows = rows ? Stretch{std::min(rows->first, row), std::max(rows->second, row)} : Stretch{row, row};
    return rows;
}

/// Points its series at columns of the table, adding those that are not there.
void point_at_columns(SheetChart& chart, const std::vector<Wanted>& all, Stretch rows, const ShownFigures& figures,
                      FigureLog& log, SheetTable& table) {
    for (const Wanted& wanted : all) {
        for (const auto& [row, figure] : wanted.values) log.add(figure);
        if (!any_value(wanted, figures))
            continue;
        auto column = column_holding(table, wanted, rows);
        if (!column)
            column = add_column(table, wanted, figures, log);
        chart.series.push_back({wanted.name, wanted.role, *column, rows.first, rows.second, wanted.in_legend});
    }
}

/// The value axis: shares stop at 100%, and a round format unless the range is narrow.
void set_axis(SheetChart& chart, const SheetTable& table, Shape shape) {
    double least = 0, most = 0;
    bool first = true;
    for (const SheetSeries& series : chart.series)
        for (std::size_t r = series.first_row; r <= series.last_row; ++r)
            if (const SheetCell& cell = table.rows[r][series.column]; cell.kind == SheetCell::Kind::number) {
                least = first ? cell.number : std::min(least, cell.number);
                most = first ? cell.number : std::max(most, cell.number);
                first = false;
            }
    const bool share = shape.unit == Unit::percent && !shape.difference;
    if (share && most <= 1 && most > 0.75)
        chart.most = 1;
    if (chart.kind == SheetChart::Kind::bar && least >= 0)
        chart.least = 0;  // a bar that does not start at zero lies about its size
    constexpr double few_points = 0.05, few = 5;
    if (most - least >= (share ? few_points : few))
        shape.decimals = 0;
    chart.axis_format = excel_format(shape);
}

std::optional<std::vector<Wanted>> wanted_by(const LineChart& chart, const ShownFigures& figures, SheetTable& table,
                                             SheetChart& made) {
    const PeriodRows rows{chart, table};
    std::vector<Wanted> all;
    for (const ChartSeries& series : chart.series)
        if (!add_wanted(series, rows, all))
            return std::nullopt;
    const auto stretch = stretch_of(all);
    if (!stretch)
        return std::nullopt;
    const auto& points = chart.series.front().points;
    const auto first = rows.of(points.front().period), last = rows.of(points.back().period);
    made.newest_first = first && last && *first > *last;
    made.category_axis = "Period";
    add_levels(chart, rows, *stretch, all);
    add_limits(chart, rows, table, figures, all);
    return all;
}

std::optional<std::vector<Wanted>> wanted_by(const BarChart& chart, const SheetTable& table, const std::string& name) {
    Wanted wanted{name.empty() ? "Value" : name, "Value", SeriesRole::local, {}, true};
    for (const Bar& bar : chart.bars) {
        const auto row = row_showing(table, bar.value);
        if (!row)
            return std::nullopt;
        wanted.values.emplace(*row, bar.value);
    }
    return wanted.values.empty() ? std::nullopt : std::optional{std::vector{std::move(wanted)}};
}

std::optional<std::vector<Wanted>> wanted_by(const ChartMatrix& matrix, const SheetTable& table) {
    std::vector<Wanted> all;
    std::map<std::size_t, std::size_t> row_of;  // by category: one row for all series, or the table is of another shape
    for (const ChartMatrix::Column& column : matrix.columns) {
        Wanted wanted{column.name, column.name, all.empty() ? SeriesRole::local : SeriesRole::comparator, {}, true};
        for (std::size_t k = 0; k < column.figures.size() && column.charted; ++k) {
            if (column.figures[k] == no_figure)
                continue;
            const auto row = row_showing(table, column.figures[k]);
            if (!row || row_of.emplace(k, *row).first->second != *row)
                return std::nullopt;
            wanted.values.emplace(*row, column.figures[k]);
        }
        if (!wanted.values.empty())
            all.push_back(std::move(wanted));
    }
    std::set<std::size_t> distinct;
    for (const auto& [category, row] : row_of) distinct.insert(row);
    return distinct.size() == row_of.size() && !all.empty() ? std::optional{std::move(all)} : std::nullopt;
}

void add_line_table(const LineChart& lines, const ShownFigures& figures, FigureLog& log, SheetTable& table) {
    std::map<Period, std::vector<FigureRef>> rows;
    table.columns.push_back({"Period"});
    for (std::size_t s = 0; s < lines.series.size(); ++s) {
        table.columns.push_back({lines.series[s].name, 10, true});
        for (const ChartPoint& point : lines.series[s].points) {
            auto& row = rows[point.period];
            row.resize(lines.series.size(), no_figure);
            row[s] = point.value;
        }
    }
    for (const auto& [period, values] : rows) {
        table.rows.push_back({text_cell(period.display())});
        for (const FigureRef ref : values)
            table.rows.back().push_back(ref == no_figure ? SheetCell{} : figure_cell(ref, figures, log));
    }
}

void add_milestones(const MilestoneLine& line, SheetTable& table) {
    table.columns = {{"Milestone"}, {"Agreed date"}, {"Where it stands"}};
    for (const auto& m : line.milestones)
        table.rows.push_back({text_cell(m.label), text_cell(m.due ? m.due->words() : "No date set"),
                              text_cell(milestone_words(m, line.now))});
}

}  // namespace

std::optional<SheetChart> plan_chart(const ChartSpec& spec, const ShownFigures& figures, FigureLog& log,
                                     SheetTable& table) {
    SheetChart chart;
    std::optional<std::vector<Wanted>> all;
    if (const auto* lines = std::get_if<LineChart>(&spec.body)) {
        all = wanted_by(*lines, figures, table, chart);
    } else if (const auto* bars = std::get_if<BarChart>(&spec.body)) {
        chart.kind = SheetChart::Kind::bar;
        all = wanted_by(*bars, table, spec.axis);
    } else if (const auto* multiples = std::get_if<SmallMultiples>(&spec.body)) {
        all = wanted_by(one_chart(*multiples), figures, table, chart);
    } else if (const auto matrix = chart_matrix(spec)) {
        chart.kind = SheetChart::Kind::bar;
        all = wanted_by(*matrix, table);
    }
    const auto rows = all ? stretch_of(*all) : std::nullopt;
    if (!rows)
        return std::nullopt;
    point_at_columns(chart, *all, *rows, figures, log, table);
    if (chart.series.empty())
        return std::nullopt;  // every figure is hidden or missing: nothing to draw
    chart.title = plain_text(spec.title, figures, log);
    chart.value_axis = spec.axis;
    if (chart.category_axis.empty())
        chart.category_axis = table.columns[table.category_column].header;
    chart.description = describe_chart(spec, figures);
    set_axis(chart, table, spec.shape);
    return chart;
}

std::optional<SheetTable> table_of_chart(const ChartSpec& spec, const ShownFigures& figures, UniqueNames& names,
                                         FigureLog& log) {
    SheetTable table;
    const auto cell = [&](FigureRef ref) { return ref == no_figure ? SheetCell{} : figure_cell(ref, figures, log); };
    if (const auto* lines = std::get_if<LineChart>(&spec.body)) {
        add_line_table(*lines, figures, log, table);
    } else if (const auto* multiples = std::get_if<SmallMultiples>(&spec.body)) {
        add_line_table(one_chart(*multiples), figures, log, table);
    } else if (const auto* milestones = std::get_if<MilestoneLine>(&spec.body)) {
        add_milestones(*milestones, table);
    } else if (const auto* bars = std::get_if<BarChart>(&spec.body)) {
        table.columns = {{"Group"}, {spec.axis.empty() ? "Value" : spec.axis, 10, true}};
        for (const Bar& bar : bars->bars) table.rows.push_back({text_cell(bar.label), cell(bar.value)});
    } else if (const auto matrix = chart_matrix(spec)) {
        table.columns.push_back({matrix->rows_header});
        for (const auto& column : matrix->columns) table.columns.push_back({column.name, 10, true});
        for (std::size_t k = 0; k < matrix->rows.size(); ++k) {
            table.rows.push_back({text_cell(matrix->rows[k])});
            for (const auto& column : matrix->columns) table.rows.back().push_back(cell(column.figures[k]));
        }
    }
    if (table.rows.empty())
        return std::nullopt;
    table.name = names.table(spec.id);
    return table;
}

std::vector<std::string> chart_notes(const ChartSpec& spec, const ShownFigures& figures, FigureLog& log) {
    std::vector<std::string> notes;
    if (const auto* lines = std::get_if<LineChart>(&spec.body))
        for (const BreakMark& mark : lines->breaks)
            notes.push_back(fmt::format("Break in the series at {}: {}", mark.at.display(), mark.reason));
    const auto level = [&](FigureRef ref, const std::string& label) {
        if (ref == no_figure)
            return;
        log.add(ref);
        notes.push_back(fmt::format("To compare with: {}, {}.", label.empty() ? "level" : label,
                                    format_figure(figures.at(ref), Wording::sentence)));
    };
    if (const auto* bars = std::get_if<BarChart>(&spec.body))
        level(bars->reference, bars->reference_label);
    if (const auto* intervals = std::get_if<IntervalPlot>(&spec.body))
        level(intervals->reference, intervals->reference_label);
    if (const auto* funnel = std::get_if<FunnelChart>(&spec.body))
        level(funnel->average, funnel->average_label);
    if (const auto* multiples = std::get_if<SmallMultiples>(&spec.body))
        for (const auto& panel : multiples->panels) level(panel.target, panel.name + ", target");
    return notes;
}

}  // namespace boardpack
