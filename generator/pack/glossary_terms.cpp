#include "pack/glossary_terms.hpp"

#include <algorithm>

#include "pack/walk.hpp"

namespace boardpack {

namespace {

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }
bool is_word_char(char c) { return (c >= '0' && c <= '9') || (lower(c) >= 'a' && lower(c) <= 'z'); }

bool is_abbreviation(std::string_view term) {
    return std::ranges::none_of(term, [](char c) { return c >= 'a' && c <= 'z'; });
}

/// All words of a document in one string, parts kept apart.
struct Collect {
    std::string text;

    void add(const std::string& part) { text += part + '\n'; }
    void operator()(const Text& t) { text += t.text; }
    void operator()(const Claim& c) { add(c.text); }
    void operator()(const LinkTo& l) { add(l.text); }
    void operator()(const StatusMark& m) { add(m.words); }
    void operator()(const IconMark& m) { add(m.words); }
    void operator()(const Table& table) {
        add(table.notes);
        for (const Column& column : table.columns) add(column.header);
    }
    void operator()(const Heading&) { text += '\n'; }
    template <class Other>
    void operator()(const Other&) {}
};

}  // namespace

std::optional<std::pair<std::size_t, std::size_t>> find_term(std::string_view text, std::string_view term) {
    const bool as_written = is_abbreviation(term);
    const auto same = [&](char a, char b) { return as_written ? a == b : lower(a) == lower(b); };
    auto from = text.begin();
    while (true) {
        const auto found = std::search(from, text.end(), term.begin(), term.end(), same);
        if (found == text.end())
            return std::nullopt;
        auto after = found + static_cast<std::ptrdiff_t>(term.size());
        if (!as_written && after != text.end() && lower(*after) == 's')
            ++after;  // a plural
        const bool starts = found == text.begin() || !is_word_char(*(found - 1));
        const bool ends = after == text.end() || !is_word_char(*after);
        if (starts && ends)
            return std::pair{static_cast<std::size_t>(found - text.begin()),
                             static_cast<std::size_t>(after - text.begin())};
        from = found + 1;
    }
}

bool mentions(std::string_view text, std::string_view term) { return find_term(text, term).has_value(); }

std::set<std::string> terms_used(const std::vector<GlossaryEntry>& glossary,
                                 const std::vector<std::vector<Section>>& sections) {
    Collect collect;
    for (const std::vector<Section>& of_template : sections)
        for (const Section& section : of_template) {
            collect.add(section.title);
            walk(section.blocks, collect);
        }
    std::set<std::string> used;
    for (const GlossaryEntry& entry : glossary)
        if (mentions(collect.text, entry.term.value))
            used.insert(entry.term.value);
    return used;
}

}  // namespace boardpack
