#include "write/xlsx/plan_workbook.hpp"

#include <algorithm>
#include <deque>
#include <map>
#include <set>

#include <fmt/format.h>

#include "write/xlsx/fixed_sheets.hpp"
#include "write/xlsx/plan_chart.hpp"
#include "write/xlsx/plan_table.hpp"
#include "write/xlsx/reading_flow.hpp"
#include "write/xlsx/series_tables.hpp"

namespace boardpack {

namespace {

constexpr std::size_t most_lines_above = 12;  // of running text; more of it gets a sheet of its own

bool mentions(const SheetPlan& sheet, std::string_view words) {
    return std::ranges::any_of(sheet.lines,
                               [&](const SheetLine& l) { return l.cell.text.find(words) != std::string::npos; });
}

/// A line above the table, said once.
void add_line(SheetPlan& sheet, std::string text) {
    if (std::ranges::none_of(sheet.lines, [&](const SheetLine& l) { return l.cell.text == text; }))
        sheet.lines.push_back({text_cell(std::move(text)), LineStyle::body});
}

void add_text_line(SheetPlan& sheet, const ReadingText& text) {
    add_line(sheet, text.labelled ? fmt::format("{}: {}", text.topic, text.text) : text.text);
    for (const LinkTo& link : text.links)
        if (link.target[0] != '#')
            sheet.lines.push_back({link_cell(link.text, link.target), LineStyle::body});
}

void mark_illustrative(SheetPlan& sheet, bool illustrative) {
    if (illustrative && !mentions(sheet, "llustrative"))
        add_line(sheet, illustrative_line);
}

/// "Priority 2" of "Priority 2: Early identification": what tells apart tables that several sections have alike.
std::string short_prefix(const std::string& title) {
    constexpr std::size_t most = 14;
    const auto colon = title.find(": ");
    return colon <= most ? title.substr(0, colon) : std::string{};
}

/// Plans sheet after sheet; what must wait until all sheets are known (contents, links, charts without a table) is
/// kept.
class Planner {
public:
    Planner(const Document& document, const ShownFigures& figures) : document_(document), figures_(figures) {}

    WorkbookPlan plan(Date created) {
        // The cover and other sheets speak of these by name.
        for (const char* name : {cover_name, contents_name, notes_name, data_name}) (void)names_.sheet(name);
        SheetPlan cover = cover_sheet(document_, figures_, log_);
        for (const SectionPtr& section : document_.sections)
            if (section->role != SectionRole::cover)
                add_section(*section);
        place_waiting_charts();
        add_commentary();
        sheets_.push_back(notes_sheet(notes_));
        sheets_.push_back(data_sheet(log_, figures_));
        for (SheetPlan& sheet : sheets_) resolve_links(sheet);

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
        const std::size_t first = sheets_.size();
        const bool has_tables = holds<const Table*>(flow), has_groups = holds<const Group*>(flow);
        std::vector<ReadingText> texts = texts_of(flow);
        const bool own_sheet = !texts.empty() && (has_tables ? texts.size() > most_lines_above : !has_groups);
        if (own_sheet) {
            SheetPlan& sheet = begin(section.title, section.title);
            sheet.table = text_table(texts, section.title, names_.table(section.title));
            mark_illustrative(sheet, section.illustrative);
            texts.clear();
        }
        if (!has_tables)
            for (const ReadingText& text : texts) notes_.push_back({section.title, text.text});
        add_tables(flow, section.title, section.illustrative, texts);
        for (const ReadingItem& item : flow)
            if (const auto* group = std::get_if<const Group*>(&item))
                add_indicator(**group);
        std::vector<std::string> anchors{section.anchor};
        collect_anchors(section.blocks, anchors);
        keep_anchors(anchors, first);
    }

    /// A sheet for each table; the running text stands above the first of them, a chart beside the table that holds
    /// its figures.
    void add_tables(const ReadingFlow& flow, const std::string& title, bool illustrative,
                    const std::vector<ReadingText>& texts) {
        const std::size_t first = sheets_.size();
        const bool only = std::ranges::count_if(
                              flow, [](const ReadingItem& i) { return std::holds_alternative<const Table*>(i); }) == 1;
        const std::string prefix = short_prefix(title);
        std::vector<const ChartSpec*> charts;
        for (const ReadingItem& item : flow) {
            if (const auto* chart = std::get_if<const Chart*>(&item))
                charts.push_back((*chart)->spec.get());
            const auto* found = std::get_if<const Table*>(&item);
            if (found == nullptr)
                continue;
            const Table& table = **found;
            const std::string caption = plain_text(table.caption, figures_, log_);
            const bool titled = only || caption.empty();
            SheetPlan& sheet = begin(titled           ? title
                                     : prefix.empty() ? caption
                                                      : fmt::format("{}: {}", prefix, caption));
            if (titled && !caption.empty() && !caption.starts_with(title))
                add_line(sheet, caption + ".");
            if (sheets_.size() == first + 1)
                for (const ReadingText& text : texts) add_text_line(sheet, text);
            if (!table.notes.empty())
                add_line(sheet, table.notes);
            mark_illustrative(sheet, illustrative);
            sheet.table = plan_table(table, figures_, names_, log_);
        }
        for (const ChartSpec* chart : charts) place_or_keep(*chart, first);
    }

