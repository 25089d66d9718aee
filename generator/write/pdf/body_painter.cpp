#include "write/pdf/body_painter.hpp"

#include <algorithm>
#include <optional>

#include "write/pdf/paint.hpp"
#include "write/pdf/roles.hpp"
#include "write/pdf/surface.hpp"

namespace boardpack {

void Box::include(const Box& other) {
    if (other.empty())
        return;
    if (empty()) {
        *this = other;
        return;
    }
    x0 = std::min(x0, other.x0);
    y0 = std::min(y0, other.y0);
    x1 = std::max(x1, other.x1);
    y1 = std::max(y1, other.y1);
}

namespace {

Box box_of(const ScenePath& path) {
    bool first = true;
    Box box;
    const auto add = [&](double x, double y) {
        if (first)
            box = {x, y, x, y};
        first = false;
        box = {std::min(box.x0, x), std::min(box.y0, y), std::max(box.x1, x), std::max(box.y1, y)};
    };
    for (const PathStep& step : path.steps) {
        if (step.kind == PathStep::Kind::close)
            continue;
        add(step.x, step.y);
        if (step.kind == PathStep::Kind::curve) {  // the curve lies inside the hull of its points
            add(step.x1, step.y1);
            add(step.x2, step.y2);
        }
    }
    return box;
}

class Painter {
public:
    Painter(cairo_t* context, const PageBody& body, Typesetter& typesetter)
        : context_(context), body_(body), typesetter_(typesetter) {}

    BodyRecord paint() {
        record_.width = body_.width;
        record_.height = body_.height;
        for (std::size_t i = 0; i < body_.placed.size(); ++i) paint_paths_beneath(static_cast<int>(i));
        for (std::size_t i = 0; i < body_.placed.size(); ++i) paint_piece(static_cast<int>(i));
        return std::move(record_);
    }

private:
    [[nodiscard]] const PlacedPiece& placed(int i) const { return body_.placed[static_cast<std::size_t>(i)]; }
    [[nodiscard]] const Piece& piece(int i) const {
        return placed(i).block->pieces[static_cast<std::size_t>(placed(i).piece)];
    }

    /// Starts a leaf unless the one that is open belongs to the same node.
    void enter(int place, int node, const Box& box) {
        Leaf leaf;
        leaf.placed = place;
        leaf.node = placed(place).repeated ? artifact : node;
        leaf.kind = leaf.node != artifact    ? Leaf::Kind::tagged
                    : placed(place).repeated ? Leaf::Kind::repeated_header
                                             : Leaf::Kind::layout;
        leaf.box = box;
        if (!record_.leaves.empty()) {
            Leaf& open = record_.leaves.back();
            // The same block may stand on a page twice, each with a place of its own in the structure: a piece that
            // does not come after the last one begins anew.
            const bool same_block = placed(open.placed).block == placed(place).block &&
                                    (open.placed == place || placed(open.placed).piece < placed(place).piece);
            if (open.kind == leaf.kind && (leaf.kind != Leaf::Kind::tagged || (open.node == node && same_block))) {
                open.box.include(box);
                return;
            }
        }
        if (leaf.kind == Leaf::Kind::tagged)
            leaf.role = standard_role(placed(place).block->nodes[static_cast<std::size_t>(node)].type);
        stroke_boundary();
        record_.leaves.push_back(std::move(leaf));
    }

    void stroke_boundary() {
        const SaveScope saved(context_);
        cairo_identity_matrix(context_);
        cairo_reset_clip(context_);
        cairo_new_path(context_);
        cairo_set_source_rgb(context_, 0, 0, 0);
        cairo_set_line_width(context_, 0.25);
        cairo_set_dash(context_, boundary_dash, 2, static_cast<double>(record_.leaves.size()));
        cairo_move_to(context_, 1, 1);
        cairo_line_to(context_, 1.5, 1);
        cairo_stroke(context_);
    }

