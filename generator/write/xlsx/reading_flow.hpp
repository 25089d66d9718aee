#pragma once

#include <algorithm>
#include <string>
#include <variant>
#include <vector>

#include "pack/document.hpp"
#include "write/xlsx/inline_text.hpp"

namespace boardpack {

/// A passage of running text, flattened: under which heading it stands, what it says, where it leads.
struct ReadingText {
    std::string topic, text;
    std::vector<LinkTo> links;
    ParagraphStyle style = ParagraphStyle::body;
    bool heading = false;   // the text is that of a heading itself
    bool labelled = false;  // the topic is the label of a fact or the title of a box: part of what is said
};

/// What a workbook sees of a section: text, tables, charts and passages about one indicator, in reading order. Boxes,
/// lists and unnamed groups are opened.
using ReadingItem = std::variant<ReadingText, const Table*, const Chart*, const Group*>;
using ReadingFlow = std::vector<ReadingItem>;

[[nodiscard]] ReadingFlow reading_flow(const Blocks& blocks, const ShownFigures& figures, FigureLog& log);

/// Does the flow hold a table, a chart, a passage about an indicator?
template <class T>
[[nodiscard]] bool holds(const ReadingFlow& flow) {
    return std::ranges::any_of(flow, [](const ReadingItem& item) { return std::holds_alternative<T>(item); });
}
/// The running text of the flow without its headings.
[[nodiscard]] std::vector<ReadingText> texts_of(const ReadingFlow& flow);

/// Anchors of the headings among blocks, groups and boxes included.
void collect_anchors(const Blocks& blocks, std::vector<std::string>& anchors);

}  // namespace boardpack
