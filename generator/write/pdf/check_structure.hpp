#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "write/pdf/check.hpp"
#include "write/pdf/qpdf.hpp"

namespace boardpack {

/// A structure element as found in a file.
struct FoundElement {
    QPDFObjectHandle object;
    std::string type;           // after the role map
    int parent = -1;            // index
    std::vector<int> children;  // elements only, in order
    bool has_content = false;   // a mark or an annotation of its own
    bool has_annotation = false;
    [[nodiscard]] std::string where(int index) const;
};

/// The structure tree of a file with what it claims of the pages.
struct FoundStructure {
    std::vector<FoundElement> elements;                      // depth first; [0] is the root's child
    std::map<std::pair<QPDFObjGen, int>, QPDFObjGen> marks;  // (page, MCID) -> element
    std::map<QPDFObjGen, QPDFObjGen> annotations;            // annotation -> element
    std::map<long long, QPDFObjectHandle> parents;           // the parent tree
};

/// Walks the tree. Rules: structure-tree, parent-link, role, mark-owner (claimed twice).
[[nodiscard]] FoundStructure find_structure(QPDF& pdf, std::vector<PdfFinding>& findings);

/// Marks of the pages and claims of the tree, both ways, and through the parent tree. `mcids`: of each page, in order.
/// Rule: mark-owner.
void check_marks(const FoundStructure& found, const std::vector<QPDFObjectHandle>& pages,
                 const std::vector<std::set<int>>& mcids, std::vector<PdfFinding>& findings);

/// What elements of each type must have and where they may stand. Rules: figure-alt, header-scope, table-regular,
/// nesting, list-numbering, heading-order, note-id, id-unique, id-tree, link-annotation, empty-element.
void check_elements(QPDF& pdf, const FoundStructure& found, std::vector<PdfFinding>& findings);

}  // namespace boardpack
