#include "layout/typesetter.hpp"

#include <doctest/doctest.h>

using namespace boardpack;

namespace {

std::unique_ptr<Typesetter> typesetter() {
    auto made = Typesetter::create("Inter");
    REQUIRE(made.has_value());
    return std::move(*made);
}

std::string text_of(const ShapedText& shaped, const ShapedText::Run& run) {
    return {shaped.utf8() + run.item->item->offset, static_cast<std::size_t>(run.item->item->length)};
}

std::string line_text(const ShapedText& shaped, const ShapedText::Line& line) {
    std::string out;
    for (const auto& run : line.runs) out += text_of(shaped, run);
    return out;
}

std::string font_of(const ShapedText::Run& run) {
    PangoFontDescription* d = pango_font_describe(run.item->item->analysis.font);
    char* text = pango_font_description_to_string(d);
    std::string out = text;
    g_free(text);
    pango_font_description_free(d);
    return out.substr(0, out.rfind(' '));
}

}  // namespace

TEST_CASE("a family that the program does not carry is refused") {
    const auto made = Typesetter::create("Comic Sans MS");
    REQUIRE(!made.has_value());
    CHECK(made.error().code == "E0701");
}

TEST_CASE("each weight is a font of its own, never a synthetic one") {
    const auto t = typesetter();
    const auto font = [&](Weight w, bool italic) {
        return font_of(t->shape({{.text = "Hello", .weight = w, .italic = italic}}, 0, 1.35)->lines()[0].runs[0]);
    };
    CHECK(font(Weight::regular, false) == "Inter");
    CHECK(font(Weight::medium, false) == "Inter Medium");
    CHECK(font(Weight::bold, false) == "Inter Semi-Bold");
    CHECK(font(Weight::regular, true) == "Inter Italic");
    CHECK(font(Weight::bold, true) == "Inter Semi-Bold");
}

TEST_CASE("digits share one width, and glyphs map to one character each") {
    const auto t = typesetter();
    CHECK(t->measure("1111", 10, Weight::regular).width ==
          doctest::Approx(t->measure("8888", 10, Weight::regular).width));
    const auto shaped = t->shape({{.text = "office -> 3x4 fi fl ffi"}}, 0, 1.35);
    const auto& run = shaped->lines()[0].runs[0];
    CHECK(run.item->glyphs->num_glyphs == 23);
}

TEST_CASE("runs never cross from one node to the next") {
    const auto t = typesetter();
    const auto shaped =
        t->shape({{.text = "See ", .tag = 1}, {.text = "the", .tag = 2}, {.text = " page", .tag = 1}}, 0, 1);
    const auto& runs = shaped->lines().at(0).runs;
    REQUIRE(runs.size() == 3);
    CHECK(text_of(*shaped, runs[0]) == "See ");
    CHECK(text_of(*shaped, runs[1]) == "the");
    CHECK(text_of(*shaped, runs[2]) == " page");
    CHECK(runs[1].tag == 2);
    CHECK(runs[2].x == doctest::Approx(runs[0].width + runs[1].width));
}

TEST_CASE("text wraps at words and never overflows") {
    const auto t = typesetter();
    const double wide = t->measure("Assessments", 10, Weight::regular).width;
    const auto words = t->shape({{.text = "Assessments completed", .tag = 0}}, wide, 1.35);
    REQUIRE(words->lines().size() == 2);
    CHECK(line_text(*words, words->lines()[0]) == "Assessments ");
    CHECK(words->lines()[0].width <= wide + 0.01);
    const auto narrow = t->shape({{.text = std::string(200, 'W'), .tag = 0}}, 60, 1.35);
    CHECK(narrow->lines().size() > 20);
    for (const auto& line : narrow->lines()) CHECK(line.width <= 60.01);
}

TEST_CASE("text set to its own width stays on one line") {
    const auto t = typesetter();
    for (const char* text : {"Data cut-off 30 April 2026", "85.7%", "Not met", "Late, expected 1 May 2026"})
        for (const double size : {7.5, 8.0, 9.3, 11.0}) {
            const auto shaped =
                t->shape({{.text = text, .size = size}}, t->measure(text, size, Weight::regular).width, 1);
            CHECK(shaped->lines().size() == 1);
        }
}

