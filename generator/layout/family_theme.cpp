#include "layout/family_theme.hpp"

#include <algorithm>

namespace boardpack {

Theme family_theme(const Theme& theme) {
    constexpr double body_size = 14, least_size = 12, title_size = 22, heading_size = 16;
    Theme plain = theme;
    plain.type.body = std::max(theme.type.body, body_size);
    plain.type.small = std::max(theme.type.small, least_size);
    plain.type.chart = std::max(theme.type.chart, least_size);
    plain.type.h3 = std::max(theme.type.h3, body_size);
    plain.type.h2 = std::max(theme.type.h2, heading_size);
    plain.type.h1 = std::max(theme.type.h1, title_size);
    return plain;
}

}  // namespace boardpack
