#include "base/rational.hpp"

#include <cmath>
#include <cstdlib>

namespace boardpack {

namespace {

using Int = Rational::Int;

/// Arithmetic that would leave 128 bits is a fault of the program: the reader bounds its numbers so that it cannot
/// happen.
[[noreturn]] void overflow() { std::abort(); }

Int mul(Int a, Int b) {
    Int r = 0;
    if (__builtin_mul_overflow(a, b, &r))
        overflow();
    return r;
}

Int add(Int a, Int b) {
    Int r = 0;
    if (__builtin_add_overflow(a, b, &r))
        overflow();
    return r;
}

Int gcd(Int a, Int b) {
    if (a < 0)
        a = -a;
    if (b < 0)
        b = -b;
    while (b != 0) {
        const Int t = a % b;
        a = b;
        b = t;
    }
    return a;
}

std::string digits(Int n) {
    const bool negative = n < 0;
    std::string s;
    do {
        const int d = static_cast<int>(n % 10);
        s.insert(s.begin(), static_cast<char>('0' + (d < 0 ? -d : d)));
        n /= 10;
    } while (n != 0);
    return negative ? "-" + s : s;
}

Int power_of_ten(int n) {
    Int p = 1;
    while (n-- > 0) p = mul(p, 10);
    return p;
}

}  // namespace

Rational Rational::ratio(Int numerator, Int denominator) {
    if (denominator == 0)
        overflow();
    if (denominator < 0) {
        numerator = -numerator;
        denominator = -denominator;
    }
    const Int g = gcd(numerator, denominator);
    Rational r;
    r.num_ = numerator / g;
    r.den_ = denominator / g;
    return r;
}

double Rational::to_double() const {
    // A long double holds 64 bits exactly: the quotient of two such is rounded once to it and once to a double.
    return static_cast<double>(static_cast<long double>(num_) / static_cast<long double>(den_));
}

Int Rational::floor() const {
    const Int q = num_ / den_;
    return num_ % den_ < 0 ? q - 1 : q;
}

Rational operator+(const Rational& a, const Rational& b) {
    const Int g = gcd(a.den_, b.den_);
    const Int left = mul(a.num_, b.den_ / g), right = mul(b.num_, a.den_ / g);
    return Rational::ratio(add(left, right), mul(a.den_, b.den_ / g));
}

Rational operator-(const Rational& a, const Rational& b) { return a + -b; }

Rational operator*(const Rational& a, const Rational& b) {
    const Int g = gcd(a.num_, b.den_), h = gcd(b.num_, a.den_);
    const Int gs = g == 0 ? 1 : g, hs = h == 0 ? 1 : h;
    return Rational::ratio(mul(a.num_ / gs, b.num_ / hs), mul(a.den_ / hs, b.den_ / gs));
}

Rational operator/(const Rational& a, const Rational& b) { return a * Rational::ratio(b.den_, b.num_); }

Rational Rational::operator-() const {
    Rational r = *this;
    r.num_ = -r.num_;
    return r;
}

std::strong_ordering operator<=>(const Rational& a, const Rational& b) {
    const Int g = gcd(a.den_, b.den_);
    return mul(a.num_, b.den_ / g) <=> mul(b.num_, a.den_ / g);
}

Rational Rational::rounded(int decimals) const {
    const Int scale = power_of_ten(decimals);
    const Int scaled = mul(num_ < 0 ? -num_ : num_, scale);
    const Int doubled = add(mul(scaled, 2), den_) / mul(den_, 2);  // half away from zero
    return ratio(num_ < 0 ? -doubled : doubled, scale);
}

std::string Rational::fixed(int decimals) const {
    const Rational r = rounded(decimals);
    const Int scale = power_of_ten(decimals);
    const Int scaled = mul(r.num_ < 0 ? -r.num_ : r.num_, scale / r.den_);
    std::string text = digits(scaled);
    if (decimals > 0) {
        const auto places = static_cast<std::size_t>(decimals);
        if (text.size() <= places)
            text.insert(0, places + 1 - text.size(), '0');
        text.insert(text.size() - places, 1, '.');
    }
    return r.num_ < 0 ? "-" + text : text;
}

std::string Rational::exact() const { return den_ == 1 ? digits(num_) : digits(num_) + "/" + digits(den_); }

std::optional<Rational> Rational::parse_decimal(std::string_view text) {
    constexpr std::size_t most_before = 12, most_after = 6;
    const bool negative = text.starts_with('-');
    if (negative || text.starts_with('+'))
        text.remove_prefix(1);
    const auto point = text.find('.');
    const std::string_view before = text.substr(0, point);
    const std::string_view after = point == std::string_view::npos ? std::string_view{} : text.substr(point + 1);
    if (before.empty() || before.size() > most_before || after.size() > most_after)
        return std::nullopt;
    if (point != std::string_view::npos && after.empty())
        return std::nullopt;
    Int n = 0;
    for (const std::string_view part : {before, after}) {
        for (const char c : part) {
            if (c < '0' || c > '9')
                return std::nullopt;
            n = n * 10 + (c - '0');
        }
    }
    return ratio(negative ? -n : n, power_of_ten(static_cast<int>(after.size())));
}

}  // namespace boardpack
