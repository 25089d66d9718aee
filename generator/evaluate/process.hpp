#pragma once

#include "evaluate/evaluation.hpp"

namespace boardpack {

/// Draws the process chart of a judged result and registers means and limits as statistics of the values they rest on;
/// nothing where the definition asks for none, the values are not suited to one (`unsuited_to_control_chart`), or there
/// are none. The rules are those of docs/methods.md, "Control charts". Diagnostics: E0543.
[[nodiscard]] std::optional<ProcessChart> process_chart(const IndicatorResult& result, FigureStore& figures,
                                                        Diagnostics& diagnostics);

/// Above this sigma z a chart of shares takes the spread between neighbours as its measure, not chance alone. With 24
/// points chance gives more than this about once in 25 series.
inline constexpr double most_sigma = 1.3;
/// From this average base on it does so in any case: with so many cases chance alone would flag almost every point.
inline constexpr double large_base = 1000;

}  // namespace boardpack
