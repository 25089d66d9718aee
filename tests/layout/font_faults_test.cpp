#include "layout/font_faults.hpp"

#include <doctest/doctest.h>

#include "layout/embedded_fonts.hpp"
#include "layout/typesetter.hpp"

using namespace boardpack;

namespace {

/// A theme with the program's own files given as those of an area.
Theme with_fonts(const std::string& family) {
    Theme theme;
    theme.font_family = family;
    theme.fonts.emplace();
    Theme::File* const faces[] = {&theme.fonts->regular, &theme.fonts->medium, &theme.fonts->bold,
                                  &theme.fonts->italic};
    std::size_t i = 0;
    for (const EmbeddedFont& font : embedded_fonts()) {
        faces[i]->name.value = std::string(font.role) + ".otf";
        faces[i++]->bytes = std::make_shared<const std::string>(font.bytes());
    }
    return theme;
}

}  // namespace

TEST_CASE("an area's own fonts measure like the files they are") {
    const Theme theme = with_fonts("Inter");
    CHECK(font_faults(theme).empty());
    const auto own = Typesetter::create(theme);
    REQUIRE(own.has_value());
    const auto usual = Typesetter::create("Inter");
    REQUIRE(usual.has_value());
    CHECK((*own)->measure("Saltmarsh 12.5%", 10, Weight::bold).width ==
          (*usual)->measure("Saltmarsh 12.5%", 10, Weight::bold).width);
    CHECK((*own)->missing_glyphs().empty());
}

TEST_CASE("a file of another family, or one that is no font, is named") {
    const auto faults = font_faults(with_fonts("Reed Sans"));
    REQUIRE(faults.size() == 4);
    CHECK(faults.front().message == "the file fonts/regular.otf is of the family 'Inter', not 'Reed Sans'");

    Theme theme = with_fonts("Inter");
    theme.fonts->bold.bytes = std::make_shared<const std::string>("no font at all");
    const auto one = font_faults(theme);
    REQUIRE(one.size() == 1);
    CHECK(one.front().message == "the file fonts/bold.otf is no font");
    CHECK_FALSE(Typesetter::create(theme).has_value());
}
