#pragma once

#include <optional>
#include <string>

#include "evaluate/evaluation.hpp"
#include "model/model.hpp"
#include "model/working_days.hpp"

namespace boardpack {

/// The period whose cases a result speaks of: that of its latest figure, else the one asked for.
[[nodiscard]] Period period_of_cases(const Evaluation& evaluation, const IndicatorResult& result);

/// "20 working days, the first day not counted, bank holidays as known on 24 April 2026". A list of holidays matters to
/// working days alone.
[[nodiscard]] std::string allowance_words(const Clock& clock, Date known_on);
/// "when due", "when completed", "when started".
[[nodiscard]] std::string_view cohort_words(Cohort cohort);

/// For a clock whose cases are counted when due: the first and last start of those due in the period of the result.
/// None for other cohorts, and where nothing can fall due.
[[nodiscard]] std::optional<StartDays> starts_of_cases(const Model& model, const Evaluation& evaluation,
                                                       const IndicatorResult& result);
/// "Cases due in January to March 2026 started 2 December 2025 to 3 March 2026"; "" where there are none.
[[nodiscard]] std::string starts_words(const Model& model, const Evaluation& evaluation, const IndicatorResult& result);

}  // namespace boardpack
