#pragma once

#include <cairo.h>

#include "chart/scene.hpp"
#include "layout/paged.hpp"
#include "layout/typesetter.hpp"

namespace boardpack {

/// Draws with the origin where the context has it. Nothing but plain, opaque painting: other operators would make cairo
/// move a page's content, marks included, into a form.
void paint_path(cairo_t* context, const ScenePath& path);
void paint_run(cairo_t* context, const ShapedText& text, const ShapedText::Run& run, double x, double baseline);
void paint_picture(cairo_t* context, const PictureItem& item);
void paint_scene(cairo_t* context, const Scene& scene, Typesetter& typesetter);

}  // namespace boardpack
