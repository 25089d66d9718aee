#include "base/render.hpp"

#include <doctest/doctest.h>

#include "base/codes.hpp"
#include "base/nearest.hpp"
#include "base/utf8.hpp"

using namespace boardpack;

TEST_CASE("a diagnostic shows the line with its span marked, the help and the notes") {
    Sources sources;
    const FileId file =
        sources.add("indicators/definitions/p1.toml", "[[indicator]]\r\nid = \"é\" # polarty\npolarty = \"higher\"\n");
    Diagnostics d;
    d.error("E0204", {file, {3, 1}, {3, 8}}, "unknown key 'polarty'", "did you mean 'polarity'?").notes = {
        {{file, {1, 1}, {1, 14}}, "in this table"}};
    CHECK(render(d, sources, false) ==
          "error[E0204]: unknown key 'polarty'\n"
          "  --> indicators/definitions/p1.toml:3:1\n"
          "  |\n"
          "3 | polarty = \"higher\"\n"
          "  | ^^^^^^^\n"
          "   = note: in this table (indicators/definitions/p1.toml:1:1)\n"
          "   = help: did you mean 'polarity'?\n"
          "\n");
}

TEST_CASE("columns count code points and the mark stands under them") {
    Sources sources;
    const FileId file = sources.add("a.toml", "x = \"é\" y\r\n");
    Diagnostics d;
    d.warning("W0601", {file, {1, 9}, {1, 10}}, "odd");
    CHECK(render(d, sources, false) ==
          "warning[W0601]: odd\n  --> a.toml:1:9\n  |\n1 | x = \"é\" y\n  |         ^\n\n");
}

TEST_CASE("a span past the end of its line, or of no line, still prints") {
    Sources sources;
    const FileId file = sources.add("a.toml", "ab");
    Diagnostics d;
    d.error("E0201", {file, {1, 40}, {1, 50}}, "one");
    d.error("E0201", {file, {9, 1}, {9, 2}}, "two");
    d.error("E0101", {}, "three").path = "gone.toml";
    d.sort();
    CHECK(render(d, sources, false) ==
          "error[E0201]: one\n  --> a.toml:1:40\n  |\n1 | ab\n  |   ^\n\n"
          "error[E0201]: two\n  --> a.toml:9:1\n  |\n9 | \n  | ^\n\n"
          "error[E0101]: three\n  --> gone.toml\n\n");
}

TEST_CASE("diagnostics are sorted by place and repeats dropped") {
    Sources sources;
    const FileId a = sources.add("a.toml", ""), b = sources.add("b.toml", "");
    Diagnostics d;
    d.error("E0202", {b, {1, 1}, {1, 2}}, "second");
    d.error("E0202", {a, {2, 1}, {2, 2}}, "first");
    d.error("E0202", {a, {2, 1}, {2, 2}}, "first");
    d.warning("W0601", {a, {1, 1}, {1, 2}}, "zeroth");
    d.sort();
    REQUIRE(d.list().size() == 3);
    CHECK(d.list()[0].message == "zeroth");
    CHECK(d.list()[1].message == "first");
    CHECK(d.list()[2].message == "second");
    CHECK(d.errors() == 2);
    CHECK(d.warnings() == 1);
}

TEST_CASE("the nearest known name is offered only when it is near") {
    const std::vector<std::string> known{"polarity", "population", "provider"};
    CHECK(nearest_name("polarty", known) == "polarity");
    CHECK(nearest_name("provdier", known) == "provider");
    CHECK_FALSE(nearest_name("colour", known));
    CHECK_FALSE(nearest_name("", known));
    CHECK_FALSE(nearest_name(std::string(1000, 'x'), known));
}

TEST_CASE("invalid UTF-8 is found at its byte") {
    CHECK_FALSE(first_invalid_utf8("caf\xC3\xA9 \xF0\x9F\x98\x80"));
    CHECK(first_invalid_utf8("ab\xFF") == 2);
    CHECK(first_invalid_utf8("\xC0\xAF") == 0);          // overlong
    CHECK(first_invalid_utf8("\xED\xA0\x80") == 0);      // surrogate
    CHECK(first_invalid_utf8("\xF4\x90\x80\x80") == 0);  // past U+10FFFF
    CHECK(first_invalid_utf8("x\xE2\x82") == 1);         // cut short
    CHECK(display_width("é") == 1);
    CHECK(display_width("漢") == 2);
}

TEST_CASE("codes are listed once, in order") {
    std::string_view last;
    for (const CodeEntry& e : diagnostic_codes()) {
        CHECK_MESSAGE(last.substr(last.empty() ? 0 : 1) < e.code.substr(1), e.code);
        last = e.code;
    }
    CHECK(is_known_code("E0101"));
    CHECK_FALSE(is_known_code("E9999"));
}
