#include "statistics/funnel.hpp"

#include <array>
#include <cmath>

#include <fmt/format.h>

#include "statistics/intervals.hpp"

namespace boardpack::statistics {

namespace {

using Numbers = std::span<const std::optional<double>>;

enum class Share : bool { no, yes };

Answer<double> average_of(Numbers x, Numbers n, Share share) {
    if (x.size() != n.size())
        return refuse("E0544", fmt::format("there are {} numerators and {} denominators", x.size(), n.size()));
    if (x.empty())
        return refuse("E0540", "there are no areas");
    long double events = 0, people = 0;
    for (std::size_t i = 0; i < x.size(); ++i) {
        if (!x[i] || !n[i])
            return refuse("E0555", fmt::format("area {} has no number", i + 1));
        if (*x[i] < 0)
            return refuse("E0550", fmt::format("{} events: a numerator cannot be below 0", *x[i]));
        if (*n[i] <= 0)
            return refuse("E0551", fmt::format("a denominator of {}: it must be above 0", *n[i]));
        if (share == Share::yes && *x[i] > *n[i])
            return refuse(
                "E0552", fmt::format("{} of {}: the numerator of a share cannot exceed its denominator", *x[i], *n[i]));
        events += *x[i];
        people += *n[i];
    }
    return static_cast<double>(events / people);
}

/// The two lines of every funnel: 95 % and 99.8 %. Both levels are sound, so that there is always a value.
const std::array<Confidence, 2>& lines() {
    static const std::array<Confidence, 2> both{*Confidence::of(0.95), *Confidence::of(0.998)};
    return both;
}

/// `outside(confidence)`: -1 when the area lies below the average at this level, 1 above, 0 inside.
template <class Outside>
FunnelPlace place_of(const Outside& outside) {
    if (const int outer = outside(lines()[1]); outer != 0)
        return outer < 0 ? FunnelPlace::low_outer : FunnelPlace::high_outer;
    if (const int inner = outside(lines()[0]); inner != 0)
        return inner < 0 ? FunnelPlace::low_inner : FunnelPlace::high_inner;
    return FunnelPlace::inside;
}

}  // namespace

std::string_view funnel_name(FunnelPlace place) {
    switch (place) {
        case FunnelPlace::low_outer:
            return "Low (0.001)";
        case FunnelPlace::low_inner:
            return "Low (0.025)";
        case FunnelPlace::inside:
            return "Not significant";
        case FunnelPlace::high_inner:
            return "High (0.025)";
        case FunnelPlace::high_outer:
            return "High (0.001)";
    }
    return "";
}

Answer<Funnel> funnel_of_shares(Numbers x, Numbers n) {
    const auto average = average_of(x, n, Share::yes);
    if (!average)
        return std::unexpected{average.error()};
    Funnel funnel{.average = *average, .places = {}};
    for (std::size_t i = 0; i < x.size(); ++i) {
        const double share = *x[i] / *n[i];
        const double error = std::sqrt(*average * (1 - *average) / *n[i]);
        funnel.places.push_back(place_of([&](const Confidence& c) {
            const double far = c.z() * error;
            return share < *average - far ? -1 : share > *average + far ? 1 : 0;
        }));
    }
    return funnel;
}

Answer<Funnel> funnel_of_rates(Numbers x, Numbers n) {
    const auto average = average_of(x, n, Share::no);
    if (!average)
        return std::unexpected{average.error()};
    Funnel funnel{.average = *average, .places = {}};
    for (std::size_t i = 0; i < x.size(); ++i) {
        const double expected = *n[i] * *average;
        funnel.places.push_back(place_of([&](const Confidence& c) {
            const Estimate count = *(*x[i] < byar_from ? poisson_count(x[i], c) : byar_count(x[i], c));
            return *count.upper < expected ? -1 : count.lower.value_or(0) > expected ? 1 : 0;
        }));
    }
    return funnel;
}

}  // namespace boardpack::statistics
