#include "write/pdf/navigation.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace boardpack {

namespace {

using Handle = QPDFObjectHandle;

Handle real(double value) { return Handle::newReal(value, 2, true); }

constexpr double room_above = 12;  // what a jump leaves visible above its target

Result<Handle> destination(const std::string& anchor, const PackTree& tree, const PageList& pages,
                           const std::string& what) {
    const auto place = tree.anchors.find(anchor);
    if (place == tree.anchors.end())
        return std::unexpected(
            Failure{"E0811", fmt::format("{} leads to '#{}', which the pack does not have", what, anchor), {}});
    const auto page = static_cast<std::size_t>(place->second.page);
    return Handle::newArray({pages.objects[page], Handle::newName("/XYZ"), Handle::newNull(),
                             real(pages.heights[page] - place->second.y + room_above), Handle::newNull()});
}

void set_target(Handle& annotation, const std::string& uri) {
    Handle action = Handle::newDictionary();
    action.replaceKey("/S", Handle::newName("/URI"));
    action.replaceKey("/URI", Handle::newString(uri));
    annotation.replaceKey("/A", action);
}

/// Four corners for each box: upper left, upper right, lower left, lower right, as readers expect them.
Handle quad_points(const std::vector<Box>& boxes, double height) {
    std::vector<Handle> points;
    for (const Box& b : boxes)
        for (const auto& [x, y] : {std::pair{b.x0, b.y0}, {b.x1, b.y0}, {b.x0, b.y1}, {b.x1, b.y1}}) {
            points.push_back(real(x));
            points.push_back(real(height - y));
        }
    return Handle::newArray(points);
}

}  // namespace

Result<std::vector<QPDFObjectHandle>> write_links(QPDF& pdf, const PackTree& tree, const PageList& pages) {
    std::vector<Handle> annotations;
    std::vector<std::vector<Handle>> by_page(pages.objects.size());
    for (const TreeLink& link : tree.links) {
        const StructNode& node = *tree.elements[static_cast<std::size_t>(link.element)].source;
        const auto page = static_cast<std::size_t>(link.page);
        const double height = pages.heights[page];
        Box around;
        for (const Box& box : link.boxes) around.include(box);
        Handle annotation = Handle::newDictionary();
        annotation.replaceKey("/Type", Handle::newName("/Annot"));
        annotation.replaceKey("/Subtype", Handle::newName("/Link"));
        annotation.replaceKey("/Rect", Handle::newArray({real(around.x0), real(height - around.y1), real(around.x1),
                                                         real(height - around.y0)}));
        if (link.boxes.size() > 1)
            annotation.replaceKey("/QuadPoints", quad_points(link.boxes, height));
        annotation.replaceKey("/F", Handle::newInteger(4));  // printed: PDF/A-3, 6.3.2
        annotation.replaceKey("/P", pages.objects[page]);
        annotation.replaceKey("/Border", Handle::parse("[0 0 0]"));
        annotation.replaceKey("/Contents",
                              Handle::newUnicodeString(node.link_text.empty() ? node.link : node.link_text));
        annotation.replaceKey("/StructParent",
                              Handle::newInteger(static_cast<long long>(pages.objects.size() + annotations.size())));
        if (node.link.starts_with('#')) {
            auto target = destination(node.link.substr(1), tree, pages, fmt::format("the link '{}'", node.link_text));
            if (!target)
                return std::unexpected(target.error());
            annotation.replaceKey("/Dest", *target);
        } else {
            set_target(annotation, node.link);
        }
        annotations.push_back(pdf.makeIndirectObject(annotation));
        by_page[page].push_back(annotations.back());
    }
    for (std::size_t i = 0; i < by_page.size(); ++i) {
        Handle page = pages.objects[i];
        if (!by_page[i].empty())
            page.replaceKey("/Annots", Handle::newArray(by_page[i]));
    }
    return annotations;
}

Result<void> write_outline(QPDF& pdf, const std::vector<OutlineItem>& outline, const PackTree& tree,
                           const PageList& pages) {
    if (outline.empty())
        return {};
    struct Entry {
        Handle object;
        int level = 0;  // 0: the root
        std::vector<std::size_t> children;
        std::size_t parent = 0;
    };
    std::vector<Entry> entries;
    entries.push_back({pdf.makeIndirectObject(Handle::newDictionary()), 0, {}, 0});
    std::vector<std::size_t> open{0};
    for (const OutlineItem& item : outline) {
        auto target = destination(item.anchor, tree, pages, fmt::format("the bookmark '{}'", item.title));
        if (!target)
            return std::unexpected(target.error());
        while (entries[open.back()].level >= std::max(item.level, 1)) open.pop_back();
        Handle object = pdf.makeIndirectObject(Handle::newDictionary());
        object.replaceKey("/Title", Handle::newUnicodeString(item.title));
        object.replaceKey("/Dest", *target);
        entries[open.back()].children.push_back(entries.size());
        entries.push_back({object, std::max(item.level, 1), {}, open.back()});
        open.push_back(entries.size() - 1);
    }
    for (Entry& entry : entries) {
        const auto& children = entry.children;
        if (children.empty())
            continue;
        entry.object.replaceKey("/First", entries[children.front()].object);
        entry.object.replaceKey("/Last", entries[children.back()].object);
        // Negative: closed. The root tells how many items show at first.
        const auto count = static_cast<long long>(children.size());
        entry.object.replaceKey("/Count", Handle::newInteger(entry.level == 0 ? count : -count));
        for (std::size_t i = 0; i < children.size(); ++i) {
            Handle child = entries[children[i]].object;
            child.replaceKey("/Parent", entry.object);
            if (i > 0)
                child.replaceKey("/Prev", entries[children[i - 1]].object);
            if (i + 1 < children.size())
                child.replaceKey("/Next", entries[children[i + 1]].object);
        }
    }
    entries.front().object.replaceKey("/Type", Handle::newName("/Outlines"));
    pdf.getRoot().replaceKey("/Outlines", entries.front().object);
    pdf.getRoot().replaceKey("/PageMode", Handle::newName("/UseOutlines"));
    return {};
}

}  // namespace boardpack