    void add_indicator(const Group& group) {
        if (!indicators_.insert(group.indicator).second)
            return;
        ReadingFlow flow = reading_flow(group.body, figures_, log_);
        drop_page_tables(flow);
        join_series_tables(flow, group.title, joined_);
        const std::size_t first = sheets_.size();
        // Facts, source and legend belong to the table; what the leads say has a sheet for all indicators.
        std::vector<ReadingText> above, comments;
        for (const ReadingItem& item : flow)
            if (const auto* text = std::get_if<ReadingText>(&item)) {
                const bool comment = text->style == ParagraphStyle::body || text->style == ParagraphStyle::note;
                if (!text->heading && comment)
                    comments.push_back(*text);
                else if (!text->heading || text->text != group.title)
                    above.push_back(*text);
            }
        if (holds<const Table*>(flow)) {
            add_tables(flow, group.title, false, above);
            for (const ReadingText& comment : comments)
                comments_.push_back(
                    {group.title, comment.text, {{group.title, "#" + group.indicator}}, comment.style, false, false});
        } else {
            above.insert(above.end(), comments.begin(), comments.end());
            if (above.empty())
                return;
            SheetPlan& sheet = begin(group.title);
            sheet.table = text_table(above, group.title, names_.table(group.indicator));
        }
        std::vector<std::string> anchors{group.indicator};
        collect_anchors(group.body, anchors);
        keep_anchors(anchors, first);
    }

    void keep_anchors(const std::vector<std::string>& anchors, std::size_t first) {
        if (sheets_.size() > first)
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
        for (std::string& note : chart_notes(spec, figures_, log_)) add_line(sheet, std::move(note));
        return true;
    }

    /// Charts whose section has no table of their figures (a priority's page draws a line of an indicator that has its
    /// own sheet): beside that indicator's table unless a chart stands there already; a sheet of its own otherwise.
    void place_waiting_charts() {
        for (const ChartSpec* spec : waiting_) {
            const auto holder = std::ranges::find_if(sheets_, [&](const SheetPlan& sheet) {
                SheetTable trial = *sheet.table;
                FigureLog ignored;
                return plan_chart(*spec, figures_, ignored, trial).has_value();
            });
            if (holder != sheets_.end()) {
                if (holder->charts.empty())
                    (void)place(*spec, *holder);
                continue;
            }
            if (auto table = table_of_chart(*spec, figures_, names_, log_)) {
                const std::string finding = plain_text(spec->title, figures_, log_);
                SheetPlan& sheet = begin(finding.substr(0, finding.find(": ")), finding);
                sheet.table = std::move(table);
                if (!spec->source.empty())
                    add_line(sheet, spec->source);
                (void)place(*spec, sheet);
            }
        }
    }

    void add_commentary() {
        if (comments_.empty())
            return;
        SheetPlan& sheet = begin("Commentary", "What the leads say about the figures");
        sheet.table = text_table(comments_, {}, names_.table("commentary"));
        if (sheet.table->columns.front().header == about_header)
            sheet.table->columns.front().header = "Indicator";
    }

    SheetPlan& begin(const std::string& title) { return begin(title, title); }
    SheetPlan& begin(const std::string& name, std::string title) {
        SheetPlan& sheet = sheets_.emplace_back();
        sheet.name = names_.sheet(name);
        if (title.empty())
            title = sheet.name;
        while (!titles_.insert(folded(title)).second) title += " (continued)";
        sheet.lines.push_back({text_cell(title), LineStyle::title});
        sheet.holds = std::move(title);
        return sheet;
    }

    /// A link to a place of the document becomes one to the sheet that stands for it, or plain text.
    void resolve(SheetCell& cell, bool in_link_column) const {
        if (cell.kind != SheetCell::Kind::link || !cell.target.starts_with('#'))
            return;
        const auto found = anchors_.find(cell.target.substr(1));
        if (found == anchors_.end()) {
            cell = in_link_column ? SheetCell{} : text_cell(cell.text);
            return;
        }
        const std::string& name = sheets_[found->second].name;
        cell.target = "#" + name;
        if (in_link_column)
            cell.text = name;
    }

    void resolve_links(SheetPlan& sheet) const {
        for (SheetLine& line : sheet.lines) resolve(line.cell, false);
        for (auto& row : sheet.table->rows)
            for (std::size_t c = 0; c < row.size(); ++c) resolve(row[c], sheet.table->columns[c].header == link_header);
        drop_empty_link_column(*sheet.table);
    }

    void finish(SheetPlan& sheet) const {
        if (!sheet.table)
            return;
        // Beside a chart no column is so wide that it pushes the chart out of sight.
        finish_table(*sheet.table, sheet.charts.empty() ? 80 : 36);
        const bool illustrative = std::ranges::any_of(sheet.table->rows, [&](const auto& row) {
            return std::ranges::any_of(
                row, [&](const SheetCell& c) { return c.figure != no_figure && figures_.at(c.figure).illustrative; });
        });
        mark_illustrative(sheet, illustrative && sheet.name != data_name);
        std::string said;
        for (const SheetLine& line : sheet.lines) said += line.cell.text + '\n';
        for (std::string& line : explanations(*sheet.table, said)) add_line(sheet, std::move(line));
        sheet.lines.insert(sheet.lines.begin() + 1, {text_cell(counted_in_words(sheet)), LineStyle::body});
    }

    const Document& document_;
    const ShownFigures& figures_;
    FigureLog log_;
    UniqueNames names_;
    std::vector<SheetPlan> sheets_;
    std::deque<Table> joined_;
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
