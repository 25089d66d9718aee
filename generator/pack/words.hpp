#pragma once

#include <string>
#include <vector>

#include "evaluate/evaluation.hpp"
#include "model/model.hpp"
#include "pack/document.hpp"

namespace boardpack {

// How a result is put into words. Every number is a figure slot; every word that rests on a figure is a claim, so that
// disclose() can take both back together.

/// The plain, short name of an indicator.
[[nodiscard]] std::string label_of(const Indicator& indicator);

/// Does the indicator report words and dates rather than numbers?
[[nodiscard]] bool is_in_words(const Indicator& indicator);

/// Does an observation hold a number?
[[nodiscard]] bool has_value(const Observation* observation);

/// Status as shape and words, resting on what it was judged from.
[[nodiscard]] StatusMark status_mark(const IndicatorResult& result);

/// "83.8%" or why there is none: "Late, expected 1 May 2026"; for milestones where it stands.
[[nodiscard]] Inlines value_words(const IndicatorResult& result);
/// "Done on 1 September 2025" or "Not done yet": where a table line has no room for the account of a milestone.
[[nodiscard]] std::string done_words(const IndicatorResult& result);
/// The same for one point of a series, for a table cell.
[[nodiscard]] Inlines observation_words(const Observation& observation);
/// "Late, expected 1 May 2026".
[[nodiscard]] std::string missing_words(StatusCode why, const std::optional<Date>& expected);

/// "All (100%)", "At least 90%", "Better than the baseline (71.0%, 2022-23 Q4)", "No target set".
[[nodiscard]] Inlines target_words(const Model& model, const IndicatorResult& result);
/// The same in as few words as a table line takes: "Better than 52.3% (2022-23)".
[[nodiscard]] Inlines target_in_short(const Model& model, const IndicatorResult& result);
/// Who set the target and when; "" where there is none.
[[nodiscard]] std::string target_origin(const IndicatorResult& result);

/// "Better (up 3.2 points)", "No clear change", "Not comparable (break)".
[[nodiscard]] Inlines direction_words(const Comparison& comparison);
/// The direction of travel of a result; in words where there is nothing to compare.
[[nodiscard]] Inlines direction_of(const IndicatorResult& result);

/// The finding: "Assessments within 20 working days: 83.8%, below the 100% aim"; under a name other than the label.
[[nodiscard]] Inlines finding(const IndicatorResult& result);
[[nodiscard]] Inlines finding(const IndicatorResult& result, const std::string& name);

/// "in 2025-26 Q4", "on 16 January 2025".
[[nodiscard]] std::string when_words(const Period& period);

/// The figures that the status and direction of a result rest on.
[[nodiscard]] std::vector<FigureRef> rests_on(const IndicatorResult& result);

/// "England", or the code itself for an area the strategy does not name.
[[nodiscard]] std::string area_name(const Model& model, const std::string& code);

}  // namespace boardpack
