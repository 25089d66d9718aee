#include "write/xlsx/safe_text.hpp"

#include <doctest/doctest.h>

using namespace boardpack;

TEST_CASE("text keeps what readers can see and nothing else") {
    CHECK(printable("Zoë £5 – ok\nnext") == "Zoë £5 – ok\nnext");
    CHECK(printable("a\tb\rc\x01\x1f\x7f") == "a bc");
    CHECK(printable(std::string_view{"a\0b", 3}) == "ab");
    CHECK(printable("x\xEF\xBF\xBEy\xEF\xBF\xBFz") == "xyz");
    CHECK(printable("a\xC2\x85z") == "az");
    CHECK(printable("a\xC2\xA0z") == "a\xC2\xA0z");
    CHECK(printable("bad \xff end") == "bad \uFFFD end");
    CHECK(printable("cut \xE2\x82") == "cut \uFFFD");
}

TEST_CASE("a literal escape is itself escaped") {
    CHECK(escaped_for_cell("_x0041_") == "_x005F_x0041_");
    CHECK(escaped_for_cell("a_x00e9_b") == "a_x005F_x00e9_b");
    CHECK(escaped_for_cell("_x004_ _y0041_ _x004G_ snake_case") == "_x004_ _y0041_ _x004G_ snake_case");
}

TEST_CASE("length is counted in UTF-16 units") {
    CHECK(utf16_length("abc") == 3);
    CHECK(utf16_length("é€") == 2);
    CHECK(utf16_length("\U0001F600") == 2);
}

TEST_CASE("sheet names are short, whole words, valid and unique whatever the case") {
    UniqueNames names;
    CHECK(names.sheet("Scorecard") == "Scorecard");
    CHECK(names.sheet("SCORECARD") == "SCORECARD 2");
    CHECK(names.sheet("Initial Health Assessments within 20 working days") == "Initial Health Assessments");
    CHECK(names.sheet("Initial Health Assessments within 20 working days, by month") == "Initial Health, by month");
    CHECK(names.sheet("a/b\\c[d]e:f*g?h") == "a b c d e f g h");
    CHECK(names.sheet("'quoted'") == "quoted");
    CHECK(names.sheet("") == "Sheet");
    CHECK(names.sheet("History") == "Past");
    CHECK(names.sheet("1234567890123456789012345678901") == "1234567890123456789012345678901");
    CHECK(names.sheet("12345678901234567890123456789012") == "12345678901234567890123456789 2");
}

TEST_CASE("table names are letters, digits and underscores, and never like a cell") {
    UniqueNames names;
    CHECK(names.table("iha-20wd") == "iha_20wd");
    CHECK(names.table("IHA 20WD") == "IHA_20WD_2");
    CHECK(names.table("A1") == "figures_A1");
    CHECK(names.table("XFD12") == "figures_XFD12");
    CHECK(names.table("ABCD12") == "ABCD12");
    CHECK(names.table("r1c1") == "figures_r1c1");
    CHECK(names.table("7-days") == "figures_7_days");
    CHECK(names.table("Table1") == "figures_Table1");
    CHECK(names.table("--") == "figures_");
}

TEST_CASE("only web, mail and internal targets are links") {
    CHECK(is_safe_target("https://www.gov.uk/"));
    CHECK(is_safe_target("mailto:send@example.org"));
    CHECK(is_safe_target("#scorecard"));
    CHECK_FALSE(is_safe_target("http://www.gov.uk/"));
    CHECK_FALSE(is_safe_target("javascript:alert(1)"));
    CHECK_FALSE(is_safe_target("file:///etc/passwd"));
    CHECK(is_safe_target("https://" + std::string(1992, 'a')));
    CHECK_FALSE(is_safe_target("https://" + std::string(1993, 'a')));
}

TEST_CASE("text that would become a formula is known") {
    for (const char* text : {"=1+1", "+1", "-1", "@SUM(A1)"}) CHECK(looks_like_formula(text));
    for (const char* text : {"", "1", " =1", "a=b", "\u22121"}) CHECK_FALSE(looks_like_formula(text));
}
