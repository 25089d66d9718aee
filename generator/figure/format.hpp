#pragma once

#include <string>

#include "figure/shown_figures.hpp"

namespace boardpack {

// The one formatter: every number that a reader sees passes through here, in every edition.
// Rules (docs/methods.md, "Numbers"): one rounding, half away from zero; a share that is not exactly 0 or 100 never
// prints as 0 or 100
// (">99.9%", "<0.1%"); thousands separators; a no-break space or none between number and unit; differences signed, in
// "percentage points" for shares; minus sign U+2212 in print and the word "minus" where a screen reader speaks it.

enum class Wording {
    cell,      // table cell or chart label: "85.7%", "1,234", "[c]", "+3.2"
    sentence,  // running text: "85.7%", "3.2 percentage points", "hidden to protect individuals"
    spoken,    // alternative text and the text edition: "minus 3.2 percentage points"
};

[[nodiscard]] std::string format_value(const Rational& value, const Shape& shape, Wording wording);
/// Value, or shorthand ("[c]", "[x]") in a cell and words elsewhere.
[[nodiscard]] std::string format_figure(const ShownFigure& figure, Wording wording);
/// The size of a difference without its sign, for "down 1.2 percentage points"; otherwise as `format_figure`.
[[nodiscard]] std::string format_magnitude(const ShownFigure& figure, Wording wording);
/// Marks beside a number in a table: "[p]", "[r]", "[e]", "" (provisional, revised, estimated).
[[nodiscard]] std::string marks(const ShownFigure& figure);
/// "percentage points", "weeks", "per 1,000" ...: the unit in words for column heads and axis titles.
[[nodiscard]] std::string unit_words(const Shape& shape);
/// Whole number with thousands separators: "6,814".
[[nodiscard]] std::string format_count(std::int64_t n);
/// The Excel number format that shows the same as `cell` for a number kept in full precision. A share is kept as a
/// fraction (0.857 with "0.0%"), a difference of shares in points (3.2 with "+0.0;-0.0;0.0"): see `excel_value`.
[[nodiscard]] std::string excel_format(const Shape& shape);
/// The same for one cell whose value a column format would show wrongly: a share just under 100% or over 0% (shown as
/// ">99.9%", "<0.1%" over the full-precision number), exactly 0% or 100%, a difference that prints as zero.
[[nodiscard]] std::string excel_format(const Rational& value, const Shape& shape);
/// The number that goes into the cell beside that format.
[[nodiscard]] double excel_value(const Rational& value, const Shape& shape);
/// Do two values print alike? (then no arrow is drawn between them: "no change at this precision")
[[nodiscard]] bool prints_alike(const Rational& a, const Rational& b, const Shape& shape);

}  // namespace boardpack
