#include <algorithm>
#include <optional>

#include "chart/chart.hpp"
#include "layout/blocks/blocks.hpp"
#include "layout/columns.hpp"
#include "layout/lines.hpp"
#include "layout/sparkline.hpp"
#include "layout/status_shape.hpp"

namespace boardpack {
namespace {

constexpr double sparkline_width = 56, sparkline_height = 14;

struct Measures {
    double pad_x = 0, pad_y = 0;
};

Measures measures_of(const Theme& theme, TableStyle style) {
    const Theme::Tables& t = theme.tables;
    return {t.cell_padding, style == TableStyle::scorecard ? t.scorecard_row_padding : t.row_padding};
}

/// A cell with its node and its content on one line; text is shaped again when the column is narrower.
struct SetCell {
    int node = -1;
    int column = 0, span = 1;
    Align align = Align::left;
    TextStyle style;
    std::vector<StyledText> runs;
    std::shared_ptr<const ShapedText> text;
    const Cell* source = nullptr;  // of a mark
    std::optional<SetMark> mark;
    const Sparkline* sparkline = nullptr;
    std::optional<double> tail{};  // of a number: what stands after its whole part

    [[nodiscard]] double natural() const {
        return sparkline ? sparkline_width : mark ? mark->width() : widest_line(*text);
    }
};

struct SetRow {
    std::vector<SetCell> cells;
    bool header = false, subheading = false;
};

/// What follows the whole part of a number, its decimals, unit and marks; nothing when the text is no number.
std::optional<std::string> tail_of(const std::vector<StyledText>& runs) {
    std::string text;
    for (const StyledText& run : runs) text += run.text;
    const auto digit = [](char c) { return c >= '0' && c <= '9'; };
    const std::size_t first = text.find_first_of("0123456789");
    if (first == text.npos || first > std::string_view{"\u2212£"}.size())
        return std::nullopt;
    std::size_t end = first;
    while (end < text.size() &&
           (digit(text[end]) || (text[end] == ',' && end + 1 < text.size() && digit(text[end + 1]))))
        ++end;
    return text.substr(end);
}

class TableLayout {
public:
    TableLayout(LayoutContext& context, const Table& table, const Frame& frame, Draft& draft)
        : context_(context),
          theme_(context.theme),
          table_(table),
          frame_(frame),
          draft_(draft),
          measures_(measures_of(context.theme, table.style)),
          style_(text_style(context.theme, frame.tone, context.theme.type.small)) {
        style_.line_height = style_.size * std::min(theme_.type.line_spacing, 1.3);
    }

    void lay() {
        StructNode node;
        node.type = "Table";
        node.parent = frame_.parent;
        const int table = draft_.add(std::move(node));
        const std::size_t begin = draft_.pieces.size();
        lay_caption(table);
        set_rows(table);
        find_widths();
        const std::size_t first_row = draft_.pieces.size();
        for (const SetRow& row : rows_) draft_.pieces.push_back(lay_row(row));
        keep_ends_together(first_row);
        draft_.header_begin = static_cast<int>(first_row);
        draft_.header_pieces = has_header() ? 1 : 0;
        draft_.header_end = static_cast<int>(draft_.pieces.size());
        lay_notes();
        if (begin < draft_.pieces.size())
            draft_.pieces[begin].space_before = theme_.page.gap * 1.25;
        draft_.space_after = theme_.page.gap * 1.5;
    }

private:
    [[nodiscard]] bool has_header() const {
        return std::ranges::any_of(table_.columns, [](const Column& c) { return !c.header.empty(); });
    }

    void lay_caption(int table) {
        if (table_.caption.empty())
            return;
        const int node = draft_.add("Caption", table);
        const TextStyle style = text_style(theme_, frame_.tone, theme_.type.body, Weight::bold);
        const auto text = shape(context_, styled(context_, draft_, table_.caption, node, style, Wording::sentence),
                                style, frame_.width);
        Piece piece;
        piece.height = place_lines(piece.items, text, frame_.x, frame_.width, Align::left, 0, style.line_height);
        piece.height += theme_.page.gap * 0.25;
        piece.keep_with_next = true;
        draft_.pieces.push_back(std::move(piece));
    }

    SetCell set_text(std::vector<StyledText> runs, int node, int column, const TextStyle& style) {
        SetCell cell;
        cell.node = node;
        cell.column = column;
        cell.align = table_.columns[column].align;
        cell.style = style;
        cell.text = shape(context_, runs, style, 0);
        cell.runs = std::move(runs);
        return cell;
    }

