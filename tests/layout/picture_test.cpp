#include "layout/picture.hpp"

#include <cairo.h>
#include <doctest/doctest.h>

using namespace boardpack;

namespace {

const Colour paper{1, 1, 1};

std::string svg(const std::string& inside, const std::string& attributes = R"(viewBox="0 0 30 10")") {
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" " + attributes + ">" + inside + "</svg>";
}

std::string message(const std::string& bytes, double height = 36) {
    const auto picture = read_picture(bytes, height, paper);
    return picture ? "shown" : picture.error().message;
}

/// A PNG of so many points, half of it see-through.
std::string png(int width, int height) {
    cairo_surface_t* surface = cairo_image_surface_create(CAIRO_FORMAT_ARGB32, width, height);
    cairo_t* context = cairo_create(surface);
    cairo_set_source_rgba(context, 1, 0, 0, 0.5);
    cairo_paint(context);
    cairo_destroy(context);
    std::string bytes;
    cairo_surface_write_to_png_stream(
        surface,
        [](void* to, const unsigned char* data, unsigned int length) {
            static_cast<std::string*>(to)->append(reinterpret_cast<const char*>(data), length);
            return CAIRO_STATUS_SUCCESS;
        },
        &bytes);
    cairo_surface_destroy(surface);
    return bytes;
}

}  // namespace

TEST_CASE("an SVG is drawn on paper at 600 points to the inch") {
    const auto picture = read_picture(svg(R"(<rect width="15" height="10" fill="#102030"/>)"), 36, paper);
    REQUIRE(picture.has_value());
    CHECK(picture->height == 300);  // 36 points are half an inch
    CHECK(picture->width == 900);
    REQUIRE(picture->rgb.size() == 900 * 300 * 3);
    CHECK(picture->rgb.substr(0, 3) == "\x10\x20\x30");
    CHECK(picture->rgb.substr(picture->rgb.size() - 3) == "\xff\xff\xff");
}

TEST_CASE("a PNG keeps its points, and what is see-through shows the paper") {
    const auto picture = read_picture(png(40, 20), 36, paper);
    REQUIRE(picture.has_value());
    CHECK(picture->width == 40);
    CHECK(picture->height == 20);
    CHECK(static_cast<unsigned char>(picture->rgb[0]) == 255);
    const int green = static_cast<unsigned char>(picture->rgb[1]);
    CHECK(green >= 126);
    CHECK(green <= 128);
}

TEST_CASE("the same file gives the same points") {
    const std::string drawing = svg(R"(<circle cx="15" cy="5" r="4" fill="#1d5b3f"/>)");
    CHECK(read_picture(drawing, 36, paper)->rgb == read_picture(drawing, 36, paper)->rgb);
}

TEST_CASE("an SVG that depends on anything but itself is refused") {
    const std::string text = "the SVG holds text, which would be set in a font of the machine";
    const std::string outside = "the SVG takes something from outside itself";
    CHECK(message(svg("<text x='1' y='5'>Saltmarsh</text>")) == text);
    CHECK(message(svg("<TEXT>Saltmarsh</TEXT>")) == text);
    CHECK(message(svg("<script>1</script>")) == "the SVG holds a script");
    CHECK(message("<!DOCTYPE svg [<!ENTITY a 'b'>]>" + svg("")) == "the SVG declares entities");
    CHECK(message(svg("<image href='photo.png'/>")) == outside);
    CHECK(message(svg("<use href='https://example.org/a.svg#b'/>")) == outside);
    CHECK(message(svg("<rect fill=\"url('https://example.org/a.svg#b')\" width='3' height='3'/>")) == outside);
    CHECK(message(svg("<defs><linearGradient id='g'/></defs><rect fill='url(#g)' width='3' height='3'/>")) == "shown");
    CHECK(message(svg("<defs><path id='p' d='M0 0h3v3z'/></defs><use href='#p'/>")) == "shown");
}

TEST_CASE("what is no picture, damaged, without size or too large is refused") {
    CHECK(message("%PDF-1.7") == "the file is neither a PNG nor an SVG");
    CHECK(message("") == "the file is neither a PNG nor an SVG");
    CHECK(message("<svg") == "the SVG file cannot be read");
    CHECK(message(png(40, 20).substr(0, 60)) == "the PNG file is damaged");
    CHECK(message(svg("", "")) == "the picture has no size");
    CHECK(message(svg("", R"(viewBox="0 0 900 10")")).starts_with("the picture is 27000 by 300 points"));
    CHECK(message(png(4001, 1)).starts_with("the picture is 4001 by 1 points; at most 4000"));
    CHECK(message(png(4000, 1)) == "shown");
    CHECK(message(std::string(2'000'001, 'x')).starts_with("the file has 2000001 bytes"));
}
