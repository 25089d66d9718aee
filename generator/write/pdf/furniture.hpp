#pragma once

#include <cairo.h>

#include "layout/paged.hpp"
#include "layout/typesetter.hpp"

namespace boardpack {

/// One piece of page furniture. Equal ones are drawn once, for all pages and packs.
struct Furniture {
    enum class Kind { header, footer, number } kind = Kind::header;
    double width = 0, height = 0;  // of the page
    std::string left, right;
    bool draft = false;  // footer: a mark in front of `left`
    auto operator<=>(const Furniture&) const = default;
};

/// Header: the board (its short name where the full one has no room) and the period.
[[nodiscard]] Furniture header_of(const DocumentMeta& meta, const PageBody& body, const Theme& theme,
                                  const TextMeasure& measure);
/// Footer: draft, illustrative figures, data cut-off.
[[nodiscard]] Furniture footer_of(const DocumentMeta& meta, const PageBody& body);
/// "Page 3 of 14".
[[nodiscard]] Furniture number_of(std::size_t page, std::size_t pages, const PageBody& body);

/// Draws it in page coordinates.
void paint_furniture(cairo_t* context, const Furniture& furniture, const Theme& theme, Typesetter& typesetter);

}  // namespace boardpack
