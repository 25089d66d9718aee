#pragma once

#include <vector>

#include "chart/scene.hpp"
#include "pack/document.hpp"

namespace boardpack {

/// How wide an icon is for its height; nothing is drawn for Icon::none.
inline constexpr double icon_aspect = 1.6;

/// The drawing of an icon of the given height. How values vary: a tile with a run of dots, level as expected, rising
/// or falling to a marker that is a diamond for an improvement, a square on a dark tile for a concern, a triangle where
/// a change is neither. Whether a target will be met: a lozenge-ended plate with the target as a line and a tick above
/// it, a cross below it, or a wave across it. Each can be told from the others in grey print.
[[nodiscard]] std::vector<ScenePath> icon_shape(Icon icon, const Theme& theme, double x, double y, double height);

}  // namespace boardpack
