#include "write/xlsx/plan_table.hpp"

#include <algorithm>
#include <set>
#include <span>

#include <fmt/format.h>

#include "base/utf8.hpp"

namespace boardpack {

namespace {

/// A cell, the marks ("[p]") that stood beside its figure, and the words in brackets that did.
struct Marked {
    SheetCell cell;
    std::string marks, aside;
};

constexpr char aside_header[] = ", as at";

bool is_empty(const Cell& cell) {
    if (const auto* mark = std::get_if<IconMark>(&cell.content))
        return mark->words.empty();
    const auto* text = std::get_if<Inlines>(&cell.content);
    return text != nullptr && std::ranges::all_of(*text, [](const Inline& part) {
               const auto* words = std::get_if<Text>(&part);
               return words != nullptr && words->text.empty();
           });
}

bool is_shorthand(const std::string& text) { return !shorthand_meaning(text).empty(); }

/// "83.8% (2025-26 Q4)": a figure with words in brackets after it. The words without their brackets, else "".
std::string aside_of(const Inlines& text) {
    if (text.size() < 2 || !std::holds_alternative<FigureSlot>(text.front()))
        return {};
    std::string words;
    for (const Inline& part : std::span{text}.subspan(1)) {
        const auto* more = std::get_if<Text>(&part);
        if (more == nullptr)
            return {};
        words += more->text;
    }
    return words.size() > 3 && words.starts_with(" (") && words.ends_with(')') ? words.substr(2, words.size() - 3)
                                                                               : std::string{};
}

/// Number, or right-aligned shorthand, and what stood beside it.
Marked plan_slot(const FigureSlot& slot, const ShownFigures& figures, FigureLog& log) {
    return {figure_cell(slot.figure, figures, log),
            slot.show == Show::with_marks ? marks(figures.at(slot.figure)) : std::string{},
            {}};
}

bool is_number_slot(const FigureSlot& slot) { return slot.figure != no_figure && slot.show != Show::magnitude; }

Marked plan_cell(const Cell& cell, const ShownFigures& figures, FigureLog& log) {
    if (const auto* status = std::get_if<StatusMark>(&cell.content))
        return {text_cell(status->words.empty() ? std::string{status_words(status->status)} : status->words), {}, {}};
    if (const auto* icon = std::get_if<IconMark>(&cell.content))
        return {text_cell(icon->words), {}, {}};
    if (std::holds_alternative<Sparkline>(cell.content))
        return {};
    const Inlines& text = std::get<Inlines>(cell.content);
    if (const Inline* only = only_part(text)) {
        if (const auto* slot = std::get_if<FigureSlot>(only); slot != nullptr && is_number_slot(*slot))
            return plan_slot(*slot, figures, log);
        if (const auto* link = std::get_if<LinkTo>(only); link != nullptr && is_safe_target(link->target))
            return {link_cell(link->text, link->target), {}, {}};
    }
    if (std::string aside = aside_of(text); !aside.empty())
        if (const auto& slot = std::get<FigureSlot>(text.front()); is_number_slot(slot)) {
            Marked made = plan_slot(slot, figures, log);
            made.aside = std::move(aside);
            return made;
        }
    SheetCell made = text_cell(plain_text(text, figures, log));
    made.right = is_shorthand(made.text);
    return {std::move(made), {}, {}};
}

/// Columns in which a figure has words in brackets after it: the words get a column of their own.
std::set<std::size_t> columns_with_asides(const Table& table) {
    std::set<std::size_t> found;
    for (const Row& row : table.rows) {
        std::size_t at = 0;
        for (const Cell& cell : row.cells) {
            const auto* text = std::get_if<Inlines>(&cell.content);
            if (!row.subheading && text != nullptr && !aside_of(*text).empty())
                found.insert(at);
            at += static_cast<std::size_t>(std::max(1, cell.column_span));
        }
    }
    return found;
}

/// Columns of nothing but sparklines.
std::set<std::size_t> sparkline_columns(const Table& table) {
    std::set<std::size_t> some, other;
    for (const Row& row : table.rows) {
        std::size_t at = 0;
        for (const Cell& cell : row.cells) {
            if (row.subheading)
                break;
            if (std::holds_alternative<Sparkline>(cell.content))
                some.insert(at);
            else if (!is_empty(cell))
                other.insert(at);
            at += static_cast<std::size_t>(std::max(1, cell.column_span));
        }
    }
    std::set<std::size_t> only;
    std::ranges::set_difference(some, other, std::inserter(only, only.end()));
    return only;
}

std::string row_marks(const std::vector<std::pair<std::string, std::string>>& of_columns, bool one_column) {
    std::string out;
    for (const auto& [header, mark] : of_columns)
        out += (out.empty() ? "" : "; ") + (one_column ? mark : header + " " + mark);
    return out;
}

std::size_t longest_word(std::string_view text) {
    std::size_t longest = 0;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find_first_of(" \n"), text.size());
        longest = std::max(longest, display_width(text.substr(0, end)));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return longest;
}

void add_groups(SheetTable& planned, const std::vector<std::string>& groups, bool series) {
    const bool priorities = std::ranges::all_of(groups, [](const auto& g) { return g.starts_with("Priority"); });
    planned.columns.insert(planned.columns.begin(), SheetColumn{series ? "Series" : priorities ? "Priority" : "Group"});
    for (std::size_t r = 0; r < planned.rows.size(); ++r)
        planned.rows[r].insert(planned.rows[r].begin(), text_cell(groups[r]));
    ++planned.category_column;
}

}  // namespace

