// Colours that stand beside each other stay apart for readers with each of the three colour-vision deficiencies.
// Every mark has a shape and a word as well; this keeps the colours from misleading those who look at them.

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <utility>
#include <vector>

#include <doctest/doctest.h>

#include "load/load.hpp"
#include "model/model.hpp"

using namespace boardpack;

namespace {

using Vector = std::array<double, 3>;
using Matrix = std::array<Vector, 3>;

// What a dichromat sees, in linear RGB. Source: G. M. Machado, M. M. Oliveira, L. A. F. Fernandes, "A
// physiologically-based model for simulation of color vision deficiency", IEEE TVCG 15 (2009), severity 1.0.
const std::vector<std::pair<std::string, Matrix>> visions{
    {"full", {{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}}},
    {"protanopia",
     {{{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}}},
    {"deuteranopia",
     {{{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}}},
    {"tritanopia",
     {{{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}}}}};

double linear(double v) { return v <= 0.04045 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4); }

Vector seen(const Colour& colour, const Matrix& vision) {
    const Vector rgb{linear(colour.r), linear(colour.g), linear(colour.b)};
    Vector out{};
    for (std::size_t i = 0; i < 3; ++i)
        out[i] = std::clamp(vision[i][0] * rgb[0] + vision[i][1] * rgb[1] + vision[i][2] * rgb[2], 0.0, 1.0);
    return out;
}

/// CIE L*a*b* under D65.
Vector lab(const Vector& rgb) {
    const double x = (0.4124 * rgb[0] + 0.3576 * rgb[1] + 0.1805 * rgb[2]) / 0.9505;
    const double y = 0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2];
    const double z = (0.0193 * rgb[0] + 0.1192 * rgb[1] + 0.9505 * rgb[2]) / 1.089;
    const auto f = [](double t) { return t > 0.008856 ? std::cbrt(t) : 7.787 * t + 16.0 / 116; };
    return {116 * f(y) - 16, 500 * (f(x) - f(y)), 200 * (f(y) - f(z))};
}

double apart(const Colour& a, const Colour& b, const Matrix& vision) {
    const Vector p = lab(seen(a, vision)), q = lab(seen(b, vision));
    return std::hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2]);
}

using Named = std::pair<std::string, Colour>;

void check_apart(const std::vector<Named>& colours) {
    constexpr double least = 9;  // about nine just noticeable differences
    for (const auto& [name, vision] : visions)
        for (std::size_t i = 0; i < colours.size(); ++i)
            for (std::size_t j = i + 1; j < colours.size(); ++j) {
                INFO(colours[i].first << " and " << colours[j].first << " under " << name << " vision");
                CHECK(apart(colours[i].second, colours[j].second, vision) >= least);
            }
}

Theme::Colours shipped_colours() {
    Sources sources;
    return load_workspace(DiskFiles{BOARDPACK_SOURCE_DIR}, sources).value.theme.colours;
}

}  // namespace

TEST_CASE("two colours that are one to a dichromat are found") {
    const Colour red{0.8, 0.2, 0.2}, green{0.36, 0.4, 0.2};
    CHECK(apart(red, green, visions[0].second) > 40);
    CHECK(apart(red, green, visions[1].second) < apart(red, green, visions[0].second) / 2);
}

TEST_CASE("the colours of statuses stay apart for every reader") {
    const Theme::Colours c = shipped_colours();
    check_apart({{"met", c.met}, {"close", c.close}, {"not_met", c.not_met}, {"no_status", c.no_status}});
}

TEST_CASE("the colours of a chart's lines and marks stay apart for every reader") {
    const Theme::Colours c = shipped_colours();
    check_apart({{"series", c.series}, {"comparator", c.comparator}, {"target", c.target}});
    check_apart({{"common_cause", c.common_cause}, {"improvement", c.improvement}, {"concern", c.concern}});
}
