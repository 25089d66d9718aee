#include "chart/describe/milestone_words.hpp"

namespace boardpack {

bool is_late(const MilestoneLine::Milestone& milestone, Date now) {
    return milestone.due && milestone.done.value_or(now) > *milestone.due;
}

std::string milestone_words(const MilestoneLine::Milestone& milestone, Date now) {
    if (milestone.done)
        return "Done " + milestone.done->words();
    if (!milestone.due)
        return "No date set";
    return "Due " + milestone.due->words() + (is_late(milestone, now) ? ", not done" : "");
}

}  // namespace boardpack
