#include "evaluate/evaluation.hpp"

#include <algorithm>

namespace boardpack {

const Observation* Series::at(const Period& period) const {
    const auto it = std::ranges::find(points, period, &Observation::period);
    return it == points.end() ? nullptr : &*it;
}

const Observation* Series::last_known() const {
    const auto it =
        std::find_if(points.rbegin(), points.rend(), [](const Observation& o) { return o.value.has_value(); });
    return it == points.rend() ? nullptr : &*it;
}

const IndicatorResult* Evaluation::result(std::string_view indicator) const {
    const auto it = result_of.find(std::string{indicator});
    return it == result_of.end() ? nullptr : &results[it->second];
}

const MeasureResult* Evaluation::measure(std::string_view id) const {
    const auto it = std::ranges::find_if(measures, [&](const MeasureResult& m) { return m.measure->id.value == id; });
    return it == measures.end() ? nullptr : &*it;
}

const Series* Evaluation::series_of(std::string_view indicator, std::string_view area) const {
    const auto it = series_at.find(std::string{indicator} + "/" + std::string{area});
    return it == series_at.end() ? nullptr : &series[it->second];
}

}  // namespace boardpack
