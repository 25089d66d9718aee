#include <algorithm>

#include "evaluate/evaluation.hpp"
#include "evaluate/quantities.hpp"
#include "evaluate/series.hpp"

namespace boardpack {

namespace {

const Observation* latest_with_parts(const Series& series) {
    const auto it = std::find_if(series.points.rbegin(), series.points.rend(), [](const Observation& o) {
        return o.figure && !o.figure->parts.empty() && !o.figure->missing;
    });
    return it == series.points.rend() ? nullptr : &*it;
}

}  // namespace

std::optional<Breakdown> breakdown(const Model& model, Evaluation& evaluation, std::string_view indicator,
                                   std::string_view area) {
    const Series* series = evaluation.series_of(indicator, area);
    const Observation* latest = series ? latest_with_parts(*series) : nullptr;
    const Classification* classification = latest ? model.classification(latest->figure->of) : nullptr;
    if (!classification)
        return std::nullopt;
    Breakdown out{.indicator = series->indicator,
                  .classification = classification,
                  .area = std::string{area},
                  .period = latest->period,
                  .total_ref = latest->value_ref,
                  .provenance = latest->provenance};
    const std::vector<FigureRef> values =
        register_parts(*classification, *series->indicator, area, *latest->figure, evaluation.figures);
    const std::vector<std::string> slugs = part_slugs(*classification);
    Registrar registrar{evaluation.figures, *series->indicator, area};
    for (std::size_t i = 0; i < values.size(); ++i) {
        BreakdownPart part{.name = classification->parts[i], .value_ref = values[i]};
        const FigureEntry& entry = evaluation.figures.at(values[i]);
        const Rational* value = std::get_if<Rational>(&entry.content);
        if (value && latest->value && latest->value->sign() > 0)
            part.share_ref = registrar.add(latest->period,
                                           {"share-" + slugs[i],
                                            Rational{100} * *value / *latest->value,
                                            {Unit::percent, 1, false},
                                            false,
                                            Derivation::ratio,
                                            {values[i], latest->value_ref}},
                                           latest->provenance);
        out.parts.push_back(std::move(part));
    }
    return out;
}

}  // namespace boardpack
