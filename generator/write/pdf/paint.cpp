#include "write/pdf/paint.hpp"

#include <cstdint>
#include <cstring>
#include <numbers>

#include <pango/pangocairo.h>

#include "write/pdf/surface.hpp"

namespace boardpack {

namespace {

void set_colour(cairo_t* context, const Colour& c) { cairo_set_source_rgb(context, c.r, c.g, c.b); }

void paint_text(cairo_t* context, const SceneText& text, Typesetter& typesetter) {
    const auto shaped =
        typesetter.shape({{.text = text.text, .size = text.size, .weight = text.weight, .colour = text.colour}}, 0, 1);
    const ShapedText::Line& line = shaped->lines().front();
    const SaveScope saved(context);
    cairo_translate(context, text.x, text.y);
    if (text.angle != 0)
        cairo_rotate(context, -text.angle * std::numbers::pi / 180);
    const double shift = text.anchor == Anchor::start    ? 0
                         : text.anchor == Anchor::middle ? -line.width / 2
                                                         : -line.width;
    for (const ShapedText::Run& run : line.runs) paint_run(context, *shaped, run, shift + run.x, 0);
}

}  // namespace

void paint_path(cairo_t* context, const ScenePath& path) {
    cairo_new_path(context);
    for (const PathStep& step : path.steps) {
        switch (step.kind) {
            case PathStep::Kind::move:
                cairo_move_to(context, step.x, step.y);
                break;
            case PathStep::Kind::line:
                cairo_line_to(context, step.x, step.y);
                break;
            case PathStep::Kind::curve:
                cairo_curve_to(context, step.x1, step.y1, step.x2, step.y2, step.x, step.y);
                break;
            case PathStep::Kind::close:
                cairo_close_path(context);
                break;
        }
    }
    if (path.filled) {
        set_colour(context, path.fill);
        cairo_fill_preserve(context);
    }
    if (path.stroked) {
        set_colour(context, path.pen.colour);
        cairo_set_line_width(context, path.pen.width);
        cairo_set_dash(context, path.pen.dash.data(), static_cast<int>(path.pen.dash.size()), 0);
        cairo_set_line_join(context, CAIRO_LINE_JOIN_ROUND);
        cairo_set_line_cap(context, CAIRO_LINE_CAP_BUTT);
        cairo_stroke_preserve(context);
    }
    cairo_new_path(context);
}

void paint_run(cairo_t* context, const ShapedText& text, const ShapedText::Run& run, double x, double baseline) {
    set_colour(context, run.colour);
    cairo_move_to(context, x, baseline);
    pango_cairo_show_glyph_item(context, text.utf8(), run.item);
    if (run.underline) {
        const double thickness = run.size * 0.06;
        cairo_rectangle(context, x, baseline + run.size * 0.12, run.width, thickness);
        cairo_fill(context);
    }
    cairo_new_path(context);
}

void paint_picture(cairo_t* context, const PictureItem& item) {
    const Picture& picture = *item.picture;
    cairo_surface_t* image = cairo_image_surface_create(CAIRO_FORMAT_RGB24, picture.width, picture.height);
    unsigned char* data = cairo_image_surface_get_data(image);
    const int stride = cairo_image_surface_get_stride(image);
    std::size_t at = 0;
    for (int y = 0; y < picture.height; ++y)
        for (int x = 0; x < picture.width; ++x) {
            std::uint32_t pixel = 0;
            for (int channel = 0; channel < 3; ++channel)
                pixel = pixel << 8 | static_cast<unsigned char>(picture.rgb[at++]);
            std::memcpy(data + static_cast<std::ptrdiff_t>(y) * stride + static_cast<std::ptrdiff_t>(x) * 4, &pixel, 4);
        }
    cairo_surface_mark_dirty(image);
    const SaveScope saved(context);
    cairo_translate(context, item.x, item.y);
    cairo_scale(context, item.width / picture.width, item.height / picture.height);
    cairo_set_source_surface(context, image, 0, 0);
    cairo_paint(context);
    cairo_surface_destroy(image);
}

void paint_scene(cairo_t* context, const Scene& scene, Typesetter& typesetter) {
    for (const auto& item : scene.items) {
        if (const auto* path = std::get_if<ScenePath>(&item))
            paint_path(context, *path);
        else
            paint_text(context, std::get<SceneText>(item), typesetter);
    }
}

}  // namespace boardpack
