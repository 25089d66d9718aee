#include "figure/format.hpp"

#include <doctest/doctest.h>

using namespace boardpack;

namespace {

Rational number(std::string_view text) { return Rational::parse_decimal(text).value(); }

constexpr Shape share{Unit::percent, 1, false};
constexpr Shape whole_share{Unit::percent, 0, false};
constexpr Shape points{Unit::percent, 1, true};
constexpr Shape count{Unit::number, 0, false};
constexpr Shape money{Unit::pounds, 0, false};
constexpr Shape weeks{Unit::weeks, 1, false};

struct Line {
    std::string_view value;
    Shape shape;
    std::string_view cell, sentence, spoken;
};

ShownFigure shown(std::variant<Rational, StatusCode> content, Shape shape = share) {
    ShownFigure f;
    f.content = content;
    f.shape = shape;
    return f;
}

}  // namespace

TEST_CASE("numbers are printed by one table of rules") {
    const Line lines[] = {
        {"85.714", share, "85.7%", "85.7%", "85.7%"},
        {"85.75", share, "85.8%", "85.8%", "85.8%"},  // half away from zero
        {"2.675", {Unit::score, 2, false}, "2.68", "2.68", "2.68"},
        {"-2.675", {Unit::score, 2, false}, "−2.68", "−2.68", "minus 2.68"},
        {"6814", count, "6,814", "6,814", "6,814"},
        {"999", count, "999", "999", "999"},
        {"1000", count, "1,000", "1,000", "1,000"},
        {"1234567", count, "1,234,567", "1,234,567", "1,234,567"},
        {"1234.5", {Unit::number, 1, false}, "1,234.5", "1,234.5", "1,234.5"},
        {"1234", money, "£1,234", "£1,234", "£1,234"},
        {"-1234", money, "−£1,234", "−£1,234", "minus £1,234"},
        {"1234", {Unit::pounds, 0, true}, "+£1,234", "+£1,234", "plus £1,234"},
        {"12.5", weeks, "12.5", "12.5\u00a0weeks", "12.5 weeks"},
        {"1", {Unit::weeks, 0, false}, "1", "1\u00a0week", "1 week"},
        {"1", weeks, "1.0", "1.0\u00a0weeks", "1.0 weeks"},
        {"1", {Unit::days, 0, false}, "1", "1\u00a0day", "1 day"},
        {"21", {Unit::days, 0, false}, "21", "21\u00a0days", "21 days"},
        {"7.25", {Unit::per_1000, 1, false}, "7.3", "7.3\u00a0per\u00a01,000", "7.3 per 1,000"},
        {"7.25", {Unit::per_10000, 1, false}, "7.3", "7.3\u00a0per\u00a010,000", "7.3 per 10,000"},
        {"0.5", {Unit::ratio, 2, false}, "0.50", "0.50", "0.50"},
        {"3.2", points, "+3.2", "+3.2\u00a0percentage points", "plus 3.2 percentage points"},
        {"-3.2", points, "−3.2", "−3.2\u00a0percentage points", "minus 3.2 percentage points"},
        {"-0.04", points, "0.0", "0.0\u00a0percentage points", "0.0 percentage points"},
        {"-0.05", points, "−0.1", "−0.1\u00a0percentage points", "minus 0.1 percentage points"},
        {"1", {Unit::percent, 0, true}, "+1", "+1\u00a0percentage point", "plus 1 percentage point"},
        {"-3", {Unit::number, 0, true}, "−3", "−3", "minus 3"},
    };
    for (const Line& line : lines) {
        CAPTURE(line.value);
        CHECK(format_value(number(line.value), line.shape, Wording::cell) == line.cell);
        CHECK(format_value(number(line.value), line.shape, Wording::sentence) == line.sentence);
        CHECK(format_value(number(line.value), line.shape, Wording::spoken) == line.spoken);
    }
}

