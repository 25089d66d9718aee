#include "statistics/mean.hpp"

#include <cmath>

namespace boardpack::statistics {

namespace {

long double long_mean(std::span<const double> values) {
    const auto n = static_cast<long double>(values.size());
    long double sum = 0;
    for (const double v : values) sum += v;
    const long double first = sum / n;
    // The second pass takes back what the first one lost in rounding.
    long double rest = 0;
    for (const double v : values) rest += v - first;
    return first + rest / n;
}

}  // namespace

double mean_of(std::span<const double> values) { return static_cast<double>(long_mean(values)); }

double deviation_of(std::span<const double> values) {
    const long double mean = long_mean(values);
    long double squares = 0;
    for (const double v : values) squares += (v - mean) * (v - mean);
    return static_cast<double>(std::sqrt(squares / static_cast<long double>(values.size() - 1)));
}

}  // namespace boardpack::statistics
