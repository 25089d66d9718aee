#include "pack/survey_chart.hpp"

#include "figure/format.hpp"
#include "pack/build.hpp"
#include "pack/series_chart.hpp"
#include "pack/words.hpp"

namespace boardpack {

namespace {

constexpr std::size_t most_rounds = 6;

std::vector<const Observation*> rounds(const Composer& composer, const IndicatorResult& result) {
    std::vector<const Observation*> points = chart_window(composer, result).points;
    std::erase_if(points, [](const Observation* p) { return !has_value(p); });
    return points;
}

}  // namespace

bool is_shown_as_rounds(const Composer& composer, const IndicatorResult& result) {
    const Kind kind = result.indicator->kind;
    if ((kind != Kind::survey && kind != Kind::audit) || chart_window(composer, result).monthly)
        return false;
    const std::size_t n = rounds(composer, result).size();
    return n >= 2 && n <= most_rounds;
}

std::shared_ptr<const ChartSpec> rounds_chart(Composer& composer, const IndicatorResult& result, std::string id,
                                              Inlines title, bool brief) {
    const Indicator& indicator = *result.indicator;
    const std::vector<const Observation*> points = rounds(composer, result);
    ChartSpec spec;
    spec.id = std::move(id);
    spec.title = std::move(title);
    spec.subtitle = words(composer.model.local_area().name + ", each round with its 95% interval, " +
                          points.front()->period.display() + " to " + points.back()->period.display());
    spec.shape = composer.evaluation.figures.at(points.front()->value_ref).shape;
    spec.axis = unit_words(spec.shape);
    IntervalPlot plot;
    for (const Observation* point : points) {
        IntervalPlot::Row row{point->period.display(), point->value_ref,      no_figure, no_figure,
                              point->denominator_ref,  point == result.latest};
        if (point->starts_segment)
            row.label += " [b]";
        const IntervalOfValue interval =
            interval_at(composer.evaluation.figures, indicator, result.series->area, *point);
        row.lower = interval.lower_ref;
        row.upper = interval.upper_ref;
        spec.illustrative |= point->provenance.illustrative;
        plot.rows.push_back(std::move(row));
    }
    if (result.target.value_ref != no_figure) {
        plot.reference = result.target.value_ref;
        plot.reference_label = "Target";
    }
    plot.base_words = indicator.kind == Kind::survey ? "Answers" : "Audited";
    spec.body = std::move(plot);
    if (result.latest)
        spec.source = source_line(result.latest->provenance, indicator, brief);
    return std::make_shared<const ChartSpec>(std::move(spec));
}

}  // namespace boardpack
