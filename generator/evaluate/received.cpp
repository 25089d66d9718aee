#include "evaluate/received.hpp"

#include <algorithm>

namespace boardpack {

std::string_view area_of(const Figure& figure, const Model& model) {
    return figure.area.value.empty() ? std::string_view{model.strategy().area_code} : figure.area.value;
}

ReceivedFigures::ReceivedFigures(const Model& model, std::optional<Date> known_on) {
    const auto known = [&](const std::optional<Date>& received_on) {
        return !known_on || !received_on || *received_on <= *known_on;
    };
    for (const Figure& figure : model.data().figures)
        if (known(figure.received_on))
            by_indicator_and_area_[{figure.indicator.value, area_of(figure, model)}].figures.push_back(&figure);
    for (const Revision& revision : model.data().revisions)
        if (known(revision.received_on))
            by_indicator_and_area_[{revision.indicator.value, model.strategy().area_code}].revisions.push_back(
                &revision);
    for (auto& [key, received] : by_indicator_and_area_) {
        std::ranges::stable_sort(received.figures, {}, [](const Figure* f) { return f->period.value; });
        std::ranges::stable_sort(received.revisions, {}, [](const Revision* r) { return r->received_on; });
    }
}

const Received& ReceivedFigures::of(std::string_view indicator, std::string_view area) const {
    const auto it = by_indicator_and_area_.find({indicator, area});
    return it == by_indicator_and_area_.end() ? nothing_ : it->second;
}

}  // namespace boardpack
