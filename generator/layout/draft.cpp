#include "layout/draft.hpp"

#include <algorithm>

namespace boardpack {

std::shared_ptr<const Scene> SceneCache::find(const ChartSpec* spec, double width, double height) const {
    const auto found = scenes_.find({spec, width, height});
    return found == scenes_.end() ? nullptr : found->second;
}

void SceneCache::add(const ChartSpec* spec, double width, double height, std::shared_ptr<const Scene> scene) {
    scenes_.insert_or_assign({spec, width, height}, std::move(scene));
}

Tone tone_on_paper(const Theme& theme) { return {theme.colours.ink, theme.colours.muted, theme.colours.accent}; }

int Draft::add(StructNode node) {
    nodes.push_back(std::move(node));
    return static_cast<int>(nodes.size()) - 1;
}

int Draft::add(std::string type, int parent) {
    StructNode node;
    node.type = std::move(type);
    node.parent = parent;
    return add(std::move(node));
}

namespace {

void move(TextItem& item, double dx, double dy) {
    item.x += dx;
    item.baseline += dy;
}

void move(PathItem& item, double dx, double dy) {
    for (PathStep& step : item.path.steps) {
        step.x += dx, step.y += dy;
        step.x1 += dx, step.y1 += dy;
        step.x2 += dx, step.y2 += dy;
    }
}

void move(SceneItem& item, double dx, double dy) {
    item.x += dx;
    item.y += dy;
}

void move(PictureItem& item, double dx, double dy) {
    item.x += dx;
    item.y += dy;
}

}  // namespace

void move_item(DrawItem& item, double dx, double dy) {
    std::visit([&](auto& it) { move(it, dx, dy); }, item);
}

void merge_pieces(Draft& draft, std::size_t begin) {
    if (draft.pieces.size() <= begin + 1)
        return;
    Piece& whole = draft.pieces[begin];
    for (std::size_t i = begin + 1; i < draft.pieces.size(); ++i) {
        Piece& next = draft.pieces[i];
        const double top = whole.height + next.space_before;
        for (DrawItem& item : next.items) {
            move_item(item, 0, top);
            whole.items.push_back(std::move(item));
        }
        whole.anchors.insert(whole.anchors.end(), next.anchors.begin(), next.anchors.end());
        whole.height = top + next.height;
        whole.keep_with_next = next.keep_with_next;
    }
    draft.pieces.resize(begin + 1);
    if (draft.header_begin >= static_cast<int>(begin))
        draft.header_begin = draft.header_pieces = draft.header_end = 0;
}

PathItem filled_box(double x, double y, double width, double height, Colour fill) {
    using K = PathStep::Kind;
    PathItem item;
    item.path.steps = {{K::move, x, y},
                       {K::line, x + width, y},
                       {K::line, x + width, y + height},
                       {K::line, x, y + height},
                       {K::close}};
    item.path.filled = true;
    item.path.fill = fill;
    return item;
}

PathItem rule(double x, double y, double width, double thickness, Colour colour) {
    PathItem item;
    item.path.steps = {{PathStep::Kind::move, x, y}, {PathStep::Kind::line, x + width, y}};
    item.path.stroked = true;
    item.path.pen = {colour, thickness, {}};
    return item;
}

}  // namespace boardpack
