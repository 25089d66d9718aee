#pragma once

#include <variant>

#include "pack/document.hpp"

namespace boardpack {

// Visits what a tree of blocks holds, in reading order. The visitor has operator() for Inline kinds, StatusMark,
// IconMark, Sparkline and ChartSpec as it needs; the rest falls to a generic overload of its own.

template <class Visitor>
void walk(const Inlines& inlines, Visitor& visit) {
    for (const Inline& part : inlines) std::visit([&](const auto& p) { visit(p); }, part);
}

template <class Visitor>
void walk(const Blocks& blocks, Visitor& visit);

template <class Visitor>
void walk(const ChartSpec& spec, Visitor& visit) {
    visit(spec);
    walk(spec.title, visit);
    walk(spec.subtitle, visit);
}

template <class Visitor>
struct BlockWalk {
    Visitor& visit;

    void operator()(const Heading& heading) {
        visit(heading);
        walk(heading.text, visit);
    }
    void operator()(const Paragraph& paragraph) { walk(paragraph.text, visit); }
    void operator()(const List& list) {
        for (const Blocks& item : list.items) walk(item, visit);
    }
    void operator()(const Table& table) {
        visit(table);
        walk(table.caption, visit);
        for (const Row& row : table.rows)
            for (const Cell& cell : row.cells) content(cell.content);
    }
    void operator()(const Chart& chart) { walk(*chart.spec, visit); }
    void operator()(const Callout& callout) { walk(callout.body, visit); }
    void operator()(const Facts& facts) {
        for (const Facts::Item& item : facts.items) content(item.value);
    }
    void operator()(const Group& group) {
        visit(group);
        walk(group.body, visit);
    }

private:
    template <class Content>
    void content(const Content& content) {
        std::visit(
            [&](const auto& c) {
                if constexpr (std::is_same_v<std::decay_t<decltype(c)>, Inlines>)
                    walk(c, visit);
                else
                    visit(c);
            },
            content);
    }
};

template <class Visitor>
void walk(const Block& block, Visitor& visit) {
    std::visit(BlockWalk<Visitor>{visit}, block.content);
}

template <class Visitor>
void walk(const Blocks& blocks, Visitor& visit) {
    for (const BlockPtr& b : blocks) walk(*b, visit);
}

/// The figures a chart draws.
[[nodiscard]] std::vector<FigureRef> figures_of(const ChartSpec& spec);

}  // namespace boardpack
