#pragma once

#include <string>
#include <vector>

#include "case_maker.hpp"

namespace boardpack::gallery {

/// One chart of the gallery.
struct ChartCase {
    std::string kind;  // "funnel"
    Flavour flavour = Flavour::ordinary;
    ChartSpec spec;
};

struct ChartCases {
    std::vector<ChartCase> cases;  // by kind
    std::vector<ShownFigure> figures;
};

/// Every kind of chart in every case that the kind can meet.
[[nodiscard]] ChartCases chart_cases();

}  // namespace boardpack::gallery
