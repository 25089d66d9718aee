#pragma once

#include "pack/composer.hpp"

namespace boardpack {

// A trajectory is a plan; an outlook is an estimate. Neither word stands for the other.

/// "about 1 in 8": the chance of meeting the aim, gone where a figure it was made from is hidden.
[[nodiscard]] Inlines chance_of(const Outlook& outlook);

/// "a rise of 2.1 percentage points": what each quarter has to bring to be at the level by the end; empty when it is
/// there. `otherwise` stands for it where a figure it was made from is hidden.
[[nodiscard]] Inlines needed_words(const Outlook& outlook, std::string otherwise);
/// "a rise of 0.8 percentage points": what a quarter has brought on average.
[[nodiscard]] Inlines averaged_words(const Outlook& outlook, std::string otherwise);

/// The row of a facts panel: what is needed, how likely, or that the series is too short to say.
void add_outlook(Facts& facts, const IndicatorResult& result);

/// How often past estimates came true, as a table; nothing where none could be made.
[[nodiscard]] Blocks calibration_blocks(const Composer& composer);

}  // namespace boardpack
