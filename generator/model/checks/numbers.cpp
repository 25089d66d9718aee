#include "model/checks/numbers.hpp"

#include <algorithm>

namespace boardpack::checks {

Span Numbers::place() const {
    for (const auto* number : {&value, &numerator, &denominator})
        if (*number)
            return (*number)->span;
    return {};
}

std::optional<Rational> Numbers::computed(const Indicator& indicator) const {
    if (!numerator || !denominator || denominator->value.sign() <= 0)
        return std::nullopt;
    const std::int64_t scale = is_share(indicator.kind)            ? 100
                               : indicator.unit == Unit::per_1000  ? 1000
                               : indicator.unit == Unit::per_10000 ? 10000
                                                                   : 1;
    return numerator->value * Rational{scale} / denominator->value;
}

int places_of(const Rational& value) {
    int places = 0;
    while (places < 6 && value.rounded(places) != value) ++places;
    return places;
}

std::string as_written(const Rational& value) { return value.fixed(places_of(value)); }

std::string roughly(const Rational& value) { return value.fixed(std::min(places_of(value), 2)); }

}  // namespace boardpack::checks
