#include "commands/explain/topics.hpp"
#include "evaluate/quantities.hpp"

namespace boardpack {

Detail target_topic(const Explained& e) {
    const TargetInForce& in_force = e.result.target;
    const Target* target = in_force.target;
    const auto level = [&](std::string key, std::string label, const std::optional<Rational>& value) {
        return value ? number_detail(std::move(key), std::move(label), value, target_shape(e.indicator(), *value))
                     : Detail{std::move(key), std::move(label)};
    };
    Detail gap{"gap", "Value less target"};
    if (e.result.gap_ref != no_figure) {
        const FigureEntry& entry = e.evaluation.figures.at(e.result.gap_ref);
        if (const auto* size = std::get_if<Rational>(&entry.content))
            gap = number_detail(gap.key, gap.label, *size, entry.shape);
    }
    Details details{
        place_detail(target ? e.place_of(target->span) : std::string{}),
        detail("words", "Asked for", in_force.words),
        detail("form", "Form", target ? std::string{name_of(target->form)} : std::string{}),
        level("value", "Level", in_force.value),
        level("low", "Low end", in_force.low),
        level("high", "High end", in_force.high),
        detail("from", "In force from", target && target->from ? target->from->value.code() : std::string{}),
        detail("set_by", "Set by", target ? target->set_by : std::string{}),
        detail("set_on", "Set on", target ? target->set_on : std::string{}),
        std::move(gap),
    };
    return {"target", "Target in force", std::move(details)};
}

}  // namespace boardpack
