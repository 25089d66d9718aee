#include "figure/format.hpp"

#include <algorithm>
#include <string_view>

#include <fmt/format.h>

namespace boardpack {

namespace {

constexpr std::string_view minus_sign = "\u2212";
constexpr std::string_view no_break = "\u00a0";

/// Separates thousands in plain digits without a sign.
std::string grouped(std::string digits) {
    const auto point = digits.find('.');
    const std::size_t whole = point == std::string::npos ? digits.size() : point;
    for (std::size_t i = whole; i > 3; i -= 3) digits.insert(i - 3, 1, ',');
    return digits;
}

/// The unit word that follows a number in running text; "" where there is none.
std::string_view unit_word(const Shape& shape, bool one) {
    switch (shape.unit) {
        case Unit::percent:
            return !shape.difference ? "" : one ? "percentage point" : "percentage points";
        case Unit::per_1000:
            return "per\u00a01,000";
        case Unit::per_10000:
            return "per\u00a010,000";
        case Unit::days:
            return one ? "day" : "days";
        case Unit::weeks:
            return one ? "week" : "weeks";
        case Unit::number:
        case Unit::pounds:
        case Unit::ratio:
        case Unit::score:
        case Unit::none:
            return "";
    }
    return "";
}

std::string plain_spaces(std::string text) {
    for (auto at = text.find(no_break); at != std::string::npos; at = text.find(no_break, at))
        text.replace(at, no_break.size(), " ");
    return text;
}

/// How a share is bounded where rounding would claim all or none.
enum class Edge { no, under_all, over_none, over_all };

Edge edge_of(const Rational& value, const Shape& shape) {
    if (shape.unit != Unit::percent || shape.difference)
        return Edge::no;
    const Rational all{100};
    const Rational rounded = value.rounded(shape.decimals);
    if (rounded == all && value != all)
        return value < all ? Edge::under_all : Edge::over_all;
    return rounded == Rational{0} && value.sign() > 0 ? Edge::over_none : Edge::no;
}

/// The bound that stands for a share at an edge: 99.9 or 0.1 at one decimal, 99 or 1 at none.
std::string edge_bound(Edge edge, int decimals) {
    Rational step{1};
    for (int i = 0; i < decimals; ++i) step = step / Rational{10};
    if (edge == Edge::over_all)
        return "100%";
    return (edge == Edge::over_none ? step : Rational{100} - step).fixed(decimals) + "%";
}

bool all_or_none(const Rational& value, const Shape& shape) {
    return shape.unit == Unit::percent && !shape.difference && (value == Rational{0} || value == Rational{100});
}

std::string edge_text(Edge edge, int decimals, Wording wording) {
    const bool less = edge == Edge::over_none;
    if (wording == Wording::cell)
        return (less ? "<" : ">") + edge_bound(edge, decimals);
    return (less ? "less than " : "more than ") + edge_bound(edge, decimals);
}

/// Digits with symbol and unit word, without a sign: what stands between sign and end.
std::string unsigned_text(const Rational& size, const Shape& shape, Wording wording) {
    const std::string digits = all_or_none(size, shape) ? size.fixed(0) : size.fixed(shape.decimals);
    std::string text = grouped(digits);
    if (shape.unit == Unit::pounds)
        text.insert(0, "£");
    if (shape.unit == Unit::percent && !shape.difference)
        text += '%';
    if (wording == Wording::cell)
        return text;
    const std::string_view word = unit_word(shape, digits == "1");
    if (!word.empty())
        text += fmt::format("{}{}", no_break, word);
    return wording == Wording::spoken ? plain_spaces(text) : text;
}

/// The sign as printed: none where the number prints as zero, so that "-0.0" never appears.
std::string sign_text(const Rational& value, const Shape& shape, Wording wording) {
    const int sign = value.rounded(shape.decimals).sign();
    if (sign < 0)
        return wording == Wording::spoken ? "minus " : std::string{minus_sign};
    if (sign > 0 && shape.difference)
        return wording == Wording::spoken ? "plus " : "+";
    return {};
}

std::string missing_text(StatusCode status, Wording wording) {
    const std::string_view symbol = shorthand(status);
    if (wording == Wording::cell && !symbol.empty())
        return std::string{symbol};
    std::string words{status_words(status)};
    if (!words.empty() && words.front() >= 'A' && words.front() <= 'Z')
        words.front() = static_cast<char>(words.front() - 'A' + 'a');
    return words;
}

}  // namespace

std::string format_value(const Rational& value, const Shape& shape, Wording wording) {
    if (const Edge edge = edge_of(value, shape); edge != Edge::no)
        return edge_text(edge, shape.decimals, wording);
    return sign_text(value, shape, wording) + unsigned_text(value.abs(), shape, wording);
}

std::string format_figure(const ShownFigure& figure, Wording wording) {
    if (!figure.has_value())
        return missing_text(std::get<StatusCode>(figure.content), wording);
    return format_value(figure.value(), figure.shape, wording);
}

std::string format_magnitude(const ShownFigure& figure, Wording wording) {
    if (!figure.has_value() || !figure.shape.difference)
        return format_figure(figure, wording);
    return unsigned_text(figure.value().abs(), figure.shape, wording);
}

std::string marks(const ShownFigure& figure) {
    if (!figure.has_value())
        return {};
    std::string text;
    const auto mark = [&](bool wanted, std::string_view symbol) {
        if (wanted)
            text += fmt::format("{}{}", text.empty() ? "" : " ", symbol);
    };
    mark(figure.provisional, "[p]");
    mark(figure.revised, "[r]");
    mark(figure.estimated, "[e]");
    return text;
}

std::string unit_words(const Shape& shape) {
    switch (shape.unit) {
        case Unit::percent:
            return shape.difference ? "percentage points" : "per cent";
        case Unit::number:
            return "number";
        case Unit::per_1000:
            return "per 1,000";
        case Unit::per_10000:
            return "per 10,000";
        case Unit::days:
            return "days";
        case Unit::weeks:
            return "weeks";
        case Unit::pounds:
            return "pounds";
        case Unit::ratio:
            return "ratio";
        case Unit::score:
            return "score";
        case Unit::none:
            return {};
    }
    return {};
}

std::string format_count(std::int64_t n) {
    return format_value(Rational{n}, Shape{Unit::number, 0, false}, Wording::cell);
}

std::string excel_format(const Shape& shape) {
    const std::string places =
        shape.decimals > 0 ? "." + std::string(static_cast<std::size_t>(shape.decimals), '0') : std::string{};
    if (shape.unit == Unit::percent && !shape.difference)
        return "0" + places + "%";
    const bool money = shape.unit == Unit::pounds;
    const std::string number = (money ? "[$£-809]#,##0" : "#,##0") + places;
    if (shape.difference) {
        const std::string points = shape.unit == Unit::percent ? "0" + places : number;
        return fmt::format("+{0};-{0};{0}", points);
    }
    return money ? fmt::format("{0};-{0}", number) : number;
}

std::string excel_format(const Rational& value, const Shape& shape) {
    if (const Edge edge = edge_of(value, shape); edge != Edge::no)
        return "\"" + edge_text(edge, shape.decimals, Wording::cell) + "\"";
    if (all_or_none(value, shape))
        return "0%";
    const std::string column = excel_format(shape);
    // Excel would give the sign of a difference that prints as zero.
    return shape.difference && value.rounded(shape.decimals).sign() == 0 ? column.substr(column.rfind(';') + 1)
                                                                         : column;
}

double excel_value(const Rational& value, const Shape& shape) {
    const bool fraction = shape.unit == Unit::percent && !shape.difference;
    return (fraction ? value / Rational{100} : value).to_double();
}

bool prints_alike(const Rational& a, const Rational& b, const Shape& shape) {
    return format_value(a, shape, Wording::cell) == format_value(b, shape, Wording::cell);
}

}  // namespace boardpack
