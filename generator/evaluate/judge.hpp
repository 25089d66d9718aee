#pragma once

#include "evaluate/evaluation.hpp"

namespace boardpack {

/// Judges one indicator from its finished series: which observation stands for the period, the target in force, the
/// comparisons, the status by the rules of rules/, and whether it is an exception. All series must be in place:
/// benchmarks look at those of other areas. `as_of_before`: the cut-off of the pack before, after which a report is
/// news.
[[nodiscard]] IndicatorResult judge(const Model& model, Evaluation& evaluation, const Indicator& indicator,
                                    Date as_of_before);

/// Stands the leaves of each success measure side by side, headline first; never averages them.
[[nodiscard]] std::vector<MeasureResult> judge_measures(const Model& model, const Evaluation& evaluation);

}  // namespace boardpack
