#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "base/period.hpp"
#include "figure/figure_store.hpp"
#include "statistics/control_chart.hpp"

namespace boardpack {

struct Observation;

/// Where the limits of a process chart come from.
enum class ProcessKind { xmr, p, laney };
template <>
struct Names<ProcessKind> {
    static constexpr auto all = std::to_array<NameOf<ProcessKind>>(
        {{"XmR chart", ProcessKind::xmr}, {"p chart", ProcessKind::p}, {"Laney p' chart", ProcessKind::laney}});
};

/// One month or reporting period of a process chart.
struct ProcessPoint {
    Period period{};
    const Observation* observation = nullptr;  // null: a month of which nothing came
    std::size_t phase = 0;
    statistics::Label label = statistics::Label::not_judged;
    statistics::PointClass type = statistics::PointClass::not_judged;
    FigureRef lower_ref = no_figure, upper_ref = no_figure;  // where limits differ from point to point (p charts)
    [[nodiscard]] bool has_value() const;
};

/// A stretch with limits of its own: from one break or rebase to the next.
struct ProcessPhase {
    std::size_t begin = 0, end = 0;  // points, end exclusive
    std::string name{};              // as the rebase names it
    std::string reason{};            // why limits start anew: of the break or rebase; "" for the first phase
    std::string approved_by{};       // of a rebase
    std::size_t values = 0;          // points with a value
    std::size_t basis = 0;           // of these, those that the limits rest on
    bool is_short = false;           // too few points for limits
    FigureRef mean_ref = no_figure;
    FigureRef lower_ref = no_figure, upper_ref = no_figure;  // XmR: hold over the whole phase
};

/// How the values of an indicator lie within the range that they themselves lead to expect: limits, marked points,
/// variation and assurance. Everything said here rests on all points of the latest phase.
struct ProcessChart {
    ProcessKind kind = ProcessKind::xmr;
    const statistics::Profile* profile = &statistics::mdc;
    statistics::Direction direction = statistics::Direction::neutral;
    bool monthly = false;                    // points are months, not reporting periods
    std::vector<ProcessPoint> points{};      // in order of time, without what is not due yet
    std::vector<ProcessPhase> phases{};      // at least one
    std::optional<std::size_t> described{};  // the point that variation is about: the latest value
    std::size_t run = 0;                     // shift and trend: how many points in a row, up to the one described
    statistics::Variation variation = statistics::Variation::too_few_points;
    statistics::Assurance assurance = statistics::Assurance::not_asked;
    bool by_value = false;              // without variation, assurance compares the latest value with the target
    std::optional<double> sigma{};      // of shares: spread seen over the spread of chance
    std::optional<int> fix_after{};     // limits rest on the first so many points of each phase
    FigureRef target_ref = no_figure;   // what assurance compares with; a band: its lower end
    std::vector<FigureRef> rests_on{};  // what words about variation rest on

    [[nodiscard]] const ProcessPhase& latest_phase() const { return phases.back(); }
    /// Are there limits that mean something: enough points, and not all alike?
    [[nodiscard]] bool usable() const;
};

}  // namespace boardpack
