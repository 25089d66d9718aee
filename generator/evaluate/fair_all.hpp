#pragma once

#include <optional>

#include "evaluate/evaluation.hpp"

namespace boardpack {

/// How fairly a target of "all" can be read: the chance that a good service shows a perfect period.
struct FairAll {
    int rate = 98;           // per cent that the service gets right, by assumption
    std::int64_t cases = 0;  // those of the period that was judged
    FigureRef cases_ref = no_figure;
    double chance = 1;  // exact: (rate / 100) ^ cases
};

/// For a share that is to reach 100% (higher is better), from the number of cases behind its latest value; nothing
/// where the target is another or that number is not known as a whole one.
[[nodiscard]] std::optional<FairAll> fair_all(const IndicatorResult& result);

}  // namespace boardpack
