#pragma once

#include <vector>

#include "write/pdf/pack_tree.hpp"
#include "write/pdf/qpdf.hpp"

namespace boardpack {

/// What the structure of a document is tied to.
struct StructureTargets {
    const std::vector<QPDFObjectHandle>& pages;
    const std::vector<QPDFObjectHandle>& annotations;  // one for each PackTree::links
    const std::vector<double>& heights;                // of the pages, for boxes
};

/// Writes structure elements, parent tree, ID tree and role map, and hangs the tree into the catalog. Page i gets
/// /StructParents i, the annotation of link k gets /StructParent pages + k.
void write_structure(QPDF& pdf, const PackTree& tree, const StructureTargets& targets);

}  // namespace boardpack
