#include <string>

#include <fmt/format.h>

#include "layout/paged.hpp"

namespace boardpack {

std::string text_of(const TextItem& item) {
    std::string text;
    const char* utf8 = item.text->utf8();
    for (const ShapedText::Run& run : item.text->lines()[item.line].runs)
        text.append(utf8 + run.item->item->offset, static_cast<std::size_t>(run.item->item->length));
    while (text.ends_with(' ')) text.pop_back();
    return text;
}

namespace {

/// The first lines of a piece, up to a few words.
std::string first_words(const Piece& piece) {
    constexpr std::size_t enough = 48;
    std::string words;
    for (const DrawItem& item : piece.items)
        if (const auto* text = std::get_if<TextItem>(&item)) {
            words += (words.empty() ? "" : " | ") + text_of(*text);
            if (words.size() >= enough)
                break;
        }
    return words;
}

/// The structure type that the first thing drawn belongs to.
std::string kind_of(const LaidBlock& block, const Piece& piece) {
    for (const DrawItem& item : piece.items) {
        int node = artifact;
        if (const auto* text = std::get_if<TextItem>(&item)) {
            const auto& runs = text->text->lines()[text->line].runs;
            node = runs.empty() ? artifact : runs.front().tag;
        } else if (const auto* scene = std::get_if<SceneItem>(&item)) {
            node = scene->node;
        } else if (const auto* picture = std::get_if<PictureItem>(&item)) {
            node = picture->node;
        }
        if (node >= 0)
            return block.nodes[node].type;
    }
    return "-";
}

}  // namespace

std::string dump(const PagedPack& pack) {
    std::string out = fmt::format("pack {}\n", pack.meta.pack_id);
    for (std::size_t p = 0; p < pack.pages.size(); ++p) {
        const PageBody& body = *pack.pages[p].body;
        out += fmt::format("page {} {:.0f}x{:.0f} section {}\n", p + 1, body.width, body.height, pack.pages[p].section);
        for (const PlacedPiece& placed : body.placed) {
            const Piece& piece = placed.block->pieces[placed.piece];
            std::string anchors;
            for (const std::string& anchor : piece.anchors) anchors += " #" + anchor;
            out += fmt::format("  {:6.1f} +{:<6.1f} {}{}{} {}\n", placed.y, piece.height, kind_of(*placed.block, piece),
                               placed.repeated ? " repeated" : "", anchors, first_words(piece));
        }
    }
    for (const OutlineItem& item : pack.outline)
        out += fmt::format("outline {} {} #{}\n", item.level, item.title, item.anchor);
    return out;
}

}  // namespace boardpack
