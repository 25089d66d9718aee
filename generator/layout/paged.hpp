#pragma once

#include <memory>
#include <string>
#include <variant>
#include <vector>

#include "chart/scene.hpp"
#include "layout/picture.hpp"
#include "layout/typesetter.hpp"
#include "pack/document.hpp"

namespace boardpack {

// Document -> PagedPack. A block is laid out once for a given width into pieces that never split; pages are lists of
// placed pieces. Two packs whose pages hold the same pieces at the same places share one PageBody: it is drawn once for
// all of them.

/// A node of the structure tree (PDF/UA), local to the block that carries it. Types are PDF standard structure types.
struct StructNode {
    std::string type;   // "P", "H1", "Table", "TR", "TH", "TD", "L", "LI", "Lbl", "LBody", "Figure", "Caption", "Link",
                        // "Span" ...
    int parent = -1;    // index in the same block; -1 = child of the section
    std::string alt;    // Figure
    std::string id;     // figure id; written as /ID, made unique per document by the writer
    std::string scope;  // TH: "Column" or "Row"
    int column_span = 1;
    std::string list_numbering;  // L: "Disc", "Decimal", "None"
    std::string link;            // Link: "#anchor" or "https:..."
    std::string link_text;       // Link: /Contents
    std::string summary;         // Table
    bool bbox = false;           // Figure: the writer records the box of its leaves
};

inline constexpr int artifact = -1;

struct TextItem {
    std::shared_ptr<const ShapedText> text;
    int line = 0;
    double x = 0, baseline = 0;  // within the piece; runs carry their node (ShapedText::Run::tag)
};
struct PathItem {
    ScenePath path;
    int node = artifact;
};
struct SceneItem {
    std::shared_ptr<const Scene> scene;
    double x = 0, y = 0;
    int node = artifact;  // the Figure node
};
struct PictureItem {
    std::shared_ptr<const Picture> picture;
    double x = 0, y = 0, width = 0, height = 0;
    int node = artifact;  // the Figure node
};
using DrawItem = std::variant<TextItem, PathItem, SceneItem, PictureItem>;

/// An unbreakable horizontal strip of a block.
struct Piece {
    double height = 0;
    double space_before = 0;      // dropped at the top of a page
    bool keep_with_next = false;  // headings, the first lines of a paragraph, a caption before its table ...
    std::vector<DrawItem> items;
    std::vector<std::string> anchors;
};

struct LaidBlock {
    std::vector<StructNode> nodes;
    std::vector<Piece> pieces;
    int header_pieces =
        0;  // a table's caption-less header: pieces [header_begin, header_begin + header_pieces) repeat on each page
    int header_begin = 0;
    int header_end = 0;      // past the last row: pieces from here on are notes below the table (0: none)
    double space_after = 0;  // wanted below; the larger of this and the next piece's space_before counts
    Span origin{};
};

struct PlacedPiece {
    std::shared_ptr<const LaidBlock> block;
    int piece = 0;
    double x = 0, y = 0;
    bool repeated = false;  // a repeated header row: drawn as an artifact
};

/// What stands on a page apart from furniture. Shared between packs when equal.
struct PageBody {
    double width = 0, height = 0;
    std::vector<PlacedPiece> placed;
};

struct OutlineItem {
    std::string title;
    std::string anchor;
    int level = 1;
};

struct PagedSection {
    SectionPtr section;
    std::vector<std::shared_ptr<const LaidBlock>>
        blocks;  // in reading order: the children of the section in the structure tree
};

struct Page {
    std::shared_ptr<const PageBody> body;
    int section = 0;  // index of the section that begins or continues on it
};

struct PagedPack {
    DocumentMeta meta;
    std::vector<PagedSection> sections;
    std::vector<Page> pages;
    std::vector<OutlineItem> outline;
};

/// The words of one line of a text item, as drawn.
[[nodiscard]] std::string text_of(const TextItem& item);

/// One line a piece: page, kind of its first node, where it stands, its first words. The golden text of a layout.
[[nodiscard]] std::string dump(const PagedPack& pack);

}  // namespace boardpack
