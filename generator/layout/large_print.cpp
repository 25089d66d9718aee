#include "layout/large_print.hpp"

#include <algorithm>

#include "pack/build.hpp"

namespace boardpack {

namespace {

constexpr double body_size = 18, least_size = 16;
constexpr std::size_t widest_table = 3;  // columns that large type leaves room for

class Enlarger {
public:
    Document enlarge(const Document& document) {
        Document large;
        large.meta = document.meta;
        large.meta.pack_id += "-large";
        large.meta.title += " (large print)";
        large.meta.budget_least = large.meta.budget_most = 0;
        large.meta.cut_off.reset();  // stands on the cover; the foot of the page has no room for it
        for (const SectionPtr& section : document.sections) {
            Section copy = *section;
            copy.columns = 1;
            copy.landscape = false;
            copy.blocks = enlarged(section->blocks);
            large.sections.push_back(std::make_shared<const Section>(std::move(copy)));
        }
        return large;
    }

private:
    static Blocks enlarged(const Blocks& blocks) {
        Blocks out;
        for (const BlockPtr& b : blocks) add(*b, b, out);
        return out;
    }

    static void add(const Block& from, const BlockPtr& same, Blocks& out) {
        if (const auto* group = std::get_if<Group>(&from.content)) {
            Group copy = *group;
            copy.body = enlarged(group->body);
            out.push_back(block(std::move(copy), from.origin));
        } else if (const auto* callout = std::get_if<Callout>(&from.content)) {
            Callout copy = *callout;
            copy.body = enlarged(callout->body);
            out.push_back(block(std::move(copy), from.origin));
        } else if (const auto* chart = std::get_if<Chart>(&from.content)) {
            Chart copy = *chart;
            constexpr double least = 260;  // so that it stands alone and its labels have room
            if (copy.height > 0)
                copy.height = std::max(copy.height, least);
            out.push_back(block(copy, from.origin));
        } else if (const auto* table = std::get_if<Table>(&from.content);
                   table && table->columns.size() > widest_table && table->editions != Editions::workbook) {
            tell_rows(*table, from.origin, out);
        } else {
            out.push_back(same);
        }
    }

    /// Each row as its name and what the columns say of it.
    static void tell_rows(const Table& table, Span origin, Blocks& out) {
        if (!table.caption.empty())
            out.push_back(heading(2, table.caption, "", origin));
        for (const Row& row : table.rows) {
            if (row.subheading) {
                if (const auto* text = std::get_if<Inlines>(&row.cells.front().content))
                    out.push_back(heading(3, *text, "", origin));
                continue;
            }
            Group entry;  // so that a row's name stays with what follows it
            Facts facts;
            std::size_t column = 0;
            for (const Cell& cell : row.cells) {
                add_cell(table.columns[std::min(column, table.columns.size() - 1)], cell, entry, facts);
                column += static_cast<std::size_t>(cell.column_span);
            }
            if (!facts.items.empty())
                entry.body.push_back(block(std::move(facts), origin));
            out.push_back(block(std::move(entry), origin));
        }
        if (!table.notes.empty())
            out.push_back(paragraph(table.notes, ParagraphStyle::legend, origin));
    }

    static void add_cell(const Column& column, const Cell& cell, Group& entry, Facts& facts) {
        if (const auto* mark = std::get_if<StatusMark>(&cell.content)) {
            facts.items.push_back({column.header, *mark});
        } else if (const auto* icon = std::get_if<IconMark>(&cell.content)) {
            facts.items.push_back({column.header, *icon});
        } else if (const auto* text = std::get_if<Inlines>(&cell.content); text && says_something(*text)) {
            if (column.row_header)
                entry.body.insert(entry.body.begin(), paragraph(strong(*text)));
            else
                facts.items.push_back({column.header, *text});
        }
    }

    static bool says_something(const Inlines& text) {
        return std::ranges::any_of(text, [](const Inline& part) {
            const auto* words = std::get_if<Text>(&part);
            return !words || !words->text.empty();
        });
    }

    static Inlines strong(Inlines text) {
        for (Inline& part : text) {
            if (auto* words = std::get_if<Text>(&part))
                words->emphasis = Emphasis::strong;
            if (auto* slot = std::get_if<FigureSlot>(&part))
                slot->emphasis = Emphasis::strong;
        }
        return text;
    }
};

}  // namespace

Theme large_print(const Theme& theme) {
    Theme large = theme;
    const double grown = std::max(1.0, body_size / theme.type.body);
    // Headings are large already; they grow by half as much.
    const double headings = 1 + (grown - 1) / 2;
    large.type.title *= 1 + (grown - 1) / 4;
    large.type.h1 *= headings;
    large.type.h2 *= headings;
    large.type.h3 = std::max(large.type.h3 * headings, body_size);
    large.type.body *= grown;
    large.type.small = std::max(large.type.small * grown, least_size);
    large.type.chart = std::max(large.type.chart * grown, least_size);
    return large;
}

Document large_print(const Document& document) { return Enlarger{}.enlarge(document); }

}  // namespace boardpack
