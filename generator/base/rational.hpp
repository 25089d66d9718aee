#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace boardpack {

/// An exact rational number: counts, proportions, money and targets are kept as these until they are printed.
/// Always in lowest terms with a positive denominator. Inputs are bounded by the reader (docs/reference.md, "Numbers":
/// at most 12 digits before the point and 6 after), so that the few operations of an evaluation stay inside 128 bits;
/// an operation that would not fit stops the program (an error of ours, never of the author).
class Rational {
public:
    __extension__ typedef __int128 Int;  // outside the C++ standard, present on every compiler we build with
    constexpr Rational() = default;
    constexpr Rational(std::int64_t whole) : num_(whole) {}               // NOLINT: a count is a rational
    [[nodiscard]] static Rational ratio(Int numerator, Int denominator);  // denominator != 0

    [[nodiscard]] Int numerator() const { return num_; }
    [[nodiscard]] Int denominator() const { return den_; }
    [[nodiscard]] bool is_whole() const { return den_ == 1; }
    [[nodiscard]] int sign() const { return num_ > 0 ? 1 : num_ < 0 ? -1 : 0; }
    /// The nearest double: for drawing and for statistics that need floating point, never for a decision.
    [[nodiscard]] double to_double() const;
    /// The floor of the value as a whole number.
    [[nodiscard]] Int floor() const;

    friend Rational operator+(const Rational& a, const Rational& b);
    friend Rational operator-(const Rational& a, const Rational& b);
    friend Rational operator*(const Rational& a, const Rational& b);
    friend Rational operator/(const Rational& a, const Rational& b);  // b != 0
    Rational operator-() const;
    [[nodiscard]] Rational abs() const { return num_ < 0 ? -*this : *this; }
    friend std::strong_ordering operator<=>(const Rational& a, const Rational& b);
    friend bool operator==(const Rational& a, const Rational& b) { return a.num_ == b.num_ && a.den_ == b.den_; }

    /// Rounds half away from zero to `decimals` places and writes plain digits: "-3.50". The only rounding there is.
    [[nodiscard]] std::string fixed(int decimals) const;
    /// Rounds as `fixed` does, as a value.
    [[nodiscard]] Rational rounded(int decimals) const;
    /// "7/8" or "12": for traces and dumps.
    [[nodiscard]] std::string exact() const;

    /// A decimal as written in a source file ("93.75", "-0.5", "1200"): at most 12 digits before and 6 after the point,
    /// no exponent. Exact: never passes through a double.
    [[nodiscard]] static std::optional<Rational> parse_decimal(std::string_view text);

private:
    Int num_ = 0;
    Int den_ = 1;
};

}  // namespace boardpack
