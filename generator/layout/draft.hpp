#pragma once

#include <map>
#include <memory>
#include <tuple>
#include <vector>

#include "figure/shown_figures.hpp"
#include "layout/page_numbers.hpp"
#include "layout/paged.hpp"
#include "layout/typesetter.hpp"
#include "model/template.hpp"

namespace boardpack {

// What the block files share: the stage's inputs, the block under construction and the place it is laid into.

/// Chart scenes already drawn, so that a chart that appears in several blocks or packs is drawn once for a size.
class SceneCache {
public:
    [[nodiscard]] std::shared_ptr<const Scene> find(const ChartSpec* spec, double width, double height) const;
    void add(const ChartSpec* spec, double width, double height, std::shared_ptr<const Scene> scene);

private:
    std::map<std::tuple<const ChartSpec*, double, double>, std::shared_ptr<const Scene>> scenes_;
};

struct LayoutContext {
    const ShownFigures& figures;
    const Theme& theme;
    Typesetter& typesetter;
    SceneCache& scenes;
    PageNumbers pages{};                    // for links that name the page they lead to
    std::shared_ptr<const Picture> logo{};  // the theme's, for covers
};

/// The colours of text on the ground it stands on.
struct Tone {
    Colour ink, muted, link;
};
[[nodiscard]] Tone tone_on_paper(const Theme& theme);

/// Where content goes: left edge and width within the piece, and the structure node it belongs to.
struct Frame {
    double x = 0;
    double width = 0;
    int parent = -1;
    Tone tone;
    bool on_cover = false;  // a cover's facts stand one below the other
};

/// A block being laid out.
struct Draft {
    std::vector<StructNode> nodes;
    std::vector<Piece> pieces;
    int header_begin = 0, header_pieces = 0, header_end = 0;  // as in LaidBlock
    double space_after = 0;

    int add(StructNode node);
    int add(std::string type, int parent);
};

/// Moves everything that an item draws.
void move_item(DrawItem& item, double dx, double dy);

/// Makes one piece of the pieces from `begin` on; spaces between them become height, the first one's stays in front.
void merge_pieces(Draft& draft, std::size_t begin);

/// A filled rectangle without outline, as decoration.
[[nodiscard]] PathItem filled_box(double x, double y, double width, double height, Colour fill);
/// A horizontal line, as decoration.
[[nodiscard]] PathItem rule(double x, double y, double width, double thickness, Colour colour);

}  // namespace boardpack
