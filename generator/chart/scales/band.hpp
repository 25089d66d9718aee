#pragma once

#include <cstddef>

namespace boardpack {

/// Categories to bands of equal size along a line, each with a bar in its middle.
struct BandScale {
    std::size_t count = 1;
    double from = 0, to = 1;
    double filled = 0.66;  // share of a band that its bar takes
    double thickest = 16;  // points; fewer bars are not made fat

    [[nodiscard]] double pitch() const { return (to - from) / static_cast<double>(count ? count : 1); }
    [[nodiscard]] double centre(std::size_t i) const { return from + pitch() * (static_cast<double>(i) + 0.5); }
    [[nodiscard]] double thickness() const { return pitch() * filled < thickest ? pitch() * filled : thickest; }
};

}  // namespace boardpack