    int add_cell_node(int row, bool header, const char* scope, int span) {
        StructNode node;
        node.type = header ? "TH" : "TD";
        node.parent = row;
        if (header)
            node.scope = scope;
        node.column_span = span;
        return draft_.add(std::move(node));
    }

    void set_rows(int table) {
        const int columns = static_cast<int>(table_.columns.size());
        if (has_header()) {
            const int head = draft_.add("TR", draft_.add("THead", table));
            TextStyle style = style_;
            style.weight = Weight::bold;
            SetRow row;
            row.header = true;
            for (int c = 0; c < columns; ++c) {
                const int node = add_cell_node(head, true, "Column", 1);
                row.cells.push_back(set_text(styled(table_.columns[c].header, node, style), node, c, style));
            }
            rows_.push_back(std::move(row));
        }
        const int body = draft_.add("TBody", table);
        for (const Row& row : table_.rows) set_row(row, body, columns);
    }

    void set_row(const Row& row, int body, int columns) {
        const int node = draft_.add("TR", body);
        SetRow set;
        set.subheading = row.subheading;
        int column = 0;
        for (const Cell& cell : row.cells) {
            if (column >= columns)
                break;
            const int wanted = row.subheading && row.cells.size() == 1 ? columns : std::max(cell.column_span, 1);
            const int span = std::min(wanted, columns - column);
            const bool header = row.subheading || table_.columns[column].row_header;
            set.cells.push_back(set_cell(cell, add_cell_node(node, header, "Row", span), column, row.subheading));
            set.cells.back().span = span;
            column += span;
        }
        for (; column < columns; ++column)  // every row of a regular table has the same number of cells
            set.cells.push_back(set_text({}, add_cell_node(node, false, "", 1), column, style_));
        rows_.push_back(std::move(set));
    }

    SetCell set_cell(const Cell& cell, int node, int column, bool subheading) {
        TextStyle style = style_;
        if (subheading)
            style.weight = Weight::bold;
        else if (table_.columns[column].row_header && table_.style == TableStyle::plain)
            style.weight = Weight::medium;
        if (const auto* text = std::get_if<Inlines>(&cell.content)) {
            SetCell set = set_text(styled_cell(context_, draft_, *text, node, style), node, column, style);
            if (subheading)
                set.align = Align::left;
            else if (set.align == Align::right)
                if (const auto tail = tail_of(set.runs))
                    set.tail = context_.typesetter.measure(*tail, style.size, style.weight).width;
            return set;
        }
        SetCell set;
        set.node = node;
        set.column = column;
        set.align = table_.columns[column].align;
        set.style = style;
        if (const auto* sparkline = std::get_if<Sparkline>(&cell.content)) {
            set.sparkline = sparkline;
            return set;
        }
        set.source = &cell;
        set.mark = set_mark_of(set, 0);
        return set;
    }

    SetMark set_mark_of(const SetCell& cell, double width) const {
        if (const auto* icon = std::get_if<IconMark>(&cell.source->content))
            return set_mark(context_, *icon, cell.node, cell.style, width);
        return set_mark(context_, std::get<StatusMark>(cell.source->content), cell.node, cell.style, width);
    }

    /// The words of a cell that may wrap; a number never does.
    CellWords words_in(const SetCell& cell) const {
        constexpr double rounding = 0.5;
        CellWords words;
        words.fixed = 2 * measures_.pad_x + rounding;
        if (cell.sparkline) {
            words.words.push_back({0, sparkline_width});
        } else if (cell.align == Align::right && cell.runs.size() == 1 && cell.natural() < 90) {
            words.words.push_back({0, cell.natural() + inset_of(cell)});
        } else {
            words.fixed += cell.mark ? cell.mark->indent : 0;
            words.words = words_of(cell.mark ? *cell.mark->words : *cell.text);
        }
        return words;
    }

    /// How far a number stands from the right, so that the decimal points of its column stand below each other.
    [[nodiscard]] double inset_of(const SetCell& cell) const {
        return cell.tail ? tails_[static_cast<std::size_t>(cell.column)] - *cell.tail : 0;
    }

    void find_tails() {
        tails_.assign(table_.columns.size(), 0);
        for (const SetRow& row : rows_)
            for (const SetCell& cell : row.cells)
                if (cell.tail) {
                    double& longest = tails_[static_cast<std::size_t>(cell.column)];
                    longest = std::max(longest, *cell.tail);
                }
    }

