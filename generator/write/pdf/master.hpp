#pragma once

#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "write/pdf/drawn_pages.hpp"

namespace boardpack {

// The master document: what all packs of a build are assembled from. Its catalog holds, beside a plain page tree,
//   /BpBodies   the pages of the distinct bodies, content marked, fonts and images as the standards want them
//   /BpForms    the furniture, as form XObjects
//   /BpStamps   the two content streams that place furniture on a page: without and with the running header
//   /BpProfile  the ICC profile of the output intent
// A pack takes what its pages name and leaves the rest; streams pass through compressed, as they are.
inline constexpr const char* form_names[] = {"/BpHeader", "/BpFooter", "/BpNumber"};

/// Turns cairo's document (one page for each body, then one for each form) into the master. E0812, E0813.
[[nodiscard]] Result<std::string> make_master(const std::string& drawn, const std::vector<BodyRecord>& bodies);

}  // namespace boardpack
