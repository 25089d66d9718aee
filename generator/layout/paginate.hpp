#pragma once

#include <map>
#include <memory>
#include <vector>

#include "layout/flow.hpp"

namespace boardpack {

/// Page bodies by what stands on them: two packs with an equal page get one body, so that it is drawn once.
class PageBodies {
public:
    [[nodiscard]] std::shared_ptr<const PageBody> shared(PageBody body);
    [[nodiscard]] std::size_t distinct() const { return bodies_.size(); }

private:
    struct Less {
        bool operator()(const PageBody& a, const PageBody& b) const;
    };
    std::map<PageBody, std::shared_ptr<const PageBody>, Less> bodies_;
};

/// A page with the section it begins with or continues.
struct BrokenPage {
    PageBody body;
    int section = 0;
};

/// Breaks a flow into pages. Keeps together what asks for it and fits on a page, repeats table headers, avoids a last
/// page with next to nothing on it. `too_tall` receives strips that are taller than a page; they stand alone.
[[nodiscard]] std::vector<BrokenPage> paginate(const Flow& flow, const Theme& theme,
                                               std::vector<const Strip*>& too_tall);

}  // namespace boardpack
