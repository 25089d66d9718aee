#pragma once

#include <string>
#include <vector>

#include "model/model.hpp"

namespace boardpack {

/// Escalations not closed before the period began, by the end of the period, the newest record of each, in id order.
[[nodiscard]] std::vector<const Escalation*> escalations_shown(const Model& model, const Period& period);
/// Of these, the ones still without a closing date.
[[nodiscard]] std::vector<const Escalation*> open_escalations(const Model& model, const Period& period);

/// "You are asked to decide by 10 June 2026."
[[nodiscard]] std::string ask_words(const Escalation& escalation);

}  // namespace boardpack
