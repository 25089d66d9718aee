#pragma once

#include <map>
#include <string>

#include "model/model.hpp"

namespace boardpack {

/// The data-quality mark of an indicator as last rated by the end of a period: facet by facet, and as a whole the
/// weakest of them.
struct QualitySummary {
    std::map<QualityFacet, const QualityMark*> facets;
    std::string rating;  // "Good", "Fair", "Not rated"
    std::string words;   // "Good", "Fair (timeliness)", "Not rated"
    bool illustrative = false;
};

[[nodiscard]] QualitySummary quality_of(const Model& model, const Indicator& indicator, const Period& period);

}  // namespace boardpack
