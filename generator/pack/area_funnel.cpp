#include "pack/area_funnel.hpp"

#include <fmt/format.h>

#include "evaluate/quantities.hpp"
#include "figure/format.hpp"
#include "pack/build.hpp"
#include "pack/words.hpp"

namespace boardpack {

namespace {

FunnelChart::Stands stands(statistics::FunnelPlace place) {
    switch (place) {
        case statistics::FunnelPlace::inside:
            return FunnelChart::Stands::inside;
        case statistics::FunnelPlace::low_inner:
        case statistics::FunnelPlace::high_inner:
            return FunnelChart::Stands::unusual;
        case statistics::FunnelPlace::low_outer:
        case statistics::FunnelPlace::high_outer:
            return FunnelChart::Stands::very_unusual;
    }
    return FunnelChart::Stands::inside;
}

/// "Liverpool lies above the range that chance explains": the finding, which goes with the figures it rests on.
Claim finding_of(const FunnelArea& here, const FunnelData& funnel, const std::string& otherwise) {
    const char* lies = "within";
    if (here.place == statistics::FunnelPlace::low_inner || here.place == statistics::FunnelPlace::low_outer)
        lies = "below";
    else if (here.place == statistics::FunnelPlace::high_inner || here.place == statistics::FunnelPlace::high_outer)
        lies = "above";
    return {fmt::format("{} lies {} the range that chance alone explains", here.area->name, lies),
            {here.there->value_ref, here.there->denominator_ref, funnel.average_ref},
            otherwise,
            {}};
}

}  // namespace

BlockPtr funnel_chart(Composer& composer, const IndicatorResult& result) {
    if (!result.benchmarks || !result.benchmarks->funnel || !has_value(result.latest) ||
        result.benchmarks->here->period != result.latest->period)
        return nullptr;
    const FunnelData& funnel = *result.benchmarks->funnel;
    const Indicator& indicator = *result.indicator;
    FunnelChart chart;
    bool illustrative = false;
    for (const FunnelArea& area : funnel.areas) {
        chart.places.push_back({area.area->name, area.there->value_ref, area.there->denominator_ref, stands(area.place),
                                area.area->kind == AreaKind::local});
        illustrative |= area.there->provenance.illustrative;
    }
    chart.average = funnel.average_ref;
    chart.average_label = fmt::format("Average of these {}", funnel.areas.size());
    chart.base_words = capitalised(indicator.denominator);
    chart.events_in = funnel.shares ? 100 : indicator.unit == Unit::per_1000 ? 1000 : 10000;
    ChartSpec spec;
    spec.id = "funnel-" + indicator.id.value;
    spec.title = {finding_of(funnel.areas.front(), funnel, indicator.title + ", area by area")};
    spec.subtitle = words(composer.model.local_area().name + " and comparable areas by the size of their base, " +
                          result.latest->period.display());
    spec.shape = value_shape(indicator);
    spec.axis = unit_words(spec.shape);
    spec.illustrative = illustrative;
    spec.body = std::move(chart);
    return block(Chart{std::make_shared<const ChartSpec>(std::move(spec)), 0});
}

}  // namespace boardpack
