#pragma once

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include <doctest/doctest.h>

#include "layout/layout.hpp"
#include "support/page_boxes.hpp"

// Small documents for tests of the layout.

namespace boardpack::small {

inline BlockPtr block(decltype(Block::content) content, Span origin = {}) {
    return std::make_shared<const Block>(Block{std::move(content), origin});
}
inline Inlines words(std::string text) { return {Text{std::move(text), Emphasis::none}}; }
inline BlockPtr heading(int level, const std::string& text) { return block(Heading{level, words(text), text}); }
inline BlockPtr paragraph(std::string text) { return block(Paragraph{words(std::move(text)), ParagraphStyle::body}); }

/// A paragraph of `count` lines of the page's width, each beginning with its number.
inline BlockPtr lines(int count, const std::string& name = "line") {
    std::string text;
    for (int i = 1; i <= count; ++i) text += (i > 1 ? "\n" : "") + name + " " + std::to_string(i);
    return paragraph(text);
}

inline SectionPtr section(Blocks blocks) {
    Section made;
    made.blocks = std::move(blocks);
    return std::make_shared<const Section>(std::move(made));
}

inline Cell cell(std::string text) { return {words(std::move(text)), 1}; }

/// Columns "name" (row header) and "value" (right), rows "row 1" ...
inline Table table(int rows) {
    Table made;
    made.columns = {{"Name", Align::left, 2, true}, {"Value", Align::right, 1, false}};
    for (int i = 1; i <= rows; ++i)
        made.rows.push_back({{cell("row " + std::to_string(i)), cell(std::to_string(i * 100))}, false});
    return made;
}

inline Typesetter& typesetter() {
    static const auto made = Typesetter::create("Inter");
    REQUIRE(made.has_value());
    return **made;
}

inline Document document(std::vector<SectionPtr> sections, std::string id = "test") {
    Document made;
    made.meta.pack_id = std::move(id);
    made.sections = std::move(sections);
    return made;
}

inline Checked<std::vector<PagedPack>> lay(std::vector<Document> documents, std::vector<ShownFigure> figures = {}) {
    Disclosed disclosed;
    disclosed.documents = std::move(documents);
    disclosed.figures = ShownFigures(std::move(figures));
    return lay_out(disclosed, Theme{}, typesetter());
}

/// Lays one section out and checks that nothing overlaps or leaves its page.
inline PagedPack lay_section(Blocks blocks, std::vector<ShownFigure> figures = {}) {
    auto result = lay({document({section(std::move(blocks))})}, std::move(figures));
    CHECK_FALSE(result.diagnostics.has_errors());
    const std::vector<std::string> none;
    CHECK(check_page_boxes(result.value.front()) == none);
    return std::move(result.value.front());
}

/// The texts of a page, in drawing order.
inline std::vector<std::string> texts(const PagedPack& pack, std::size_t page) {
    std::vector<std::string> out;
    for (const PageText& text : texts_of(*pack.pages.at(page).body)) out.push_back(text.words);
    return out;
}

inline ShownFigure figure(std::string id, Rational value, Unit unit = Unit::number, int decimals = 0) {
    ShownFigure made;
    made.id = std::move(id);
    made.content = value;
    made.shape = {unit, decimals, false};
    return made;
}

}  // namespace boardpack::small
