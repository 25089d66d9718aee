#pragma once

#include "pack/composer.hpp"

namespace boardpack {

/// "45.9% in 2024; worse, 3.2 percentage points below": an area beside our own figure of the same period.
[[nodiscard]] Inlines benchmark_words(const Benchmarks& all, const Benchmark& benchmark);

/// "7 of 10 are higher, 3 lower (2024); ours is the 8th highest of 11": among the neighbours whose figures may be
/// shown; empty where there are fewer than three.
[[nodiscard]] Inlines neighbour_words(const Composer& composer, const IndicatorResult& result);

/// The rows of a facts panel on other areas.
void add_benchmarks(Facts& facts, const Composer& composer, const IndicatorResult& result);

}  // namespace boardpack
