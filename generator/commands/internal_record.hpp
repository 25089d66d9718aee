#pragma once

#include "pipeline.hpp"
#include "publish/publish.hpp"

namespace boardpack {

/// The record that stays in the house: hashes of the inputs, and which quantities were hidden and why. Never published:
/// from a hash of an input, or a list of reasons, a small count could be worked out.
[[nodiscard]] OutputFiles internal_record(const Loaded& loaded, const Composed& composed, const BuildRequest& request);

}  // namespace boardpack
