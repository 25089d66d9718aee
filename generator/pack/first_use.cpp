#include "pack/first_use.hpp"

#include <algorithm>

#include "pack/glossary_terms.hpp"

namespace boardpack {

namespace {

std::string lower(std::string text) {
    std::ranges::transform(text, text.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return text;
}

/// All plain words of a paragraph, to see whether it explains a term itself.
std::string words_of(const Inlines& text) {
    std::string words;
    for (const Inline& part : text)
        if (const auto* t = std::get_if<Text>(&part))
            words += t->text;
    return words;
}

}  // namespace

FirstUse::FirstUse(const std::vector<GlossaryEntry>& glossary) {
    for (const GlossaryEntry& entry : glossary)
        if (!entry.expansion.empty())
            terms_.push_back(entry);
    // "EHC plan" before "EHC": the longer term says what the shorter one means here.
    std::ranges::stable_sort(terms_, std::greater{}, [](const GlossaryEntry& e) { return e.term.value.size(); });
}

bool FirstUse::expand_text(Inlines& text, std::set<std::string>& seen) const {
    const std::string whole = words_of(text);
    bool changed = false;
    for (const GlossaryEntry& entry : terms_) {
        const std::string& term = entry.term.value;
        if (seen.contains(term) || !mentions(whole, term))
            continue;
        seen.insert(term);
        if (lower(whole).contains(lower(entry.expansion)))
            continue;  // explained where it stands
        for (Inline& part : text) {
            auto* words = std::get_if<Text>(&part);
            const auto place = words ? find_term(words->text, term) : std::nullopt;
            if (!place)
                continue;
            // "(SEND)" follows the words it stands for.
            if (place->first == 0 || words->text[place->first - 1] != '(') {
                words->text.insert(place->second, " (" + entry.expansion + ")");
                changed = true;
            }
            break;
        }
    }
    return changed;
}

bool FirstUse::rewrite(Blocks& blocks, std::set<std::string>& seen) {
    bool changed = false;
    for (BlockPtr& block : blocks) {
        BlockPtr made = expanded(block, seen);
        changed = changed || made != block;
        block = std::move(made);
    }
    return changed;
}

BlockPtr FirstUse::expanded(const BlockPtr& block, std::set<std::string>& seen) {
    Block copy = *block;
    const std::set<std::string> before = seen;
    bool changed = false;
    if (auto* paragraph = std::get_if<Paragraph>(&copy.content)) {
        if (paragraph->style != ParagraphStyle::source && paragraph->style != ParagraphStyle::legend)
            changed = expand_text(paragraph->text, seen);
    } else if (auto* list = std::get_if<List>(&copy.content)) {
        for (Blocks& item : list->items) changed = rewrite(item, seen) || changed;
    } else if (auto* callout = std::get_if<Callout>(&copy.content)) {
        changed = rewrite(callout->body, seen);
    } else if (auto* group = std::get_if<Group>(&copy.content)) {
        changed = rewrite(group->body, seen);
    }
    if (!changed)
        return block;
    std::string fresh;
    for (const std::string& term : seen)
        if (!before.contains(term))
            fresh += term + '\n';
    return made_.try_emplace({block, fresh}, std::make_shared<const Block>(std::move(copy))).first->second;
}

Blocks FirstUse::expand(Blocks blocks, std::set<std::string>& seen) {
    rewrite(blocks, seen);
    return blocks;
}

}  // namespace boardpack
