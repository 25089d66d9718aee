#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "statistics/refusal.hpp"

namespace boardpack::statistics {

/// Where an area stands in a funnel: beyond the outer line, beyond the inner line, or inside.
enum class FunnelPlace : std::uint8_t { low_outer, low_inner, inside, high_inner, high_outer };

/// "Low (0.001)", "Low (0.025)", "Not significant", "High (0.025)", "High (0.001)": the tail at each side.
[[nodiscard]] std::string_view funnel_name(FunnelPlace place);

/// Areas held against the average of all of them, sum(x) / sum(n).
struct Funnel {
    double average = 0;
    std::vector<FunnelPlace> places;  // parallel to the areas
};

/// A funnel of shares. An area is low or high when the average lies outside its Wilson interval at 95 % or 99.8 %; that
/// is when |x/n - average| > z sqrt(average (1 - average) / n).
/// Source: D. J. Spiegelhalter, "Funnel plots for comparing institutional performance", Statistics in Medicine 24
/// (2005). Refused: E0540 no areas, E0544 lists of different length, E0555 a missing number, E0550 an x < 0, E0551 an n
/// <= 0, E0552 an x > n.
[[nodiscard]] Answer<Funnel> funnel_of_shares(std::span<const std::optional<double>> x,
                                              std::span<const std::optional<double>> n);

/// A funnel of crude rates. An area is low or high when the number of events expected at the average rate lies outside
/// the interval of its own count at 95 % or 99.8 %: exact below 10 events, Byar's from 10.
/// Source and refusals: as above, but x may exceed n.
[[nodiscard]] Answer<Funnel> funnel_of_rates(std::span<const std::optional<double>> x,
                                             std::span<const std::optional<double>> n);

}  // namespace boardpack::statistics
