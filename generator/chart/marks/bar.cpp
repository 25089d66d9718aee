#include "chart/marks/bar.hpp"

#include <algorithm>

namespace boardpack {
namespace {

void label_at(Canvas& canvas, const BarMark& bar, double x, Anchor anchor) {
    const double baseline = bar.middle - canvas.line_height() / 2 + canvas.ascent();
    canvas.text_on_paper(bar.label, bar.label_style, {x, baseline, anchor});
}

}  // namespace

void draw_bar(Canvas& canvas, const BarMark& bar) {
    const double left = std::min(bar.zero, bar.end);
    const SceneBox box{left, bar.middle - bar.thickness / 2, std::max(bar.zero, bar.end) - left, bar.thickness};
    if (box.width > 0.05) {
        if (bar.hollow)
            canvas.outline({box.x + 0.5, box.y + 0.5, std::max(0.0, box.width - 1), box.height - 1},
                           {bar.colour, 1, {}});
        else
            canvas.fill(box, bar.colour);
    }
    const bool leftwards = bar.end < bar.zero;
    label_at(canvas, bar, leftwards ? bar.end - bar_label_gap : bar.end + bar_label_gap,
             leftwards ? Anchor::end : Anchor::start);
}

void draw_absent_bar(Canvas& canvas, const BarMark& bar) {
    label_at(canvas, bar, bar.zero + bar_label_gap, Anchor::start);
}

}  // namespace boardpack
