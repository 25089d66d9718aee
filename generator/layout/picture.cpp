#include "layout/picture.hpp"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <memory>
#include <optional>
#include <string_view>

#include <cairo.h>
#include <fmt/format.h>
#include <librsvg/rsvg.h>

namespace boardpack {
namespace {

using Refused = std::unexpected<PictureFault>;

constexpr std::size_t most_bytes = 2'000'000;
constexpr int most_points = 4000;  // on a side
constexpr double dots_per_inch = 600, points_per_inch = 72;
constexpr std::string_view png_signature = "\x89PNG\r\n\x1a\n";

struct CairoDelete {
    void operator()(cairo_t* c) const { cairo_destroy(c); }
    void operator()(cairo_surface_t* s) const { cairo_surface_destroy(s); }
};
using Surface = std::unique_ptr<cairo_surface_t, CairoDelete>;
using Context = std::unique_ptr<cairo_t, CairoDelete>;
struct Unref {
    void operator()(RsvgHandle* h) const { g_object_unref(h); }
};

Surface blank(int width, int height, const Colour& paper) {
    Surface made{cairo_image_surface_create(CAIRO_FORMAT_RGB24, width, height)};
    const Context context{cairo_create(made.get())};
    cairo_set_source_rgb(context.get(), paper.r, paper.g, paper.b);
    cairo_paint(context.get());
    return made;
}

Picture points_of(const Surface& surface) {
    cairo_surface_flush(surface.get());
    Picture picture{cairo_image_surface_get_width(surface.get()), cairo_image_surface_get_height(surface.get()), {}};
    const unsigned char* data = cairo_image_surface_get_data(surface.get());
    const int stride = cairo_image_surface_get_stride(surface.get());
    picture.rgb.reserve(static_cast<std::size_t>(picture.width) * static_cast<std::size_t>(picture.height) * 3);
    for (int y = 0; y < picture.height; ++y)
        for (int x = 0; x < picture.width; ++x) {
            std::uint32_t pixel = 0;
            std::memcpy(&pixel, data + static_cast<std::ptrdiff_t>(y) * stride + static_cast<std::ptrdiff_t>(x) * 4, 4);
            for (const int shift : {16, 8, 0}) picture.rgb += static_cast<char>((pixel >> shift) & 0xff);
        }
    return picture;
}

std::optional<PictureFault> size_fault(double width, double height) {
    if (width < 1 || height < 1)
        return PictureFault{"the picture has no size", "give the SVG a width and a height, or a viewBox"};
    if (width > most_points || height > most_points)
        return PictureFault{fmt::format("the picture is {:.0f} by {:.0f} points; at most {} on a side can be shown",
                                        width, height, most_points),
                            "make it smaller"};
    return std::nullopt;
}

struct Reading {
    const std::string* bytes = nullptr;
    std::size_t at = 0;
};

cairo_status_t read_some(void* closure, unsigned char* to, unsigned int length) {
    auto& reading = *static_cast<Reading*>(closure);
    if (reading.bytes->size() - reading.at < length)
        return CAIRO_STATUS_READ_ERROR;
    std::memcpy(to, reading.bytes->data() + reading.at, length);
    reading.at += length;
    return CAIRO_STATUS_SUCCESS;
}

std::expected<Picture, PictureFault> read_png(const std::string& bytes, const Colour& paper) {
    Reading reading{&bytes, 0};
    const Surface image{cairo_image_surface_create_from_png_stream(read_some, &reading)};
    if (cairo_surface_status(image.get()) != CAIRO_STATUS_SUCCESS)
        return Refused{{"the PNG file is damaged", "save it again"}};
    const int width = cairo_image_surface_get_width(image.get());
    const int height = cairo_image_surface_get_height(image.get());
    if (auto fault = size_fault(width, height))
        return Refused{std::move(*fault)};
    const Surface page = blank(width, height, paper);
    {
        const Context context{cairo_create(page.get())};
        cairo_set_source_surface(context.get(), image.get(), 0, 0);
        cairo_paint(context.get());
    }
    return points_of(page);
}

std::string lower(std::string text) {
    for (char& c : text)
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c - 'A' + 'a');
    return text;
}

/// Does a reference (after `before`) lead anywhere but into the file itself?
bool leads_outside(const std::string& text, std::string_view before) {
    for (auto at = text.find(before); at != text.npos; at = text.find(before, at + 1)) {
        auto rest = std::string_view{text}.substr(at + before.size());
        while (!rest.empty() &&
               (rest.front() == ' ' || rest.front() == '=' || rest.front() == '"' || rest.front() == '\''))
            rest.remove_prefix(1);
        if (!rest.starts_with('#'))
            return true;
    }
    return false;
}

/// What may not be in an SVG, in the file's own words; nothing when it is sound.
std::optional<PictureFault> svg_fault(const std::string& text) {
    for (const char* element : {"<text", "<tspan", "<foreignobject"})
        if (text.contains(element))
            return PictureFault{"the SVG holds text, which would be set in a font of the machine",
                                "turn the text into outlines and save it again"};
    if (text.contains("<script"))
        return PictureFault{"the SVG holds a script", "save it without"};
    if (text.contains("<!entity"))
        return PictureFault{"the SVG declares entities", "save it as plain SVG"};
    if (text.contains("<image") || text.contains("@import") || leads_outside(text, "href") ||
        leads_outside(text, "url("))
        return PictureFault{"the SVG takes something from outside itself", "put everything into the file as outlines"};
    return std::nullopt;
}

std::expected<Picture, PictureFault> read_svg(const std::string& bytes, double height, const Colour& paper) {
    if (auto fault = svg_fault(lower(bytes)))
        return Refused{std::move(*fault)};
    GError* error = nullptr;
    const std::unique_ptr<RsvgHandle, Unref> handle{
        rsvg_handle_new_from_data(reinterpret_cast<const guint8*>(bytes.data()), bytes.size(), &error)};
    if (!handle) {
        g_clear_error(&error);
        return Refused{{"the SVG file cannot be read", "save it again as plain SVG"}};
    }
    RsvgRectangle view{};
    gboolean has_box = FALSE, has_width = FALSE, has_height = FALSE;
    RsvgLength wide{}, high{};
    rsvg_handle_get_intrinsic_dimensions(handle.get(), &has_width, &wide, &has_height, &high, &has_box, &view);
    double ratio = has_box && view.height > 0 ? view.width / view.height : 0;
    if (ratio <= 0 && wide.unit != RSVG_UNIT_PERCENT && high.unit != RSVG_UNIT_PERCENT && high.length > 0)
        ratio = wide.length / high.length;
    const double dots = std::round(height / points_per_inch * dots_per_inch);
    if (auto fault = size_fault(std::round(dots * ratio), dots))
        return Refused{std::move(*fault)};
    const Surface page = blank(static_cast<int>(std::round(dots * ratio)), static_cast<int>(dots), paper);
    const Context context{cairo_create(page.get())};
    const RsvgRectangle whole{0, 0, std::round(dots * ratio), dots};
    if (!rsvg_handle_render_document(handle.get(), context.get(), &whole, &error)) {
        g_clear_error(&error);
        return Refused{{"the SVG file cannot be drawn", "save it again as plain SVG"}};
    }
    return points_of(page);
}

}  // namespace

std::expected<Picture, PictureFault> read_picture(const std::string& bytes, double height, const Colour& paper) {
    if (bytes.size() > most_bytes)
        return Refused{
            {fmt::format("the file has {} bytes; a picture may have {}", bytes.size(), most_bytes), "make it smaller"}};
    if (bytes.starts_with(png_signature))
        return read_png(bytes, paper);
    if (lower(bytes.substr(0, 4096)).contains("<svg"))
        return read_svg(bytes, height, paper);
    return Refused{{"the file is neither a PNG nor an SVG", "save the picture as one of the two"}};
}

}  // namespace boardpack
