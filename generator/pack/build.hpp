#pragma once

#include <string>
#include <utility>
#include <vector>

#include "pack/document.hpp"

namespace boardpack {

// Short ways to write blocks, so that the sections read like the page they make.

[[nodiscard]] BlockPtr block(decltype(Block::content) content, Span origin = {});
[[nodiscard]] BlockPtr heading(int level, Inlines text, std::string anchor, Span origin = {});
[[nodiscard]] BlockPtr paragraph(Inlines text, ParagraphStyle style = ParagraphStyle::body, Span origin = {});
[[nodiscard]] BlockPtr paragraph(std::string text, ParagraphStyle style = ParagraphStyle::body, Span origin = {});
[[nodiscard]] BlockPtr bullets(std::vector<Blocks> items);

/// Running text of one stretch of words.
[[nodiscard]] Inlines words(std::string text, Emphasis emphasis = Emphasis::none);
[[nodiscard]] Cell cell(Inlines text);
[[nodiscard]] Cell cell(std::string text, Emphasis emphasis = Emphasis::none);
[[nodiscard]] Cell cell(StatusMark mark);
[[nodiscard]] Cell cell(IconMark mark);
/// A row that names the rows below it.
[[nodiscard]] Row subheading(Inlines text, std::size_t columns);

void append(Inlines& to, Inlines more);
void append(Inlines& to, std::string text, Emphasis emphasis = Emphasis::none);
void append(Blocks& to, const Blocks& more);

/// "a, b and c".
[[nodiscard]] std::string listing(const std::vector<std::string>& names);
/// First letter in upper or lower case (ASCII; an abbreviation such as "EHC" keeps its capitals).
[[nodiscard]] std::string capitalised(std::string text);
[[nodiscard]] std::string uncapitalised(std::string text);
/// `text` ending in a full stop.
[[nodiscard]] std::string sentence(std::string text);

}  // namespace boardpack
