#pragma once

#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "figure/figure_store.hpp"
#include "figure/shown_figures.hpp"
#include "model/strategy.hpp"
#include "pack/document.hpp"

namespace boardpack {

/// Why a quantity is hidden; for the internal report, never for a pack.
struct HiddenQuantity {
    FigureRef figure = no_figure;
    std::string id;
    std::string reason;  // "count under 5", "complement under 5", "worked out from <id>", "would give away <id>"
};

struct Disclosed {
    std::vector<Document> documents;  // no Claim left, no mark that rests on a hidden figure; legends filled in
    ShownFigures figures;
    std::vector<HiddenQuantity> hidden;  // the internal report
};

/// Decides, once for each quantity, what readers may see: hides small counts of people, their complements and every
/// figure worked out from them, then what would give a hidden one away. One decision for all documents of the build.
[[nodiscard]] Disclosed disclose(std::vector<Document> documents, const FigureStore& figures,
                                 const DisclosurePolicy& policy);

}  // namespace boardpack
