#include <vector>

#include <doctest/doctest.h>

#include "statistics/mean.hpp"

using namespace boardpack::statistics;

TEST_CASE("the mean of equal numbers is that number, to the last bit") {
    for (const double v : {0.1, 94.7, 1.0 / 3, 1e300, -7.3})
        for (const std::size_t n : {1U, 2U, 3U, 7U, 15U, 1000U}) {
            CAPTURE(v);
            CAPTURE(n);
            CHECK(mean_of(std::vector<double>(n, v)) == v);
        }
}

TEST_CASE("the sum is wider than a double") {
    // Added up as doubles, the ones vanish beside the large numbers.
    const std::vector<double> values{1e17, 1, 1, 1, 1, -1e17};
    CHECK(mean_of(values) == doctest::Approx(4.0 / 6).epsilon(0.01));
    CHECK(mean_of(std::vector<double>{0.1, 0.2, 0.3}) == 0.2);
}

TEST_CASE("the deviation is about the mean and divides by n - 1") {
    CHECK(deviation_of(std::vector<double>{5, 7}) == 1.4142135623730951);
    CHECK(deviation_of(std::vector<double>{2, 4, 4, 4, 5, 5, 7, 9}) ==
          doctest::Approx(2.138089935299395).epsilon(1e-15));
    CHECK(deviation_of(std::vector<double>{1e9 + 1, 1e9 + 2, 1e9 + 3}) == 1);
}
