#pragma once

#include <string>
#include <vector>

#include "chart/scene.hpp"
#include "chart/text_fit.hpp"

namespace boardpack {

struct XY {
    double x = 0, y = 0;
};

/// An upright rectangle in scene coordinates.
struct SceneBox {
    double x = 0, y = 0, width = 0, height = 0;
    [[nodiscard]] double right() const { return x + width; }
    [[nodiscard]] double bottom() const { return y + height; }
    /// Do the two come nearer to each other than `gap`?
    [[nodiscard]] bool near(const SceneBox& other, double gap) const;
};

/// Where a text goes: `x` means start, middle or end by the anchor, `baseline` is its y.
struct TextPlace {
    double x = 0, baseline = 0;
    Anchor anchor = Anchor::start;
};

/// Collects the shapes of a scene. Invariant: no two text boxes overlap and none leaves the scene, since a text that
/// would do so is refused; callers lay out so that what matters is never refused, and give alternatives for the rest.
/// Coordinates are rounded to two decimals on the way in: drawing precision, not data.
class Canvas {
public:
    Canvas(const Theme& theme, const TextMeasure& measure, double width, double height);

    [[nodiscard]] const Theme& theme() const { return theme_; }
    [[nodiscard]] const TextMeasure& measure() const { return measure_; }
    [[nodiscard]] double width() const { return scene_.width; }
    [[nodiscard]] double height() const { return scene_.height; }

    /// The chart type in a colour; never below 8 points.
    [[nodiscard]] LabelStyle style(const Colour& colour, Weight weight = Weight::regular) const;
    [[nodiscard]] double text_width(const std::string& text, const LabelStyle& style) const;
    /// Height of a line of text of the chart type, from ascent to descent, and the ascent alone.
    [[nodiscard]] double line_height() const { return line_height_; }
    [[nodiscard]] double ascent() const { return ascent_; }

    [[nodiscard]] SceneBox text_box(const std::string& text, const LabelStyle& style, const TextPlace& place) const;
    /// Inside the scene and clear of every text placed so far.
    [[nodiscard]] bool fits(const SceneBox& box) const;
    /// Fits, and no obstacle (a data line, a dot) runs through it.
    [[nodiscard]] bool clear(const SceneBox& box) const;
    /// Places a text if it fits; says whether it did.
    bool text(const std::string& text, const LabelStyle& style, const TextPlace& place);
    /// The same on a patch of paper, which hides the grid behind the words.
    bool text_on_paper(const std::string& text, const LabelStyle& style, const TextPlace& place);
    /// Moves a middle-anchored place sideways so that the text stays inside the scene.
    [[nodiscard]] TextPlace held_inside(const std::string& text, const LabelStyle& style, TextPlace place) const;

    void path(ScenePath path);
    void line(XY from, XY to, const Pen& pen);
    void fill(const SceneBox& box, const Colour& colour);
    void outline(const SceneBox& box, const Pen& pen);
    /// A stroke or dot that floating labels keep away from.
    void obstacle(XY from, XY to);

    [[nodiscard]] Scene finish(std::string description);

private:
    struct Stroke {
        XY from, to;
    };
    const Theme& theme_;
    const TextMeasure& measure_;
    Scene scene_;
    std::vector<SceneBox> texts_;
    std::vector<Stroke> obstacles_;
    double line_height_ = 0;
    double ascent_ = 0;
};

}  // namespace boardpack
