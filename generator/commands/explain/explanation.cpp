#include "commands/explain/explanation.hpp"

#include "commands/explain/topics.hpp"

namespace boardpack {

Details explanation_of(const Loaded& loaded, const Evaluation& evaluation, const IndicatorResult& result) {
    const Explained e{loaded, evaluation, result};
    return {
        detail("indicator", "Indicator", e.indicator().id.value),
        detail("title", "", e.indicator().title),
        detail("period", "Period", evaluation.period.code()),
        detail("period_words", "", evaluation.period.span_words()),
        date_detail("known_on", "As known on", evaluation.known_on),
        status_topic(e),
        definition_topic(e),
        clock_topic(e),
        figures_topic(e),
        target_topic(e),
        rules_topic(e),
        comparisons_topic(e),
        control_chart_topic(e),
        interval_topic(e),
        areas_topic(e),
        outlook_topic(e),
        forecast_topic(e),
        revisions_topic(e),
        breaks_topic(e),
        changes_topic(e),
        series_topic(e),
    };
}

}  // namespace boardpack