TEST_CASE("the space at a wrap keeps a glyph and takes no room") {
    const auto t = typesetter();
    const auto shaped = t->shape({{.text = "one two"}}, t->measure("one t", 10, Weight::regular).width, 1.35);
    REQUIRE(shaped->lines().size() == 2);
    const auto* glyphs = shaped->lines()[0].runs.back().item->glyphs;
    const auto& last = glyphs->glyphs[glyphs->num_glyphs - 1];
    CHECK(last.glyph != PANGO_GLYPH_EMPTY);
    CHECK(last.geometry.width == 0);
}

TEST_CASE("right-aligned text ends at the width") {
    const auto t = typesetter();
    const auto shaped =
        t->shape({{.text = "1,234"}, {.text = " [p]", .weight = Weight::bold}}, 100, 1.35, PANGO_ALIGN_RIGHT);
    const auto& last = shaped->lines()[0].runs.back();
    CHECK(last.x + last.width == doctest::Approx(100).epsilon(0.001));
}

TEST_CASE("line boxes hold the line spacing") {
    const auto t = typesetter();
    const auto shaped = t->shape({{.text = "a", .size = 10}, {.text = "b", .size = 20}}, 0, 1.5);
    const auto& line = shaped->lines()[0];
    CHECK(line.ascent + line.descent == doctest::Approx(30));
    CHECK(line.ascent > line.descent);
    const auto empty = t->shape({{.text = "", .size = 8}}, 50, 1.5);
    REQUIRE(empty->lines().size() == 1);
    CHECK(empty->lines()[0].ascent + empty->lines()[0].descent == doctest::Approx(12));
}

TEST_CASE("invisible characters are dropped, tabs are spaces, line ends break only wrapped text") {
    const auto t = typesetter();
    CHECK(std::string(t->shape({{.text = "co\u00ADop\u200B\ter\uFEFF\x01"}}, 0, 1)->utf8()) == "coop er");
    CHECK(t->shape({{.text = "a\nb"}}, 100, 1)->lines().size() == 2);
    CHECK(t->shape({{.text = "a\nb"}}, 0, 1)->lines().size() == 1);
    CHECK(std::string(t->shape({{.text = "bad \xff byte"}}, 0, 1)->utf8()) == "bad \uFFFD byte");
}

TEST_CASE("a character that no font of the program has is recorded") {
    const auto t = typesetter();
    (void)t->shape({{.text = "Plain – “quoted” −3.2 ≥ 5 → done"}}, 0, 1);
    CHECK(t->missing_glyphs().empty());
    (void)t->shape({{.text = "東京"}}, 0, 1);
    (void)t->shape({{.text = "東京"}}, 0, 1);
    CHECK(t->missing_glyphs() == std::vector<std::string>{"東京"});
}

TEST_CASE("the quick way of shaping plain text gives the same glyphs") {
    const auto t = typesetter();
    std::string text;
    for (int c = 0x21; c < 0x250; ++c) {
        if (c >= 0x7f && c < 0xa1)
            continue;
        if (c < 0x80) {
            text += static_cast<char>(c);
        } else {
            text += static_cast<char>(0xc0 | (c >> 6));
            text += static_cast<char>(0x80 | (c & 0x3f));
        }
    }
    text += " fjord (A) Tŷ Llŷr – “Yes” 12:30 1/2 x−3.2 ≥ 5 → ";
    const auto quick = t->shape({{.text = text}}, 0, 1);
    const auto full = t->shape({{.text = text + "x\u0301"}}, 0, 1);  // a combining mark asks for all features
    std::vector<std::pair<unsigned, int>> a, b;
    for (const auto& [shaped, list] : {std::pair{quick, &a}, std::pair{full, &b}})
        for (const auto& run : shaped->lines()[0].runs)
            for (int i = 0; i < run.item->glyphs->num_glyphs; ++i)
                list->emplace_back(run.item->glyphs->glyphs[i].glyph, run.item->glyphs->glyphs[i].geometry.width);
    REQUIRE(b.size() > a.size());
    b.resize(a.size());
    CHECK(a == b);
}

TEST_CASE("combining marks stand on their letters") {
    const auto t = typesetter();
    CHECK(t->measure("x\u0301", 10, Weight::regular).width ==
          doctest::Approx(t->measure("x", 10, Weight::regular).width));
    CHECK(t->measure("e\u0301", 10, Weight::regular).width ==
          doctest::Approx(t->measure("é", 10, Weight::regular).width));
    CHECK(t->missing_glyphs().empty());
}
