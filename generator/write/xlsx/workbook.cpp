#include "write/xlsx/workbook.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include <fmt/format.h>

#include "write/xlsx/row_height.hpp"
#include "write/xlsx/safe_text.hpp"

namespace boardpack {

namespace {

constexpr char font[] = "Arial";

/// The C interface takes plain pointers and copies what they point to.
char* borrowed(const std::string& text) { return const_cast<char*>(text.c_str()); }  // NOLINT

lxw_color_t rgb(const Colour& colour) {
    const auto part = [](double value) { return static_cast<lxw_color_t>(std::lround(value * 255)); };
    return part(colour.r) << 16 | part(colour.g) << 8 | part(colour.b);
}

void set_font(lxw_format* format, double size) {
    format_set_font_name(format, font);
    format_set_font_size(format, size);
    format_set_font_scheme(format, "");
}

}  // namespace

Result<Workbook> Workbook::create(const WorkbookPlan& plan, const Theme& theme) {
    auto file = MemoryFile::create();
    if (!file)
        return std::unexpected(file.error());
    // One short-lived file for each part: in memory, where they cost a third less. They lose their names at once.
    const std::string folder = memory_folder();
    lxw_workbook_options options{};
    options.tmpdir = folder.empty() ? nullptr : borrowed(folder);
    lxw_workbook* book = workbook_new_opt(file->path().c_str(), &options);
    if (book == nullptr)
        return std::unexpected(Failure{"E0820", "a workbook could not be begun", {}});
    Workbook made{std::move(*file), book, theme};
    // The first format is that of the Normal style, for which there is no call: without this it stays Calibri 11.
    set_font(STAILQ_FIRST(book->formats), 12);
    made.set_properties(plan);
    return made;
}

Workbook::Workbook(Workbook&& other) noexcept
    : file_(std::move(other.file_)),
      book_(std::exchange(other.book_, nullptr)),
      theme_(other.theme_),
      formats_(std::move(other.formats_)),
      failure_(std::move(other.failure_)) {}

Workbook::~Workbook() {
    if (book_ != nullptr)
        lxw_workbook_free(book_);
}

void Workbook::set_properties(const WorkbookPlan& plan) {
    constexpr std::size_t most = 255;
    const auto property = [](const std::string& text) {
        std::string clean = printable(text);
        while (clean.size() > most) {
            clean.pop_back();
            while (!clean.empty() && (static_cast<unsigned char>(clean.back()) & 0xC0) == 0x80) clean.pop_back();
            if (clean.size() <= most && !clean.empty() && static_cast<unsigned char>(clean.back()) >= 0xC0)
                clean.pop_back();
        }
        return clean;
    };
    const std::string title = property(plan.title), subject = property(plan.subject), author = property(plan.author),
                      keywords = property(plan.keywords), status = property(plan.status);
    lxw_doc_properties properties{};
    properties.title = borrowed(title);
    properties.subject = borrowed(subject);
    properties.author = borrowed(author);
    properties.company = borrowed(author);
    properties.keywords = borrowed(keywords);
    properties.status = borrowed(status);
    // Zero would mean "now".
    const auto seconds = std::chrono::sys_seconds{plan.created.days()}.time_since_epoch().count();
    properties.created = seconds == 0 ? 1 : seconds;
    check(workbook_set_properties(book_, &properties), "the document properties");
    // 1.1.4 has no property for the language; a custom one is the way.
    check(workbook_set_custom_property_string(book_, "Language", plan.language.c_str()), "the language");
}

void Workbook::add_sheet(const SheetPlan& plan) {
    if (failure_)
        return;
    check(workbook_validate_sheet_name(book_, plan.name.c_str()), fmt::format("the sheet name '{}'", plan.name));
    if (failure_)
        return;
    lxw_worksheet* sheet = workbook_add_worksheet(book_, plan.name.c_str());
    if (sheet == nullptr)
        return fail("E0820", fmt::format("the sheet '{}' could not be added", plan.name));

    constexpr std::uint8_t a4 = 9;
    worksheet_set_paper(sheet, a4);
    worksheet_set_landscape(sheet);
    worksheet_fit_to_pages(sheet, 1, 0);
    const double first = plan.table && !plan.table->columns.empty()
                             ? std::max(plan.text_width, plan.table->columns.front().width)
                             : plan.text_width;
    check(worksheet_set_column(sheet, 0, 0, first, nullptr), "a column width");

    lxw_row_t row = 0;
    for (const SheetLine& line : plan.lines) {
        CellLook look;
        look.bold = line.style != LineStyle::body;
        look.size = line.style == LineStyle::title ? 16 : line.style == LineStyle::heading ? 14 : 12;
        const double scale = look.size / 12 * (look.bold ? 1.1 : 1);
        set_height(sheet, row, lines_needed(line.cell.text, first, scale), look.size / 12);
        write_cell(sheet, row++, 0, line.cell, look);
    }
    if (plan.table)
        add_table(sheet, *plan.table, row, first);
    for (std::size_t i = 0; i < plan.charts.size(); ++i) add_chart(sheet, plan, plan.charts[i], i);
}

void Workbook::set_height(lxw_worksheet* sheet, lxw_row_t row, std::size_t lines, double scale) {
    check(worksheet_set_row(sheet, row, row_height(lines, scale), nullptr), "a row height");
}

void Workbook::write_cell(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, const SheetCell& cell, CellLook look) {
    if (failure_)
        return;
    look.right = cell.right;
    switch (cell.kind) {
        case SheetCell::Kind::blank:
            return;  // truly blank: no cell at all
        case SheetCell::Kind::number:
            if (!std::isfinite(cell.number))
                return fail("E0820", fmt::format("'{}' is not a number a workbook can hold", cell.text));
            look.number_format = cell.format;
            look.right = true;
            return check(worksheet_write_number(sheet, row, column, cell.number, format(look)), "a number");
        case SheetCell::Kind::link:
            if (is_safe_target(cell.target)) {
                look.link = true;
                const std::string text = cell_text(cell.text);
                const std::string target = cell.target[0] == '#'
                                               ? fmt::format("internal:'{}'!A1", cell.target.substr(1))
                                               : printable(cell.target);
                return check(
                    worksheet_write_url_opt(sheet, row, column, target.c_str(), format(look), text.c_str(), nullptr),
                    fmt::format("the link '{}'", cell.text));
            }
            [[fallthrough]];
        case SheetCell::Kind::text: {
            const std::string text = cell_text(cell.text);
            // A string is never worked out; but editing the cell would make it a formula unless its format says text.
            // (Only here: Excel shows text of over 255 characters in this format as "####".)
            if (looks_like_formula(text) && text.size() <= 255)
                look.number_format.assign(1, '@');  // g++ 12 warns falsely of overlap when a literal is assigned
            return check(worksheet_write_string(sheet, row, column, text.c_str(), format(look)), "a text");
        }
    }
}

void Workbook::add_table(lxw_worksheet* sheet, const SheetTable& table, lxw_row_t top, double first_width) {
    std::vector<std::string> headers;
    for (const SheetColumn& column : table.columns) headers.push_back(cell_text(column.header));
    std::vector<lxw_table_column> columns(table.columns.size());
    std::vector<lxw_table_column*> pointers;
    for (std::size_t c = 0; c < columns.size(); ++c) {
        CellLook look;
        look.bold = look.header = true;
        look.right = table.columns[c].right;
        columns[c] = lxw_table_column{};
        columns[c].header = borrowed(headers[c]);
        columns[c].header_format = format(look);
        pointers.push_back(&columns[c]);
        const auto at = static_cast<lxw_col_t>(c);
        if (c > 0)
            check(worksheet_set_column(sheet, at, at, table.columns[c].width, nullptr), "a column width");
    }
    pointers.push_back(nullptr);
    lxw_table_options options{};
    options.name = borrowed(table.name);
    options.no_autofilter = LXW_TRUE;
    options.no_banded_rows = LXW_TRUE;
    options.style_type = LXW_TABLE_STYLE_TYPE_LIGHT;
    options.style_type_number = 0;  // none: no fill, no stripes
    options.columns = pointers.data();
    const auto last_row = static_cast<lxw_row_t>(top + table.rows.size());
    const auto last_column = static_cast<lxw_col_t>(table.columns.size() - 1);
    check(worksheet_add_table(sheet, top, 0, last_row, last_column, &options),
          fmt::format("the table '{}'", table.name));
    check(worksheet_repeat_rows(sheet, top, top), "the repeated header row");

    const auto lines = [&](std::string_view text, std::size_t column, double scale) {
        return lines_needed(text, column == 0 ? first_width : table.columns[column].width, scale);
    };
    std::size_t most = 1;
    for (std::size_t c = 0; c < table.columns.size(); ++c)
        most = std::max(most, lines(table.columns[c].header, c, 1.1));
    set_height(sheet, top, most, 1);
    for (std::size_t r = 0; r < table.rows.size(); ++r) {
        most = 1;
        for (std::size_t c = 0; c < table.rows[r].size(); ++c)
            most = std::max(most, lines(table.rows[r][c].text, c, 1));
        set_height(sheet, static_cast<lxw_row_t>(top + 1 + r), most, 1);
        for (std::size_t c = 0; c < table.rows[r].size(); ++c)
            write_cell(sheet, static_cast<lxw_row_t>(top + 1 + r), static_cast<lxw_col_t>(c), table.rows[r][c], {});
    }
}

lxw_format* Workbook::format(const CellLook& look) {
    lxw_format*& made = formats_[look];
    if (made != nullptr)
        return made;
    made = workbook_add_format(book_);
    if (made == nullptr) {
        fail("E0820", "a cell format could not be added");
        return nullptr;
    }
    set_font(made, look.size);
    format_set_text_wrap(made);
    format_set_align(made, look.right ? LXW_ALIGN_RIGHT : LXW_ALIGN_LEFT);
    format_set_align(made, look.header ? LXW_ALIGN_VERTICAL_BOTTOM : LXW_ALIGN_VERTICAL_TOP);
    if (look.bold)
        format_set_bold(made);
    if (look.header)
        format_set_bottom(made, LXW_BORDER_THIN);
    if (look.link) {
        format_set_underline(made, LXW_UNDERLINE_SINGLE);
        format_set_font_color(made, rgb(theme_->colours.accent));
    }
    constexpr std::uint8_t text_format = 49;  // Excel's own number for "@"
    if (look.number_format == "@")
        format_set_num_format_index(made, text_format);
    else if (!look.number_format.empty())
        format_set_num_format(made, look.number_format.c_str());
    return made;
}

std::string Workbook::cell_text(std::string_view text) {
    std::string stored = escaped_for_cell(printable(text));
    if (utf16_length(stored) > most_cell_text)
        fail("E0821", fmt::format("a text of {} characters is too long for a cell of a workbook ({} at most): it "
                                  "begins '{}'",
                                  utf16_length(stored), most_cell_text, printable(text.substr(0, 60))));
    return stored;
}

void Workbook::check(lxw_error code, std::string_view what) {
    if (code != LXW_NO_ERROR)
        fail("E0820", fmt::format("{} could not be written to a workbook: {}", what, lxw_strerror(code)));
}

void Workbook::fail(std::string_view code, std::string message) {
    if (!failure_)
        failure_ = Failure{std::string{code}, std::move(message), {}};
}

Result<std::string> Workbook::finish() {
    if (failure_)
        return std::unexpected(*failure_);
    // Closing frees the workbook, also when it fails.
    check(workbook_close(std::exchange(book_, nullptr)), "the file");
    if (failure_)
        return std::unexpected(*failure_);
    return file_.read();
}

}  // namespace boardpack
