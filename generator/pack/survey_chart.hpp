#pragma once

#include "pack/composer.hpp"

namespace boardpack {

/// Is the indicator a sample whose few rounds stand better beside each other, with their intervals, than as a line?
[[nodiscard]] bool is_shown_as_rounds(const Composer& composer, const IndicatorResult& result);

/// An interval plot of the rounds of a survey or audit, the latest marked. `id` is its anchor.
[[nodiscard]] std::shared_ptr<const ChartSpec> rounds_chart(Composer& composer, const IndicatorResult& result,
                                                            std::string id, Inlines title, bool brief);

}  // namespace boardpack
