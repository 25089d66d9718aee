#pragma once

#include <string>
#include <vector>

#include "evaluate/evaluation.hpp"

namespace boardpack {

/// A break of the definition or a rebase: limits start anew at a row.
struct ProcessCut {
    std::size_t row = 0;
    std::string reason{}, approved_by{}, phase{};
};

/// The rows of a process chart and where its limits start anew.
struct ProcessRows {
    bool monthly = false;
    std::vector<ProcessPoint> points{};
    std::vector<ProcessCut> cuts{};  // in order of row, each row once
};

/// Months where enough of them have a value and monthly values stand by themselves, else reporting periods; from the
/// first value to the last row that was due, with a row for each month of which nothing came. `enough`: values needed.
/// Diagnostics: E0543 a rebase that falls on no row (profile plotthedots leaves it out without a word). A rebase after
/// the last row waits for its period.
[[nodiscard]] ProcessRows process_rows(const Series& series, std::size_t enough, Diagnostics& diagnostics);

}  // namespace boardpack
