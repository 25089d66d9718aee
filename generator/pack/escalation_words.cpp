#include "pack/escalation_words.hpp"

#include <map>

namespace boardpack {

namespace {

const char* verb(Ask ask) {
    switch (ask) {
        case Ask::note:
            return "to note this";
        case Ask::decide:
            return "to decide";
        case Ask::fund:
            return "to find the money";
        case Ask::unblock:
            return "to remove what stands in the way";
    }
    return "";
}

}  // namespace

std::vector<const Escalation*> escalations_shown(const Model& model, const Period& period) {
    std::map<std::string, const Escalation*> newest;
    for (const Escalation& escalation : model.data().escalations) {
        if (escalation.period.last() > period.last())
            continue;
        const Escalation*& held = newest[escalation.id.value];
        if (!held || held->period.last() <= escalation.period.last())
            held = &escalation;
    }
    std::vector<const Escalation*> shown;
    for (const auto& [id, escalation] : newest)
        if (!escalation->closed_on || *escalation->closed_on >= period.first())
            shown.push_back(escalation);
    return shown;
}

std::vector<const Escalation*> open_escalations(const Model& model, const Period& period) {
    std::vector<const Escalation*> open = escalations_shown(model, period);
    std::erase_if(open, [](const Escalation* e) { return e->closed_on.has_value(); });
    return open;
}

std::string ask_words(const Escalation& escalation) {
    std::string text = std::string{"You are asked "} + verb(escalation.ask);
    if (escalation.by_when)
        text += " by " + escalation.by_when->words();
    return text + ".";
}

}  // namespace boardpack
