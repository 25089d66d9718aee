#include <map>
#include <set>

#include <doctest/doctest.h>

#include "support/laid.hpp"
#include "support/page_boxes.hpp"

// The packs of the shipped workspace, laid out as `build` does.

using namespace boardpack;

namespace {

const test::Laid& shipped() {
    static const auto packs = test::laid(DiskFiles{BOARDPACK_SOURCE_DIR}, "2025-26-Q4");
    return *packs;
}

}  // namespace

TEST_CASE("the shipped packs are laid out without an error") {
    CHECK(shipped().pages.value.size() >= 8);
    for (const Diagnostic& d : shipped().pages.diagnostics.list())
        CHECK_MESSAGE(d.severity == Severity::warning, d.code << " " << d.message);
}

TEST_CASE("no texts of a shipped pack overlap, and none leaves the margins") {
    for (const PagedPack& pack : shipped().pages.value)
        for (const std::string& problem : check_page_boxes(pack, shipped().theme)) FAIL_CHECK(problem);
}

TEST_CASE("no page of a shipped pack ends with a heading") {
    for (const PagedPack& pack : shipped().pages.value)
        for (std::size_t p = 0; p < pack.pages.size(); ++p) {
            const PlacedPiece& last = pack.pages[p].body->placed.back();
            const bool heading =
                !last.block->nodes.empty() && last.block->nodes.front().type.starts_with('H') && last.piece == 0;
            CHECK_MESSAGE(!heading, pack.meta.pack_id << " page " << p + 1);
        }
}

TEST_CASE("packs share the pages that are alike") {
    std::size_t pages = 0;
    std::set<const PageBody*> bodies;
    for (const PagedPack& pack : shipped().pages.value)
        for (const Page& page : pack.pages) {
            ++pages;
            bodies.insert(page.body.get());
        }
    CHECK(bodies.size() < pages);
}

TEST_CASE("every bookmark and every link of a shipped pack has its place") {
    for (const PagedPack& pack : shipped().pages.value) {
        std::set<std::string> anchors;
        for (const Page& page : pack.pages)
            for (const PlacedPiece& placed : page.body->placed) {
                const auto& here = placed.block->pieces[placed.piece].anchors;
                anchors.insert(here.begin(), here.end());
            }
        for (const OutlineItem& item : pack.outline)
            CHECK_MESSAGE(anchors.contains(item.anchor), pack.meta.pack_id << " bookmark " << item.anchor);
        for (const PagedSection& section : pack.sections)
            for (const auto& block : section.blocks)
                for (const StructNode& node : block->nodes)
                    if (node.link.starts_with('#'))
                        CHECK_MESSAGE(anchors.contains(node.link.substr(1)),
                                      pack.meta.pack_id << " link " << node.link);
    }
}

TEST_CASE("each page that a link of a shipped pack names is the page it leads to") {
    std::size_t named = 0;
    for (const PagedPack& pack : shipped().pages.value) {
        std::map<std::string, std::size_t> pages;
        for (std::size_t p = 0; p < pack.pages.size(); ++p)
            for (const PlacedPiece& placed : pack.pages[p].body->placed)
                for (const std::string& anchor : placed.block->pieces[placed.piece].anchors)
                    pages.emplace(anchor, p + 1);
        for (const PagedSection& section : pack.sections)
            for (const auto& block : section.blocks)
                for (const StructNode& node : block->nodes)
                    if (const auto at = node.link_text.rfind(", page\u00a0"); at != std::string::npos) {
                        ++named;
                        CHECK_MESSAGE(
                            node.link_text.substr(at) == ", page\u00a0" + std::to_string(pages.at(node.link.substr(1))),
                            pack.meta.pack_id << " " << node.link_text);
                    }
    }
    CHECK(named >= shipped().pages.value.size());  // on the scorecard and the page of what a board needs to know
}

TEST_CASE("every figure of a shipped pack has alternative text") {
    for (const PagedPack& pack : shipped().pages.value)
        for (const PagedSection& section : pack.sections)
            for (const auto& block : section.blocks)
                for (const StructNode& node : block->nodes)
                    if (node.type == "Figure")
                        CHECK_FALSE(node.alt.empty());
}
