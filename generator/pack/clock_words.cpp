#include "pack/clock_words.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "evaluate/reporting_periods.hpp"

namespace boardpack {

Period period_of_cases(const Evaluation& evaluation, const IndicatorResult& result) {
    return result.latest ? result.latest->period : evaluation.period;
}

std::string allowance_words(const Clock& clock, Date known_on) {
    std::string unit{name_of(clock.unit)};
    std::ranges::replace(unit, '_', ' ');
    std::string words = fmt::format("{} {}, the first day not counted", clock.length, unit);
    if (clock.unit == ClockUnit::working_days)
        words += ", bank holidays as known on " + known_on.words();
    return words;
}

std::string_view cohort_words(Cohort cohort) {
    switch (cohort) {
        case Cohort::due_in_period:
            return "when due";
        case Cohort::completed_in_period:
            return "when completed";
        case Cohort::started_in_period:
            return "when started";
    }
    return {};
}

std::optional<StartDays> starts_of_cases(const Model& model, const Evaluation& evaluation,
                                         const IndicatorResult& result) {
    const auto& clock = result.indicator->clock;
    if (!clock || clock->cohort != Cohort::due_in_period)
        return std::nullopt;
    const HolidayCalendar holidays{model.data().calendar, as_of(model, evaluation.period, evaluation.known_on)};
    return starts_due_in(period_of_cases(evaluation, result), *clock, holidays);
}

std::string starts_words(const Model& model, const Evaluation& evaluation, const IndicatorResult& result) {
    const auto starts = starts_of_cases(model, evaluation, result);
    if (!starts)
        return {};
    return fmt::format("Cases due in {} started {} to {}", period_of_cases(evaluation, result).span_words(),
                       starts->first.words(), starts->last.words());
}

}  // namespace boardpack
