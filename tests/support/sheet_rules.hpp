#pragma once

#include <algorithm>
#include <cctype>
#include <functional>
#include <set>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "figure/status.hpp"
#include "write/xlsx/sheet_plan.hpp"

namespace boardpack {

// Rules of accessible spreadsheets as a machine can check them on a plan. Written apart from the planner, from the
// published guidance: what is broken is named by rule and sheet.

class SheetRules {
public:
    [[nodiscard]] static std::vector<std::string> broken(const WorkbookPlan& plan) {
        SheetRules rules;
        rules.check(plan);
        return rules.broken_;
    }

private:
    static std::string lower(std::string text) {
        std::ranges::transform(text, text.begin(), [](unsigned char c) { return std::tolower(c); });
        return text;
    }
    void rule(bool kept, const char* id, const std::string& where) {
        if (!kept)
            broken_.push_back(fmt::format("{} {}", id, where));
    }
    static std::size_t longest_word(const std::string& text) {
        std::size_t longest = 0, length = 0;
        for (const char c : text) {
            length = c == ' ' || c == '\n' ? 0 : length + ((c & 0xC0) == 0x80 ? 0 : 1);
            longest = std::max(longest, length);
        }
        return longest;
    }

    void check(const WorkbookPlan& plan) {
        rule(!plan.title.empty(), "D01 title property", "workbook");
        rule(!plan.author.empty(), "D02 author property", "workbook");
        rule(!plan.language.empty(), "D03 language property", "workbook");
        rule(plan.created != Date{}, "D04 fixed creation date", "workbook");
        rule(plan.sheets.size() >= 3, "W01 cover and contents", "workbook");
        rule(!plan.sheets.front().table && plan.sheets.front().charts.empty(), "W01 cover first",
             plan.sheets.front().name);
        std::set<std::string> names, titles, tables;
        for (const SheetPlan& sheet : plan.sheets) all_names_.insert(sheet.name);
        for (const SheetPlan& sheet : plan.sheets) {
            rule(names.insert(lower(sheet.name)).second, "W05 sheet names unique", sheet.name);
            rule(!sheet.name.empty() && sheet.name.size() <= 31 &&
                     sheet.name.find_first_of("[]:*?/\\") == std::string::npos && sheet.name.front() != '\'' &&
                     sheet.name.back() != '\'',
                 "W05 sheet name valid", sheet.name);
            rule(!sheet.lines.empty() && sheet.lines.front().style == LineStyle::title &&
                     !sheet.lines.front().cell.text.empty(),
                 "S01 title in A1", sheet.name);
            rule(titles.insert(lower(sheet.lines.empty() ? "" : sheet.lines.front().cell.text)).second,
                 "S02 titles unique", sheet.name);
            rule(std::ranges::none_of(sheet.lines, [](const auto& l) { return l.cell.kind == SheetCell::Kind::blank; }),
                 "S10 no empty rows above the table", sheet.name);
            for (const SheetLine& line : sheet.lines) link(line.cell, sheet.name);
            if (&sheet != &plan.sheets.front()) {
                rule(sheet.table.has_value(), "T01 marked-up table", sheet.name);
                if (sheet.table) {
                    rule(tables.insert(lower(sheet.table->name)).second, "T05 table names unique", sheet.name);
                    table(sheet);
                }
            }
        }
        contents(plan);
    }

    void contents(const WorkbookPlan& plan) {
        std::set<std::string> linked;
        if (plan.sheets.size() > 1 && plan.sheets[1].table)
            for (const auto& row : plan.sheets[1].table->rows)
                for (const SheetCell& cell : row)
                    if (cell.kind == SheetCell::Kind::link)
                        linked.insert(cell.target);
        for (std::size_t i = 2; i < plan.sheets.size(); ++i)
            rule(linked.contains("#" + plan.sheets[i].name), "W02 contents links every sheet", plan.sheets[i].name);
    }

    void link(const SheetCell& cell, const std::string& where) {
        if (cell.kind != SheetCell::Kind::link)
            return;
        rule(!cell.text.empty() && cell.text.find("://") == std::string::npos, "S13 link text meaningful", where);
        const bool external = cell.target.starts_with("https://") || cell.target.starts_with("mailto:");
        rule(external || (cell.target.starts_with('#') && all_names_.contains(cell.target.substr(1))),
             "S14 link target", where);
    }

