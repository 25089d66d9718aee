#pragma once

#include <string>
#include <vector>

namespace boardpack {

/// One thing that is wrong with a finished PDF. `rule` is stable: tests and CONFORMANCE.md name it.
struct PdfFinding {
    std::string rule;     // "figure-alt"
    std::string where;    // "page 3", "element 41 (TH)", "document"
    std::string message;  // what was found
};

/// Reads a finished PDF as a stranger would and looks for what breaks its structure: content outside marks, marks and
/// elements that do not point at each other, tables that are not regular, links without annotation ... It shares
/// nothing with the writer but the list of standard types, and sees some faults that public validators pass over. It
/// does not judge words: whether an alternative text is good, or an order sensible, is for people.
[[nodiscard]] std::vector<PdfFinding> check_pdf(const std::string& bytes);

/// One line a finding: "figure-alt: element 41 (Figure): no alternative text".
[[nodiscard]] std::string describe(const std::vector<PdfFinding>& findings);

}  // namespace boardpack