    /// The Link node that a node is or stands in.
    [[nodiscard]] std::optional<int> link_of(int place, int node) const {
        const auto& nodes = placed(place).block->nodes;
        for (int n = placed(place).repeated ? artifact : node; n != artifact;
             n = nodes[static_cast<std::size_t>(n)].parent)
            if (!nodes[static_cast<std::size_t>(n)].link.empty())
                return n;
        return std::nullopt;
    }

    void note_link(int place, int node, const Box& box) {
        const auto link = link_of(place, node);
        if (!link)
            return;
        if (record_.links.empty() || record_.links.back().placed != place || record_.links.back().node != *link)
            record_.links.push_back({place, *link, {}});
        auto& boxes = record_.links.back().boxes;
        // Runs that touch on the same line are one area.
        if (!boxes.empty() && boxes.back().y0 == box.y0 && boxes.back().y1 == box.y1 && box.x0 <= boxes.back().x1 + 0.5)
            boxes.back().include(box);
        else
            boxes.push_back(box);
    }

    static bool beneath(const DrawItem& item) {
        const auto* path = std::get_if<PathItem>(&item);
        return path != nullptr && path->node == artifact;
    }

    void paint_paths_beneath(int place) {
        const SaveScope saved(context_);
        cairo_translate(context_, placed(place).x, placed(place).y);
        for (const DrawItem& item : piece(place).items) {
            if (!beneath(item))
                continue;
            enter_beneath(place);
            paint_path(context_, std::get<PathItem>(item).path);
        }
    }

    void enter_beneath(int place) {
        if (record_.leaves.empty()) {
            stroke_boundary();
            record_.leaves.push_back({Leaf::Kind::layout, place, artifact, {}, {}});
        }
    }

    void paint_piece(int place) {
        const PlacedPiece& at = placed(place);
        const SaveScope saved(context_);
        cairo_translate(context_, at.x, at.y);
        for (const DrawItem& item : piece(place).items) {
            if (beneath(item))
                continue;
            if (const auto* text = std::get_if<TextItem>(&item)) {
                paint_text(place, *text);
            } else if (const auto* path = std::get_if<PathItem>(&item)) {
                const Box box = moved(box_of(path->path), at);
                enter(place, path->node, box);
                note_link(place, path->node, box);
                paint_path(context_, path->path);
            } else if (const auto* picture = std::get_if<PictureItem>(&item)) {
                const Box box =
                    moved({picture->x, picture->y, picture->x + picture->width, picture->y + picture->height}, at);
                enter(place, picture->node, box);
                paint_picture(context_, *picture);
            } else {
                const auto& scene = std::get<SceneItem>(item);
                const Box box =
                    moved({scene.x, scene.y, scene.x + scene.scene->width, scene.y + scene.scene->height}, at);
                enter(place, scene.node, box);
                note_link(place, scene.node, box);
                const SaveScope inner(context_);
                cairo_translate(context_, scene.x, scene.y);
                paint_scene(context_, *scene.scene, typesetter_);
            }
        }
    }

    void paint_text(int place, const TextItem& item) {
        const ShapedText::Line& line = item.text->lines()[static_cast<std::size_t>(item.line)];
        for (const ShapedText::Run& run : line.runs) {
            const double x = item.x + run.x;
            const Box box =
                moved({x, item.baseline - line.ascent, x + run.width, item.baseline + line.descent}, placed(place));
            enter(place, run.tag, box);
            note_link(place, run.tag, box);
            paint_run(context_, *item.text, run, x, item.baseline);
        }
    }

    static Box moved(const Box& box, const PlacedPiece& by) {
        return {box.x0 + by.x, box.y0 + by.y, box.x1 + by.x, box.y1 + by.y};
    }

    cairo_t* context_;
    const PageBody& body_;
    Typesetter& typesetter_;
    BodyRecord record_;
};

}  // namespace

BodyRecord paint_body(cairo_t* context, const PageBody& body, Typesetter& typesetter) {
    return Painter(context, body, typesetter).paint();
}

}  // namespace boardpack
