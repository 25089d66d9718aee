#include "pack/rewrite.hpp"

#include <type_traits>

namespace boardpack {

/// Changes the parts of one block's content in place.
struct RewriteContent {
    Rewriter& rules;

    bool operator()(Heading& heading) { return rules.change(heading.text); }
    bool operator()(Paragraph& paragraph) { return rules.change(paragraph.text); }
    bool operator()(List& list) {
        bool changed = false;
        for (Blocks& item : list.items) changed |= rules.rewrite(item);
        return changed;
    }
    bool operator()(Table& table) {
        bool changed = rules.change(table.caption);
        for (Row& row : table.rows)
            for (Cell& cell : row.cells) changed |= content(cell.content);
        return rules.finish(table) || changed;
    }
    bool operator()(Chart& chart) {
        ChartSpec spec = *chart.spec;
        const bool title = rules.change(spec.title);
        const bool subtitle = rules.change(spec.subtitle);
        if (!title && !subtitle)
            return false;
        chart.spec = std::make_shared<const ChartSpec>(std::move(spec));
        return true;
    }
    bool operator()(Callout& callout) { return rules.rewrite(callout.body); }
    bool operator()(Facts& facts) {
        bool changed = false;
        for (Facts::Item& item : facts.items) changed |= content(item.value);
        // A fact whose words all went with a hidden figure goes with its label.
        if (changed)
            std::erase_if(facts.items, [](const Facts::Item& item) {
                const Inlines* text = std::get_if<Inlines>(&item.value);
                return text && text->empty();
            });
        return changed;
    }
    bool operator()(Group& group) { return rules.rewrite(group.body); }

private:
    template <class Content>
    bool content(Content& content) {
        return std::visit(
            [&](auto& c) {
                if constexpr (std::is_same_v<std::decay_t<decltype(c)>, Sparkline>)
                    return false;
                else
                    return rules.change(c);
            },
            content);
    }
};

BlockPtr Rewriter::rewrite(const BlockPtr& block) {
    if (const auto found = blocks_.find(block); found != blocks_.end())
        return found->second;
    Block copy = *block;
    const bool changed = std::visit(RewriteContent{*this}, copy.content);
    BlockPtr result = changed ? std::make_shared<const Block>(std::move(copy)) : block;
    blocks_.emplace(block, result);
    return result;
}

bool Rewriter::rewrite(Blocks& blocks) {
    bool changed = false;
    for (BlockPtr& block : blocks) {
        BlockPtr rewritten = rewrite(block);
        changed |= rewritten != block;
        block = std::move(rewritten);
    }
    return changed;
}

SectionPtr Rewriter::rewrite(const SectionPtr& section) {
    if (const auto found = sections_.find(section); found != sections_.end())
        return found->second;
    Section copy = *section;
    SectionPtr result = rewrite(copy.blocks) ? std::make_shared<const Section>(std::move(copy)) : section;
    sections_.emplace(section, result);
    return result;
}

}  // namespace boardpack
