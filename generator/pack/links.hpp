#pragma once

#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "pack/document.hpp"
#include "pack/rewrite.hpp"

namespace boardpack {

/// The anchors that blocks bring, in order of appearance; one that stands twice comes twice.
[[nodiscard]] std::vector<std::string> anchors_of(const Blocks& blocks);
/// The same of a whole document, its sections included.
[[nodiscard]] std::vector<std::string> anchors_of(const Document& document);

/// Links inside a document whose target it does not have: none after compose().
[[nodiscard]] std::vector<std::string> dead_links(const Document& document);

/// Turns links to passages that a document does not have into plain words. Blocks are composed once for all packs, with
/// every link that could be of use; what is dead differs from pack to pack. Packs with the same dead links in a block
/// share the new block too.
class LinkPruner {
public:
    [[nodiscard]] Blocks prune(Blocks blocks, const std::set<std::string>& anchors);

private:
    std::map<std::string, std::unique_ptr<Rewriter>> rewriters_;  // by the dead links they take out
};

}  // namespace boardpack