TEST_CASE("a share prints as none or all only when it is") {
    const auto cell = [](std::string_view v, const Shape& s) { return format_value(number(v), s, Wording::cell); };
    CHECK(cell("100", share) == "100%");
    CHECK(cell("99.96", share) == ">99.9%");
    CHECK(cell("99.95", share) == ">99.9%");
    CHECK(cell("99.949999", share) == "99.9%");
    CHECK(cell("0", share) == "0%");
    CHECK(cell("0.04", share) == "<0.1%");
    CHECK(cell("0.05", share) == "0.1%");
    CHECK(cell("99.5", whole_share) == ">99%");
    CHECK(cell("99.4", whole_share) == "99%");
    CHECK(cell("0.4", whole_share) == "<1%");
    CHECK(cell("0.5", whole_share) == "1%");
    CHECK(cell("100.04", share) == ">100%");  // an occupancy can pass 100
    CHECK(cell("100.05", share) == "100.1%");
    CHECK(format_value(number("99.96"), share, Wording::sentence) == "more than 99.9%");
    CHECK(format_value(number("0.04"), share, Wording::spoken) == "less than 0.1%");
    // A difference of 100 points, and a count of 100, are just numbers.
    CHECK(cell("99.96", points) == "+100.0");
    CHECK(cell("99.96", {Unit::score, 1, false}) == "100.0");
}

TEST_CASE("a missing figure has shorthand in cells and words elsewhere") {
    CHECK(format_figure(shown(StatusCode::suppressed), Wording::cell) == "[c]");
    CHECK(format_figure(shown(StatusCode::suppressed), Wording::sentence) == "hidden to protect individuals");
    CHECK(format_figure(shown(StatusCode::late), Wording::cell) == "[x]");
    CHECK(format_figure(shown(StatusCode::not_returned), Wording::spoken) == "not returned");
    CHECK(format_figure(shown(StatusCode::not_applicable), Wording::cell) == "[z]");
    CHECK(format_figure(shown(Rational{50}), Wording::cell) == "50.0%");
}

TEST_CASE("a magnitude drops the sign of a difference and of nothing else") {
    CHECK(format_magnitude(shown(number("-1.2"), points), Wording::sentence) == "1.2\u00a0percentage points");
    CHECK(format_magnitude(shown(number("1.2"), points), Wording::cell) == "1.2");
    CHECK(format_magnitude(shown(number("-1.2"), {Unit::score, 1, false}), Wording::cell) == "−1.2");
    CHECK(format_magnitude(shown(StatusCode::suppressed, points), Wording::cell) == "[c]");
}

TEST_CASE("marks name what is not final, and only beside a number") {
    ShownFigure f = shown(Rational{1});
    CHECK(marks(f).empty());
    f.provisional = true;
    CHECK(marks(f) == "[p]");
    f.revised = true;
    f.estimated = true;
    CHECK(marks(f) == "[p] [r] [e]");
    f.content = StatusCode::suppressed;
    CHECK(marks(f).empty());
}

TEST_CASE("Excel shows what the cell of the page shows") {
    CHECK(excel_format(share) == "0.0%");
    CHECK(excel_format(whole_share) == "0%");
    CHECK(excel_format(count) == "#,##0");
    CHECK(excel_format(money) == "[$£-809]#,##0;-[$£-809]#,##0");
    CHECK(excel_format(weeks) == "#,##0.0");
    CHECK(excel_format(points) == "+0.0;-0.0;0.0");
    CHECK(excel_format(Shape{Unit::number, 0, true}) == "+#,##0;-#,##0;#,##0");
    CHECK(excel_format(number("99.96"), share) == "\">99.9%\"");
    CHECK(excel_format(Rational{100}, share) == "0%");
    CHECK(excel_format(number("99.9"), share) == "0.0%");
    CHECK(excel_format(number("0.04"), points) == "0.0");
    CHECK(excel_format(number("0.05"), points) == "+0.0;-0.0;0.0");
    CHECK(excel_value(number("85.5"), share) == doctest::Approx(0.855));
    CHECK(excel_value(number("3.2"), points) == doctest::Approx(3.2));
    CHECK(excel_value(number("12"), count) == doctest::Approx(12));
}

TEST_CASE("two values print alike when a reader cannot tell them apart") {
    CHECK(prints_alike(number("85.71"), number("85.74"), share));
    CHECK_FALSE(prints_alike(number("85.74"), number("85.75"), share));
    CHECK_FALSE(prints_alike(number("99.96"), Rational{100}, share));
}

TEST_CASE("units in words, counts with separators") {
    CHECK(unit_words(points) == "percentage points");
    CHECK(unit_words(share) == "per cent");
    CHECK(unit_words(weeks) == "weeks");
    CHECK(unit_words(money) == "pounds");
    CHECK(unit_words({Unit::none, 0, false}).empty());
    CHECK(format_count(6814) == "6,814");
    CHECK(format_count(-1000) == "−1,000");
}
