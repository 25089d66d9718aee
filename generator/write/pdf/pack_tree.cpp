#include "write/pdf/pack_tree.hpp"

#include <algorithm>
#include <array>
#include <unordered_map>

#include <fmt/format.h>

namespace boardpack {

namespace {

/// One use of a block in the pack; a block may be used more than once.
struct Use {
    int section = 0;
    int first_element = 0;
    std::vector<bool> placed;  // which pieces have been met
};

/// A leaf directly under an element: it comes after the first `after` children.
struct OwnMark {
    TreeKid kid;
    int after = 0;
};

// An element without content still has its place in the grid of a table.
bool stays_when_empty(const std::string& type) {
    constexpr auto types = std::to_array<std::string_view>({"TR", "TH", "TD", "LBody"});
    return std::ranges::find(types, type) != types.end();
}

class Builder {
public:
    Builder(const DrawnPages& drawn, const PagedPack& pack, std::size_t index)
        : drawn_(drawn), pack_(pack), pages_(drawn.packs[index]) {}

    Result<PackTree> build() {
        add_elements();
        for (std::size_t page = 0; page < pages_.size(); ++page)
            if (auto done = add_page(static_cast<int>(page)); !done)
                return std::unexpected(done.error());
        keep_used();
        join_kids();
        name_elements();
        return std::move(tree_);
    }

private:
    [[nodiscard]] TreeElement& element(int i) { return tree_.elements[static_cast<std::size_t>(i)]; }

    void add_elements() {
        TreeElement document;
        document.type = "Document";
        tree_.elements.push_back(std::move(document));
        for (std::size_t s = 0; s < pack_.sections.size(); ++s) {
            const int sect = static_cast<int>(tree_.elements.size());
            TreeElement section;
            section.type = "Sect";
            section.parent = 0;
            section.title = pack_.sections[s].section->title;
            tree_.elements.push_back(std::move(section));
            for (const auto& block : pack_.sections[s].blocks) {
                const int first = static_cast<int>(tree_.elements.size());
                for (const StructNode& node : block->nodes) {
                    TreeElement e;
                    e.type = node.type;
                    e.parent = node.parent < 0 ? sect : first + node.parent;
                    e.source = &node;
                    tree_.elements.push_back(std::move(e));
                }
                uses_[block.get()].push_back({static_cast<int>(s), first, std::vector<bool>(block->pieces.size())});
            }
        }
        ordinal_.resize(tree_.elements.size());
        children_.resize(tree_.elements.size());
        reached_.resize(tree_.elements.size());
        own_.resize(tree_.elements.size());
        for (std::size_t i = 1; i < tree_.elements.size(); ++i) {
            auto& siblings = children_[static_cast<std::size_t>(tree_.elements[i].parent)];
            ordinal_[i] = static_cast<int>(siblings.size());
            siblings.push_back(static_cast<int>(i));
        }
    }

    /// The use of a block that a piece belongs to: the first in which it has not been met yet.
    Use* use_of(const PlacedPiece& piece) {
        const auto found = uses_.find(piece.block.get());
        if (found == uses_.end())
            return nullptr;
        const auto number = static_cast<std::size_t>(piece.piece);
        for (Use& use : found->second)
            if (!use.placed[number])
                return &use;
        return nullptr;
    }

    Result<void> add_page(int page) {
        const PageBody& body = *pack_.pages[static_cast<std::size_t>(page)].body;
        const BodyRecord& record = drawn_.bodies[pages_[static_cast<std::size_t>(page)].body];
        std::vector<int> first_element(body.placed.size(), -1);
        for (std::size_t i = 0; i < body.placed.size(); ++i) {
            const PlacedPiece& piece = body.placed[i];
            if (piece.repeated)
                continue;
            Use* use = use_of(piece);
            if (use == nullptr)
                return std::unexpected(
                    Failure{"E0813",
                            fmt::format("page {} of '{}' holds a piece of no section", page + 1, pack_.meta.pack_id),
                            {}});
            use->placed[static_cast<std::size_t>(piece.piece)] = true;
            first_element[i] = use->first_element;
            const Place place{page, piece.x, piece.y};
            for (const std::string& anchor : piece.block->pieces[static_cast<std::size_t>(piece.piece)].anchors)
                tree_.anchors.try_emplace(anchor, place);
            // A section may be linked to by its own name as well as by that of its heading.
            const Section& section = *pack_.sections[static_cast<std::size_t>(use->section)].section;
            if (!section.anchor.empty())
                tree_.anchors.try_emplace(section.anchor, place);
        }

        std::vector<int>& marks = tree_.marks.emplace_back();
        for (const Leaf& leaf : record.leaves) {
            if (leaf.kind != Leaf::Kind::tagged)
                continue;
            const int e = first_element[static_cast<std::size_t>(leaf.placed)] + leaf.node;
            add_mark(e, page, static_cast<int>(marks.size()), leaf.box);
            marks.push_back(e);
        }
        for (const LinkArea& area : record.links)
            add_link(first_element[static_cast<std::size_t>(area.placed)] + area.node, page, area.boxes);
        return {};
    }

