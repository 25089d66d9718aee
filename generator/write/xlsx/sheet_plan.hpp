#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "figure/figure_store.hpp"

namespace boardpack {

// A workbook as plain data: what stands in which cell, before libxlsxwriter sees any of it. Every sheet has one shape,
// from top to bottom of column A: lines of text without a gap, then at most one table against the left edge, then
// nothing; charts float beside or below the table. The rules of accessible spreadsheets are kept here, by construction,
// and tests check them here; write_plan() only copies.

/// One cell of a table, or one line above it.
struct SheetCell {
    enum class Kind { blank, text, number, link };
    Kind kind = Kind::blank;
    std::string text{};    // as read; of a number: as shown
    double number = 0;     // full precision
    std::string format{};  // Excel number format, of a number
    std::string target{};  // of a link: "https:...", "mailto:...", "#anchor" while planning, "#Sheet name" when done
    bool right = false;    // numbers, and the shorthand that stands for one
    FigureRef figure = no_figure;  // what the cell shows, when it shows one figure and nothing else
};

enum class LineStyle { title, heading, body };
struct SheetLine {
    SheetCell cell;
    LineStyle style = LineStyle::body;
};

struct SheetColumn {
    std::string header;
    double width = 10;  // characters
    bool right = false;
};

struct SheetTable {
    std::string name;  // of the Excel table: unique in the workbook
    std::vector<SheetColumn> columns;
    std::vector<std::vector<SheetCell>> rows;  // each as long as `columns`
    std::size_t category_column = 0;           // the row headers: categories of a chart
};

enum class SeriesRole { local, comparator, target, baseline, mean, limit };
/// A series of a chart: a stretch of one column of the sheet's table.
struct SheetSeries {
    std::string name;
    SeriesRole role = SeriesRole::local;
    std::size_t column = 0, first_row = 0, last_row = 0;  // rows of the table's body, from 0
    bool in_legend = true;                                // once for the stretches of a line that is cut at breaks
};

struct SheetChart {
    enum class Kind { line, bar };
    Kind kind = Kind::line;
    std::string title, category_axis, value_axis;
    std::string description;  // alternative text
    std::string axis_format;
    std::optional<double> least, most;  // of the value axis; otherwise the spreadsheet program chooses
    bool newest_first = false;          // the table runs backwards in time: the axis must not
    std::vector<SheetSeries> series;
};

struct SheetPlan {
    std::string name;        // of the tab: unique, at most 31 characters
    std::string holds;       // what the contents page says of it
    double text_width = 40;  // width of column A where no table needs more
    std::vector<SheetLine> lines;
    std::optional<SheetTable> table;
    std::vector<SheetChart> charts;

    [[nodiscard]] const std::string& title() const { return lines.front().cell.text; }
};

struct WorkbookPlan {
    std::string title, subject, author, keywords, status, language;
    Date created{};
    std::vector<SheetPlan> sheets;
};

/// The plan as text, for golden files: a line a row, cells between bars.
[[nodiscard]] std::string dump(const WorkbookPlan& plan);

[[nodiscard]] SheetCell text_cell(std::string text);
[[nodiscard]] SheetCell link_cell(std::string text, std::string target);

}  // namespace boardpack
