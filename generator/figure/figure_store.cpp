#include "figure/figure_store.hpp"

#include <fmt/format.h>

namespace boardpack {

FigureRef FigureStore::add(FigureEntry entry) {
    const auto [it, added] = by_id_.try_emplace(entry.id, static_cast<FigureRef>(entries_.size()));
    if (added)
        entries_.push_back(std::move(entry));
    return it->second;
}

std::optional<FigureRef> FigureStore::find(std::string_view id) const {
    const auto it = by_id_.find(std::string{id});
    return it == by_id_.end() ? std::nullopt : std::optional{it->second};
}

std::string figure_id(std::string_view indicator, const Period& period, std::string_view area,
                      std::string_view quantity) {
    return fmt::format("{}/{}/{}/{}", indicator, period.code(), area, quantity);
}

}  // namespace boardpack
