#include "write/xlsx/plan_workbook.hpp"

#include <algorithm>
#include <map>
#include <set>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "write/xlsx/fixed_sheets.hpp"
#include "write/xlsx/plan_chart.hpp"
#include "write/xlsx/plan_table.hpp"
#include "write/xlsx/reading_flow.hpp"

namespace boardpack {

namespace {

constexpr std::size_t most_lines_above = 12;  // of running text; more of it gets a sheet of its own

SheetLine body_line(std::string text) { return {text_cell(std::move(text)), LineStyle::body}; }

/// Plans sheet after sheet; what must wait until all sheets are known (contents, links, charts without a table) is
/// kept.
class Planner {
public:
    Planner(const Document& document, const ShownFigures& figures) : document_(document), figures_(figures) {}

    WorkbookPlan plan(Date created) {
        // These names are promised by the cover and the contents page.
        for (const char* name : {cover_name, contents_name, notes_name, data_name}) (void)names_.sheet(name);
        SheetPlan cover = cover_sheet(document_, figures_, log_);
        for (const SectionPtr& section : document_.sections)
            if (section->role != SectionRole::cover)
                add_section(*section);
        add_commentary();
        place_charts();
        sheets_.push_back(notes_sheet(notes_));
        sheets_.push_back(data_sheet(log_, figures_));
        resolve_links();

        WorkbookPlan book = workbook_properties(document_, created);
        book.sheets.push_back(std::move(cover));
        book.sheets.push_back(contents_sheet(sheets_));
        for (SheetPlan& sheet : sheets_) book.sheets.push_back(std::move(sheet));
        for (SheetPlan& sheet : book.sheets) finish(sheet);
        return book;
    }

private:
    void add_section(const Section& section) {
        ReadingFlow flow = reading_flow(section.blocks, figures_, log_);
        drop_page_tables(flow);
        const std::size_t before = sheets_.size();
        const bool has_tables =
            std::ranges::any_of(flow, [](const ReadingItem& i) { return std::holds_alternative<const Table*>(i); });
        const bool has_groups =
            std::ranges::any_of(flow, [](const ReadingItem& i) { return std::holds_alternative<const Group*>(i); });
        std::vector<ReadingText> texts;
        for (const ReadingItem& item : flow)
            if (const auto* text = std::get_if<ReadingText>(&item))
                texts.push_back(*text);
        const bool own_sheet = !texts.empty() && (has_tables ? texts.size() > most_lines_above : !has_groups);
        if (own_sheet)
            add_text_sheet(section, texts);
        else if (!has_tables)
            keep_as_notes(section.title, texts);
        if (has_tables)
            add_tables(flow, section.title, section.illustrative, own_sheet ? std::vector<ReadingText>{} : texts);
        for (const ReadingItem& item : flow)
            if (const auto* group = std::get_if<const Group*>(&item))
                add_indicator(**group);
        keep_anchors(section, before);
    }

    /// The workbook has the whole series: the last few periods of the pages are not repeated.
    static void drop_page_tables(ReadingFlow& flow) {
        const auto edition = [](const ReadingItem& item) {
            const auto* table = std::get_if<const Table*>(&item);
            return table != nullptr ? std::optional{(*table)->editions} : std::nullopt;
        };
        if (std::ranges::any_of(flow, [&](const ReadingItem& item) { return edition(item) == Editions::workbook; }))
            std::erase_if(flow, [&](const ReadingItem& item) { return edition(item) == Editions::pages; });
    }

    void add_text_sheet(const Section& section, const std::vector<ReadingText>& texts) {
        std::vector<ReadingText> rows;
        for (const ReadingText& text : texts)
            if (!text.heading)
                rows.push_back(text);
        if (rows.empty())
            return;
        SheetPlan& sheet = begin(section.title, section.title);
        sheet.table = text_table(rows, section.title, names_.table(section.title));
        if (section.illustrative)
            sheet.lines.push_back(body_line(illustrative_line));
    }

    void keep_as_notes(const std::string& title, const std::vector<ReadingText>& texts) {
        for (const ReadingText& text : texts)
            if (!text.heading)
                notes_.push_back({title, text.text});
    }

