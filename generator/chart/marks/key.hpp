#pragma once

#include <functional>
#include <string>
#include <vector>

#include "chart/canvas.hpp"

namespace boardpack {

/// One entry of a chart's key: a sign and what it stands for. `sign` draws between x and x + room, around `middle`.
struct KeyEntry {
    std::string words;
    double room = 0;  // before the words
    std::function<void(Canvas& canvas, double x, double middle)> sign;
};

/// Rows that the entries need, one after the other across the canvas.
[[nodiscard]] std::size_t key_rows(const Canvas& canvas, const std::vector<KeyEntry>& entries);
/// Draws the entries; the first row has its baseline at `baseline`, the others follow `pitch` apart.
void draw_key(Canvas& canvas, const std::vector<KeyEntry>& entries, double baseline, double pitch);

}  // namespace boardpack
