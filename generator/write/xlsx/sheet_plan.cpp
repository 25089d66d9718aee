#include "write/xlsx/sheet_plan.hpp"

#include <fmt/format.h>

namespace boardpack {

namespace {

std::string dump_cell(const SheetCell& cell) {
    switch (cell.kind) {
        case SheetCell::Kind::blank:
            return "";
        case SheetCell::Kind::text:
            return cell.right ? cell.text + " >" : cell.text;
        case SheetCell::Kind::number:
            return fmt::format("{:.6g} as {} ({})", cell.number, cell.text, cell.format);
        case SheetCell::Kind::link:
            return fmt::format("{} -> {}", cell.text, cell.target);
    }
    return {};
}

void dump_table(const SheetTable& table, std::string& out) {
    out += fmt::format("table {}\n", table.name);
    for (const SheetColumn& column : table.columns)
        out += fmt::format("  | {} [{:.0f}{}]", column.header, column.width, column.right ? " >" : "");
    out += '\n';
    for (const auto& row : table.rows) {
        for (const SheetCell& cell : row) out += "  | " + dump_cell(cell);
        out += '\n';
    }
}

void dump_chart(const SheetChart& chart, std::string& out) {
    out += fmt::format("{} chart \"{}\" ({}; {}), axis {}{}\n", chart.kind == SheetChart::Kind::line ? "line" : "bar",
                       chart.title, chart.category_axis, chart.value_axis, chart.axis_format,
                       chart.newest_first ? ", newest first" : "");
    if (chart.least || chart.most)
        out += fmt::format("  from {} to {}\n", chart.least ? fmt::format("{:.6g}", *chart.least) : "auto",
                           chart.most ? fmt::format("{:.6g}", *chart.most) : "auto");
    out += fmt::format("  alt: {}\n", chart.description);
    constexpr const char* roles[] = {"local", "comparator", "target", "baseline"};
    for (const SheetSeries& s : chart.series)
        out += fmt::format("  {} \"{}\": column {}, rows {} to {}{}\n", roles[static_cast<std::size_t>(s.role)], s.name,
                           s.column, s.first_row, s.last_row, s.in_legend ? "" : ", not in the legend");
}

}  // namespace

std::string dump(const WorkbookPlan& plan) {
    std::string out = fmt::format("workbook \"{}\"\n  subject: {}\n  author: {}\n  keywords: {}\n  status: {}\n",
                                  plan.title, plan.subject, plan.author, plan.keywords, plan.status);
    out += fmt::format("  language: {}\n  created: {}\n", plan.language, plan.created.iso());
    for (const SheetPlan& sheet : plan.sheets) {
        out += fmt::format("\nsheet \"{}\": {}\n", sheet.name, sheet.holds);
        for (const SheetLine& line : sheet.lines) {
            constexpr const char* styles[] = {"title", "heading", "line"};
            out += fmt::format("{}: {}\n", styles[static_cast<std::size_t>(line.style)], dump_cell(line.cell));
        }
        if (sheet.table)
            dump_table(*sheet.table, out);
        for (const SheetChart& chart : sheet.charts) dump_chart(chart, out);
    }
    return out;
}

SheetCell text_cell(std::string text) {
    SheetCell cell;
    cell.kind = text.empty() ? SheetCell::Kind::blank : SheetCell::Kind::text;
    cell.text = std::move(text);
    return cell;
}

SheetCell link_cell(std::string text, std::string target) {
    SheetCell cell = text_cell(std::move(text));
    if (cell.kind == SheetCell::Kind::text) {
        cell.kind = SheetCell::Kind::link;
        cell.target = std::move(target);
    }
    return cell;
}

}  // namespace boardpack
