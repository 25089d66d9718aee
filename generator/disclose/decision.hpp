#pragma once

#include <string>
#include <vector>

#include "disclose/quantities.hpp"
#include "model/strategy.hpp"

namespace boardpack {

/// Which quantities are hidden and why; grows while the rules run, never shrinks.
class Decision {
public:
    explicit Decision(const FigureStore& figures) : reasons_(figures.size()) {}

    [[nodiscard]] bool is_hidden(FigureRef ref) const { return ref != no_figure && !reasons_[index(ref)].empty(); }
    [[nodiscard]] const std::string& reason(FigureRef ref) const { return reasons_[index(ref)]; }
    /// Hides a quantity if it has a value that was not set by someone; says whether that is new. The first reason
    /// stands.
    bool hide(const FigureStore& figures, FigureRef ref, std::string reason);

private:
    static std::size_t index(FigureRef ref) { return static_cast<std::size_t>(ref); }
    std::vector<std::string> reasons_;
};

/// Counts of people under the threshold, their complements and bases, and everyone or no one of a small group.
void hide_small(const FigureStore& figures, const Relations& relations, const DisclosurePolicy& policy,
                Decision& decision);

/// Everything worked out from what is hidden, and what would give it away, until nothing more follows.
void hide_what_follows(const FigureStore& figures, const Relations& relations, const DisclosurePolicy& policy,
                       Decision& decision);

}  // namespace boardpack
