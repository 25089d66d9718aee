#pragma once

#include <optional>
#include <string>
#include <vector>

#include "pack/subject.hpp"

namespace boardpack {

/// A family of indicators about one waiting list: those of its numbers that have a value, all of one period.
struct WaitingList {
    std::string name;
    std::vector<const IndicatorResult*> parts;
    [[nodiscard]] const IndicatorResult* part(WaitingPart wanted) const;
};

/// The waiting lists among the subjects whose latest median is of the same, latest period, in their order.
[[nodiscard]] std::vector<WaitingList> waiting_lists(const std::vector<const Subject*>& subjects);

/// Is the subject a waiting list whose share within the limit is known?
[[nodiscard]] bool is_waiting_list(const Subject& subject);

/// The weeks that a part counts from, where all lists agree.
[[nodiscard]] std::optional<int> common_weeks(const std::vector<WaitingList>& lists, WaitingPart part);

}  // namespace boardpack
