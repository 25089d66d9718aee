#include "commands/explain/topics.hpp"

namespace boardpack {

Detail rules_topic(const Explained& e) {
    DetailList steps;
    for (const TraceStep& step : e.result.trace)
        steps.items.push_back({
            detail("rule", "", step.rule),
            detail("saw", "", step.text),
            place_detail(e.place_of(step.where)),
            detail("decided", "Decides the status", step.decided),
        });
    return {"rules", "Rules tried, in order", std::move(steps)};
}

}  // namespace boardpack
