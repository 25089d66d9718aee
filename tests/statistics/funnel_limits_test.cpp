#include "statistics/funnel_limits.hpp"

#include <optional>
#include <vector>

#include <doctest/doctest.h>

#include "statistics/funnel.hpp"

using namespace boardpack::statistics;

TEST_CASE("the curves of a funnel of shares are its lines") {
    const FunnelLimits limits = share_limits(0.5, 100);
    CHECK(limits.low_inner == doctest::Approx(0.402).epsilon(0.001));
    CHECK(limits.high_inner == doctest::Approx(0.598).epsilon(0.001));
    CHECK(limits.low_outer == doctest::Approx(0.3455).epsilon(0.001));
    CHECK(limits.high_outer == doctest::Approx(0.6545).epsilon(0.001));
    CHECK(share_limits(0.99, 10).high_inner == 1);
    CHECK(share_limits(0.01, 10).low_outer == 0);
}

TEST_CASE("a place just beyond a curve of rates is placed beyond it") {
    // One very large place fixes the average, so that the small one does not move it.
    for (const double people : {400.0, 5000.0}) {
        const double large = 1e9, average = 0.01;
        const FunnelLimits limits = rate_limits(average, people);
        const auto place = [&](double rate) {
            const std::vector<std::optional<double>> x{average * large, rate * people}, n{large, people};
            return funnel_of_rates(x, n)->places[1];
        };
        INFO(people << " people");
        CHECK(place(limits.high_inner * 0.999) == FunnelPlace::inside);
        CHECK(place(limits.high_inner * 1.001) == FunnelPlace::high_inner);
        CHECK(place(limits.high_outer * 1.001) == FunnelPlace::high_outer);
        if (people > 1000) {
            CHECK(place(limits.low_inner * 1.001) == FunnelPlace::inside);
            CHECK(place(limits.low_inner * 0.999) == FunnelPlace::low_inner);
            CHECK(place(limits.low_outer * 0.999) == FunnelPlace::low_outer);
        }
    }
}

TEST_CASE("a funnel narrows as bases grow") {
    double width = 1e9;
    for (const double people : {100.0, 1000.0, 10000.0}) {
        const FunnelLimits limits = rate_limits(0.02, people);
        CHECK(limits.high_outer - limits.low_outer < width);
        CHECK(limits.low_outer <= limits.low_inner);
        CHECK(limits.high_inner <= limits.high_outer);
        width = limits.high_outer - limits.low_outer;
    }
}
