#include "write/text/text.hpp"

#include <string>
#include <variant>

#include "chart/chart.hpp"
#include "figure/format.hpp"
#include "write/text/lines.hpp"

namespace boardpack {

namespace {

std::string_view kind_words(CalloutKind kind) {
    switch (kind) {
        case CalloutKind::alert:
            return "Alert";
        case CalloutKind::advise:
            return "Advise";
        case CalloutKind::assure:
            return "Assure";
        case CalloutKind::note:
            return "Note";
        case CalloutKind::illustrative:
            return "Illustrative";
        case CalloutKind::draft:
            return "Draft";
    }
    return {};
}

/// "Alert: this needs you to act"; the kind is not said twice where the title begins with it.
std::string callout_title(const Callout& callout) {
    const std::string kind{kind_words(callout.kind)};
    if (callout.title.empty())
        return kind + ":";
    return callout.title.starts_with(kind) ? callout.title + ":" : kind + ". " + callout.title + ":";
}

bool is_blank(const Cell& cell) {
    if (const auto* mark = std::get_if<IconMark>(&cell.content))
        return mark->words.empty();
    const Inlines* text = std::get_if<Inlines>(&cell.content);
    return text && text->empty();
}

/// Says a document aloud, block by block.
class Reader {
public:
    explicit Reader(const ShownFigures& figures) : figures_(figures) {}

    LineWriter read(const Document& document) {
        const DocumentMeta& meta = document.meta;
        out_.write(meta.title);
        out_.end_line();
        out_.write(meta.author + ". " + meta.period + ", " + meta.period_dates + ".");
        if (meta.draft)
            out_.write(" Draft: not yet signed by both co-chairs.");
        if (meta.illustrative)
            out_.write(" Holds illustrative figures, made up for demonstration.");
        out_.blank_line();
        for (const SectionPtr& section : document.sections) blocks(section->blocks);
        return std::move(out_);
    }

    void operator()(const Heading& heading) {
        out_.blank_line();
        out_.write("Heading " + std::to_string(heading.level) + ": ");
        inlines(heading.text);
        out_.blank_line();
    }

    void operator()(const Paragraph& paragraph) {
        inlines(paragraph.text);
        out_.blank_line();
    }

    void operator()(const List& list) {
        int number = 0;
        for (const Blocks& item : list.items) {
            const std::string lead = list.ordered ? std::to_string(++number) + ". " : "- ";
            out_.indent(lead.size());
            out_.start_with(lead);
            for (const BlockPtr& block : item) {
                // Inside an item paragraphs follow each other without blank lines, so that a list reads as one.
                if (const Paragraph* text = std::get_if<Paragraph>(&block->content)) {
                    inlines(text->text);
                    out_.end_line();
                } else {
                    std::visit(*this, block->content);
                }
            }
            out_.outdent(lead.size());
        }
        out_.blank_line();
    }

    void operator()(const Table& table) {
        if (table.editions == Editions::workbook)
            return;
        out_.write("Table: ");
        inlines(table.caption);
        out_.end_line();
        for (const Row& row : table.rows) this->row(table, row);
        if (!table.notes.empty()) {
            out_.write("Notes: " + table.notes);
            out_.end_line();
        }
        out_.write("End of table.");
        out_.blank_line();
    }

    void operator()(const Chart& chart) {
        const ChartSpec& spec = *chart.spec;
        out_.write("Chart: ");
        inlines(spec.title);
        out_.write(". ");
        if (!spec.subtitle.empty()) {
            inlines(spec.subtitle);
            out_.write(". ");
        }
        out_.write(describe_chart(spec, figures_));
        if (!spec.source.empty())
            out_.write(" " + spec.source);
        out_.blank_line();
    }

    void operator()(const Callout& callout) {
        out_.write(callout_title(callout));
        out_.end_line();
        out_.indent(indent_of_boxes);
        blocks(callout.body);
        out_.outdent(indent_of_boxes);
        out_.blank_line();
    }

    void operator()(const Facts& facts) {
        for (const Facts::Item& item : facts.items) {
            out_.write(item.label + ": ");
            std::visit(*this, item.value);
            out_.end_line();
        }
        out_.blank_line();
    }

    void operator()(const Group& group) { blocks(group.body); }

    void operator()(const Inlines& text) { inlines(text); }
    void operator()(const StatusMark& mark) {
        out_.write(mark.words.empty() ? status_words(mark.status) : std::string_view{mark.words});
    }
    void operator()(const IconMark& mark) { out_.write(mark.words); }
    void operator()(const Sparkline& line) {
        ChartSpec spec;
        for (const ChartPoint& point : line.points)
            if (point.value != no_figure)
                spec.shape = figures_.at(point.value).shape;
        spec.body = line;
        out_.write(describe_chart(spec, figures_));
    }

    void operator()(const Text& text) { out_.write(text.text); }
    void operator()(const LinkTo& link) {
        out_.write(link.text);
        if (!link.target.starts_with('#'))
            out_.write(" (" + link.target + ")");
    }
    void operator()(const FigureSlot& slot) {
        if (slot.figure == no_figure)
            return;
        const ShownFigure& figure = figures_.at(slot.figure);
        std::string words = slot.show == Show::magnitude ? format_magnitude(figure, Wording::spoken)
                                                         : format_figure(figure, Wording::spoken);
        if (slot.show == Show::with_marks)
            words += spoken_marks(figure);
        out_.write_figure(words, figure.id);
    }
    /// disclose() leaves none; a document that has not passed it says the safe words.
    void operator()(const Claim& claim) { out_.write(claim.otherwise); }

private:
    static constexpr std::size_t indent_of_boxes = 2;

    void blocks(const Blocks& all) {
        for (const BlockPtr& block : all) std::visit(*this, block->content);
    }
    void inlines(const Inlines& text) {
        for (const Inline& part : text) std::visit(*this, part);
    }

    /// "Period: 2025-26 Q4; Value: 83.8%; ...": what each cell is, then the cell. Empty cells are passed over.
    void row(const Table& table, const Row& row) {
        out_.indent(2);
        std::size_t column = 0;
        bool first = true;
        for (const Cell& cell : row.cells) {
            const std::string header =
                row.subheading || column >= table.columns.size() ? std::string{} : table.columns[column].header;
            column += static_cast<std::size_t>(cell.column_span);
            if (is_blank(cell))
                continue;
            if (!first)
                out_.write("; ");
            first = false;
            if (row.subheading)
                out_.write("Rows about ");
            else if (!header.empty())
                out_.write(header + ": ");
            std::visit(*this, cell.content);
        }
        out_.end_line();
        out_.outdent(2);
    }

    static std::string spoken_marks(const ShownFigure& figure) {
        std::string text;
        const auto add = [&](bool is, const char* word) {
            if (is)
                text += (text.empty() ? "" : ", ") + std::string{word};
        };
        add(figure.provisional, "provisional");
        add(figure.estimated, "estimated");
        add(figure.revised, "revised");
        return text.empty() || !figure.has_value() ? std::string{} : " (" + text + ")";
    }

    const ShownFigures& figures_;
    LineWriter out_;
};

}  // namespace

std::string write_text(const Document& document, const ShownFigures& figures) {
    return Reader{figures}.read(document).text();
}

std::string write_text_figures(const Document& document, const ShownFigures& figures) {
    LineWriter written = Reader{figures}.read(document);
    written.end_line();
    std::string out;
    for (const LineWriter::Mark& mark : written.marks())
        out += std::to_string(mark.line) + '\t' + mark.figure + '\t' + mark.text + '\n';
    return out;
}

}  // namespace boardpack
