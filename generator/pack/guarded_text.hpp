#pragma once

#include <string_view>
#include <vector>

#include "evaluate/evaluation.hpp"
#include "pack/inline.hpp"

namespace boardpack {

// Free text is written by people who see every figure.

/// The figures that a text about an observation talks about: its own and those it is compared with.
[[nodiscard]] std::vector<FigureRef> talks_about(const IndicatorResult& result, const Observation& about);

/// Where a text names a number, it stands only while the figures it talks about are shown. This errs on the side of
/// saying less. `written` is the text as written, `body` the same as running text.
[[nodiscard]] Inlines guarded(Inlines body, std::string_view written, const std::vector<FigureRef>& rests_on);

}  // namespace boardpack