SheetCell figure_cell(FigureRef ref, const ShownFigures& figures, FigureLog& log) {
    const ShownFigure& figure = figures.at(ref);
    log.add(ref);
    SheetCell cell = text_cell(format_figure(figure, Wording::cell));
    cell.right = true;
    cell.figure = ref;
    if (figure.has_value()) {
        cell.kind = SheetCell::Kind::number;
        cell.number = excel_value(figure.value(), figure.shape);
        cell.format = excel_format(figure.value(), figure.shape);
    }
    return cell;
}

SheetTable plan_table(const Table& table, const ShownFigures& figures, UniqueNames& names, FigureLog& log) {
    SheetTable planned;
    planned.name = names.table(table.id);
    const std::set<std::size_t> left_out = sparkline_columns(table), asides = columns_with_asides(table);
    std::vector<std::size_t> place(table.columns.size());  // of a column of the document, in the sheet
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
        place[c] = planned.columns.size();
        if (left_out.contains(c))
            continue;
        if (table.columns[c].row_header && planned.category_column == 0)
            planned.category_column = planned.columns.size();
        const bool right = table.columns[c].align == Align::right || asides.contains(c);
        planned.columns.push_back({table.columns[c].header, 10, right});
        if (asides.contains(c))
            planned.columns.push_back({table.columns[c].header + aside_header});
    }

    std::string group;
    std::vector<std::string> groups;
    std::vector<std::vector<std::pair<std::string, std::string>>> marked(table.rows.size());
    std::set<std::string> marked_columns;
    for (const Row& row : table.rows) {
        if (row.subheading) {
            group.clear();
            for (const Cell& cell : row.cells) group += plan_cell(cell, figures, log).cell.text;
            continue;
        }
        std::vector<SheetCell> cells(planned.columns.size());
        std::size_t at = 0;
        for (const Cell& cell : row.cells) {
            if (at < table.columns.size() && !left_out.contains(at)) {
                Marked made = plan_cell(cell, figures, log);
                if (!made.marks.empty()) {
                    marked[planned.rows.size()].emplace_back(table.columns[at].header, made.marks);
                    marked_columns.insert(table.columns[at].header);
                }
                cells[place[at]] = std::move(made.cell);
                if (asides.contains(at))
                    cells[place[at] + 1] = text_cell(std::move(made.aside));
            }
            at += static_cast<std::size_t>(std::max(1, cell.column_span));
        }
        planned.rows.push_back(std::move(cells));
        groups.push_back(group);
    }
    if (planned.rows.empty()) {
        // An Excel table needs a row, and a reader needs to know that nothing was forgotten.
        planned.columns.resize(1);
        planned.category_column = 0;
        planned.rows = {{text_cell("None")}};
        groups.emplace_back();
    }
    if (!marked_columns.empty()) {
        planned.columns.push_back({marks_header});
        for (std::size_t r = 0; r < planned.rows.size(); ++r)
            planned.rows[r].push_back(text_cell(row_marks(marked[r], marked_columns.size() == 1)));
    }
    if (std::ranges::any_of(groups, [](const auto& g) { return !g.empty(); }))
        add_groups(planned, groups, table.data_of_chart);
    return planned;
}

