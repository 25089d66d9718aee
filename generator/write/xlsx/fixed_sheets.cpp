#include "write/xlsx/fixed_sheets.hpp"

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "write/xlsx/plan_table.hpp"

namespace boardpack {

namespace {

constexpr double wide = 90;  // characters: a column of running text

SheetLine line(std::string text, LineStyle style = LineStyle::body) { return {text_cell(std::move(text)), style}; }

SheetPlan titled(const char* name, std::string title, std::string holds) {
    SheetPlan sheet;
    sheet.name = name;
    sheet.holds = std::move(holds);
    sheet.lines.push_back(line(std::move(title), LineStyle::title));
    return sheet;
}

/// Cover lines where the document has no cover section.
std::vector<std::string> facts_of(const DocumentMeta& meta) {
    std::vector<std::string> lines{"For: " + meta.board,
                                   fmt::format("Period: {} ({})", meta.period, meta.period_dates)};
    if (meta.meeting)
        lines.push_back("Meeting: " + meta.meeting->words());
    if (meta.cut_off)
        lines.push_back("Figures taken in until: " + meta.cut_off->words());
    return lines;
}

/// The texts of the cover page; its list of sections is that of the pages and is left out.
std::vector<std::string> lines_of(const ReadingFlow& flow) {
    std::vector<std::string> lines;
    for (const ReadingItem& item : flow) {
        const auto* text = std::get_if<ReadingText>(&item);
        if (text == nullptr || text->heading ||
            std::ranges::any_of(text->links, [](const LinkTo& l) { return l.target[0] == '#'; }))
            continue;
        lines.push_back(!text->labelled ? text->text : fmt::format("{}: {}", text->topic, text->text));
    }
    return lines;
}

bool mentions(const std::vector<std::string>& lines, std::string_view word) {
    return std::ranges::any_of(lines, [&](const std::string& l) { return l.find(word) != std::string::npos; });
}

}  // namespace

WorkbookPlan workbook_properties(const Document& document, Date created) {
    const DocumentMeta& meta = document.meta;
    WorkbookPlan book;
    book.title = meta.title;
    book.subject = meta.subject;
    book.author = meta.author;
    book.keywords = fmt::format("{}", fmt::join(meta.keywords, ", "));
    book.status = meta.draft ? "Draft" : "Final";
    book.language = meta.language;
    book.created = created;
    return book;
}

SheetPlan cover_sheet(const Document& document, const ShownFigures& figures, FigureLog& log) {
    const DocumentMeta& meta = document.meta;
    SheetPlan sheet = titled(cover_name, meta.title, "Cover");
    sheet.text_width = wide;
    std::vector<std::string> lines;
    for (const SectionPtr& section : document.sections)
        if (section->role == SectionRole::cover)
            for (std::string& text : lines_of(reading_flow(section->blocks, figures, log)))
                lines.push_back(std::move(text));
    if (lines.empty())
        lines = facts_of(meta);
    if (meta.draft && !mentions(lines, "Draft"))
        lines.push_back("Draft: not yet signed by both co-chairs.");
    if (meta.illustrative && !mentions(lines, "llustrative"))
        lines.push_back(
            "Illustrative figures: some figures in this workbook are made up for demonstration. Each worksheet that "
            "shows one says so.");
    lines.push_back(fmt::format("Published by: {}", meta.author));
    lines.push_back(
        "Source: each worksheet names the source of its figures where they have one of their own; otherwise "
        "they come from returns to the partnership.");
    for (std::string& text : lines) sheet.lines.push_back(line(std::move(text)));
    sheet.lines.push_back({link_cell("Contents of this workbook", fmt::format("#{}", contents_name)), LineStyle::body});
    return sheet;
}

SheetPlan contents_sheet(const std::vector<SheetPlan>& sheets) {
    SheetPlan sheet = titled(contents_name, "Contents", "Contents");
    SheetTable table;
    table.name = "contents";
    table.columns = {{"Worksheet"}, {"What it holds"}, {"Chart"}};
    for (const SheetPlan& s : sheets)
        table.rows.push_back(
            {link_cell(s.name, "#" + s.name), text_cell(s.holds), text_cell(s.charts.empty() ? "No" : "Yes")});
    sheet.table = std::move(table);
    sheet.text_width = 40;
    return sheet;
}

SheetPlan notes_sheet(const std::vector<NoteRow>& rows) {
    SheetPlan sheet =
        titled(notes_name, "Notes", "What shorthand means, how numbers are kept, and notes on parts of the pack");
    SheetTable table;
    table.name = "notes";
    table.columns = {{about_header}, {"Note"}};
    const auto add = [&](std::string topic, std::string text) {
        table.rows.push_back({text_cell(std::move(topic)), text_cell(std::move(text))});
    };
    std::string meanings;
    for (const std::string_view symbol : {"[c]", "[x]", "[z]", "[p]", "[r]", "[e]"})
        meanings += fmt::format("{}{} {}", meanings.empty() ? "" : "; ", symbol, shorthand_meaning(symbol));
    sheet.lines.push_back(line("Shorthand: " + meanings + "."));
    add("Numbers",
        "Numbers are kept in full precision and shown rounded. A share is kept as a fraction: 0.857 is shown "
        "as 85.7%. A difference between shares is kept in percentage points.");
    add("Charts",
        "Every chart draws the cells of the table on its worksheet. Where a column of the table holds shorthand, "
        "the chart draws a column headed \"as charted\" that is blank there, so that the line has a gap and "
        "never a zero.");
    add("Figure ids",
        fmt::format("The worksheet {} lists every figure of this workbook with its id: indicator, period, "
                    "area and quantity. The id is the same in every edition of the pack.",
                    data_name));
    for (const NoteRow& row : rows) add(row.topic, row.text);
    sheet.table = std::move(table);
    sheet.text_width = 32;
    return sheet;
}

SheetPlan data_sheet(const FigureLog& log, const ShownFigures& figures) {
    SheetPlan sheet = titled(data_name, "Every figure shown in this workbook", "Every figure shown, with its id");
    SheetTable table;
    table.name = "all_figures";
    table.columns = {{"Figure id"}, {"Value", 10, true}, {"As shown", 10, true}, {"Unit"}, {"Marks"}, {"Illustrative"}};
    FigureLog seen;  // the cells of this sheet are no new figures
    for (const FigureRef ref : log.order()) {
        const ShownFigure& figure = figures.at(ref);
        SheetCell value = figure_cell(ref, figures, seen), shown = text_cell(format_figure(figure, Wording::cell));
        shown.right = true;
        const std::string unit = unit_words(figure.shape), mark = marks(figure);
        table.rows.push_back({text_cell(figure.id), std::move(value), std::move(shown),
                              text_cell(unit.empty() ? "none" : unit), text_cell(mark.empty() ? "none" : mark),
                              text_cell(figure.illustrative ? "yes" : "no")});
    }
    if (table.rows.empty())
        table = {.name = table.name, .columns = {table.columns.front()}, .rows = {{text_cell("None")}}};
    sheet.table = std::move(table);
    return sheet;
}

SheetTable text_table(const std::vector<ReadingText>& texts, const std::string& topic, std::string name) {
    SheetTable table;
    table.name = std::move(name);
    const bool one_topic =
        std::ranges::all_of(texts, [&](const ReadingText& t) { return t.topic.empty() || t.topic == topic; });
    const bool links = std::ranges::any_of(texts, [](const ReadingText& t) { return !t.links.empty(); });
    if (!one_topic)
        table.columns.push_back({about_header});
    table.columns.push_back({"Text"});
    if (links)
        table.columns.push_back({link_header});
    for (const ReadingText& text : texts) {
        const auto add = [&](const std::string& words, const LinkTo* link) {
            std::vector<SheetCell> row;
            if (!one_topic)
                row.push_back(text_cell(text.topic.empty() ? topic : text.topic));
            row.push_back(text_cell(words));
            if (links)
                row.push_back(link != nullptr ? link_cell(link->text, link->target) : SheetCell{});
            table.rows.push_back(std::move(row));
        };
        add(text.text, text.links.empty() ? nullptr : &text.links.front());
        for (std::size_t i = 1; i < text.links.size(); ++i) add(text.links[i].text, &text.links[i]);
    }
    return table;
}

void drop_empty_link_column(SheetTable& table) {
    if (table.columns.back().header != link_header ||
        std::ranges::any_of(table.rows, [](const auto& row) { return row.back().kind != SheetCell::Kind::blank; }))
        return;
    table.columns.pop_back();
    for (auto& row : table.rows) row.pop_back();
}

std::string counted_in_words(const SheetPlan& sheet) {
    constexpr const char* numbers[] = {"no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"};
    const std::size_t charts = sheet.charts.size();
    if (charts == 0)
        return "This worksheet contains one table.";
    return fmt::format("This worksheet contains one table and {} {}.",
                       charts < std::size(numbers) ? numbers[charts] : fmt::format("{}", charts),
                       charts == 1 ? "chart" : "charts");
}

}  // namespace boardpack
