#include "pack/quality.hpp"

#include <vector>

#include "pack/build.hpp"

namespace boardpack {

namespace {

/// Later in this order is weaker; a facet that nobody can vouch for is weaker than a fair one.
int weakness(QualityRating rating) {
    switch (rating) {
        case QualityRating::good:
            return 0;
        case QualityRating::fair:
            return 1;
        case QualityRating::unknown:
            return 2;
        case QualityRating::poor:
            return 3;
    }
    return 3;
}

}  // namespace

QualitySummary quality_of(const Model& model, const Indicator& indicator, const Period& period) {
    QualitySummary summary;
    for (const QualityMark& mark : model.data().quality) {
        if (mark.indicator.value != indicator.id.value || mark.period.last() > period.last())
            continue;
        const QualityMark*& held = summary.facets[mark.facet];
        if (!held || held->period.last() <= mark.period.last())
            held = &mark;
    }
    if (summary.facets.empty()) {
        summary.rating = summary.words = "Not rated";
        return summary;
    }
    int worst = 0;
    for (const auto& [facet, mark] : summary.facets) {
        worst = std::max(worst, weakness(mark->rating));
        summary.illustrative |= mark->illustrative;
    }
    std::vector<std::string> weak;
    QualityRating rating = QualityRating::good;
    for (const auto& [facet, mark] : summary.facets)
        if (weakness(mark->rating) == worst) {
            rating = mark->rating;
            weak.emplace_back(name_of(facet));
        }
    summary.rating = summary.words = capitalised(std::string{name_of(rating)});
    if (worst > 0)
        summary.words += " (" + listing(weak) + ")";
    return summary;
}

}  // namespace boardpack
