#include "commands/explain/topics.hpp"
#include "evaluate/quantities.hpp"

namespace boardpack {

namespace {

DetailList compared_areas(const Explained& e, const Benchmarks& benchmarks) {
    DetailList areas;
    for (const Benchmark& b : benchmarks.areas)
        areas.items.push_back({
            detail("area", "", b.area->name),
            value_detail(e, *b.there, ""),
            number_detail("difference", "Ours less theirs", b.difference, difference_shape(e.indicator())),
            detail("judged", "Judged", spaced(name_of(b.judged))),
            detail("test", "By", b.test),
            place_detail(e.place_of(b.there->provenance.span)),
        });
    return areas;
}

DetailList neighbours(const Explained& e, const Benchmarks& benchmarks) {
    DetailList areas;
    for (const NeighbourValue& n : benchmarks.neighbours)
        areas.items.push_back({
            detail("area", "", n.area->name),
            value_detail(e, *n.there, ""),
            place_detail(e.place_of(n.there->provenance.span)),
        });
    return areas;
}

DetailList funnel_places(const Benchmarks& benchmarks) {
    DetailList places;
    if (benchmarks.funnel)
        for (const FunnelArea& a : benchmarks.funnel->areas)
            places.items.push_back({
                detail("area", "", a.area->name),
                detail("place", "", std::string{statistics::funnel_name(a.place)}),
            });
    return places;
}

}  // namespace

Detail areas_topic(const Explained& e) {
    const auto& benchmarks = e.result.benchmarks;
    if (!benchmarks || !benchmarks->here)
        return {"areas", "Other areas"};
    Details details{
        detail("period", "Period", benchmarks->here->period.code()),
        value_detail(e, *benchmarks->here, "Our own"),
        detail("published", "Ours is the same published statistic", benchmarks->published),
        {"compared", "Held against", compared_areas(e, *benchmarks)},
        {"neighbours", "Statistical neighbours", neighbours(e, *benchmarks)},
        {"funnel", "Places in the funnel", funnel_places(*benchmarks)},
    };
    return {"areas", "Other areas", std::move(details)};
}

}  // namespace boardpack
