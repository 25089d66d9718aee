#pragma once

#include "evaluate/evaluation.hpp"
#include "model/strategy.hpp"
#include "pack/last_pack.hpp"

namespace boardpack {

/// What the earlier evaluation may say beside the present one. The whole of disclosure control is run over the figures
/// of each: a status that rests on something hidden in either is left out.
[[nodiscard]] LastPack last_pack(const Evaluation& then, const Evaluation& now, const DisclosurePolicy& policy);

}  // namespace boardpack
