#include <doctest/doctest.h>

#include "chart/text_fit.hpp"
#include "chart_cases.hpp"

namespace boardpack {
namespace {

const FixedMeasure measure;
const LabelStyle style{8, Weight::regular, {}};
constexpr double letter = 0.55 * 8;

std::vector<std::string> wrapped(const std::string& text, double letters, std::size_t lines) {
    return wrap(text, style, letters * letter + 0.001, lines, measure);
}

TEST_CASE("a text that just fits is left alone, one letter more is shortened") {
    CHECK(shorten("Liverpool", style, 9 * letter + 0.001, measure) == "Liverpool");
    CHECK(shorten("Liverpool", style, 8.99 * letter, measure) == "Liverpo…");
    CHECK(shorten("Liverpool", style, letter * 0.5, measure).empty());
}

TEST_CASE("an accent is never cut off its letter, nor a letter in two") {
    CHECK(shorten("Zoë Müller", style, 4 * letter + 0.001, measure) == "Zoë…");
    CHECK(shorten("Zoe\u0308 Mu", style, 4 * letter + 0.001, measure) == "Zoe\u0308…");
    CHECK(shorten("Zoe\u0308 Mu", style, 3 * letter + 0.001, measure) == "Zo…");
}

TEST_CASE("words wrap at spaces and the last line is shortened") {
    CHECK(wrapped("Cheshire West and Chester", 13, 2) == std::vector<std::string>{"Cheshire West", "and Chester"});
    CHECK(wrapped("Cheshire West and Chester", 8, 2) == std::vector<std::string>{"Cheshire", "West an…"});
    CHECK(wrapped("Cheshire West and Chester", 25, 2) == std::vector<std::string>{"Cheshire West and Chester"});
    CHECK(wrapped("", 8, 2).empty());
}

TEST_CASE("a word that is too wide alone is broken inside") {
    CHECK(wrapped("Donaudampfschiff fährt", 10, 3) == std::vector<std::string>{"Donaudampf", "schiff", "fährt"});
    CHECK(wrapped("ab", 0.5, 3).empty());
}

}  // namespace
}  // namespace boardpack
