#pragma once

#include <vector>

#include "evaluate/evaluation.hpp"
#include "evaluate/received.hpp"
#include "evaluate/reporting_periods.hpp"

namespace boardpack {

/// What is needed to build the series of an indicator for one area.
struct SeriesTask {
    const Model& model;
    const Indicator& indicator;
    std::string_view area;
    const ReportingPeriods& periods;
    const Received& received;
    Period asked;
    Date as_of;
    bool local = false;  // complements and parts are registered for the local area only: nobody shows others
};

/// Builds the series: one point for each expected report, months folded into quarters, revisions applied, breaks
/// marked; registers its figures. Diagnostics: W0505.
[[nodiscard]] Series build_series(const SeriesTask& task, FigureStore& store, Diagnostics& diagnostics);

/// Is there a break between two points of a series (by position, earlier first)?
[[nodiscard]] const Observation* break_between(const Series& series, std::size_t earlier, std::size_t later);

/// Registers the parts of a breakdown figure, one handle for each part of the classification in its order; parts that
/// the figure does not give are registered as not available.
[[nodiscard]] std::vector<FigureRef> register_parts(const Classification& classification, const Indicator& indicator,
                                                    std::string_view area, const Figure& figure, FigureStore& store);

[[nodiscard]] Provenance provenance_of(const Figure& figure);

/// The names of the parts in figure ids, in the order of the classification, each once.
[[nodiscard]] std::vector<std::string> part_slugs(const Classification& classification);

}  // namespace boardpack