    void table(const SheetPlan& sheet) {
        const SheetTable& t = *sheet.table;
        const auto name_ok = [&] {
            if (t.name.empty() || (std::isalpha(static_cast<unsigned char>(t.name[0])) == 0 && t.name[0] != '_') ||
                lower(t.name).starts_with("table"))
                return false;
            return std::ranges::all_of(t.name,
                                       [](unsigned char c) { return std::isalnum(c) != 0 || c == '_' || c == '.'; });
        };
        rule(name_ok(), "T05 table name", sheet.name);
        std::set<std::string> headers;
        for (const SheetColumn& column : t.columns) {
            rule(!column.header.empty() && headers.insert(lower(column.header)).second &&
                     !lower(column.header).starts_with("column"),
                 "T04 headers", sheet.name);
            rule(column.width > static_cast<double>(longest_word(column.header)), "T12 widths",
                 sheet.name + " / " + column.header);
        }
        rule(!t.rows.empty(), "T06 rows", sheet.name);
        std::string above;
        for (const SheetLine& line : sheet.lines) above += line.cell.text + '\n';
        bool blank = false;
        for (const auto& row : t.rows) {
            rule(row.size() == t.columns.size(), "T06 every row as wide as the table", sheet.name);
            rule(std::ranges::any_of(row, [](const SheetCell& c) { return c.kind != SheetCell::Kind::blank; }),
                 "T06 no blank rows", sheet.name);
            for (std::size_t c = 0; c < std::min(row.size(), t.columns.size()); ++c) {
                const SheetCell& cell = row[c];
                link(cell, sheet.name);
                blank |= cell.kind == SheetCell::Kind::blank;
                const bool shorthand = !shorthand_meaning(cell.text).empty();
                if (cell.kind == SheetCell::Kind::number)
                    rule(cell.right && t.columns[c].right && !cell.format.empty(), "T11 numbers right", sheet.name);
                if (shorthand && t.columns[c].right)
                    rule(cell.right, "T11 shorthand right", sheet.name);
                if (shorthand)
                    rule(above.find(cell.text) != std::string::npos, "T08 shorthand explained",
                         sheet.name + " / " + cell.text);
                if (cell.kind == SheetCell::Kind::text)
                    rule(cell.text.find_first_not_of("-.*+#/ ") != std::string::npos, "T08 no symbols alone",
                         sheet.name);
                rule(t.columns[c].width > static_cast<double>(longest_word(cell.text)), "T12 widths",
                     sheet.name + " / " + cell.text);
            }
        }
        for (std::size_t c = 0; c < t.columns.size(); ++c)
            rule(std::ranges::any_of(
                     t.rows, [&](const auto& row) { return c < row.size() && row[c].kind != SheetCell::Kind::blank; }),
                 "T06 no blank columns", sheet.name + " / " + t.columns[c].header);
        if (blank)
            rule(lower(above).find("blank cells") != std::string::npos, "T07 blank cells explained", sheet.name);
        const char* counts[] = {"one table.", "one table and one chart", "one table and two charts",
                                "one table and three charts"};
        rule(sheet.charts.size() < 4 && sheet.lines.size() > 1 &&
                 sheet.lines[1].cell.text.find(counts[std::min<std::size_t>(3, sheet.charts.size())]) !=
                     std::string::npos,
             "S03 number of tables in words", sheet.name);
        for (const SheetChart& chart : sheet.charts) check_chart(chart, t, sheet.name);
    }

    void check_chart(const SheetChart& chart, const SheetTable& t, const std::string& where) {
        rule(!chart.description.empty() && chart.description != chart.title, "S12 chart has alternative text", where);
        rule(!chart.title.empty() && !chart.series.empty(), "C01 chart has title and series", where);
        for (const SheetSeries& series : chart.series) {
            const bool inside = series.column < t.columns.size() && series.first_row <= series.last_row &&
                                series.last_row < t.rows.size();
            rule(inside, "C02 chart draws cells of the table", where);
            for (std::size_t r = series.first_row; inside && r <= series.last_row; ++r) {
                const SheetCell& cell = t.rows[r][series.column];
                rule(cell.kind == SheetCell::Kind::number || cell.kind == SheetCell::Kind::blank, "C05 charted text",
                     where);
                rule(t.rows[r][t.category_column].kind != SheetCell::Kind::blank, "C03 categories", where);
            }
        }
    }

    std::set<std::string> all_names_;
    std::vector<std::string> broken_;
};

}  // namespace boardpack
