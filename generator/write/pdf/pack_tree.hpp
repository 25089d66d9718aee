#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "write/pdf/drawn_pages.hpp"

namespace boardpack {

// The structure of one pack as plain data, before any PDF object is made.

/// What stands under a structure element, in reading order.
struct TreeKid {
    enum class Kind { mark, element, annotation } kind = Kind::mark;
    int page = 0;    // mark
    int number = 0;  // mark: MCID; element: index in PackTree::elements; annotation: index in PackTree::links
};

struct TreeElement {
    std::string type;
    int parent = -1;                     // -1: the root
    const StructNode* source = nullptr;  // none for Document and Sect
    std::string id;                      // unique in the document
    std::string title;                   // Sect
    std::vector<TreeKid> kids;
    std::optional<int> box_page;  // where `box` lies
    Box box;
    bool kept = false;  // elements without content are left out
};

/// A link on one page: one annotation, with one box for each line.
struct TreeLink {
    int page = 0;
    int element = 0;
    std::vector<Box> boxes;
};

struct Place {
    int page = 0;
    double x = 0, y = 0;
};

struct PackTree {
    std::vector<TreeElement> elements;  // parents before children; [0] is the Document
    std::vector<TreeLink> links;
    std::map<std::string, Place> anchors;
    std::vector<std::vector<int>> marks;  // [page][MCID] -> element
};

/// Puts the leaves of the drawn pages into the tree of the pack's blocks. The order of elements is that of the blocks,
/// never that of drawing. E0813 when a page holds a piece that no section of the pack has.
[[nodiscard]] Result<PackTree> build_tree(const DrawnPages& drawn, const PagedPack& pack, std::size_t index);

}  // namespace boardpack
