#include "evaluate/quantities.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "figure/format.hpp"

namespace boardpack {

Shape value_shape(const Indicator& indicator) { return {indicator.unit, display_decimals(indicator), false}; }

Shape difference_shape(const Indicator& indicator) { return {indicator.unit, display_decimals(indicator), true}; }

Shape target_shape(const Indicator& indicator, const Rational& target) {
    constexpr int most = 2;
    for (int places = 0; places <= most; ++places)
        if (target.rounded(places) == target)
            return {indicator.unit, places, false};
    return value_shape(indicator);
}

bool counts_above_and_below(const Indicator& indicator) {
    return indicator.unit == Unit::percent || indicator.unit == Unit::per_1000 || indicator.unit == Unit::per_10000 ||
           indicator.unit == Unit::ratio;
}

FigureRef Registrar::add(const Period& period, Quantity quantity, const Provenance& provenance) {
    FigureEntry entry;
    entry.id = figure_id(indicator_.id.value, period, area_, quantity.name);
    entry.content = std::move(quantity.content);
    entry.shape = quantity.shape;
    entry.counts = indicator_.counts;
    entry.is_count = quantity.is_count;
    entry.derivation = quantity.derivation;
    entry.inputs = std::move(quantity.inputs);
    entry.provenance = provenance;
    return store_.add(std::move(entry));
}

Provenance both(const Provenance& first, const Provenance& second) {
    Provenance p = first;
    p.illustrative = first.illustrative || second.illustrative;
    p.published = first.published && second.published;
    p.revised = first.revised || second.revised;
    p.stage = std::max(first.stage, second.stage);  // final, provisional, estimated: from firm to weak
    if (second.received_on && (!p.received_on || *p.received_on < *second.received_on))
        p.received_on = second.received_on;
    return p;
}

std::string slug(std::string_view text) {
    std::string out;
    for (const char c : text) {
        const bool upper = c >= 'A' && c <= 'Z';
        if (upper || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
            out += upper ? static_cast<char>(c - 'A' + 'a') : c;
        else if (!out.empty() && out.back() != '-')
            out += '-';
    }
    while (out.ends_with('-')) out.pop_back();
    return out;
}

std::string exact_words(const Rational& value, const Shape& shape) {
    const std::string printed = format_value(value, shape, Wording::spoken);
    return value.rounded(shape.decimals) == value ? printed : fmt::format("{} (exactly {})", printed, value.exact());
}

std::string size_words(const Rational& difference, Shape shape) {
    shape.difference = true;
    ShownFigure size;
    size.content = difference.abs();
    size.shape = shape;
    const std::string printed = format_magnitude(size, Wording::spoken);
    const bool rounded = difference.rounded(shape.decimals) != difference;
    return rounded ? fmt::format("{} (exactly {})", printed, difference.abs().exact()) : printed;
}

}  // namespace boardpack
