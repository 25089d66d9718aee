#pragma once

#include <optional>
#include <string>

#include "commands/details.hpp"
#include "evaluate/evaluation.hpp"
#include "pipeline.hpp"

namespace boardpack {

/// What the topics of an explanation look at.
struct Explained {
    const Loaded& loaded;
    const Evaluation& evaluation;
    const IndicatorResult& result;

    [[nodiscard]] const Indicator& indicator() const { return *result.indicator; }
    [[nodiscard]] const Model& model() const { return loaded.model; }
    [[nodiscard]] std::string place_of(Span span) const { return place(loaded.sources, span); }
};

// One file a topic; each gives one group or list of details. The order in which they are told is in explanation.cpp.

/// The judgement and the rule that made it.
[[nodiscard]] Detail status_topic(const Explained& e);
/// What is counted and how.
[[nodiscard]] Detail definition_topic(const Explained& e);
/// The clock of a timeliness measure: how long, by which holidays, and which starts the cases of the period have.
[[nodiscard]] Detail clock_topic(const Explained& e);
/// The figures that the judgement and the comparisons rest on, with the months they are made of.
[[nodiscard]] Detail figures_topic(const Explained& e);
/// Every reporting period up to the one asked for.
[[nodiscard]] Detail series_topic(const Explained& e);
/// The target in force and who set it.
[[nodiscard]] Detail target_topic(const Explained& e);
/// Every rule that was tried, in order.
[[nodiscard]] Detail rules_topic(const Explained& e);
/// The three comparisons, each with its test.
[[nodiscard]] Detail comparisons_topic(const Explained& e);
/// Where the values are suited to one: limits by phase, and each point that a rule marks.
[[nodiscard]] Detail control_chart_topic(const Explained& e);
/// How far chance alone could have moved the latest value, and by which method that was worked out.
[[nodiscard]] Detail interval_topic(const Explained& e);
/// How other areas stand for the same period.
[[nodiscard]] Detail areas_topic(const Explained& e);
/// What the provider expects of a later period, and how that would be judged.
[[nodiscard]] Detail forecast_topic(const Explained& e);
/// What the aim still needs by the end of the strategy, and how likely it is.
[[nodiscard]] Detail outlook_topic(const Explained& e);
/// What a later file corrected: what was given first, and every figure that the correction changed.
[[nodiscard]] Detail revisions_topic(const Explained& e);
/// Breaks of the series.
[[nodiscard]] Detail breaks_topic(const Explained& e);
/// Changes of the definition that do not break the series.
[[nodiscard]] Detail changes_topic(const Explained& e);

// Shared by topics.

/// A number as a detail, or in words why there is none.
[[nodiscard]] Detail number_detail(std::string key, std::string label, const std::optional<Rational>& number,
                                   const Shape& shape, std::string why_not = {});
/// A figure of the store as a number; nothing where there is none.
[[nodiscard]] Detail figure_detail(const Explained& e, std::string key, std::string label, FigureRef ref);
/// The value of an observation, or why it has none.
[[nodiscard]] Detail value_detail(const Explained& e, const Observation& o, std::string label);
[[nodiscard]] Detail date_detail(std::string key, std::string label, const std::optional<Date>& date);
/// The stage of a figure and what else marks it: "provisional", "revised", "published", "illustrative".
[[nodiscard]] std::string mark_words(const Provenance& provenance);
/// "working_days" -> "working days".
[[nodiscard]] std::string spaced(std::string_view name);

}  // namespace boardpack
