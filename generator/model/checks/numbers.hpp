#pragma once

#include <optional>
#include <string>

#include "base/rational.hpp"
#include "base/span.hpp"
#include "model/indicator.hpp"

namespace boardpack::checks {

/// The numbers of a figure, of one of its months, or of a revision.
struct Numbers {
    const std::optional<Located<Rational>>& value;
    const std::optional<Located<Rational>>& numerator;
    const std::optional<Located<Rational>>& denominator;

    template <class T>
    [[nodiscard]] static Numbers of(const T& item) {
        return {item.value, item.numerator, item.denominator};
    }
    [[nodiscard]] bool any() const { return value || numerator || denominator; }
    /// Where the first of them stands.
    [[nodiscard]] Span place() const;
    /// Numerator over denominator in the unit of the indicator (a share in per cent); nothing when that cannot be
    /// worked out.
    [[nodiscard]] std::optional<Rational> computed(const Indicator& indicator) const;
};

/// Decimal places with which an exact decimal is written: 0 for 12, 2 for 0.25; at most 6.
[[nodiscard]] int places_of(const Rational& value);
/// "12", "0.25".
[[nodiscard]] std::string as_written(const Rational& value);
/// "93.75", or "33.3" for a third: for messages.
[[nodiscard]] std::string roughly(const Rational& value);

}  // namespace boardpack::checks
