#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/names.hpp"
#include "figure/figure_store.hpp"

namespace boardpack {

struct Indicator;
struct IndicatorResult;
struct Observation;

enum class IntervalMethod { none, wilson, clopper_pearson, byar, exact_poisson };
template <>
struct Names<IntervalMethod> {
    static constexpr auto all =
        std::to_array<NameOf<IntervalMethod>>({{"none", IntervalMethod::none},
                                               {"Wilson", IntervalMethod::wilson},
                                               {"exact binomial", IntervalMethod::clopper_pearson},
                                               {"Byar", IntervalMethod::byar},
                                               {"exact Poisson", IntervalMethod::exact_poisson}});
};

/// What the two ends say. Of a sample (survey, audit): where the share of everyone would be. Of a full count: how far
/// the figure would vary by chance alone while nothing changes.
enum class IntervalMeaning { interval, expected_variation };
template <>
struct Names<IntervalMeaning> {
    static constexpr auto all = std::to_array<NameOf<IntervalMeaning>>(
        {{"interval", IntervalMeaning::interval}, {"expected variation", IntervalMeaning::expected_variation}});
};

/// The 95% interval of the latest value, in the unit of the value, or why there is none.
struct IntervalOfValue {
    IntervalMethod method = IntervalMethod::none;
    IntervalMeaning meaning = IntervalMeaning::expected_variation;
    std::optional<Rational> lower{}, upper{};
    FigureRef lower_ref = no_figure, upper_ref = no_figure;
    std::string why_not{};  // in words; "" when there is an interval
    [[nodiscard]] bool given() const { return lower && upper; }
};

/// A method and its two ends at the 95% level, in the unit of the value; or why there are none.
struct IntervalEnds {
    IntervalMethod method = IntervalMethod::none;
    std::optional<double> lower{}, upper{};
    std::string why_not{};
    [[nodiscard]] bool given() const { return lower && upper; }
};

/// Below this base a share has the exact binomial interval, from it on Wilson's.
inline constexpr std::int64_t wilson_from = 10;

/// The interval that fits the kind of a value. Precondition: the observation has one.
///   shares with numerator and base: Wilson from a base of 10, below it exact binomial (Clopper-Pearson)
///   rates of people, and counts of events that happen to people in a period: Byar from 10 events, exact Poisson below
///   numbers on one day, means, waits, money, shares without a base: none, with the reason
[[nodiscard]] IntervalEnds interval_ends(const Indicator& indicator, const Observation& o);

/// The interval of an observation with a value, with its two ends in the store ("lower95", "upper95").
[[nodiscard]] IntervalOfValue interval_at(FigureStore& figures, const Indicator& indicator, const std::string& area,
                                          const Observation& o);

/// The interval of the latest value, with its two ends in the store ("lower95", "upper95"). Empty when there is no
/// latest value.
[[nodiscard]] std::optional<IntervalOfValue> interval_of(FigureStore& figures, const IndicatorResult& result);

}  // namespace boardpack