    void find_widths() {
        find_tails();
        std::vector<ColumnNeed> needs;
        for (const Column& column : table_.columns)
            needs.push_back({std::max(column.weight, 0.01), std::vector<CellWords>(rows_.size()), 2 * measures_.pad_x});
        for (std::size_t r = 0; r < rows_.size(); ++r)
            for (const SetCell& cell : rows_[r].cells)
                if (cell.span == 1)
                    needs[cell.column].cells[r] = words_in(cell);
        widths_ = column_widths(needs, frame_.width);
        double x = frame_.x;
        for (const double width : widths_) {
            lefts_.push_back(x);
            x += width;
        }
    }

    Piece lay_row(const SetRow& row) {
        Piece piece;
        double height = style_.line_height;
        for (const SetCell& cell : row.cells) {
            double width = -2 * measures_.pad_x;
            for (int c = cell.column; c < cell.column + cell.span; ++c) width += widths_[c];
            height = std::max(height, place_cell(piece, cell, lefts_[cell.column] + measures_.pad_x, width));
        }
        piece.height = height + 2 * measures_.pad_y;
        add_decoration(piece, row);
        piece.keep_with_next = row.header || row.subheading;
        return piece;
    }

    double place_cell(Piece& piece, const SetCell& cell, double x, double width) {
        const double y = measures_.pad_y;
        if (cell.sparkline)
            return place_sparkline(piece, cell, x, y);
        if (cell.mark) {
            const SetMark mark = cell.natural() <= width ? *cell.mark : set_mark_of(cell, width);
            place_mark(piece.items, mark, theme_, x, y);
            return mark.height();
        }
        const auto text = cell.natural() <= width ? cell.text : shape(context_, cell.runs, cell.style, width);
        const double inset = cell.natural() + inset_of(cell) <= width ? inset_of(cell) : 0;
        return cell.runs.empty()
                   ? 0
                   : place_lines(piece.items, text, x, width - inset, cell.align, y, cell.style.line_height);
    }

    double place_sparkline(Piece& piece, const SetCell& cell, double x, double y) {
        ChartSpec spec;
        spec.body = *cell.sparkline;
        StructNode figure;
        figure.type = "Figure";
        figure.parent = cell.node;
        figure.alt = describe_sparkline(*cell.sparkline, context_.figures);
        figure.bbox = true;
        auto scene = std::make_shared<const Scene>(
            draw_chart(spec, context_.figures, theme_, context_.typesetter, sparkline_width, sparkline_height));
        if (scene->items.empty())  // nothing shown: an empty cell, not an empty picture
            return 0;
        piece.items.emplace_back(SceneItem{std::move(scene), x, y, draft_.add(std::move(figure))});
        return sparkline_height;
    }

    void add_decoration(Piece& piece, const SetRow& row) const {
        std::vector<DrawItem> decoration;
        if (row.subheading)
            decoration.emplace_back(filled_box(frame_.x, 0, frame_.width, piece.height, theme_.colours.band));
        const bool strong = row.header;
        const double weight = strong ? theme_.tables.head_rule : theme_.tables.rule;
        decoration.emplace_back(rule(frame_.x, piece.height - weight / 2, frame_.width, weight,
                                     strong ? theme_.colours.ink : theme_.colours.rule));
        piece.items.insert(piece.items.begin(), std::make_move_iterator(decoration.begin()),
                           std::make_move_iterator(decoration.end()));
    }

    /// No page break after the first row or before the last one.
    void keep_ends_together(std::size_t first_row) {
        const std::size_t header = has_header() ? 1 : 0;
        const std::size_t count = draft_.pieces.size() - first_row;
        if (count <= header + 1)
            return;
        draft_.pieces[first_row + header].keep_with_next = true;
        draft_.pieces[draft_.pieces.size() - 2].keep_with_next = true;
    }

    void lay_notes() {
        if (table_.notes.empty())
            return;
        TextStyle style = text_style(theme_, frame_.tone, theme_.type.small);
        style.colour = frame_.tone.muted;
        if (!draft_.pieces.empty())
            draft_.pieces.back().keep_with_next = true;
        const auto text =
            shape(context_, styled(table_.notes, draft_.add("P", frame_.parent), style), style, frame_.width);
        add_lines(draft_, text, frame_.x, style.line_height, theme_.page.gap * 0.5);
    }

    LayoutContext& context_;
    const Theme& theme_;
    const Table& table_;
    const Frame& frame_;
    Draft& draft_;
    Measures measures_;
    TextStyle style_;
    std::vector<SetRow> rows_;
    std::vector<double> tails_;  // by column: the longest of its numbers
    std::vector<double> widths_, lefts_;
};

}  // namespace

void lay_table(LayoutContext& context, const Table& table, const Frame& frame, Draft& draft) {
    if (table.editions == Editions::workbook || table.columns.empty())
        return;
    TableLayout(context, table, frame, draft).lay();
}

}  // namespace boardpack
