#pragma once

#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "model/template.hpp"
#include "pack/document.hpp"

namespace boardpack {

/// Expands the abbreviations of the glossary where a document first uses them in running text: "EHC plan (education,
/// health and care plan)". Headings, tables and charts keep the short form; the glossary has all of them. Packs with
/// the same first uses in a block share the new block.
class FirstUse {
public:
    explicit FirstUse(const std::vector<GlossaryEntry>& glossary);
    /// `seen`: the terms that the document has used already; grows.
    [[nodiscard]] Blocks expand(Blocks blocks, std::set<std::string>& seen);

private:
    [[nodiscard]] BlockPtr expanded(const BlockPtr& block, std::set<std::string>& seen);
    bool expand_text(Inlines& text, std::set<std::string>& seen) const;
    bool rewrite(Blocks& blocks, std::set<std::string>& seen);

    std::vector<GlossaryEntry> terms_;  // those that stand for longer words
    std::map<std::pair<BlockPtr, std::string>, BlockPtr> made_;
};

}  // namespace boardpack