void finish_table(SheetTable& table, std::size_t widest) {
    std::set<std::string> headers;
    std::size_t text_columns = 0;
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
        SheetColumn& column = table.columns[c];
        std::string header = printable(column.header);
        std::ranges::replace(header, '\n', ' ');
        if (header.empty())
            header = c == 0 ? "Item" : "Note";
        column.header = header;
        for (int n = 2; !headers.insert(folded(column.header)).second; ++n)
            column.header = fmt::format("{} ({})", header, n);
        text_columns +=
            std::ranges::any_of(table.rows, [&](const auto& row) { return display_width(row[c].text) > 30; });
    }
    // Columns of long text share what a page can show; fewer than 28 characters are tiresome to read.
    constexpr std::size_t shared = 120, narrowest = 28;
    const std::size_t most =
        std::clamp(shared / std::max<std::size_t>(1, text_columns), std::min(narrowest, widest), widest);
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
        SheetColumn& column = table.columns[c];
        std::size_t width =
            std::max(longest_word(column.header) + 1, std::min<std::size_t>(display_width(column.header), 12));
        for (const auto& row : table.rows)
            width = std::max({width, longest_word(row[c].text), std::min(display_width(row[c].text), most)});
        column.width = static_cast<double>(width) + 2;
    }
}

std::vector<std::string> explanations(const SheetTable& table, const std::string& said) {
    std::vector<std::string> lines;
    std::string shorthand;
    for (const std::string_view symbol : {"[c]", "[x]", "[z]", "[p]", "[r]", "[e]"}) {
        const bool used = std::ranges::any_of(table.rows, [&](const auto& row) {
            return std::ranges::any_of(row,
                                       [&](const SheetCell& c) { return c.text.find(symbol) != std::string::npos; });
        });
        if (used && said.find(symbol) == std::string::npos)
            shorthand +=
                fmt::format("{}{} {}", shorthand.empty() ? "Shorthand: " : "; ", symbol, shorthand_meaning(symbol));
    }
    if (!shorthand.empty())
        lines.push_back(shorthand + ".");

    bool of_marks = false, of_chart = false, other = false;
    for (const auto& row : table.rows)
        for (std::size_t c = 0; c < row.size(); ++c)
            if (row[c].kind == SheetCell::Kind::blank) {
                const std::string& header = table.columns[c].header;
                const bool marks_column = header == marks_header;
                const bool charted = header.find(charted_header) != std::string::npos;
                of_marks |= marks_column;
                of_chart |= charted;
                other |= !marks_column && !charted;
            }
    std::string blank;
    const auto reason = [&](bool wanted, std::string_view words) {
        if (wanted)
            blank += fmt::format("{}{}", blank.empty() ? "Blank cells " : "; blank cells ", words);
    };
    reason(of_marks, "in the column \"Marks\" mean a final figure that has not been revised");
    reason(of_chart, "in a column \"as charted\" mean that there is no figure to draw: the chart has a gap there");
    reason(other, of_marks || of_chart ? "elsewhere mean that there is nothing to report"
                                       : "mean that there is nothing to report");
    if (!blank.empty())
        lines.push_back(blank + ".");
    return lines;
}

}  // namespace boardpack
