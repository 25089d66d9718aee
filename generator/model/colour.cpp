#include <cmath>

#include <fmt/format.h>

#include "model/template.hpp"

namespace boardpack {

namespace {

std::optional<int> hex_digit(char c) {
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return std::nullopt;
}

/// Relative luminance as WCAG 2.x defines it.
double luminance(const Colour& c) {
    const auto linear = [](double v) { return v <= 0.04045 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(c.r) + 0.7152 * linear(c.g) + 0.0722 * linear(c.b);
}

int byte_of(double v) { return static_cast<int>(std::lround(v * 255)); }

}  // namespace

std::optional<Colour> Colour::parse(std::string_view hex) {
    if (hex.size() != 7 || hex[0] != '#')
        return std::nullopt;
    double parts[3];
    for (std::size_t i = 0; i < 3; ++i) {
        const auto high = hex_digit(hex[1 + 2 * i]), low = hex_digit(hex[2 + 2 * i]);
        if (!high || !low)
            return std::nullopt;
        parts[i] = (*high * 16 + *low) / 255.0;
    }
    return Colour{parts[0], parts[1], parts[2]};
}

std::string Colour::hex() const { return fmt::format("#{:02x}{:02x}{:02x}", byte_of(r), byte_of(g), byte_of(b)); }

double contrast_ratio(const Colour& a, const Colour& b) {
    const double x = luminance(a), y = luminance(b);
    return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}

}  // namespace boardpack
