#include "pack/waiting_lists.hpp"

#include <algorithm>

#include "pack/words.hpp"

namespace boardpack {

const IndicatorResult* WaitingList::part(WaitingPart wanted) const {
    const auto found = std::ranges::find_if(
        parts, [&](const IndicatorResult* r) { return r->indicator->waiting_part->value == wanted; });
    return found == parts.end() ? nullptr : *found;
}

std::vector<WaitingList> waiting_lists(const std::vector<const Subject*>& subjects) {
    std::vector<WaitingList> lists;
    std::optional<Period> latest;
    for (const Subject* subject : subjects) {
        WaitingList list{subject->title, {}};
        const IndicatorResult* median = nullptr;
        for (const IndicatorResult* member : subject->members)
            if (member->indicator->waiting_part && has_value(member->latest)) {
                list.parts.push_back(member);
                if (member->indicator->waiting_part->value == WaitingPart::median)
                    median = member;
            }
        if (!median)
            continue;
        // Numbers of another day than the median's do not stand beside it.
        std::erase_if(list.parts,
                      [&](const IndicatorResult* r) { return r->latest->period != median->latest->period; });
        latest = latest ? std::max(*latest, median->latest->period) : median->latest->period;
        lists.push_back(std::move(list));
    }
    std::erase_if(lists,
                  [&](const WaitingList& list) { return list.part(WaitingPart::median)->latest->period != *latest; });
    return lists;
}

bool is_waiting_list(const Subject& subject) {
    return std::ranges::any_of(subject.members, [](const IndicatorResult* r) {
        return r->indicator->waiting_part && r->indicator->waiting_part->value == WaitingPart::within &&
               has_value(r->latest);
    });
}

std::optional<int> common_weeks(const std::vector<WaitingList>& lists, WaitingPart part) {
    std::optional<int> weeks;
    for (const WaitingList& list : lists) {
        const IndicatorResult* result = list.part(part);
        if (!result)
            continue;
        if (weeks && weeks != result->indicator->waiting_weeks)
            return std::nullopt;
        weeks = result->indicator->waiting_weeks;
    }
    return weeks;
}

}  // namespace boardpack
