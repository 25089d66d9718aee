#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "base/diagnostic.hpp"
#include "model/model.hpp"

namespace boardpack::checks {

/// The ids of one kind of thing, and what that kind is called ("indicator").
class Known {
public:
    Known(std::string_view kind, std::vector<std::string> ids);
    /// Reports E0302 with the nearest known id when `ref` is none of them. An empty reference was reported when it was
    /// read. `otherwise` is the place when the reference has none of its own.
    void require(Diagnostics& d, const Located<std::string>& ref, Span otherwise) const;
    void require(Diagnostics& d, const std::vector<Located<std::string>>& refs, Span otherwise) const;
    [[nodiscard]] bool has(const std::string& id) const { return set_.contains(id); }

private:
    std::string_view kind_;
    std::vector<std::string> ids_;
    std::unordered_set<std::string> set_;
};

[[nodiscard]] Known known_indicators(const Workspace& w);
[[nodiscard]] Known known_measures(const Workspace& w);
[[nodiscard]] Known known_priorities(const Workspace& w);
[[nodiscard]] Known known_boards(const Workspace& w);
[[nodiscard]] Known known_providers(const Workspace& w);
[[nodiscard]] Known known_commitments(const Workspace& w);
[[nodiscard]] Known known_classifications(const Workspace& w);
[[nodiscard]] Known known_areas(const Workspace& w);
[[nodiscard]] Known known_principles(const Workspace& w);

/// The sound definitions by id; the first of several with the same id.
using Definitions = std::unordered_map<std::string_view, const Indicator*>;
[[nodiscard]] Definitions definitions_of(const Workspace& w);
/// The definition of a figure or revision; null when there is none (which another rule reports).
template <class T>
[[nodiscard]] const Indicator* definition_of(const Definitions& definitions, const T& item) {
    const auto it = definitions.find(item.indicator.value);
    return it == definitions.end() ? nullptr : it->second;
}

/// The place of a located value, or another one when it has none.
template <class T>
[[nodiscard]] Span place_of(const Located<T>& value, Span otherwise) {
    return value.span.known() ? value.span : otherwise;
}

}  // namespace boardpack::checks
