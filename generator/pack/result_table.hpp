#pragma once

#include <string>
#include <vector>

#include "pack/composer.hpp"

namespace boardpack {

/// "83.8% (2025-26 Q4)"; a value carried from an earlier period is muted and says when the next is due.
[[nodiscard]] Inlines value_and_period(const IndicatorResult& result);

/// "16.9 weeks in 2025-26 Q3": the last value there is, for a result whose latest figure is missing; empty if none.
[[nodiscard]] Inlines last_known_words(const IndicatorResult& result);

/// How a family or the measures of a priority stand, one line each: label, latest, target, status, direction.
[[nodiscard]] Table result_table(Composer& composer, const std::vector<const IndicatorResult*>& results, std::string id,
                                 Inlines caption);

/// The columns of such lines; the label takes the weight given.
[[nodiscard]] std::vector<Column> result_columns(double label_weight);

/// The cells of such a line after its label.
void add_result_cells(const Model& model, const IndicatorResult& result, Row& row);

/// The same for a column of a page: without targets, on pages only.
[[nodiscard]] Table narrow_result_table(const std::vector<const IndicatorResult*>& results, std::string id,
                                        Inlines caption);

}  // namespace boardpack
