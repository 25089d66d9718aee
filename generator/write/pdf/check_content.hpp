#pragma once

#include <set>
#include <vector>

#include "write/pdf/check.hpp"
#include "write/pdf/qpdf.hpp"

namespace boardpack {

/// Checks the marked content of one page: everything painted stands in an artifact or a tagged mark, marks nest, MCIDs
/// are used once. Returns the MCIDs of the page. Rules: content-unmarked, mark-nesting, mark-twice.
[[nodiscard]] std::set<int> check_content(QPDFObjectHandle page, const std::string& where,
                                          std::vector<PdfFinding>& findings);

}  // namespace boardpack
