#include "disclose/resolve.hpp"

#include <algorithm>
#include <set>
#include <string>

#include "figure/format.hpp"
#include "pack/rewrite.hpp"

namespace boardpack {

namespace {

class Settle final : public Rewriter {
public:
    explicit Settle(const ShownFigures& figures) : figures_(figures) {}

protected:
    bool change(Inlines& text) override {
        const bool settled = std::ranges::all_of(text, [](const Inline& part) {
            const FigureSlot* slot = std::get_if<FigureSlot>(&part);
            return !std::holds_alternative<Claim>(part) && (!slot || slot->rests_on.empty());
        });
        if (settled)
            return false;
        Inlines out;
        for (Inline& part : text) {
            if (Claim* claim = std::get_if<Claim>(&part)) {
                std::string& words = any_hidden(claim->rests_on) ? claim->otherwise : claim->text;
                if (!words.empty())
                    out.emplace_back(Text{std::move(words), claim->emphasis});
                continue;
            }
            if (FigureSlot* slot = std::get_if<FigureSlot>(&part)) {
                if (any_hidden(slot->rests_on))
                    continue;
                slot->rests_on.clear();
            }
            out.push_back(std::move(part));
        }
        text = std::move(out);
        return true;
    }

    bool change(StatusMark& mark) override {
        if (mark.rests_on.empty())
            return false;
        if (any_hidden(mark.rests_on)) {
            mark.status = StatusCode::suppressed;
            mark.words = status_words(StatusCode::suppressed);
        }
        mark.rests_on.clear();
        return true;
    }

    bool change(IconMark& mark) override {
        if (mark.rests_on.empty())
            return false;
        if (any_hidden(mark.rests_on)) {
            mark.icon = Icon::none;
            mark.words = status_words(StatusCode::suppressed);
        }
        mark.rests_on.clear();
        return true;
    }

    bool finish(Table& table) override {
        std::vector<std::string> symbols;
        for (const Row& row : table.rows)
            for (const Cell& cell : row.cells)
                if (const Inlines* text = std::get_if<Inlines>(&cell.content))
                    for (const Inline& part : *text) collect(part, symbols);
        std::string legend;
        for (const std::string& symbol : symbols)
            if (const std::string_view meaning = shorthand_meaning(symbol); !meaning.empty())
                legend += (legend.empty() ? "" : "; ") + symbol + " " + std::string{meaning};
        if (legend.empty())
            return false;
        table.notes += (table.notes.empty() ? "" : " ") + legend + ".";
        return true;
    }

private:
    bool any_hidden(const std::vector<FigureRef>& refs) const {
        return std::ranges::any_of(refs, [&](FigureRef ref) { return ref != no_figure && figures_.at(ref).hidden(); });
    }

    /// The shorthand that a writer will print for this part, each once, in order of appearance.
    void collect(const Inline& part, std::vector<std::string>& symbols) const {
        const auto add = [&](std::string symbol) {
            if (!symbol.empty() && std::ranges::find(symbols, symbol) == symbols.end())
                symbols.push_back(std::move(symbol));
        };
        if (const Text* text = std::get_if<Text>(&part); text && text->text.starts_with('['))
            add(text->text);
        const FigureSlot* slot = std::get_if<FigureSlot>(&part);
        if (!slot || slot->figure == no_figure)
            return;
        const ShownFigure& figure = figures_.at(slot->figure);
        if (!figure.has_value())
            add(std::string{shorthand(std::get<StatusCode>(figure.content))});
        else if (slot->show == Show::with_marks)
            add_marks(marks(figure), add);
    }

    /// "[p][r]" or "[p] [r]" one by one.
    template <class Add>
    static void add_marks(std::string_view all, const Add& add) {
        while (!all.empty()) {
            const std::size_t open = all.find('['), close = all.find(']');
            if (open == all.npos || close == all.npos)
                return;
            add(std::string{all.substr(open, close - open + 1)});
            all.remove_prefix(close + 1);
        }
    }

    const ShownFigures& figures_;
};

}  // namespace

std::vector<Document> resolve(const std::vector<Document>& documents, const ShownFigures& figures) {
    Settle settle{figures};
    std::vector<Document> settled;
    for (const Document& document : documents) {
        Document copy{document.meta, {}};
        for (const SectionPtr& section : document.sections) copy.sections.push_back(settle.rewrite(section));
        settled.push_back(std::move(copy));
    }
    return settled;
}

}  // namespace boardpack
