#pragma once

#include <compare>
#include <map>
#include <optional>
#include <string>

#include <xlsxwriter.h>

#include "base/diagnostic.hpp"
#include "model/template.hpp"
#include "write/xlsx/memory_file.hpp"
#include "write/xlsx/sheet_plan.hpp"

namespace boardpack {

/// How cells look. Arial throughout, no fill, no italics.
struct CellLook {
    double size = 12;
    bool bold = false;
    bool right = false;
    bool link = false;
    bool header = false;  // a thin line below
    std::string number_format{};
    auto operator<=>(const CellLook&) const = default;
};

/// A workbook of libxlsxwriter and all that belongs to it. The first thing that goes wrong is kept and everything after
/// it is left undone; finish() reports it. libxlsxwriter 1.1.4 formats the creation date in a buffer of the whole
/// program, so workbooks that are written at once must bear the same date (the packs of one build do).
class Workbook {
public:
    [[nodiscard]] static Result<Workbook> create(const WorkbookPlan& plan, const Theme& theme);
    Workbook(Workbook&& other) noexcept;
    Workbook& operator=(Workbook&&) = delete;
    Workbook(const Workbook&) = delete;
    Workbook& operator=(const Workbook&) = delete;
    ~Workbook();

    void add_sheet(const SheetPlan& plan);
    /// The bytes of the file. The workbook is spent afterwards.
    [[nodiscard]] Result<std::string> finish();

private:
    Workbook(MemoryFile file, lxw_workbook* book, const Theme& theme)
        : file_(std::move(file)), book_(book), theme_(&theme) {}

    void set_properties(const WorkbookPlan& plan);
    void write_cell(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, const SheetCell& cell, CellLook look);
    void add_table(lxw_worksheet* sheet, const SheetTable& table, lxw_row_t top, double first_width);
    void set_height(lxw_worksheet* sheet, lxw_row_t row, std::size_t lines, double scale);
    void add_chart(lxw_worksheet* sheet, const SheetPlan& plan, const SheetChart& chart, std::size_t index);
    void add_series(lxw_chart* made, const SheetPlan& plan, const SheetChart& chart, const SheetSeries& series);
    [[nodiscard]] lxw_format* format(const CellLook& look);
    /// Text as it may be stored; a text that is too long is a failure.
    [[nodiscard]] std::string cell_text(std::string_view text);
    void check(lxw_error code, std::string_view what);
    void fail(std::string_view code, std::string message);

    MemoryFile file_;
    lxw_workbook* book_;
    const Theme* theme_;
    std::map<CellLook, lxw_format*> formats_;
    std::optional<Failure> failure_;
};

/// Plan to bytes.
[[nodiscard]] Result<std::string> write_plan(const WorkbookPlan& plan, const Theme& theme);

}  // namespace boardpack
