#pragma once

#include <string>
#include <variant>
#include <vector>

#include "model/template.hpp"

namespace boardpack {

// A drawn chart as plain data, in points, y downwards, origin top left. PDF paints it, HTML will write it as SVG, tests
// print it.

struct Pen {
    Colour colour;
    double width = 1;
    std::vector<double> dash;
};

struct PathStep {
    enum class Kind { move, line, curve, close } kind = Kind::move;
    double x = 0, y = 0, x1 = 0, y1 = 0, x2 = 0, y2 = 0;  // curve: (x1,y1) (x2,y2) are the control points
};

struct ScenePath {
    std::vector<PathStep> steps;
    bool filled = false;
    Colour fill;
    bool stroked = false;
    Pen pen;
};

enum class Anchor { start, middle, end };
enum class Weight { regular, medium, bold };

/// Text on one line; `y` is the baseline. The box is what was measured, so that overlaps can be tested.
struct SceneText {
    double x = 0, y = 0;
    std::string text;
    double size = 8;
    Weight weight = Weight::regular;
    Colour colour;
    Anchor anchor = Anchor::start;
    double box_x = 0, box_y = 0, box_width = 0, box_height = 0;
    double angle = 0;  // degrees, counter-clockwise; 0 or 90
};

struct Scene {
    double width = 0, height = 0;
    std::vector<std::variant<ScenePath, SceneText>> items;
    std::string description;  // alternative text: kind, range, trend, extremes, worded from shown figures only
};

/// Measures a line of chart text; layout/ implements it with Pango, tests with a fixed-width stand-in.
class TextMeasure {
public:
    virtual ~TextMeasure() = default;
    struct Size {
        double width = 0, ascent = 0, descent = 0;
    };
    [[nodiscard]] virtual Size measure(const std::string& text, double size, Weight weight) const = 0;
};

/// One line a shape, numbers to one decimal: the golden text of a scene.
[[nodiscard]] std::string dump(const Scene& scene);

}  // namespace boardpack
