#include "pack/build.hpp"

#include <memory>

namespace boardpack {

namespace {

bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }

}  // namespace

BlockPtr block(decltype(Block::content) content, Span origin) {
    return std::make_shared<const Block>(Block{std::move(content), origin});
}

BlockPtr heading(int level, Inlines text, std::string anchor, Span origin) {
    return block(Heading{level, std::move(text), std::move(anchor)}, origin);
}

BlockPtr paragraph(Inlines text, ParagraphStyle style, Span origin) {
    return block(Paragraph{std::move(text), style}, origin);
}

BlockPtr paragraph(std::string text, ParagraphStyle style, Span origin) {
    return paragraph(words(std::move(text)), style, origin);
}

BlockPtr bullets(std::vector<Blocks> items) { return block(List{false, std::move(items)}); }

Inlines words(std::string text, Emphasis emphasis) {
    Inlines inlines;
    append(inlines, std::move(text), emphasis);
    return inlines;
}

Cell cell(Inlines text) { return {std::move(text), 1}; }
Cell cell(std::string text, Emphasis emphasis) { return {words(std::move(text), emphasis), 1}; }
Cell cell(StatusMark mark) { return {std::move(mark), 1}; }
Cell cell(IconMark mark) { return {std::move(mark), 1}; }

Row subheading(Inlines text, std::size_t columns) { return {{Cell{std::move(text), static_cast<int>(columns)}}, true}; }

void append(Inlines& to, Inlines more) {
    to.insert(to.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

void append(Inlines& to, std::string text, Emphasis emphasis) {
    if (!text.empty())
        to.emplace_back(Text{std::move(text), emphasis});
}

void append(Blocks& to, const Blocks& more) { to.insert(to.end(), more.begin(), more.end()); }

std::string listing(const std::vector<std::string>& names) {
    std::string text;
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (i > 0)
            text += i + 1 == names.size() ? " and " : ", ";
        text += names[i];
    }
    return text;
}

std::string capitalised(std::string text) {
    if (!text.empty() && is_lower(text[0]))
        text[0] = static_cast<char>(text[0] - 'a' + 'A');
    return text;
}

std::string uncapitalised(std::string text) {
    const bool abbreviation = text.size() > 1 && is_upper(text[1]);
    if (!text.empty() && is_upper(text[0]) && !abbreviation)
        text[0] = static_cast<char>(text[0] - 'A' + 'a');
    return text;
}

std::string sentence(std::string text) {
    if (!text.empty() && text.back() != '.' && text.back() != '!' && text.back() != '?')
        text += '.';
    return text;
}

}  // namespace boardpack
