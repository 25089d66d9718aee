#include "pack/subject.hpp"

#include <algorithm>
#include <set>

#include "pack/build.hpp"
#include "pack/small_numbers.hpp"
#include "pack/words.hpp"

namespace boardpack {

namespace {

const IndicatorResult* choose_lead(const std::vector<const IndicatorResult*>& members) {
    const auto headline = std::ranges::find_if(members, [](const auto* r) { return r->indicator->headline; });
    if (headline != members.end())
        return *headline;
    const auto share = std::ranges::find_if(members, [](const auto* r) { return is_share(r->indicator->kind); });
    return share != members.end() ? *share : members.front();
}

class Gatherer {
public:
    explicit Gatherer(const Evaluation& evaluation) : evaluation_(evaluation) {}

    void add(const IndicatorResult& result) {
        const Indicator& indicator = *result.indicator;
        if (!seen_.insert(passage_anchor(indicator)).second)
            return;
        Subject subject;
        subject.anchor = passage_anchor(indicator);
        subject.context = indicator.context;
        if (indicator.family.empty()) {
            subject.members.push_back(&result);
        } else {
            for (const IndicatorResult& other : evaluation_.results)
                if (other.indicator->family == indicator.family)
                    subject.members.push_back(&other);
        }
        subject.lead = choose_lead(subject.members);
        subject.title = indicator.family_title.empty() ? indicator.title : indicator.family_title;
        subjects.push_back(std::move(subject));
    }

    std::vector<Subject> subjects;

private:
    const Evaluation& evaluation_;
    std::set<std::string> seen_;
};

bool holds(const std::vector<Located<std::string>>& ids, const std::string& id) {
    return std::ranges::any_of(ids, [&](const Located<std::string>& l) { return l.value == id; });
}

}  // namespace

std::string passage_anchor(const Indicator& indicator) {
    return indicator.family.empty() ? indicator.id.value : indicator.family;
}

std::vector<Subject> subjects_of(const Model& model, const Evaluation& evaluation) {
    Gatherer gatherer{evaluation};
    for (const Priority& priority : model.strategy().priorities)
        for (const MeasureResult& measure : evaluation.measures)
            if (measure.measure->priority.value == priority.id.value)
                for (const IndicatorResult* leaf : measure.leaves) gatherer.add(*leaf);
    for (const IndicatorResult& result : evaluation.results) gatherer.add(result);
    return std::move(gatherer.subjects);
}

std::string name_in_family(const Indicator& indicator) {
    const std::string label = label_of(indicator);
    const std::size_t colon = indicator.family.empty() ? label.npos : label.rfind(": ");
    return colon == label.npos ? label : capitalised(label.substr(colon + 2));
}

bool is_for(const Subject& subject, const std::string& board) {
    return std::ranges::any_of(subject.members, [&](const auto* r) { return holds(r->indicator->boards, board); });
}

bool is_owned_by(const Subject& subject, const std::string& board) {
    return std::ranges::any_of(subject.members, [&](const auto* r) { return holds(r->indicator->owners, board); });
}

bool serves(const Model& model, const Subject& subject, const std::vector<const Priority*>& priorities) {
    for (const IndicatorResult* result : subject.members)
        for (const Located<std::string>& id : result->indicator->measures) {
            const Measure* measure = model.measure(id.value);
            for (const Priority* priority : priorities)
                if (measure && measure->priority.value == priority->id.value)
                    return true;
        }
    return false;
}

int severity(const IndicatorResult& result, const FigureStore& figures, const DisclosurePolicy& policy) {
    constexpr int none = 9;
    if (!result.exception)
        return none;
    if (result.status == StatusCode::late || result.status == StatusCode::not_returned)
        return 3;
    if (result.latest && is_sensitive(*result.latest, figures, policy))
        return none;
    const bool worse = result.direction.judged == Judgement::worse;
    if (result.status == StatusCode::not_met)
        return worse ? 0 : 1;
    return worse ? 2 : 4;
}

int severity(const Subject& subject, const FigureStore& figures, const DisclosurePolicy& policy) {
    int most = 9;
    for (const IndicatorResult* result : subject.members) most = std::min(most, severity(*result, figures, policy));
    return most;
}

}  // namespace boardpack
