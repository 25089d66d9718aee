#include <array>

#include "pages.hpp"

namespace boardpack::gallery {
namespace {

BlockPtr block(decltype(Block::content) content) {
    return std::make_shared<const Block>(Block{std::move(content), {}});
}
Inlines words(std::string text) { return {Text{std::move(text), Emphasis::none}}; }
BlockPtr paragraph(std::string text) { return block(Paragraph{words(std::move(text)), ParagraphStyle::body}); }

constexpr const char* unbroken =
    "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaftsvorstand"
    "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaftsvorstand";
constexpr const char* long_title =
    "Percentage of children in care whose initial health assessment was completed within twenty working days of the "
    "day "
    "on which they came into care, wherever they were placed and whoever made the placement";
constexpr const char* accents = "Zoë Müller-Łukaszewicz, Ynys Môn, Σπάρτη, Львів, Nguyễn Thị Ánh";

/// So many words of plain text, in sentences of ten.
std::string prose(std::size_t n) {
    static constexpr std::array<const char*, 10> sentence{"the",    "team",  "saw",   "more", "families",
                                                          "sooner", "after", "calls", "were", "shared"};
    std::string text;
    for (std::size_t i = 0; i < n; ++i) {
        std::string word = sentence[i % sentence.size()];
        if (i % sentence.size() == 0)
            word[0] = static_cast<char>(word[0] - 'a' + 'A');
        text += (i > 0 ? " " : "") + word;
        if (i % sentence.size() == sentence.size() - 1)
            text += ".";
    }
    return text;
}

FigureRef figure(std::vector<ShownFigure>& figures, const Rational& value, Shape shape) {
    ShownFigure f;
    f.id = "gallery/" + std::to_string(figures.size());
    f.content = value;
    f.shape = shape;
    figures.push_back(std::move(f));
    return FigureRef{static_cast<std::uint32_t>(figures.size() - 1)};
}

Table table_of(std::vector<ShownFigure>& figures, const std::string& id, std::size_t rows, const std::string& name,
               std::size_t columns, const Rational& value, Shape shape) {
    Table table;
    table.id = id;
    table.caption = words("A table of " + std::to_string(rows) + " rows");
    table.columns.push_back({"Name of the row", Align::left, 2, true});
    for (std::size_t c = 0; c < columns; ++c)
        table.columns.push_back({c == 0 ? "A heading of several words" : "Value", Align::right, 1, false});
    for (std::size_t r = 0; r < rows; ++r) {
        Row row;
        row.cells.push_back({words(name + " " + std::to_string(r + 1)), 1});
        for (std::size_t c = 0; c < columns; ++c)
            row.cells.push_back({Inlines{FigureSlot{figure(figures, value, shape)}}, 1});
        table.rows.push_back(std::move(row));
    }
    return table;
}

Facts facts_of(const std::string& label, const std::string& value) {
    Facts facts;
    facts.items.push_back({label, words(value)});
    facts.items.push_back({"Status", StatusMark{StatusCode::not_met, "Not met", {}}});
    return facts;
}

List nested(const std::string& text) {
    List inner{true, {{paragraph(text)}, {paragraph("Second")}}};
    List outer{false, {{paragraph(text), block(std::move(inner))}, {paragraph("Next")}}};
    return outer;
}

SectionPtr page(const std::string& name, Blocks blocks, int columns = 1) {
    Section made;
    made.anchor = "text-" + name;
    made.title = "text: " + name;
    made.role = SectionRole::annex;
    made.columns = columns;
    made.illustrative = true;
    made.blocks.push_back(block(Heading{1, words(made.title), made.anchor}));
    for (auto& b : blocks) made.blocks.push_back(std::move(b));
    return std::make_shared<const Section>(std::move(made));
}

Blocks in_groups(std::vector<Blocks> bodies) {
    Blocks groups;
    for (auto& body : bodies) {
        Group group;
        group.body = std::move(body);
        groups.push_back(block(std::move(group)));
    }
    return groups;
}

}  // namespace

std::vector<SectionPtr> text_pages(std::vector<ShownFigure>& figures) {
    const Shape share{Unit::percent, 1, false};
    const Shape pounds{Unit::pounds, 0, false};
    const Rational huge{987'654'321'000};
    std::vector<SectionPtr> pages;
    pages.push_back(
        page("600-words", {block(Heading{2, words("A commentary of 600 words"), "w600"}), paragraph(prose(600))}));
    pages.push_back(page("600-words-in-columns",
                         in_groups({{block(Heading{2, words("First"), "w600a"}), paragraph(prose(600))},
                                    {block(Heading{2, words("Second"), "w600b"}), paragraph(prose(300))}}),
                         2));
    pages.push_back(page(
        "long-title", {block(Heading{1, words(long_title), "title1"}), block(Heading{2, words(long_title), "title2"}),
                       block(Heading{3, words(long_title), "title3"}), paragraph("After its headings.")}));
    pages.push_back(page(
        "unbroken-word",
        {block(Heading{2, words(unbroken), "unbroken"}), paragraph(unbroken),
         block(Callout{CalloutKind::alert, unbroken, {paragraph(unbroken)}}), block(facts_of(unbroken, unbroken)),
         block(nested(unbroken)), block(table_of(figures, "table-unbroken", 2, unbroken, 3, Rational{42}, share))}));
    pages.push_back(page(
        "unbroken-word-in-columns",
        in_groups({{block(Heading{2, words(unbroken), "unbroken-a"}), paragraph(unbroken), block(nested(unbroken))},
                   {block(facts_of(unbroken, unbroken)),
                    block(table_of(figures, "table-unbroken-narrow", 2, unbroken, 2, Rational{42}, share))}}),
        2));
    pages.push_back(page(
        "accents", {block(Heading{2, words(accents), "accents"}), paragraph(accents), block(facts_of(accents, accents)),
                    block(table_of(figures, "table-accents", 3, accents, 2, Rational{42}, share))}));
    pages.push_back(
        page("80-rows", {block(table_of(figures, "table-80", 80, "2005-06 Q", 4, Rational::ratio(857, 10), share))}));
    pages.push_back(
        page("many-columns", {block(table_of(figures, "table-wide", 6, "Area", 9, Rational::ratio(857, 10), share))}));
    pages.push_back(page("huge-numbers",
                         {block(table_of(figures, "table-huge", 6, "Cost", 4, huge, pounds)),
                          paragraph("A number in a sentence stands after this."),
                          block(Paragraph{Inlines{Text{"The cost was ", Emphasis::none},
                                                  FigureSlot{figure(figures, huge, pounds)}, Text{".", Emphasis::none}},
                                          ParagraphStyle::lead})}));
    pages.push_back(page("deep-list", {block(nested(prose(60)))}));
    pages.push_back(page("long-callout", {block(Callout{CalloutKind::advise, long_title, {paragraph(prose(500))}})}));
    return pages;
}

}  // namespace boardpack::gallery
