#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "evaluate/evaluation.hpp"

namespace boardpack {

/// How the value of an indicator is printed, and a difference between two of its values.
[[nodiscard]] Shape value_shape(const Indicator& indicator);
[[nodiscard]] Shape difference_shape(const Indicator& indicator);
/// How a target is printed: with as many places as it has, at most two; else as the value.
[[nodiscard]] Shape target_shape(const Indicator& indicator, const Rational& target);

/// Are numerator and denominator whole numbers of people or things (as against days waited or pounds spent)?
[[nodiscard]] bool counts_above_and_below(const Indicator& indicator);

/// Puts figures of one indicator and area into the store under their ids.
class Registrar {
public:
    Registrar(FigureStore& store, const Indicator& indicator, std::string_view area)
        : store_(store), indicator_(indicator), area_(area) {}

    /// A number or the reason why there is none. `is_count`: a whole number of people or things.
    struct Quantity {
        std::string name;  // "value", "numerator", ...
        std::variant<Rational, StatusCode> content;
        Shape shape;
        bool is_count = false;
        Derivation derivation = Derivation::given;
        std::vector<FigureRef> inputs;
    };
    FigureRef add(const Period& period, Quantity quantity, const Provenance& provenance);

private:
    FigureStore& store_;
    const Indicator& indicator_;
    std::string_view area_;
};

/// Where a figure that rests on two others comes from: the place of the first, flagged as the weaker of both.
[[nodiscard]] Provenance both(const Provenance& first, const Provenance& second);

/// "part-16-to-19": the name of a part in figure ids.
[[nodiscard]] std::string slug(std::string_view text);

/// A value as a trace states it: as printed, and exactly where printing rounds.
[[nodiscard]] std::string exact_words(const Rational& value, const Shape& shape);
/// The same for the size of a difference between values of this shape, without a sign.
[[nodiscard]] std::string size_words(const Rational& difference, Shape shape);

}  // namespace boardpack
