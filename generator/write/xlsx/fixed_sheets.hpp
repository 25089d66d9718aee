#pragma once

#include <string>
#include <vector>

#include "pack/document.hpp"
#include "write/xlsx/reading_flow.hpp"
#include "write/xlsx/sheet_plan.hpp"

namespace boardpack {

// The sheets that every workbook has, and tables of running text.

inline constexpr char cover_name[] = "Cover";
inline constexpr char contents_name[] = "Contents";
inline constexpr char notes_name[] = "Notes";
inline constexpr char data_name[] = "Data";
/// Header of the first column of a table of running text.
inline constexpr char about_header[] = "About";
/// Header of a column of links: their text is the name of the sheet they lead to.
inline constexpr char link_header[] = "See worksheet";
inline constexpr char illustrative_line[] =
    "Illustrative: some of what this worksheet shows is made up for demonstration and says nothing about real "
    "services.";

/// A row of the notes sheet.
struct NoteRow {
    std::string topic, text;
};

[[nodiscard]] WorkbookPlan workbook_properties(const Document& document, Date created);
[[nodiscard]] SheetPlan cover_sheet(const Document& document, const ShownFigures& figures, FigureLog& log);
[[nodiscard]] SheetPlan contents_sheet(const std::vector<SheetPlan>& sheets);
[[nodiscard]] SheetPlan notes_sheet(const std::vector<NoteRow>& rows);
/// Every figure that the workbook shows, once, with its id.
[[nodiscard]] SheetPlan data_sheet(const FigureLog& log, const ShownFigures& figures);

/// Running text as a table: what it is about (when more than one thing), the text, where it leads (when anywhere).
[[nodiscard]] SheetTable text_table(const std::vector<ReadingText>& texts, const std::string& topic, std::string name);
void drop_empty_link_column(SheetTable& table);

/// "This worksheet contains one table and one chart."
[[nodiscard]] std::string counted_in_words(const SheetPlan& sheet);

}  // namespace boardpack
