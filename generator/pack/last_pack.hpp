#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/period.hpp"
#include "figure/status.hpp"

namespace boardpack {

/// How an indicator stood in the pack before this one: words, never a figure.
struct StandingThen {
    StatusCode status = StatusCode::awaiting;
    std::string words;                     // "Late, expected 1 May 2026"
    std::optional<Period> last_known;      // of the latest figure that was in; none: never any
    std::vector<std::string> rested_on{};  // ids of the figures that the status rested on
};

/// What the pack of the quarter before told its readers. Holds only indicators whose status may be told, then and now:
/// that a hidden status has moved is itself news of the hidden figure.
struct LastPack {
    Period period;
    std::map<std::string, StandingThen> standing;  // by indicator id

    [[nodiscard]] const StandingThen* of(const std::string& indicator) const {
        const auto found = standing.find(indicator);
        return found == standing.end() ? nullptr : &found->second;
    }
};

}  // namespace boardpack
