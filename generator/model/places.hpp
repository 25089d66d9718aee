#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

#include "base/span.hpp"

namespace boardpack {

/// Where each key of each table of the workspace stands, so that a check can point at the value it speaks of even when
/// the member that holds it carries no span. Remembers also what could not be read, so that nobody complains twice.
class Places {
public:
    /// The key of the table that begins at `table` has its value at `value`.
    void add(Span table, std::string_view key, Span value);
    /// The place of the value; the table's own place when the key was not given.
    [[nodiscard]] Span of(Span table, std::string_view key) const;

    /// The reader has already reported an error here.
    void mark_faulty(Span where) { faulty_.insert(where); }
    [[nodiscard]] bool faulty(Span where) const { return faulty_.contains(where); }
    [[nodiscard]] bool any_faulty() const { return !faulty_.empty(); }

    /// A whole file could not be read: references into it cannot be judged.
    void mark_incomplete() { incomplete_ = true; }
    [[nodiscard]] bool incomplete() const { return incomplete_; }

private:
    struct Hash {
        std::size_t operator()(const Span& s) const;
    };
    std::unordered_map<Span, std::unordered_map<std::string, Span>, Hash> tables_;
    std::unordered_set<Span, Hash> faulty_;
    bool incomplete_ = false;
};

}  // namespace boardpack
