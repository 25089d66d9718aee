#pragma once

#include <memory>
#include <unordered_map>

#include "pack/document.hpp"

namespace boardpack {

/// Goes through blocks and makes new ones where something in them has to change. A block that does not change stays the
/// same object; one that several documents share is rewritten once and stays shared.
class Rewriter {
public:
    Rewriter() = default;
    Rewriter(const Rewriter&) = delete;
    Rewriter& operator=(const Rewriter&) = delete;
    virtual ~Rewriter() = default;

    [[nodiscard]] BlockPtr rewrite(const BlockPtr& block);
    /// The blocks after rewriting; says whether any of them changed.
    bool rewrite(Blocks& blocks);
    [[nodiscard]] SectionPtr rewrite(const SectionPtr& section);

protected:
    // Each changes its argument in place and says whether it did.
    virtual bool change(Inlines& text) = 0;
    virtual bool change(StatusMark& mark) = 0;
    virtual bool change(IconMark& mark) = 0;
    virtual bool finish(Table& table) = 0;  // after its cells

private:
    friend struct RewriteContent;
    std::unordered_map<BlockPtr, BlockPtr> blocks_;
    std::unordered_map<SectionPtr, SectionPtr> sections_;
};

}  // namespace boardpack
