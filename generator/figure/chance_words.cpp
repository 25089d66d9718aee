#include "figure/chance_words.hpp"

#include <cmath>
#include <cstdint>

#include <fmt/format.h>

#include "figure/format.hpp"

namespace boardpack {

namespace {

/// A whole number to two figures: 1,234 -> 1,200.
std::int64_t two_figures(double number) {
    double unit = 1;
    while (number / unit >= 99.5) unit *= 10;
    return static_cast<std::int64_t>(std::round(number / unit) * unit);
}

}  // namespace

std::string chance_words(double chance) {
    constexpr double rarest = 1e-3, rare = 0.175, frequent = 0.95;
    if (!(chance > 0))
        return "never";
    if (chance >= 1)
        return "always";
    if (chance < rarest)
        return "less than 1 time in " + format_count(std::llround(1 / rarest));
    if (chance < rare)
        return "about 1 time in " + format_count(two_figures(1 / chance));
    if (chance > 1 - rarest)
        return fmt::format("more than 999 times in {}", format_count(1000));
    if (chance >= frequent) {
        const std::int64_t of = two_figures(1 / (1 - chance));
        return fmt::format("about {} times in {}", format_count(of - 1), format_count(of));
    }
    const auto tenths = std::lround(chance * 10);
    return tenths == 5 ? "about 1 time in 2" : fmt::format("about {} times in 10", tenths);
}

}  // namespace boardpack
