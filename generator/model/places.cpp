#include "model/places.hpp"

#include <cstdint>

namespace boardpack {

std::size_t Places::Hash::operator()(const Span& s) const {
    std::uint64_t h = static_cast<std::uint64_t>(s.file);
    for (const std::uint32_t part : {s.begin.line, s.begin.column, s.end.line, s.end.column})
        h = (h ^ part) * 0x9E3779B97F4A7C15ULL;
    return static_cast<std::size_t>(h ^ (h >> 32));
}

void Places::add(Span table, std::string_view key, Span value) { tables_[table].emplace(key, value); }

Span Places::of(Span table, std::string_view key) const {
    const auto t = tables_.find(table);
    if (t == tables_.end())
        return table;
    const auto k = t->second.find(std::string{key});
    return k == t->second.end() ? table : k->second;
}

}  // namespace boardpack
