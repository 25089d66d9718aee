#pragma once

#include "model/template.hpp"

namespace boardpack {

/// The ground of a boxed passage: paper with a trace of the colour of its bar, so that text on it stays readable.
[[nodiscard]] inline Colour box_ground(const Colour& bar, const Colour& paper) {
    constexpr double share = 0.07;
    const auto mixed = [](double a, double b) { return a * share + b * (1 - share); };
    return {mixed(bar.r, paper.r), mixed(bar.g, paper.g), mixed(bar.b, paper.b)};
}

}  // namespace boardpack
