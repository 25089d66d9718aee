#pragma once

#include <string>
#include <vector>

#include "layout/paged.hpp"

namespace boardpack {

// What drawing leaves behind for assembling: the master document (every distinct page body once, the furniture of all
// packs as form XObjects) and a record of what each body's marks belong to.

/// A rectangle of a page, y downwards from the top (as laid out).
struct Box {
    double x0 = 0, y0 = 0, x1 = 0, y1 = 0;
    [[nodiscard]] bool empty() const { return x1 <= x0 || y1 <= y0; }
    void include(const Box& other);
};

/// A stretch of a body's content that belongs to one structure node, or to none. Its number on the page is its place in
/// BodyRecord::leaves; tagged leaves get their MCIDs in the same order.
struct Leaf {
    enum class Kind { tagged, layout, repeated_header } kind = Kind::layout;
    int placed = 0;  // index in PageBody::placed
    int node = -1;   // of that piece's block
    Box box;
    std::string role;  // standard structure type, for the content stream
};

/// Where a link can be followed: one box for each line.
struct LinkArea {
    int placed = 0;
    int node = 0;  // the Link node
    std::vector<Box> boxes;
};

struct BodyRecord {
    double width = 0, height = 0;
    std::vector<Leaf> leaves;
    std::vector<LinkArea> links;
};

/// Which forms of the master stand on a page beside its body; -1 = none.
struct PageFurniture {
    int header = -1, footer = -1, number = -1;
};

struct DrawnPage {
    std::size_t body = 0;
    PageFurniture furniture;
};

class DrawnPages {
public:
    std::string master;  // PDF: catalog keys name bodies and forms, see master.hpp
    std::vector<BodyRecord> bodies;
    std::vector<std::vector<DrawnPage>> packs;  // [pack][page]
};

}  // namespace boardpack