    /// A sheet for each table; the running text stands above the first of them, a chart beside the table that holds
    /// its figures.
    void add_tables(const ReadingFlow& flow, const std::string& title, bool illustrative,
                    const std::vector<ReadingText>& texts) {
        const std::size_t first = sheets_.size();
        const auto tables =
            std::ranges::count_if(flow, [](const ReadingItem& i) { return std::holds_alternative<const Table*>(i); });
        std::vector<const ChartSpec*> charts;
        for (const ReadingItem& item : flow) {
            if (const auto* chart = std::get_if<const Chart*>(&item))
                charts.push_back((*chart)->spec.get());
            const auto* found = std::get_if<const Table*>(&item);
            if (found == nullptr)
                continue;
            const Table& table = **found;
            const std::string caption = plain_text(table.caption, figures_, log_);
            const bool titled = tables == 1 && !title.empty();
            SheetPlan& sheet = begin(titled || caption.empty() ? title : caption, titled ? title : caption);
            if (titled && !caption.empty() && caption != title)
                sheet.lines.push_back(body_line(caption + "."));
            if (sheets_.size() == first + 1)
                for (const ReadingText& text : texts) add_text_line(sheet, text);
            if (!table.notes.empty())
                sheet.lines.push_back(body_line(table.notes));
            sheet.table = plan_table(table, figures_, names_, log_);
            if (illustrative && table.notes.find("llustrative") == std::string::npos)
                sheet.lines.push_back(body_line(illustrative_line));
        }
        for (const ChartSpec* chart : charts) place_or_keep(*chart, first);
    }

    static void add_text_line(SheetPlan& sheet, const ReadingText& text) {
        if (text.heading)
            return;
        const bool labelled = text.style == ParagraphStyle::lead && !text.topic.empty();
        sheet.lines.push_back(body_line(labelled ? fmt::format("{}: {}", text.topic, text.text) : text.text));
        for (const LinkTo& link : text.links)
            if (link.target[0] != '#')
                sheet.lines.push_back({link_cell(link.text, link.target), LineStyle::body});
    }

    void add_indicator(const Group& group) {
        if (!indicators_.insert(group.indicator).second)
            return;
        ReadingFlow flow = reading_flow(group.body, figures_, log_);
        drop_page_tables(flow);
        const std::size_t first = sheets_.size();
        const bool has_table =
            std::ranges::any_of(flow, [](const ReadingItem& i) { return std::holds_alternative<const Table*>(i); });
        std::vector<ReadingText> above, comments;
        for (const ReadingItem& item : flow)
            if (const auto* text = std::get_if<ReadingText>(&item)) {
                const bool comment = text->style == ParagraphStyle::body || text->style == ParagraphStyle::note;
                if (text->heading && text->text != group.title)
                    above.push_back({{}, text->text, {}, ParagraphStyle::body, false});
                else if (!text->heading)
                    (comment ? comments : above).push_back(*text);
            }
        if (!has_table) {
            // In words only: what would be facts beside a chart are the rows.
            above.insert(above.end(), comments.begin(), comments.end());
            if (above.empty())
                return;
            SheetPlan& sheet = begin(group.title, group.title);
            sheet.table = text_table(above, group.title, names_.table(group.indicator));
        } else {
            ReadingFlow tables;
            std::ranges::copy_if(flow, std::back_inserter(tables),
                                 [](const ReadingItem& i) { return !std::holds_alternative<ReadingText>(i); });
            add_tables(tables, group.title, false, above);
            for (const ReadingText& comment : comments)
                comments_.push_back(
                    {group.title, comment.text, {{group.title, "#" + group.indicator}}, comment.style, false});
        }
        std::vector<std::string> anchors{group.indicator};
        collect_anchors(group.body, anchors);
        for (const std::string& anchor : anchors) anchors_.emplace(anchor, first);
    }

    void keep_anchors(const Section& section, std::size_t first) {
        if (sheets_.size() == first)
            return;
        std::vector<std::string> anchors{section.anchor};
        collect_anchors(section.blocks, anchors);
        for (const std::string& anchor : anchors) anchors_.emplace(anchor, first);
    }

    /// Beside the first of the new tables that holds its figures; otherwise it waits for all other sheets.
    void place_or_keep(const ChartSpec& spec, std::size_t first) {
        for (std::size_t s = first; s < sheets_.size(); ++s)
            if (place(spec, sheets_[s]))
                return;
        waiting_.push_back(&spec);
    }

