#include "write/xlsx/series_tables.hpp"

#include <algorithm>

namespace boardpack {

namespace {

const Table* table_in(const ReadingItem& item) {
    const auto* table = std::get_if<const Table*>(&item);
    return table != nullptr ? *table : nullptr;
}

bool is_series(const Table* table, const Table* like) {
    return table != nullptr && table->data_of_chart && table->editions == Editions::workbook &&
           !table->columns.empty() &&
           (like == nullptr || table->columns.front().header == like->columns.front().header);
}

/// "By month" of "Waiting for therapy, by month" under the title "Waiting for therapy".
Inlines beyond_title(const Inlines& caption, const std::string& title) {
    const auto* text = caption.size() == 1 ? std::get_if<Text>(&caption.front()) : nullptr;
    if (text == nullptr || !text->text.starts_with(title))
        return caption;
    std::string rest = text->text.substr(title.size());
    rest.erase(0, std::min(rest.find_first_not_of(" ,:;"), rest.size()));
    if (rest.empty())
        return {Text{"Each reporting period"}};
    if (rest[0] >= 'a' && rest[0] <= 'z')
        rest[0] = static_cast<char>(rest[0] - 'a' + 'A');
    return {Text{std::move(rest)}};
}

void append_rows(Table& to, const Table& from, const std::string& title) {
    std::vector<std::size_t> place;  // of each column of `from`
    for (const Column& column : from.columns) {
        const auto same = std::ranges::find(to.columns, column.header, &Column::header);
        place.push_back(static_cast<std::size_t>(same - to.columns.begin()));
        if (same == to.columns.end())
            to.columns.push_back(column);
    }
    const int all = static_cast<int>(from.columns.size());
    to.rows.push_back({{Cell{beyond_title(from.caption, title), all}}, true});
    for (const Row& row : from.rows) {
        Row moved{std::vector<Cell>(to.columns.size(), Cell{Inlines{}}), row.subheading};
        for (std::size_t c = 0; c < row.cells.size() && c < place.size(); ++c) moved.cells[place[c]] = row.cells[c];
        to.rows.push_back(std::move(moved));
    }
    if (to.notes.empty())
        to.notes = from.notes;
    else if (to.notes.find(from.notes) == std::string::npos)
        to.notes += " " + from.notes;
}

}  // namespace

void join_series_tables(ReadingFlow& flow, const std::string& title, std::deque<Table>& made) {
    std::vector<const Table*> series;
    for (const ReadingItem& item : flow)
        if (const Table* table = table_in(item); is_series(table, series.empty() ? nullptr : series.front()))
            series.push_back(table);
    if (series.size() < 2)
        return;
    Table& joined = made.emplace_back();
    joined.id = series.front()->id;
    joined.caption = {Text{title + ", by period"}};
    joined.data_of_chart = true;
    joined.editions = Editions::workbook;
    for (const Table* table : series) append_rows(joined, *table, title);
    for (ReadingItem& item : flow)
        if (table_in(item) == series.front())
            item = &joined;
    std::erase_if(flow,
                  [&](const ReadingItem& item) { return std::ranges::find(series, table_in(item)) != series.end(); });
}

void drop_page_tables(ReadingFlow& flow) {
    const auto is = [](const ReadingItem& item, Editions editions) {
        const Table* table = table_in(item);
        return table != nullptr && table->editions == editions;
    };
    if (std::ranges::any_of(flow, [&](const ReadingItem& item) { return is(item, Editions::workbook); }))
        std::erase_if(flow, [&](const ReadingItem& item) { return is(item, Editions::pages); });
}

}  // namespace boardpack
