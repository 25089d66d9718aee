#include "evaluate/forecast.hpp"
#include "commands/explain/topics.hpp"

namespace boardpack {

Detail forecast_topic(const Explained& e) {
    const auto& forecast = e.result.forecast;
    if (!forecast)
        return {"forecast", "Forecast of the provider"};
    Details details{
        detail("period", "", forecast->given->period.value.code()),
        figure_detail(e, "value", "Expects", forecast->value_ref),
        detail("status", "Would be", std::string{name_of(forecast->status)}),
        detail("reason", "Because", forecast->reason),
        detail("saw", "From", forecast->saw),
        detail("by", "Made by", forecast->given->by),
        detail("basis", "Rests on", forecast->given->basis),
        place_detail(e.place_of(forecast->given->span)),
    };
    return {"forecast", "Forecast of the provider", std::move(details)};
}

}  // namespace boardpack
