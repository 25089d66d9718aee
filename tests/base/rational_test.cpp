#include "base/rational.hpp"

#include <doctest/doctest.h>

using namespace boardpack;

namespace {
Rational r(const char* text) { return *Rational::parse_decimal(text); }
}  // namespace

TEST_CASE("a rational is kept in lowest terms with a positive denominator") {
    CHECK(Rational::ratio(600, 700).exact() == "6/7");
    CHECK(Rational::ratio(6, -4).exact() == "-3/2");
    CHECK(Rational::ratio(0, -4).exact() == "0");
    CHECK(Rational{12}.exact() == "12");
}

TEST_CASE("rounding is half away from zero on the exact value") {
    CHECK(r("2.675").fixed(2) == "2.68");  // a double would give 2.67
    CHECK(r("-2.675").fixed(2) == "-2.68");
    CHECK(r("0.5").fixed(0) == "1");
    CHECK(r("-0.5").fixed(0) == "-1");
    CHECK(r("0.499999").fixed(0) == "0");
    CHECK(r("-0.4").fixed(0) == "0");  // no negative zero
    CHECK(Rational::ratio(600, 7).fixed(1) == "85.7");
    CHECK(Rational::ratio(1, 3).fixed(3) == "0.333");
    CHECK(r("5").fixed(2) == "5.00");
    CHECK(r("0.04").fixed(1) == "0.0");
    CHECK(r("0.05").fixed(1) == "0.1");
    CHECK(r("99.95").fixed(1) == "100.0");
}

TEST_CASE("comparison and arithmetic are exact where doubles are not") {
    CHECK(r("0.1") + r("0.2") == r("0.3"));
    CHECK(Rational::ratio(1, 3) * Rational{3} == Rational{1});
    CHECK(r("94.96") < r("95"));
    CHECK(Rational::ratio(19, 20) * Rational{100} == r("95"));
    CHECK(Rational{7} / Rational{2} == r("3.5"));
    CHECK(-r("1.5") == Rational{0} - r("1.5"));
    CHECK(Rational{0} * r("5") == Rational{0});
    CHECK(r("-3.5").abs() == r("3.5"));
}

TEST_CASE("floor goes down, also below zero") {
    CHECK(r("3.5").floor() == 3);
    CHECK(r("-3.5").floor() == -4);
    CHECK(r("-4").floor() == -4);
}

TEST_CASE("decimals are read as written, within bounds") {
    CHECK(r("-0.050") == Rational::ratio(-1, 20));
    CHECK(r("123456789012.123456").fixed(6) == "123456789012.123456");
    CHECK_FALSE(Rational::parse_decimal("1234567890123"));  // 13 digits
    CHECK_FALSE(Rational::parse_decimal("0.1234567"));      // 7 places
    CHECK_FALSE(Rational::parse_decimal("1e3"));
    CHECK_FALSE(Rational::parse_decimal("1."));
    CHECK_FALSE(Rational::parse_decimal(".5"));
    CHECK_FALSE(Rational::parse_decimal(""));
    CHECK_FALSE(Rational::parse_decimal("--1"));
    CHECK_FALSE(Rational::parse_decimal("1,5"));
}

TEST_CASE("the nearest double is for drawing") {
    CHECK(Rational::ratio(1, 3).to_double() == 1.0 / 3.0);
    CHECK(r("0.1").to_double() == 0.1);
}
