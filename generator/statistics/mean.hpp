#pragma once

#include <span>

namespace boardpack::statistics {

/// The arithmetic mean of one or more numbers, summed twice in long double: the plain mean first, then the mean of what
/// remains. Equally good as the mean of R, so that a value that lies exactly on a mean or limit lies on it here too.
[[nodiscard]] double mean_of(std::span<const double> values);

/// The standard deviation of a sample of two or more numbers (divisor n - 1), about the mean above.
[[nodiscard]] double deviation_of(std::span<const double> values);

}  // namespace boardpack::statistics
