#pragma once

#include <optional>
#include <vector>

#include "model/model.hpp"

namespace boardpack {

/// Who has to sign the packs of a period, and when each did: the co-chairs of the board, or of the first board that has
/// some, then anyone else the release names. A signature given after `known_on` was not there yet.
[[nodiscard]] std::vector<SignOff> sign_offs_of(const Model& model, const Board& board, const Period& period,
                                                std::optional<Date> known_on);

/// A pack stays a draft until all who have to have signed.
[[nodiscard]] bool is_draft(const std::vector<SignOff>& sign_offs);

}  // namespace boardpack