    bool place(const ChartSpec& spec, SheetPlan& sheet) {
        auto chart = plan_chart(spec, figures_, log_, *sheet.table);
        if (!chart)
            return false;
        sheet.charts.push_back(std::move(*chart));
        for (std::string& note : chart_notes(spec, figures_, log_)) sheet.lines.push_back(body_line(std::move(note)));
        return true;
    }

    /// Charts whose section has no table of their figures (a priority's page draws a line of an indicator that has its
    /// own sheet): beside that indicator's table unless a chart stands there already; a sheet of its own otherwise.
    void place_charts() {
        for (const ChartSpec* spec : waiting_) {
            bool held = false;
            for (SheetPlan& sheet : sheets_) {
                SheetTable trial = *sheet.table;
                FigureLog ignored;
                if (!plan_chart(*spec, figures_, ignored, trial))
                    continue;
                held = true;
                if (sheet.charts.empty())
                    place(*spec, sheet);
                break;
            }
            if (held)
                continue;
            if (auto table = table_of_chart(*spec, figures_, names_, log_)) {
                const std::string title = plain_text(spec->title, figures_, log_);
                SheetPlan& sheet = begin(title, title);
                sheet.table = std::move(table);
                if (!spec->source.empty())
                    sheet.lines.push_back(body_line(spec->source));
                place(*spec, sheet);
            }
        }
    }

    void add_commentary() {
        if (comments_.empty())
            return;
        SheetPlan& sheet = begin("Commentary", "What the leads say about the figures");
        sheet.table = text_table(comments_, {}, names_.table("commentary"));
        sheet.table->columns.front().header = "Indicator";
    }

    SheetPlan& begin(const std::string& name, std::string title) {
        SheetPlan& sheet = sheets_.emplace_back();
        sheet.name = names_.sheet(name.empty() ? title : name);
        while (!titles_.insert(title).second) title += " (continued)";
        sheet.lines.push_back({text_cell(title.empty() ? sheet.name : title), LineStyle::title});
        sheet.holds = sheet.lines.front().cell.text;
        return sheet;
    }

    void resolve(SheetCell& cell, bool named) {
        if (cell.kind != SheetCell::Kind::link || !cell.target.starts_with('#'))
            return;
        const auto found = anchors_.find(cell.target.substr(1));
        if (found == anchors_.end()) {
            cell = named ? SheetCell{} : text_cell(cell.text);
            return;
        }
        cell.target = "#" + sheets_[found->second].name;
        if (named)
            cell.text = sheets_[found->second].name;
    }

    void resolve_links() {
        for (SheetPlan& sheet : sheets_) {
            for (SheetLine& line : sheet.lines) resolve(line.cell, false);
            if (sheet.table) {
                for (auto& row : sheet.table->rows)
                    for (std::size_t c = 0; c < row.size(); ++c)
                        resolve(row[c], sheet.table->columns[c].header == link_header);
                drop_empty_link_column(*sheet.table);
            }
        }
    }

    void finish(SheetPlan& sheet) {
        if (!sheet.table)
            return;
        finish_table(*sheet.table);
        std::string said;
        for (const SheetLine& line : sheet.lines) said += line.cell.text + '\n';
        const bool shows_illustrative = std::ranges::any_of(sheet.table->rows, [&](const auto& row) {
            return std::ranges::any_of(
                row, [&](const SheetCell& c) { return c.figure != no_figure && figures_.at(c.figure).illustrative; });
        });
        if (shows_illustrative && said.find("llustrative") == std::string::npos)
            sheet.lines.push_back(body_line(illustrative_line));
        for (std::string& line : explanations(*sheet.table, said)) sheet.lines.push_back(body_line(std::move(line)));
        sheet.lines.insert(sheet.lines.begin() + 1, body_line(counted_in_words(sheet)));
    }

    const Document& document_;
    const ShownFigures& figures_;
    FigureLog log_;
    UniqueNames names_;
    std::vector<SheetPlan> sheets_;
    std::vector<NoteRow> notes_;
    std::vector<ReadingText> comments_;
    std::vector<const ChartSpec*> waiting_;
    std::set<std::string> titles_, indicators_;
    std::map<std::string, std::size_t> anchors_;
};

}  // namespace

WorkbookPlan plan_workbook(const Document& document, const ShownFigures& figures, Date created) {
    return Planner{document, figures}.plan(created);
}

}  // namespace boardpack
