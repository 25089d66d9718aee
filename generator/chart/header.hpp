#pragma once

#include <string>
#include <vector>

#include "chart/canvas.hpp"
#include "chart/marks/key.hpp"
#include "pack/chart_spec.hpp"

namespace boardpack {

/// The words above a plot: what the axis measures, and small notes ("Axis starts at 80%").
struct ChartHeader {
    std::string axis;
    std::string note;
    bool hollow_note = false;  // a hollow dot with "provisional" beside it
    // A key of what a control chart draws, in rows of its own: the range with its method, the marks of points.
    std::string range{};
    std::vector<PointMark> marks{};
    std::vector<KeyEntry> keys{};  // of other charts
};

/// Height that the header takes, 0 without words.
[[nodiscard]] double header_height(const Canvas& canvas, const ChartHeader& header);
void draw_header(Canvas& canvas, const ChartHeader& header);

/// "and 12 more, not drawn here" in the last line of the scene.
void draw_gone(Canvas& canvas, std::size_t gone);

}  // namespace boardpack