    void add_mark(int e, int page, int mcid, const Box& box) {
        own_[static_cast<std::size_t>(e)].push_back(
            {{TreeKid::Kind::mark, page, mcid}, reached_[static_cast<std::size_t>(e)]});
        for (int at = e; at >= 0; at = element(at).parent) {
            TreeElement& up = element(at);
            up.kept = true;
            if (up.source != nullptr && up.source->bbox && up.box_page.value_or(page) == page) {
                up.box_page = page;
                up.box.include(box);
            }
            if (up.parent >= 0) {
                int& reached = reached_[static_cast<std::size_t>(up.parent)];
                reached = std::max(reached, ordinal_[static_cast<std::size_t>(at)] + 1);
            }
        }
    }

    void add_link(int e, int page, const std::vector<Box>& boxes) {
        const auto same = std::ranges::find_if(
            tree_.links, [&](const TreeLink& link) { return link.element == e && link.page == page; });
        if (same != tree_.links.end()) {
            same->boxes.insert(same->boxes.end(), boxes.begin(), boxes.end());
            return;
        }
        tree_.links.push_back({page, e, boxes});
    }

    void keep_used() {
        element(0).kept = true;
        for (TreeElement& e : tree_.elements)
            if (!e.kept && e.parent >= 0 && element(e.parent).kept && stays_when_empty(e.type))
                e.kept = true;
    }

    void join_kids() {
        for (std::size_t i = 0; i < tree_.elements.size(); ++i) {
            TreeElement& e = tree_.elements[i];
            if (!e.kept)
                continue;
            auto mark = own_[i].begin();
            for (const int child : children_[i]) {
                for (; mark != own_[i].end() && mark->after <= ordinal_[static_cast<std::size_t>(child)]; ++mark)
                    e.kids.push_back(mark->kid);
                if (element(child).kept)
                    e.kids.push_back({TreeKid::Kind::element, 0, child});
            }
            for (; mark != own_[i].end(); ++mark) e.kids.push_back(mark->kid);
        }
        for (std::size_t i = 0; i < tree_.links.size(); ++i)
            element(tree_.links[i].element)
                .kids.push_back({TreeKid::Kind::annotation, tree_.links[i].page, static_cast<int>(i)});
    }

    void name_elements() {
        std::unordered_map<std::string, int> used;
        int notes = 0;
        for (TreeElement& e : tree_.elements) {
            if (!e.kept)
                continue;
            std::string id = e.source != nullptr ? e.source->id : std::string();
            if (id.empty() && e.type == "Note")  // ISO 14289-1, 7.9: each note has an ID
                id = fmt::format("note-{}", ++notes);
            if (id.empty())
                continue;
            const int count = ++used[id];
            e.id = count == 1 ? id : fmt::format("{}#{}", id, count);
        }
    }

    const DrawnPages& drawn_;
    const PagedPack& pack_;
    const std::vector<DrawnPage>& pages_;
    PackTree tree_;
    std::unordered_map<const LaidBlock*, std::vector<Use>> uses_;
    std::vector<int> ordinal_;                // place among siblings
    std::vector<std::vector<int>> children_;  // in reading order
    std::vector<int> reached_;                // how many children have begun so far
    std::vector<std::vector<OwnMark>> own_;
};

}  // namespace

Result<PackTree> build_tree(const DrawnPages& drawn, const PagedPack& pack, std::size_t index) {
    return Builder(drawn, pack, index).build();
}

}  // namespace boardpack
