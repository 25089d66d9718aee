#pragma once

#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "write/pdf/pack_tree.hpp"
#include "write/pdf/qpdf.hpp"

namespace boardpack {

/// The pages of the document being assembled.
struct PageList {
    std::vector<QPDFObjectHandle> objects;
    std::vector<double> heights;
};

/// Makes the link annotations of the pack, in the order of PackTree::links, and puts them on their pages.
/// E0811 when a link leads to an anchor that the pack does not have.
[[nodiscard]] Result<std::vector<QPDFObjectHandle>> write_links(QPDF& pdf, const PackTree& tree, const PageList& pages);

/// Bookmarks, the first level open. E0811 as above.
[[nodiscard]] Result<void> write_outline(QPDF& pdf, const std::vector<OutlineItem>& outline, const PackTree& tree,
                                         const PageList& pages);

}  // namespace boardpack
