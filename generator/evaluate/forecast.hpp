#pragma once

#include <optional>
#include <string>

#include "base/period.hpp"
#include "base/rational.hpp"
#include "figure/figure_store.hpp"
#include "figure/status.hpp"
#include "model/figures.hpp"

namespace boardpack {

class Model;
struct Evaluation;
struct IndicatorResult;

/// What the provider of the latest figure expects of a later period, held against the target then in force by the rules
/// that judge figures. A fact of its own beside the status: it never changes it.
struct Forecast {
    const ForecastGiven* given = nullptr;
    std::optional<Rational> value{};
    FigureRef value_ref = no_figure, level_ref = no_figure, baseline_ref = no_figure;
    StatusCode status = StatusCode::no_target;
    std::string reason{};  // why, without numbers of people
    std::string saw{};     // the numbers that decided, for explain
    bool illustrative = false;
};

/// Empty when the latest figure carries none. Its figures come into the store at its own period ("forecast",
/// "forecast_numerator", "forecast_denominator").
[[nodiscard]] std::optional<Forecast> forecast_of(const Model& model, Evaluation& evaluation,
                                                  const IndicatorResult& result);

}  // namespace boardpack
