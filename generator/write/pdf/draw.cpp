#include "write/pdf/pdf.hpp"

#include <map>
#include <unordered_map>

#include "write/pdf/body_painter.hpp"
#include "write/pdf/drawn_pages.hpp"
#include "write/pdf/furniture.hpp"
#include "write/pdf/master.hpp"
#include "write/pdf/surface.hpp"

namespace boardpack {

namespace {

template <class T>
void append_bytes(std::string& key, const T& value) {
    key.append(reinterpret_cast<const char*>(&value), sizeof value);
}

/// Equal for bodies with the same pieces at the same places; in memory only, never in output.
std::string content_key(const PageBody& body) {
    std::string key;
    key.reserve(16 + body.placed.size() * 29);
    append_bytes(key, body.width);
    append_bytes(key, body.height);
    for (const PlacedPiece& piece : body.placed) {
        append_bytes(key, piece.block.get());
        append_bytes(key, piece.piece);
        append_bytes(key, piece.x);
        append_bytes(key, piece.y);
        append_bytes(key, piece.repeated);
    }
    return key;
}

}  // namespace

Result<std::shared_ptr<const DrawnPages>> draw_pages(const std::vector<PagedPack>& packs, const Theme& theme,
                                                     Typesetter& typesetter) {
    auto surface = PdfSurface::create();
    if (!surface)
        return std::unexpected(surface.error());
    cairo_t* context = (*surface)->context();

    auto drawn = std::make_shared<DrawnPages>();
    std::unordered_map<std::string, std::size_t> bodies;
    for (const PagedPack& pack : packs) {
        std::vector<DrawnPage> pages;
        for (const Page& page : pack.pages) {
            const auto [known, is_new] = bodies.try_emplace(content_key(*page.body), bodies.size());
            if (is_new) {
                (*surface)->begin_page(page.body->width, page.body->height);
                drawn->bodies.push_back(paint_body(context, *page.body, typesetter));
                if (const auto done = (*surface)->end_page(); !done)
                    return std::unexpected(done.error());
            }
            pages.push_back({known->second, {}});
        }
        drawn->packs.push_back(std::move(pages));
    }

    std::map<Furniture, int> forms;
    Result<void> sound;
    const auto form = [&](const Furniture& furniture) {
        const auto [known, is_new] = forms.try_emplace(furniture, static_cast<int>(forms.size()));
        if (is_new && sound) {
            (*surface)->begin_page(furniture.width, furniture.height);
            paint_furniture(context, furniture, theme, typesetter);
            sound = (*surface)->end_page();
        }
        return known->second;
    };
    for (std::size_t p = 0; p < packs.size(); ++p) {
        const PagedPack& pack = packs[p];
        for (std::size_t i = 0; i < pack.pages.size(); ++i) {
            const Page& page = pack.pages[i];
            PageFurniture& furniture = drawn->packs[p][i].furniture;
            // The cover says in large letters what the running header would repeat.
            const bool cover =
                i == 0 && static_cast<std::size_t>(page.section) < pack.sections.size() &&
                pack.sections[static_cast<std::size_t>(page.section)].section->role == SectionRole::cover;
            if (!cover)
                furniture.header = form(header_of(pack.meta, *page.body, theme, typesetter));
            furniture.footer = form(footer_of(pack.meta, *page.body));
            furniture.number = form(number_of(i + 1, pack.pages.size(), *page.body));
        }
    }
    if (!sound)
        return std::unexpected(sound.error());

    const auto bytes = (*surface)->finish();
    if (!bytes)
        return std::unexpected(bytes.error());
    auto master = make_master(*bytes, drawn->bodies);
    if (!master)
        return std::unexpected(master.error());
    drawn->master = std::move(*master);
    return drawn;
}

}  // namespace boardpack
