#include "write/xlsx/reading_flow.hpp"

namespace boardpack {

namespace {

class Flattener {
public:
    Flattener(const ShownFigures& figures, FigureLog& log) : figures_(figures), log_(log) {}

    void add(const Blocks& blocks) {
        for (const BlockPtr& block : blocks) std::visit([&](const auto& b) { open(b); }, block->content);
    }
    [[nodiscard]] ReadingFlow take() { return std::move(flow_); }

private:
    void open(const Heading& heading) {
        topic_ = plain_text(heading.text, figures_, log_);
        flow_.emplace_back(ReadingText{topic_, topic_, links_of(heading.text), ParagraphStyle::body, true, false});
    }
    void open(const Paragraph& paragraph) { text(paragraph.text, paragraph.style); }
    void open(const List& list) {
        for (const Blocks& item : list.items) add(item);
    }
    void open(const Table& table) { flow_.emplace_back(&table); }
    void open(const Chart& chart) { flow_.emplace_back(&chart); }
    void open(const Callout& callout) {
        const std::string outer = topic_;
        if (!callout.title.empty()) {
            topic_ = callout.title;
            labelled_ = true;
        }
        add(callout.body);
        topic_ = outer;
        labelled_ = false;
    }
    void open(const Facts& facts) {
        const std::string outer = topic_;
        labelled_ = true;
        for (const Facts::Item& item : facts.items) {
            topic_ = item.label;
            if (const auto* status = std::get_if<StatusMark>(&item.value))
                text(Inlines{Text{status->words.empty() ? std::string{status_words(status->status)} : status->words}},
                     ParagraphStyle::lead);
            else if (const auto* icon = std::get_if<IconMark>(&item.value))
                text(Inlines{Text{icon->words}}, ParagraphStyle::lead);
            else
                text(std::get<Inlines>(item.value), ParagraphStyle::lead);
        }
        topic_ = outer;
        labelled_ = false;
    }
    void open(const Group& group) {
        if (group.editions == Editions::pages)
            return;
        if (group.indicator.empty())
            add(group.body);
        else
            flow_.emplace_back(&group);
    }
    void text(const Inlines& inlines, ParagraphStyle style) {
        std::string words = plain_text(inlines, figures_, log_);
        if (!words.empty())
            flow_.emplace_back(ReadingText{topic_, std::move(words), links_of(inlines), style, false, labelled_});
    }

    const ShownFigures& figures_;
    FigureLog& log_;
    ReadingFlow flow_;
    std::string topic_;
    bool labelled_ = false;
};

}  // namespace

ReadingFlow reading_flow(const Blocks& blocks, const ShownFigures& figures, FigureLog& log) {
    Flattener flattener{figures, log};
    flattener.add(blocks);
    return flattener.take();
}

std::vector<ReadingText> texts_of(const ReadingFlow& flow) {
    std::vector<ReadingText> texts;
    for (const ReadingItem& item : flow)
        if (const auto* text = std::get_if<ReadingText>(&item); text != nullptr && !text->heading)
            texts.push_back(*text);
    return texts;
}

void collect_anchors(const Blocks& blocks, std::vector<std::string>& anchors) {
    for (const BlockPtr& block : blocks) {
        if (const auto* heading = std::get_if<Heading>(&block->content); heading != nullptr && !heading->anchor.empty())
            anchors.push_back(heading->anchor);
        else if (const auto* group = std::get_if<Group>(&block->content))
            collect_anchors(group->body, anchors);
        else if (const auto* callout = std::get_if<Callout>(&block->content))
            collect_anchors(callout->body, anchors);
    }
}

}  // namespace boardpack
